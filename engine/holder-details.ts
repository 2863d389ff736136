import { readFileSync } from 'node:fs';

import type { Instant } from '../core/calendar/day.ts';
import { dataFiles } from './data-folder.ts';

/** Who holds a data folder: the process, which host it serves, and since when. */
export type Holder = { readonly pid: number; readonly host: 'desktop' | 'browser'; readonly since: Instant };

/** The details that the newest holder left; they outlive a holder that was killed. Undefined when there are none. */
export function readHolder(folder: string): Holder | undefined {
  try {
    const details: unknown = JSON.parse(readFileSync(dataFiles(folder).holder, 'utf8'));
    return isHolder(details) ? details : undefined;
  } catch {
    return undefined;
  }
}

function isHolder(value: unknown): value is Holder {
  return (
    typeof value === 'object' &&
    value !== null &&
    'pid' in value &&
    typeof value.pid === 'number' &&
    'host' in value &&
    (value.host === 'desktop' || value.host === 'browser') &&
    'since' in value &&
    typeof value.since === 'string'
  );
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
