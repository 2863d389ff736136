import type { FileHandle } from '../../core/ids.ts';
import { isKithExport } from '../../core/export/kith-export.ts';
import { refusal } from '../../core/import/common/reader.ts';
import type { ChosenPart } from '../chosen-files.ts';
import type { Context } from '../context.ts';
import type { CommitEvent, PreviewEvent } from '../contract/import/imports.ts';
import { shownExportPreview } from '../import/shown-preview.ts';
import { gonePreview } from '../import/import-previews.ts';
import type { CommitProgress, WaitingExport } from '../import/import-previews.ts';
import { streamProgress } from '../stream-progress.ts';

// Kith's own export, on its way back into an empty Kith.

/** The text of Kith's own export, when the one chosen file is one. */
export async function findExport(
  { files }: Pick<Context, 'files'>,
  handles: readonly FileHandle[],
): Promise<ChosenPart | undefined> {
  const [only, ...others] = handles;
  if (only === undefined || others.length > 0) return undefined;
  const parts = await files.parts(only);
  if ('kind' in parts) return undefined;
  return parts.find(({ inArchive, fileName }) => inArchive && isKithExport([fileName]));
}

/** Looks through an export, writing nothing, and previews it. Says in `kept` that the preview has the files now. */
export async function* previewExport(
  { db, files, previews }: Context,
  handles: readonly FileHandle[],
  part: ChosenPart,
  signal: AbortSignal | undefined,
  kept: { isKept: boolean },
): AsyncGenerator<PreviewEvent> {
  // Loaded only here, since hardly any start of Kith brings an export back.
  const { dryRunRestore } = await import('../../db/export/restore-export.ts');
  const [file] = handles;
  const fileName = (file === undefined ? undefined : files.open(file)?.name) ?? part.fileName;
  const survey = yield* streamProgress<PreviewEvent, Awaited<ReturnType<typeof dryRunRestore>>>(
    signal,
    (report, calledOff) =>
      dryRunRestore(db, part.read(calledOff), {
        signal: calledOff,
        report: (rows) => report({ kind: 'progress', fileName, bytes: 0, totalBytes: 0, rows }),
      }),
  );
  if (survey.kind === 'refused') {
    yield survey;
    return;
  }
  const previewId = previews.keep({ kind: 'export', files: handles, fileName });
  kept.isKept = true;
  yield { kind: 'preview', preview: shownExportPreview(previewId, fileName, survey.rows) };
}

/** Brings a previewed export back into an empty Kith: all of it or nothing. */
export async function restorePreviewedExport(
  { db, files }: Context,
  { files: handles }: WaitingExport,
  { signal, report, remember }: CommitProgress,
): Promise<CommitEvent> {
  const { restoreExport } = await import('../../db/export/restore-export.ts');
  const part = await findExport({ files }, handles);
  if (!part) return refusal(gonePreview);
  const answer = (people: number): CommitEvent => ({ kind: 'restored', people });
  const restored = await restoreExport(db, part.read(signal), {
    signal,
    report,
    finish: (tx, { rows }) => remember(tx, answer(rows['people'] ?? 0)),
  });
  return restored.kind === 'refused' ? restored : answer(restored.rows['people'] ?? 0);
}
