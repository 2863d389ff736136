import type { Day, Instant } from '../core/calendar/day.ts';
import type { FileHandle } from '../core/ids.ts';
import type { Locale } from '../core/locale.ts';
import type { ChosenFiles } from './chosen-files.ts';
import type { Database } from '../db/connection/database.ts';
import type { ImportPreviews } from './import/import-previews.ts';
import type { WriteGate } from './write-gate.ts';

/** Where the time comes from. */
export type Clock = {
  readonly now: () => Instant;
  /** The user's own day, in the time zone of their computer. */
  readonly today: () => Day;
};

/** A file within an archive; `text` is asked for when its turn comes. */
export type OutgoingEntry = { readonly name: string; readonly text: () => AsyncIterable<string> };

/** What is to stand in a file that Kith makes. */
export type OutgoingContent =
  | { readonly kind: 'zip'; readonly entries: readonly OutgoingEntry[]; readonly madeAt: Instant }
  | { readonly kind: 'text'; readonly text: AsyncIterable<string> };

/** A file for the user to save, once; `bytes` is its size. */
export type OutgoingFile = { readonly file: FileHandle; readonly bytes: number };

/** What every procedure works with. */
export type Context = {
  /** The file that is shown and written. */
  readonly db: Database;
  readonly clock: Clock;
  /** How days and numbers are written where the user lives, in sentences that are made here. */
  readonly locale: Locale;
  readonly files: ChosenFiles;
  readonly writes: WriteGate;
  readonly previews: ImportPreviews;
  /** Files that Kith makes. Nothing is left of one that fails or is called off; the disk's errors are thrown as they are. */
  readonly outgoing: { readonly make: (content: OutgoingContent, signal: AbortSignal) => Promise<OutgoingFile> };
  /** A look around the invented network; while it is on, `db` is a throw-away file that holds it. */
  readonly lookAround: {
    readonly isOn: () => boolean;
    readonly enter: () => Promise<void>;
    readonly leave: () => void;
  };
  readonly app: { readonly version: string; readonly dataFolder: string; readonly demo: boolean };
};
