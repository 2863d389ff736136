import type { FileHandle } from '../../core/ids.ts';
import type { SkippedRow, UnusedFile } from '../../core/import/common/reader.ts';
import type { ParsedFile } from '../../core/import/parsed-file.ts';
import type { OwnerFinding } from '../../core/matching/owner.ts';
import type { ImportToWrite } from '../../db/import/import-dry-run.ts';
import type { PartSource } from './find-files.ts';

/** What was read and waits for the user to commit or discard it. */
export type WaitingImport = WaitingFiles | WaitingExport;

/** Kith's own export, which is restored into an empty file. */
export type WaitingExport = {
  readonly kind: 'export';
  readonly files: readonly FileHandle[];
  readonly fileName: string;
  /** How many rows of each table it would bring back. */
  readonly rows: Readonly<Record<string, number>>;
};

/** Files of other programs, read and matched. */
export type WaitingFiles = {
  readonly kind: 'files';
  readonly files: readonly FileHandle[];
  readonly fileName: string;
  readonly parts: readonly ParsedFile[];
  /** One for each part, in the same order. */
  readonly sources: readonly PartSource[];
  readonly unused: readonly UnusedFile[];
  readonly ownerFinding: OwnerFinding;
  readonly choices: PreviewChoices;
  /** The last dry run, and the stamp of the file and day at that moment: a commit reuses it while the stamp is the same. */
  readonly dryRun?: { readonly result: ImportToWrite; readonly stamp: string };
  /** The rows that the last dry run skips, for searching. */
  readonly skippedRows: readonly { readonly fileName: string; readonly row: SkippedRow }[];
};

/** What the user chose in a preview; parts by their numbers. */
export type PreviewChoices = {
  readonly included: ReadonlySet<number>;
  /** The key of a candidate. */
  readonly owner: string | null;
  readonly keepTexts: boolean;
  /** Null leaves it to the share of connections that are missing. */
  readonly markMissing: boolean | null;
  /** The labels of address books that become tags, as `fold` writes them. */
  readonly labels: ReadonlySet<string>;
};

/** Each may hold tens of thousands of rows, and a page shows one at a time. */
const mostKept = 2;

/**
 * The imports that were previewed and are neither committed nor discarded. They are kept in memory: after a restart the
 * user chooses the files again. Beyond two, the oldest is forgotten. A forgotten preview releases its files.
 */
export class ImportPreviews {
  readonly #waiting = new Map<string, WaitingImport>();
  readonly #release: (file: FileHandle) => void;

  constructor(release: (file: FileHandle) => void) {
    this.#release = release;
  }

  /** Keeps what was read; returns the preview's id, which is the first file's handle, since files have one preview. */
  keep(waiting: WaitingImport): string {
    const id: string = waiting.files[0] ?? '';
    this.#waiting.delete(id);
    this.#waiting.set(id, waiting);
    for (const oldest of this.#waiting.keys()) {
      if (this.#waiting.size <= mostKept) break;
      this.forget(oldest);
    }
    return id;
  }

  /** Finds a preview; undefined when it was forgotten. */
  find(previewId: string): WaitingImport | undefined {
    return this.#waiting.get(previewId);
  }

  /** Tells whether a preview needs this file. */
  holds(file: FileHandle): boolean {
    return [...this.#waiting.values()].some(({ files }) => files.includes(file));
  }

  /** Forgets a preview and releases its files. */
  forget(previewId: string): void {
    for (const file of this.#waiting.get(previewId)?.files ?? []) this.#release(file);
    this.#waiting.delete(previewId);
  }
}

/** The refusal of a preview that was forgotten. */
export const forgottenPreview = 'Kith no longer has these files at hand. Nothing was changed; choose them again.';
