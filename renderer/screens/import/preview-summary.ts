import type { ImportPart, ImportPreview } from '../../../api/contract/import/imports.ts';
import { isIncluded } from './import-choices.ts';
import type { ImportOutcome } from './import-counts.ts';
import type { ImportAnswers, PreviewState } from './import-state.ts';

/** What is still to be decided in a preview, and what it would do. */
export type PreviewSummary = {
  /** The counts under the answers so far. */
  readonly outcome: ImportOutcome;
  /** Whether it is still to be decided who the user is; messages and invitations are left out until then. */
  readonly ownerIsOpen: boolean;
  /** Whether a table has no column of names or e-mail addresses yet. */
  readonly needsMapping: boolean;
  /** Whether there is anything to import. */
  readonly canImport: boolean;
  readonly openQuestions: number;
};

/** Summarizes a preview under the choices and answers so far. */
export function summarizePreview({ preview, choices, answers }: PreviewState): PreviewSummary {
  const { counts, people, contactDays, questions, missing, owner, parts, restoresExport } = preview;
  const same = countFoundAgain(preview, answers);
  const outcome = {
    counts,
    contactDays,
    people: { created: Math.max(0, people.created - same), updated: people.updated + same },
  };
  const changes = counts.created + counts.updated + people.created + people.updated + contactDays;
  const marks = missing !== null && missing.mark;
  return {
    outcome,
    ownerIsOpen:
      owner !== null && owner.chosen === null && parts.some((part) => isIncluded(choices, part) && asksForOwner(part)),
    needsMapping: parts.some((part) => isIncluded(choices, part) && part.table?.needsMapping === true),
    canImport: changes > 0 || questions.length > 0 || marks || preview.keepTexts === true || restoresExport,
    openQuestions: questions.filter(({ key }) => !answers.has(key)).length,
  };
}

/**
 * Counts the people whom the answers find among known people. The preview's counts take everybody in question for new.
 */
function countFoundAgain({ questions }: ImportPreview, answers: ImportAnswers): number {
  return questions.filter(({ key }) => (answers.get(key) ?? null) !== null).length;
}

/** Whether a part can only be read once it is known who the user is. */
export function asksForOwner({ kind }: ImportPart): boolean {
  return kind === 'linkedin-messages' || kind === 'linkedin-invitations';
}
