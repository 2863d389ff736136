import { formatNumber } from '../../../core/numbers-in-words.ts';
import { listInWords } from '../../../core/text/sentence-parts.ts';
import { userLocale } from '../../app/user-locale.ts';
import type { ImportCounts, ImportPreview } from '../../../api/contract/import/imports.ts';

/** The counts of an import: people, days of contact and rows. */
export type ImportOutcome = Pick<ImportPreview, 'people' | 'contactDays' | 'counts'>;

/** Words a number of rows: "1 row", "4,380 rows". */
export function rowCount(count: number): string {
  return `${formatNumber(count, userLocale)} ${count === 1 ? 'row' : 'rows'}`;
}

/** Words a number of files: "1 file", "12 files". */
export function fileCount(count: number): string {
  return `${formatNumber(count, userLocale)} ${count === 1 ? 'file' : 'files'}`;
}

type Verbs = { readonly add: string; readonly update: string; readonly takeIn: string; readonly leave: string };

function changesInWords(
  { people, contactDays, counts }: ImportOutcome,
  verbs: Verbs,
  are: readonly [one: string, many: string],
): string {
  const { created, updated } = people;
  const { unchanged } = counts;
  // Sent invitations and endorsements are in none of the other counts.
  const rowsAlone = created + updated + contactDays === 0 ? counts.created + counts.updated : 0;
  return listInWords(
    [
      created > 0 && `${verbs.add} ${formatNumber(created, userLocale)} ${created === 1 ? 'person' : 'people'}`,
      updated > 0 &&
        `${verbs.update} ${formatNumber(updated, userLocale)}${created > 0 ? '' : updated === 1 ? ' person' : ' people'}`,
      contactDays > 0 &&
        `${verbs.takeIn} ${formatNumber(contactDays, userLocale)} ${contactDays === 1 ? 'day' : 'days'} of contact`,
      rowsAlone > 0 && `${verbs.takeIn} ${formatNumber(rowsAlone, userLocale)} new ${rowsAlone === 1 ? 'row' : 'rows'}`,
      unchanged > 0 && `${verbs.leave} ${rowCount(unchanged)} as ${unchanged === 1 ? are[0] : are[1]}`,
    ].filter((part) => part !== false),
  );
}

/** Words a preview: "It would add 4,380 people, update 96 and leave 48 rows as they are; 7 rows are skipped." */
export function previewSentence(outcome: ImportOutcome): string {
  const done = changesInWords(outcome, { add: 'add', update: 'update', takeIn: 'take in', leave: 'leave' }, [
    'it is',
    'they are',
  ]);
  const { skipped } = outcome.counts;
  const left = skipped > 0 && `${rowCount(skipped)} ${skipped === 1 ? 'is' : 'are'} skipped`;
  if (done === '') return left === false ? 'There is nobody in it.' : `It would change nothing; ${left}.`;
  return `It would ${done}${left === false ? '' : `; ${left}`}.`;
}

/**
 * Words a finished import: "Kith added 4,380 people, updated 96 and left 48 rows as they were; 7 rows were skipped."
 */
export function resultSentence(outcome: ImportOutcome): string {
  const verbs = { add: 'added', update: 'updated', takeIn: 'took in', leave: 'left' };
  const done = changesInWords(outcome, verbs, ['it was', 'they were']);
  const { skipped } = outcome.counts;
  const left = skipped > 0 && `${rowCount(skipped)} ${skipped === 1 ? 'was' : 'were'} skipped`;
  if (done === '') return left === false ? 'There was nobody in it.' : `Nothing was changed; ${left}.`;
  return `Kith ${done}${left === false ? '' : `; ${left}`}.`;
}

/** Puts words behind a count: "96 updated"; false when it is 0. */
function countWithWords(count: number, words: string): string | false {
  return count > 0 && `${formatNumber(count, userLocale)} ${words}`;
}

/** Words the counts of one part of a preview: "4,380 new, 96 updated, 48 as they are, 7 skipped". */
export function previewCounts({ created, updated, unchanged, skipped }: ImportCounts): string {
  const parts = [
    countWithWords(created, 'new'),
    countWithWords(updated, 'updated'),
    countWithWords(unchanged, unchanged === 1 ? 'as it is' : 'as they are'),
    countWithWords(skipped, 'skipped'),
  ].filter((part) => part !== false);
  return parts.length === 0 ? 'nothing in it' : parts.join(', ');
}

/** Words the counts of one finished import: "4,380 added, 96 updated, 48 left as they were, 7 rows skipped". */
export function resultCounts({ created, updated, unchanged, skipped }: ImportCounts): string {
  const parts = [
    countWithWords(created, 'added'),
    countWithWords(updated, 'updated'),
    countWithWords(unchanged, unchanged === 1 ? 'left as it was' : 'left as they were'),
    countWithWords(skipped, skipped === 1 ? 'row skipped' : 'rows skipped'),
  ].filter((part) => part !== false);
  return parts.length === 0 ? 'nothing was in it' : parts.join(', ');
}
