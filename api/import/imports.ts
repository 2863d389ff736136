import { dataAgeInWords, linkedinDataAge } from '../../core/import/linkedin/data-age.ts';
import { refusal } from '../../core/import/common/reader.ts';
import { sumOfCounts } from '../../db/import/import-counts.ts';
import { linkedinImports, pastImports } from '../../db/import/past-imports.ts';
import { lastDayToBringBack } from '../../db/import/undone-imports.ts';
import { commitEvent } from '../contract/import/imports.ts';
import type { CommitEvent, PreviewEvent, UndoImportEvent } from '../contract/import/imports.ts';
import { procedures } from '../procedures.ts';
import { currentSettings } from '../settings.ts';
import { streamEvents } from '../stream-progress.ts';
import { forgottenPreview } from './import-previews.ts';
import { importWrite } from './import-write.ts';
import { undoOrRedoImport } from './undo-import.ts';

// Reading files is loaded when the first is chosen: the engine starts a tenth sooner without it.

export const imports = {
  preview: procedures.imports.preview.handler(async function* ({
    context,
    input,
    signal,
  }): AsyncGenerator<PreviewEvent> {
    try {
      const { findExport, previewExport } = await import('../export/restore-export.ts');
      const { previewFiles } = await import('./preview-files.ts');
      const exported = await findExport(context, input.files);
      if (exported) yield* previewExport(context, input.files, exported, signal);
      else yield* previewFiles(context, input.files, signal);
    } finally {
      for (const file of input.files) if (!context.previews.holds(file)) context.files.release(file);
    }
  }),

  adjust: procedures.imports.adjust.handler(async function* ({ context, input, signal }): AsyncGenerator<PreviewEvent> {
    const { previewId, choices } = input;
    const waiting = context.previews.find(previewId);
    if (!waiting) yield refusal(forgottenPreview);
    else if (waiting.kind === 'files') {
      const { previewAdjusted } = await import('./preview-files.ts');
      yield* previewAdjusted(context, previewId, waiting, choices, signal);
    } else {
      const { shownExportPreview } = await import('./shown-preview.ts');
      yield { kind: 'preview', preview: shownExportPreview(previewId, waiting) };
    }
  }),

  oldLinkedinData: procedures.imports.oldLinkedinData.handler(({ context: { db, clock, locale } }) => {
    const age = linkedinDataAge(linkedinImports(db), clock.today());
    if (age === null || !age.isOld || age.until === currentSettings({ db }).oldDataPutAway) return null;
    return { until: age.until, words: dataAgeInWords(age.weeks, locale) };
  }),

  skips: procedures.imports.skips.handler(async ({ context, input }) => {
    const { shownSkippedRow } = await import('./shown-preview.ts');
    const waiting = context.previews.find(input.previewId);
    if (waiting?.kind !== 'files') return { total: 0, rows: [] };
    const query = input.query.trim().toLowerCase();
    const found = waiting.skippedRows.filter(({ fileName, row: { line, reason, excerpt } }) =>
      `${fileName} ${line} ${reason} ${excerpt}`.toLowerCase().includes(query),
    );
    const page = found.slice(input.offset, input.offset + input.limit);
    return { total: found.length, rows: page.map(shownSkippedRow) };
  }),

  commit: procedures.imports.commit.handler(({ context, input: { writeId, previewId, answers }, signal }) =>
    streamEvents<CommitEvent>(signal, (report, stop) =>
      importWrite<CommitEvent>(context, writeId, commitEvent, async () => {
        const waiting = context.previews.find(previewId);
        if (!waiting) return refusal(forgottenPreview);
        const progress = {
          signal: stop,
          report: (done: number, total: number) => report({ kind: 'progress', done, total }),
        };
        const { restorePreviewedExport } = await import('../export/restore-export.ts');
        const { answersByQuestion, commitFiles } = await import('./commit-files.ts');
        const event =
          waiting.kind === 'export'
            ? await restorePreviewedExport(context, writeId, waiting, progress)
            : await commitFiles(context, writeId, waiting, answersByQuestion(answers), progress);
        if (event.kind !== 'refused') context.previews.forget(previewId);
        return event;
      }),
    ),
  ),

  discard: procedures.imports.discard.handler(({ context, input }) => {
    context.previews.forget(input.previewId);
    return {};
  }),

  list: procedures.imports.list.handler(async ({ context }) => {
    const { fileSources } = await import('../../core/import/file-sources.ts');
    return pastImports(context.db).map(({ id, fileName, importedAt, undoneAt, parts }) => ({
      id,
      fileName,
      importedAt,
      counts: sumOfCounts(parts.map(({ counts }) => counts)),
      parts: parts.map((part) => ({
        fileName: part.fileName,
        recognisedAs: fileSources[part.kind].title,
        counts: part.counts,
      })),
      undone: undoneAt === null ? null : { at: undoneAt, until: lastDayToBringBack(undoneAt) },
    }));
  }),

  undo: procedures.imports.undo.handler(({ context, input: { writeId, id }, signal }) =>
    streamEvents<UndoImportEvent>(signal, (report, stop) =>
      undoOrRedoImport(
        context,
        writeId,
        { kind: 'undo-import', id },
        { signal: stop, report: (done, total) => report({ kind: 'progress', done, total }) },
      ),
    ),
  ),

  redo: procedures.imports.redo.handler(({ context, input: { writeId, id }, signal }) =>
    streamEvents<UndoImportEvent>(signal, (report, stop) =>
      undoOrRedoImport(
        context,
        writeId,
        { kind: 'redo-import', id },
        { signal: stop, report: (done, total) => report({ kind: 'progress', done, total }) },
      ),
    ),
  ),
};
