import type { FileHandle, WriteId } from '../../core/ids.ts';
import { isKithExport } from '../../core/export/kith-export.ts';
import { refusal } from '../../core/import/common/reader.ts';
import type { FileRefusal } from '../../core/import/common/reader.ts';
import type { ChosenPart } from '../chosen-files.ts';
import type { Context } from '../context.ts';
import type { CommitEvent, PreviewEvent } from '../contract/import/imports.ts';
import { shownExportPreview } from '../import/shown-preview.ts';
import { forgottenPreview } from '../import/import-previews.ts';
import type { WaitingExport } from '../import/import-previews.ts';
import { rememberImportWrite } from '../import/import-write.ts';
import type { ImportProgress } from '../import/import-write.ts';
import { streamProgress } from '../stream-progress.ts';

/** Finds the part to restore from when the only chosen file is Kith's own export; undefined otherwise. */
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

/** Checks an export and previews it; writes nothing. Ends with one `preview` or `refused`. */
export async function* previewExport(
  { db, files, previews }: Context,
  handles: readonly FileHandle[],
  part: ChosenPart,
  signal: AbortSignal | undefined,
): AsyncGenerator<PreviewEvent> {
  // Loaded only here, since few starts of Kith restore an export.
  const { dryRunRestore } = await import('../../db/export/restore-export.ts');
  const [file] = handles;
  const fileName = (file === undefined ? undefined : files.open(file)?.name) ?? part.fileName;
  const dryRun = yield* streamProgress<PreviewEvent, Awaited<ReturnType<typeof dryRunRestore>>>(
    signal,
    (report, stop) =>
      dryRunRestore(db, part.read(stop), {
        signal: stop,
        report: (rows) => report({ kind: 'progress', fileName, bytes: 0, totalBytes: 0, rows }),
      }),
  );
  if (dryRun.kind === 'refused') {
    yield dryRun;
    return;
  }
  const waiting: WaitingExport = { kind: 'export', files: handles, fileName, rows: dryRun.rows };
  const previewId = previews.keep(waiting);
  yield { kind: 'preview', preview: shownExportPreview(previewId, waiting) };
}

/** Restores a previewed export into an empty Kith: all of it or nothing. */
export async function restorePreviewedExport(
  context: Context,
  writeId: WriteId,
  { files }: WaitingExport,
  { signal, report }: ImportProgress & { readonly signal: AbortSignal },
): Promise<CommitEvent | FileRefusal> {
  const { restoreExport } = await import('../../db/export/restore-export.ts');
  const part = await findExport(context, files);
  if (!part) return refusal(forgottenPreview);
  const restored = (rows: Readonly<Record<string, number>>) =>
    ({ kind: 'restored', people: rows['people'] ?? 0 }) as const;
  const outcome = await restoreExport(context.db, part.read(signal), {
    signal,
    report,
    finish: (tx, { rows }) => rememberImportWrite(tx, context, writeId, restored(rows)),
  });
  return outcome.kind === 'refused' ? outcome : restored(outcome.rows);
}
