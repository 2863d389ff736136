import type { Day, Instant } from '../core/day.ts';
import type { FileHandle } from '../core/ids.ts';
import type { Database } from '../db/database.ts';
import type { ImportPreviews } from './import-previews.ts';
import type { WriteGate } from './write-gate.ts';

/** Where the time comes from. */
export type Clock = {
  readonly now: () => Instant;
  /** The user's own day, in the time zone of their computer. */
  readonly today: () => Day;
};

/** Files that the user chose in this launch, by handle; pages and the api never see a path. */
export type ChosenFiles = {
  /** Undefined when it was never chosen, was released, or is gone. `size` in bytes. */
  readonly open: (file: FileHandle) => { readonly name: string; readonly size: number } | undefined;
  /** Its text, decoded, in pieces. */
  readonly read: (file: FileHandle) => AsyncIterable<string>;
  /** Says that it is done with. */
  readonly release: (file: FileHandle) => void;
};

/** What every procedure works with. */
export type Context = {
  /** The file that is shown and written. */
  readonly db: Database;
  readonly clock: Clock;
  readonly files: ChosenFiles;
  readonly writes: WriteGate;
  readonly previews: ImportPreviews;
  /** A look around the invented network; while it is on, `db` is a throw-away file that holds it. */
  readonly lookAround: {
    readonly isOn: () => boolean;
    readonly enter: () => Promise<void>;
    readonly leave: () => void;
  };
  readonly app: { readonly version: string; readonly dataFolder: string; readonly demo: boolean };
};
