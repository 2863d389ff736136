import type { ParsedFile } from '../../core/import/parsed-file.ts';
import { fold } from '../../core/text/fold.ts';
import type { OwnerFacts } from '../../core/matching/owner-facts.ts';
import type { OwnerFinding } from '../../core/matching/owner.ts';
import type { ImportAnswers, PartToImport } from '../../core/matching/resolved-record.ts';
import type { ImportOptions } from '../../db/import/import-dry-run.ts';
import type { ImportChoices } from '../contract/import/imports.ts';
import type { PreviewChoices, WaitingFiles } from './import-previews.ts';

/**
 * The choices that a new preview begins with: every part but address books that were once uploaded to LinkedIn. The texts
 * of messages are kept if the last import kept them.
 */
export function firstChoices(
  parts: readonly ParsedFile[],
  finding: OwnerFinding,
  lastKeptTexts: boolean,
): PreviewChoices {
  const included = parts.flatMap(({ kind }, part) => (kind === 'linkedin-contacts' ? [] : [part]));
  return {
    included: new Set(included),
    owner: finding.kind === 'candidates' ? finding.chosen : null,
    keepTexts: lastKeptTexts,
    markMissing: null,
    labels: new Set(),
  };
}

/** The choices that the page sent; an owner who is no candidate counts as none. */
export function choicesOf(
  { parts, owner, keepTexts, markMissing, labels = [] }: ImportChoices,
  finding: OwnerFinding,
): PreviewChoices {
  const isCandidate = finding.kind === 'candidates' && finding.candidates.some(({ key }) => key === owner);
  return {
    included: new Set(parts.filter(({ included }) => included).map(({ part }) => part)),
    owner: isCandidate ? owner : null,
    keepTexts,
    markMissing,
    labels: new Set(labels.map(fold)),
  };
}

/** Lists the parts that the user includes. */
export function partsToImport({ parts, choices }: WaitingFiles): PartToImport[] {
  return parts.flatMap((file, part) => (choices.included.has(part) ? [{ part, file }] : []));
}

/** Who the user is, as they chose or as the files show; undefined while nobody knows. */
export function chosenOwner({ ownerFinding, choices }: WaitingFiles): OwnerFacts | undefined {
  return ownerFinding.kind === 'candidates'
    ? ownerFinding.candidates.find(({ key }) => key === choices.owner)
    : undefined;
}

/** The options of an import: the user's choices and answers. */
export function importOptionsOf(waiting: WaitingFiles, answers: ImportAnswers): ImportOptions {
  return { owner: chosenOwner(waiting), answers, markMissing: waiting.choices.markMissing };
}
