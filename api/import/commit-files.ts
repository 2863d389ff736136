import type { PersonId, WriteId } from '../../core/ids.ts';
import { refusal } from '../../core/import/common/reader.ts';
import type { FileRefusal } from '../../core/import/common/reader.ts';
import type { MatchAnswer } from '../../core/matching/match-types.ts';
import type { ImportAnswers } from '../../core/matching/resolved-record.ts';
import { fold } from '../../core/text/fold.ts';
import type { UndoLabel } from '../../core/undo/undo-label.ts';
import { needsOwner } from '../../db/import/import-dry-run.ts';
import { commitImport } from '../../db/import/imports.ts';
import type { CommittedImport } from '../../db/import/imports.ts';
import type { Context } from '../context.ts';
import type { CommitEvent } from '../contract/import/imports.ts';
import { shownUndo } from '../undo/shown-undo.ts';
import { importOptionsOf, partsToImport } from './import-choices.ts';
import type { WaitingFiles } from './import-previews.ts';
import { keepTexts, TextsRefused } from './import-texts.ts';
import { rememberImportWrite } from './import-write.ts';
import type { ImportProgress } from './import-write.ts';
import { dryRunStamp } from './preview-files.ts';
import { shownLabels } from './address-book-labels.ts';
import { rememberKeepTexts, rememberLabels, rememberMapping, rememberOwner } from './remembered-choices.ts';

/** Writes an import as it was previewed, with the user's answers, in one transaction. */
export async function commitFiles(
  context: Context,
  writeId: WriteId,
  waiting: WaitingFiles,
  answers: ImportAnswers,
  { signal, report }: ImportProgress & { readonly signal: AbortSignal },
): Promise<CommitEvent | FileRefusal> {
  const { db, clock } = context;
  const parts = partsToImport(waiting);
  const options = importOptionsOf(waiting, answers);
  const { choices, dryRun, fileName } = waiting;
  // The dry run knew no answers; without any, and while nothing changed since, it still holds.
  const isCurrent = answers.size === 0 && dryRun?.stamp === dryRunStamp(context);
  const confirmed = {
    fileName,
    parts,
    options,
    labels: choices.labels,
    dryRun: isCurrent ? dryRun?.result : undefined,
    at: clock.now(),
    seenOn: clock.today(),
    locale: context.locale,
  };
  const label: UndoLabel = { kind: 'imported', fileName };
  const keepsTexts = choices.keepTexts && options.owner !== undefined;
  try {
    const committed = await commitImport(db, confirmed, {
      signal,
      report,
      alongside: async (tx, importId, written) => {
        if (keepsTexts) await keepTexts(context, { tx, importId, waiting, written, signal });
      },
      finish: (tx, result) => {
        if (options.owner && parts.some(({ file }) => needsOwner(file))) {
          rememberOwner(tx, options.owner);
          rememberKeepTexts(tx, choices.keepTexts);
        }
        const asked = shownLabels(waiting).map(({ label: asTag }) => fold(asTag));
        if (asked.length > 0) rememberLabels(tx, asked, choices.labels);
        for (const { file } of parts) {
          if (file.kind === 'table') rememberMapping(tx, file.sample.headerKey, file.mapping);
        }
        const inverse = { kind: 'undo-import', id: result.importId } as const;
        rememberImportWrite(tx, context, writeId, committedFacts(result), { label, inverse });
      },
    });
    return { ...committedFacts(committed), undo: shownUndo(context, writeId, label) };
  } catch (error) {
    if (error instanceof TextsRefused) return refusal(error.message);
    throw error;
  }
}

function committedFacts({ importId, counts, people, contactDays }: CommittedImport) {
  return { kind: 'committed', importId, counts, people, contactDays } as const;
}

/** The answers of the page, by the keys of their questions. */
export function answersByQuestion(
  answers: readonly { readonly question: string; readonly samePersonAs: PersonId | null }[],
): ImportAnswers {
  return new Map(
    answers.map(({ question, samePersonAs }): [string, MatchAnswer] => [
      question,
      samePersonAs === null ? { kind: 'different' } : { kind: 'same', personId: samePersonAs },
    ]),
  );
}
