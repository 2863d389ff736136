import { readFileSync } from 'node:fs';

import * as z from 'zod/mini';

import { instant } from '../api/contract/values.ts';
import { dataFiles } from './data-folder.ts';

/** Who holds a data folder: the process, which host it serves, and since when. */
export const holder = z.object({ pid: z.int(), host: z.enum(['desktop', 'browser']), since: instant });
export type Holder = z.infer<typeof holder>;

/** The details that the newest holder left; they outlive a holder that was killed. Undefined when there are none. */
export function readHolder(folder: string): Holder | undefined {
  try {
    return holder.parse(JSON.parse(readFileSync(dataFiles(folder).holder, 'utf8')));
  } catch {
    return undefined;
  }
}

/** Says who holds the folder, and what to do. */
export function takenSentence(folder: string, by: Holder | undefined): string {
  if (!by) return `Another Kith is using ${folder}. Close it, then start again.`;
  const since = new Date(by.since).toLocaleString();
  const who = `(process ${by.pid}, since ${since})`;
  return by.host === 'desktop'
    ? `Kith is already open in its own window ${who}, with the data in ${folder}. Use that window, or close it first.`
    : `Kith is already open in a browser ${who}, with the data in ${folder}. Use that page, or end it with Ctrl-C where it was started.`;
}
