import type { ImportPart, ImportPreview } from '../../../api/contract/import/imports.ts';
import { isIncluded } from './import-choices.ts';
import type { ImportOutcome } from './import-counts.ts';
import type { ImportAnswers, PreviewState } from './import-state.ts';

/** From this share of all connections on, it is asked before those missing are marked. As the engine has it. */
const shareToAsk = 0.02;

/** What a preview waits for, or why it would do nothing. */
export type PreviewSummary = {
  /** With the questions answered so far. */
  readonly outcome: ImportOutcome;
  /** Nobody knows yet who the user is, so messages and invitations are left out. */
  readonly ownerIsOpen: boolean;
  /** A table of which no column is a name or an e-mail address yet. */
  readonly needsMapping: boolean;
  /** There is something to import. */
  readonly canImport: boolean;
  readonly openQuestions: number;
};

/** What a preview comes to, for whoever is to decide about it. */
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

/** The counts take every question for someone else; each person found again is one new person less. */
function countFoundAgain({ questions }: ImportPreview, answers: ImportAnswers): number {
  return questions.filter(({ key }) => (answers.get(key) ?? null) !== null).length;
}

/** Whether it can only be read once it is known who the user is. */
export function asksForOwner({ kind }: ImportPart): boolean {
  return kind === 'linkedin-messages' || kind === 'linkedin-invitations';
}

/** More are missing than leave in an ordinary year, so nobody is marked before the user has said so. */
export function asksAboutMissing({ share }: NonNullable<ImportPreview['missing']>): boolean {
  return share > shareToAsk;
}
