import { formatNumber } from '../../../core/numbers-in-words.ts';
import { userLocale } from '../../app/user-locale.ts';
import type { ImportCounts, ImportPreview } from '../../../api/contract/import/imports.ts';

/** What an import comes to: people, the days of contact with them, and rows. */
export type Outcome = Pick<ImportPreview, 'people' | 'contactDays' | 'counts'>;

/** "1 row", "4,380 rows". */
export function rowsInFigures(count: number): string {
  return `${formatNumber(count, userLocale)} ${count === 1 ? 'row' : 'rows'}`;
}

/** "1 file", "12 files". */
export function filesInFigures(count: number): string {
  return `${formatNumber(count, userLocale)} ${count === 1 ? 'file' : 'files'}`;
}

function joined(parts: readonly (string | false)[]): string {
  const said = parts.filter((part) => part !== false);
  const last = said.at(-1) ?? '';
  return said.length < 2 ? last : `${said.slice(0, -1).join(', ')} and ${last}`;
}

type Verbs = { readonly add: string; readonly update: string; readonly takeIn: string; readonly leave: string };

function deeds(
  { people, contactDays, counts }: Outcome,
  verbs: Verbs,
  are: readonly [one: string, many: string],
): string {
  const { created, updated } = people;
  const { unchanged } = counts;
  // Of sent invitations or endorsements nothing shows in these figures.
  const rowsAlone = created + updated + contactDays === 0 ? counts.created + counts.updated : 0;
  return joined([
    created > 0 && `${verbs.add} ${formatNumber(created, userLocale)} ${created === 1 ? 'person' : 'people'}`,
    updated > 0 &&
      `${verbs.update} ${formatNumber(updated, userLocale)}${created > 0 ? '' : updated === 1 ? ' person' : ' people'}`,
    contactDays > 0 &&
      `${verbs.takeIn} ${formatNumber(contactDays, userLocale)} ${contactDays === 1 ? 'day' : 'days'} of contact`,
    rowsAlone > 0 && `${verbs.takeIn} ${formatNumber(rowsAlone, userLocale)} new ${rowsAlone === 1 ? 'row' : 'rows'}`,
    unchanged > 0 && `${verbs.leave} ${rowsInFigures(unchanged)} as ${unchanged === 1 ? are[0] : are[1]}`,
  ]);
}

/** What an import would do: "It would add 4,380 people, update 96 and leave 48 rows as they are; 7 rows are skipped." */
export function wouldDo(outcome: Outcome): string {
  const done = deeds(outcome, { add: 'add', update: 'update', takeIn: 'take in', leave: 'leave' }, [
    'it is',
    'they are',
  ]);
  const { skipped } = outcome.counts;
  const left = skipped > 0 && `${rowsInFigures(skipped)} ${skipped === 1 ? 'is' : 'are'} skipped`;
  if (done === '') return left === false ? 'There is nobody in it.' : `It would change nothing; ${left}.`;
  return `It would ${done}${left === false ? '' : `; ${left}`}.`;
}

/** What an import did: "Kith added 4,380 people, updated 96 and left 48 rows as they were; 7 rows were skipped." */
export function did(outcome: Outcome): string {
  const verbs = { add: 'added', update: 'updated', takeIn: 'took in', leave: 'left' };
  const done = deeds(outcome, verbs, ['it was', 'they were']);
  const { skipped } = outcome.counts;
  const left = skipped > 0 && `${rowsInFigures(skipped)} ${skipped === 1 ? 'was' : 'were'} skipped`;
  if (done === '') return left === false ? 'There was nobody in it.' : `Nothing was changed; ${left}.`;
  return `Kith ${done}${left === false ? '' : `; ${left}`}.`;
}

/** Nothing is said about none. */
function counted(count: number, words: string): string | false {
  return count > 0 && `${formatNumber(count, userLocale)} ${words}`;
}

/** Of one part that would be imported: "4,380 new, 96 updated, 48 as they are, 7 skipped". */
export function wouldDoInShort({ created, updated, unchanged, skipped }: ImportCounts): string {
  const parts = [
    counted(created, 'new'),
    counted(updated, 'updated'),
    counted(unchanged, unchanged === 1 ? 'as it is' : 'as they are'),
    counted(skipped, 'skipped'),
  ].filter((part) => part !== false);
  return parts.length === 0 ? 'nothing in it' : parts.join(', ');
}

/** Of one that was: "4,380 added, 96 updated, 48 left as they were, 7 rows skipped". */
export function didInShort({ created, updated, unchanged, skipped }: ImportCounts): string {
  const parts = [
    counted(created, 'added'),
    counted(updated, 'updated'),
    counted(unchanged, unchanged === 1 ? 'left as it was' : 'left as they were'),
    counted(skipped, skipped === 1 ? 'row skipped' : 'rows skipped'),
  ].filter((part) => part !== false);
  return parts.length === 0 ? 'nothing was in it' : parts.join(', ');
}
