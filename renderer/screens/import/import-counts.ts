import type { ImportCounts } from '../../../api/contract/imports.ts';

const figures = new Intl.NumberFormat('en-GB');

/** "4,380". */
export function inFigures(count: number): string {
  return figures.format(count);
}

/** Nothing is said about nobody. */
function counted(count: number, words: string): string | false {
  return count > 0 && `${inFigures(count)} ${words}`;
}

function joined(parts: readonly (string | false)[]): string {
  const said = parts.filter((part) => part !== false);
  const last = said.at(-1) ?? '';
  return said.length < 2 ? last : `${said.slice(0, -1).join(', ')} and ${last}`;
}

/** What an import would do: "It would add 4,380 people, update 96 and leave 48 as they are; 7 rows are skipped." */
export function wouldDo({ created, updated, unchanged, skipped }: ImportCounts): string {
  const done = joined([
    created > 0 && `add ${inFigures(created)} ${created === 1 ? 'person' : 'people'}`,
    updated > 0 && `update ${inFigures(updated)}`,
    unchanged > 0 && `leave ${inFigures(unchanged)} as they are`,
  ]);
  const left = counted(skipped, skipped === 1 ? 'row is skipped' : 'rows are skipped');
  if (done === '') return left === false ? 'There is nobody in it.' : `It would change nothing; ${left}.`;
  return `It would ${done}${left === false ? '' : `; ${left}`}.`;
}

/** What an import did: "Kith added 4,380 people, updated 96 and left 48 as they were; 7 rows were skipped." */
export function did({ created, updated, unchanged, skipped }: ImportCounts): string {
  const done = joined([
    created > 0 && `added ${inFigures(created)} ${created === 1 ? 'person' : 'people'}`,
    updated > 0 && `updated ${inFigures(updated)}`,
    unchanged > 0 && `left ${inFigures(unchanged)} as they were`,
  ]);
  const left = counted(skipped, skipped === 1 ? 'row was skipped' : 'rows were skipped');
  if (done === '') return left === false ? 'There was nobody in it.' : `Nothing was changed; ${left}.`;
  return `Kith ${done}${left === false ? '' : `; ${left}`}.`;
}

/** The same in short: "4,380 added, 96 updated, 48 left as they were, 7 rows skipped". */
export function didInShort({ created, updated, unchanged, skipped }: ImportCounts): string {
  const parts = [
    counted(created, 'added'),
    counted(updated, 'updated'),
    counted(unchanged, 'left as they were'),
    counted(skipped, skipped === 1 ? 'row skipped' : 'rows skipped'),
  ].filter((part) => part !== false);
  return parts.length === 0 ? 'nobody was in it' : parts.join(', ');
}
