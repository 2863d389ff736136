import { readFileSync } from 'node:fs';

import * as z from 'zod/mini';

import { instant } from '../api/contract/values.ts';
import { dataPaths } from './data-folder.ts';

/** The process that has a data folder locked, its host, and since when. */
export const holder = z.object({ pid: z.int(), host: z.enum(['desktop', 'browser']), since: instant });
export type Holder = z.infer<typeof holder>;

/** Reads who locked the folder last, which may be a process that was killed; undefined when nobody wrote it down. */
export function readHolder(folder: string): Holder | undefined {
  try {
    return holder.parse(JSON.parse(readFileSync(dataPaths(folder).holder, 'utf8')));
  } catch {
    return undefined;
  }
}

/** The exit code of a host when another Kith has the folder locked. */
export const takenExitCode = 3;

/** The sentence for the user that says which process has the folder locked, and what to do. */
export function folderTakenSentence(folder: string, by: Holder | undefined): string {
  if (!by) return `Another Kith is using ${folder}. Close it, then start again.`;
  const since = new Date(by.since).toLocaleString();
  const who = `(process ${by.pid}, since ${since})`;
  return by.host === 'desktop'
    ? `Kith is already open in its own window ${who}, with the data in ${folder}. Use that window, or close it first.`
    : `Kith is already open in a browser ${who}, with the data in ${folder}. Use that page, or end it with Ctrl-C where it was started.`;
}
