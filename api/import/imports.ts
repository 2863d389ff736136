import type { PersonId, WriteId } from '../../core/ids.ts';
import type { MatchAnswer } from '../../core/matching/match-types.ts';
import { identifyOwner } from '../../core/matching/owner.ts';
import type { OwnerFinding } from '../../core/matching/owner.ts';
import { refusal } from '../../core/import/common/reader.ts';
import type { ReadingContext } from '../../core/import/common/reader.ts';
import type { ParsedFile } from '../../core/import/parsed-file.ts';
import { stampOf } from '../../db/connection/database.ts';
import { fileSources } from '../../core/import/file-sources.ts';
import { dryRunImport, needsOwner } from '../../db/import/import-dry-run.ts';
import type { ImportToWrite } from '../../db/import/import-dry-run.ts';
import type { ImportAnswers } from '../../core/matching/resolved-record.ts';
import { yieldControl, commitImport, pastImports, sumOfCounts } from '../../db/import/imports.ts';
import type { CommittedImport } from '../../db/import/imports.ts';
import { lastDayToBringBack } from '../../db/import/undone-imports.ts';
import { findWrite, rememberWrite } from '../../db/undo/writes.ts';
import type { RememberedWrite } from '../../db/undo/writes.ts';
import type { UndoLabel } from '../../core/undo/undo-label.ts';
import { shownUndo } from '../undo/shown-undo.ts';
import type { Context } from '../context.ts';
import { commitEvent } from '../contract/import/imports.ts';
import type { CommitEvent, PreviewEvent, UndoImportEvent } from '../contract/import/imports.ts';
import { diskErrorMessage } from '../disk-error-message.ts';
import {
  rememberKeepTexts,
  rememberMapping,
  rememberOwner,
  rememberedKeepTexts,
  rememberedMappings,
  rememberedOwner,
} from './remembered-choices.ts';
import { shownPreview, shownExportPreview, shownSkippedRow } from './shown-preview.ts';
import { gonePreview } from './import-previews.ts';
import type { CommitProgress, WaitingFiles } from './import-previews.ts';
import { readFiles, readTableAgain } from './import-reading.ts';
import type { ReadingProgress } from './reading-progress.ts';
import { TextsRefused, keepTexts } from './import-texts.ts';
import { procedures } from '../procedures.ts';
import { streamProgress } from '../stream-progress.ts';
import { restorePreviewedExport, findExport, previewExport } from '../export/restore-export.ts';
import { undoOrRedoImport } from './undone-imports.ts';
import { choicesOf, firstChoices, partsToImport, importOptionsOf } from './import-choices.ts';

export const imports = {
  preview: procedures.imports.preview.handler(async function* ({
    context,
    input,
    signal,
  }): AsyncGenerator<PreviewEvent> {
    const { files, previews } = context;
    const kept: { isKept: boolean } = { isKept: false };
    try {
      const exported = await findExport(context, input.files);
      if (exported) {
        yield* previewExport(context, input.files, exported, signal, kept);
        return;
      }
      const read = yield* progressing(readFiles(files, input.files, readingContext(context), signal));
      if ('kind' in read) {
        yield read;
        return;
      }
      const { fileName, parts, sources, unused } = read;
      const ownerFinding = findOwner(context, parts);
      const waiting: WaitingFiles = {
        kind: 'files',
        files: input.files,
        fileName,
        parts,
        sources,
        unused,
        ownerFinding,
        choices: firstChoices(parts, ownerFinding, rememberedKeepTexts(context.db)),
        skippedRows: [],
      };
      const previewId = previews.keep(waiting);
      kept.isKept = true;
      yield await dryRunPreview(context, previewId, waiting, signal);
    } finally {
      if (!kept.isKept) for (const file of input.files) files.release(file);
    }
  }),

  adjust: procedures.imports.adjust.handler(async function* ({ context, input, signal }): AsyncGenerator<PreviewEvent> {
    const waiting = context.previews.find(input.previewId);
    if (!waiting) {
      yield refusal(gonePreview);
      return;
    }
    if (waiting.kind === 'export') {
      yield { kind: 'preview', preview: shownExportPreview(input.previewId, waiting.fileName, {}) };
      return;
    }
    const parts = [...waiting.parts];
    for (const { part, mapping } of input.choices.parts) {
      const read = parts[part];
      const source = waiting.sources[part];
      if (!mapping || !source || read?.kind !== 'table' || isSame(read.mapping, mapping)) continue;
      const again = yield* progressing(
        readTableAgain(context.files, source, { context: readingContext(context), mapping }, signal),
      );
      if (again.kind === 'refused') {
        yield again;
        return;
      }
      parts[part] = again;
    }
    const adjusted = { ...waiting, parts, choices: choicesOf(input.choices, waiting.ownerFinding) };
    yield await dryRunPreview(context, input.previewId, adjusted, signal);
  }),

  skips: procedures.imports.skips.handler(({ context, input }) => {
    const waiting = context.previews.find(input.previewId);
    if (waiting?.kind !== 'files') return { total: 0, rows: [] };
    const asked = input.query.trim().toLowerCase();
    const found = waiting.skippedRows.filter(({ fileName, row: { line, reason, excerpt } }) =>
      `${fileName} ${line} ${reason} ${excerpt}`.toLowerCase().includes(asked),
    );
    return {
      total: found.length,
      rows: found.slice(input.offset, input.offset + input.limit).map(shownSkippedRow),
    };
  }),

  commit: procedures.imports.commit.handler(async function* ({ context, input, signal }): AsyncGenerator<CommitEvent> {
    const { db, writes, previews } = context;
    yield yield* streamProgress<CommitEvent, CommitEvent>(signal, (report, calledOff) =>
      writes.run(async () => {
        const known = findWrite(db, input.writeId);
        if (known !== undefined) return committedBefore(context, input.writeId, known);
        const waiting = previews.find(input.previewId);
        if (!waiting) return refusal(gonePreview);
        const course: CommitProgress = {
          signal: calledOff,
          report: (done, total) => report({ kind: 'progress', done, total }),
          writeId: input.writeId,
          remember: (tx, answer, undo) =>
            rememberWrite(tx, {
              id: input.writeId,
              at: context.clock.now(),
              // Without what it offered to undo, which is worded when it is read.
              answer: JSON.stringify({ ...answer, undo: undefined, takenBackBy: undo?.takenBackBy }),
              label: undo?.label ?? null,
            }),
        };
        try {
          const done =
            waiting.kind === 'export'
              ? await restorePreviewedExport(context, waiting, course)
              : await commitFiles(context, waiting, answersByKey(input.answers), course);
          if (done.kind !== 'refused') previews.forget(input.previewId);
          return done;
        } catch (error) {
          const trouble = error instanceof TextsRefused ? error.message : diskErrorMessage(error);
          if (trouble === undefined) throw error;
          return { kind: 'refused', message: trouble };
        }
      }),
    );
  }),

  discard: procedures.imports.discard.handler(({ context, input }) => {
    context.previews.forget(input.previewId);
    return {};
  }),

  list: procedures.imports.list.handler(({ context }) =>
    pastImports(context.db).map(({ id, fileName, importedAt, undoneAt, parts }) => ({
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
    })),
  ),

  undo: procedures.imports.undo.handler(async function* ({ context, input, signal }): AsyncGenerator<UndoImportEvent> {
    yield yield* streamProgress<UndoImportEvent, UndoImportEvent>(signal, (report, calledOff) =>
      undoOrRedoImport(context, input.writeId, input.id, 'undo', report, calledOff),
    );
  }),
  redo: procedures.imports.redo.handler(async function* ({ context, input, signal }): AsyncGenerator<UndoImportEvent> {
    yield yield* streamProgress<UndoImportEvent, UndoImportEvent>(signal, (report, calledOff) =>
      undoOrRedoImport(context, input.writeId, input.id, 'redo', report, calledOff),
    );
  }),
};

function readingContext({ db, clock }: Context): ReadingContext {
  return { today: clock.today(), rememberedMapping: rememberedMappings(db) };
}

async function* progressing<Result>(
  reading: AsyncGenerator<ReadingProgress, Result, undefined>,
): AsyncGenerator<PreviewEvent, Result, undefined> {
  for (;;) {
    const step = await reading.next();
    if (step.done === true) return step.value;
    yield { kind: 'progress', ...step.value };
  }
}

function findOwner({ db }: Context, parts: readonly ParsedFile[]): OwnerFinding {
  return identifyOwner({
    profile: parts.find((part) => part.kind === 'linkedin-profile')?.profile,
    invitations: parts.flatMap((part) => (part.kind === 'linkedin-invitations' ? part.invitations : [])),
    messages: parts.flatMap((part) => (part.kind === 'linkedin-messages' ? [part.messages] : [])),
    remembered: rememberedOwner(db),
  });
}

function isSame(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Makes a dry run of a waiting import with its choices and keeps the result, unless the preview was discarded meanwhile. */
function dryRunPreview(
  { db, clock, previews, writes }: Context,
  previewId: string,
  waiting: WaitingFiles,
  signal: AbortSignal | undefined,
): Promise<PreviewEvent> {
  // No write may come in between, since the dry run reads in several turns of the event loop.
  return writes.run(async () => {
    const options = importOptionsOf(waiting, new Map());
    const dryRun = await dryRunImport(db, partsToImport(waiting), options, clock.today(), () => yieldControl(signal));
    if (!previews.find(previewId)) return refusal(gonePreview);
    const skippedRows = dryRun.parts.flatMap(({ part, skipped: rows }) =>
      rows.map((row) => ({ fileName: waiting.parts[part]?.fileName ?? '', row })),
    );
    const kept = { ...waiting, skippedRows, dryRun: { result: dryRun, stamp: stampOfDay({ db, clock }) } };
    previews.keep(kept);
    return { kind: 'preview', preview: shownPreview(previewId, kept, dryRun) };
  });
}

/** Changes with the file, and with the day. */
function stampOfDay({ db, clock }: Pick<Context, 'db' | 'clock'>): string {
  return `${clock.today()} ${stampOf(db)}`;
}

async function commitFiles(
  context: Context,
  waiting: WaitingFiles,
  answers: ImportAnswers,
  { writeId, signal, report, remember }: CommitProgress,
): Promise<CommitEvent> {
  const { db, clock } = context;
  const parts = partsToImport(waiting);
  const options = importOptionsOf(waiting, answers);
  const isCurrent = answers.size === 0 && waiting.dryRun?.stamp === stampOfDay(context);
  const confirmed = {
    fileName: waiting.fileName,
    parts,
    options,
    dryRun: isCurrent ? waiting.dryRun?.result : undefined,
    at: clock.now(),
    seenOn: clock.today(),
  };
  const label: UndoLabel = { kind: 'imported', fileName: waiting.fileName };
  const answer = ({ importId, counts, people, contactDays }: CommittedImport): CommitEvent => ({
    kind: 'committed',
    importId,
    counts,
    people,
    contactDays,
    undo: shownUndo(context, writeId, label),
  });
  const hasTexts = waiting.choices.keepTexts && options.owner !== undefined;
  const committed = await commitImport(db, confirmed, {
    signal,
    report,
    alongside: async (tx, importId, written: ImportToWrite) => {
      if (hasTexts) await keepTexts(context, { tx, importId, waiting, written, signal });
    },
    finish: (tx, result) => {
      if (options.owner && parts.some(({ read }) => needsOwner(read))) {
        rememberOwner(tx, options.owner);
        rememberKeepTexts(tx, waiting.choices.keepTexts);
      }
      for (const { read } of parts) if (read.kind === 'table') rememberMapping(tx, read.sample.headerKey, read.mapping);
      remember(tx, answer(result), { label, takenBackBy: { kind: 'undo-import', id: result.importId } });
    },
  });
  return answer(committed);
}

type AnswerOfPage = { readonly question: string; readonly samePersonAs: PersonId | null };

function answersByKey(answers: readonly AnswerOfPage[]): ReadonlyMap<string, MatchAnswer> {
  return new Map(
    answers.map(({ question, samePersonAs }): [string, MatchAnswer] => [
      question,
      samePersonAs === null ? { kind: 'different' } : { kind: 'same', personId: samePersonAs },
    ]),
  );
}

/** What an import was answered when it was first asked for under this id. */
function committedBefore(
  context: Pick<Context, 'clock' | 'locale'>,
  writeId: WriteId,
  { answer, label }: RememberedWrite,
): CommitEvent {
  const undo = label === null ? undefined : shownUndo(context, writeId, label);
  return commitEvent.parse(Object.assign({}, JSON.parse(answer), { undo }));
}
