import type { Day, Instant } from '../core/calendar/day.ts';
import type { FileHandle } from '../core/ids.ts';
import type { Locale } from '../core/locale.ts';
import type { ChosenFiles } from './chosen-files.ts';
import type { Database } from '../db/connection/database.ts';
import type { ImportPreviews } from './import/import-previews.ts';
import type { WriteGate } from './write-gate.ts';

/** The source of the time. */
export type Clock = {
  readonly now: () => Instant;
  /** The user's day, in the time zone of their computer. */
  readonly today: () => Day;
};

/** A file of an archive that Kith creates; `text` is read when its turn comes. */
export type OutgoingEntry = { readonly name: string; readonly text: () => AsyncIterable<string> };

/** The content of a file that Kith creates. */
export type OutgoingContent =
  | { readonly kind: 'zip'; readonly entries: readonly OutgoingEntry[]; readonly madeAt: Instant }
  | { readonly kind: 'text'; readonly text: AsyncIterable<string> };

/** A file that Kith created for the user to save, once; `bytes` is its size. */
export type OutgoingFile = { readonly file: FileHandle; readonly bytes: number };

/** What every procedure works with. */
export type Context = {
  /** The file that is read and written. */
  readonly db: Database;
  readonly clock: Clock;
  /** The user's locale: how sentences write days and numbers. */
  readonly locale: Locale;
  readonly files: ChosenFiles;
  readonly writes: WriteGate;
  readonly previews: ImportPreviews;
  /** Creates files. Leaves nothing of one that fails or is aborted; throws Node's own errors of the disk. */
  readonly outgoing: { readonly make: (content: OutgoingContent, signal: AbortSignal) => Promise<OutgoingFile> };
  /** A look around the invented network; while it is on, `db` is a temporary file that holds it. */
  readonly lookAround: {
    readonly isOn: () => boolean;
    readonly enter: () => Promise<void>;
    readonly leave: () => void;
  };
  readonly app: { readonly version: string; readonly dataFolder: string; readonly demo: boolean };
};
