import type { FileHandle, WriteId } from '../../core/ids.ts';
import type { OwnerFacts } from '../../core/matching/owner-facts.ts';
import type { OwnerFinding } from '../../core/matching/owner.ts';
import type { SkippedRow, UnusedFile } from '../../core/import/common/reader.ts';
import type { ParsedFile } from '../../core/import/parsed-file.ts';
import type { WriteTransaction } from '../../db/connection/database.ts';
import type { ImportToWrite } from '../../db/import/import-dry-run.ts';
import type { CommitEvent } from '../contract/import/imports.ts';
import type { PartSource } from './find-files.ts';
import type { UndoLabel } from '../../core/undo/undo-label.ts';
import type { InverseWrite } from '../undo/inverse-write.ts';

/** What was read and waits for the user's word. */
export type WaitingImport = WaitingFiles | WaitingExport;

/** Kith's own export, which comes back into an empty file. */
export type WaitingExport = {
  readonly kind: 'export';
  readonly files: readonly FileHandle[];
  readonly fileName: string;
};

export type WaitingFiles = {
  readonly kind: 'files';
  readonly files: readonly FileHandle[];
  readonly fileName: string;
  readonly parts: readonly ParsedFile[];
  readonly sources: readonly PartSource[];
  readonly unused: readonly UnusedFile[];
  readonly ownerFinding: OwnerFinding;
  readonly choices: Choices;
  /** The last dry run, and the stamp of the file and day at that moment: a commit reuses it while the stamp is the same. */
  readonly dryRun?: { readonly result: ImportToWrite; readonly stamp: string };
  /** The rows that the last dry run skips, for searching. */
  readonly skippedRows: readonly { readonly fileName: string; readonly row: SkippedRow }[];
};

/** What the user chose; parts by their numbers. */
export type Choices = {
  readonly included: ReadonlySet<number>;
  /** The key of a candidate. */
  readonly owner: string | null;
  readonly keepTexts: boolean;
  readonly markMissing: boolean | null;
};

/** Who the user is by their choice, or as it was found; undefined while nobody knows. */
export function chosenOwner({ ownerFinding, choices }: WaitingFiles): OwnerFacts | undefined {
  return ownerFinding.kind === 'candidates'
    ? ownerFinding.candidates.find(({ key }) => key === choices.owner)
    : undefined;
}

/** Each may hold tens of thousands of rows, and a page shows one at a time. */
const mostKept = 2;

/**
 * What previews were made of, until they are committed or discarded. Kept in memory: after a restart the user chooses
 * the files again. When there are too many, the oldest goes. Their files stay at hand as long as they do.
 */
export class ImportPreviews {
  readonly #waiting = new Map<string, WaitingImport>();
  readonly #release: (file: FileHandle) => void;

  constructor(release: (file: FileHandle) => void) {
    this.#release = release;
  }

  /** Keeps what was read; returns the preview's id. Files have one preview, hence the first handle serves. */
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

  find(previewId: string): WaitingImport | undefined {
    return this.#waiting.get(previewId);
  }

  forget(previewId: string): void {
    for (const file of this.#waiting.get(previewId)?.files ?? []) this.#release(file);
    this.#waiting.delete(previewId);
  }
}

/** What to say where a preview is asked for that was forgotten. */
export const gonePreview = 'Kith no longer has these files at hand. Nothing was changed; choose them again.';

/** Reports the progress of a commit, cancels it, and stores its answer in its own transaction. */
export type CommitProgress = {
  readonly writeId: WriteId;
  readonly signal: AbortSignal;
  readonly report: (done: number, total: number) => void;
  readonly remember: (
    tx: WriteTransaction,
    answer: CommitEvent,
    undo?: { readonly label: UndoLabel; readonly takenBackBy: InverseWrite },
  ) => void;
};
