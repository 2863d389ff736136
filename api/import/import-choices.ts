import type { ParsedFile } from '../../core/import/parsed-file.ts';
import type { OwnerFinding } from '../../core/matching/owner.ts';
import type { ImportAnswers, PartToImport } from '../../core/matching/resolved-record.ts';
import type { ImportOptions } from '../../db/import/import-dry-run.ts';
import type { ImportChoices } from '../contract/import/imports.ts';
import { chosenOwner } from './import-previews.ts';
import type { Choices, WaitingFiles } from './import-previews.ts';

/**
 * Includes everything but address books that were once uploaded to LinkedIn. `keeps`: whether the last import kept the
 * texts of messages; the choice holds until the user changes it.
 */
export function firstChoices(parts: readonly ParsedFile[], finding: OwnerFinding, keeps: boolean): Choices {
  const included = parts.flatMap(({ kind }, part) => (kind === 'linkedin-contacts' ? [] : [part]));
  return {
    included: new Set(included),
    owner: finding.kind === 'candidates' ? finding.chosen : null,
    keepTexts: keeps,
    markMissing: null,
  };
}

/** Takes over what the user chose; an owner who is no candidate counts as none. */
export function choicesOf(
  { parts, owner, keepTexts: keeps, markMissing }: ImportChoices,
  finding: OwnerFinding,
): Choices {
  const isCandidate = finding.kind === 'candidates' && finding.candidates.some(({ key }) => key === owner);
  return {
    included: new Set(parts.filter(({ included }) => included).map(({ part }) => part)),
    owner: isCandidate ? owner : null,
    keepTexts: keeps,
    markMissing,
  };
}

/** Lists the parts that the user includes. */
export function partsToImport({ parts, choices }: WaitingFiles): PartToImport[] {
  return parts.flatMap((read, part) => (choices.included.has(part) ? [{ part, read }] : []));
}

/** Puts the user's choices and answers together as an import takes them. */
export function importOptionsOf(waiting: WaitingFiles, answers: ImportAnswers): ImportOptions {
  return { owner: chosenOwner(waiting), answers, markMissing: waiting.choices.markMissing };
}
