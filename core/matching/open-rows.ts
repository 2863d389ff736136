import type { PersonId } from '../ids.ts';
import { shownPersonId } from '../people/known-person.ts';
import {
  nameEvidence,
  severalAddressesEvidence,
  severalNamesakesEvidence,
  sharedAddressEvidence,
  sharedLinkEvidence,
} from './match-evidence.ts';
import { displayName } from '../people/person-name.ts';
import type { Doubt, MatchingState, MatchingRules, RowToMatch } from './matching-state.ts';
import { assign, emailsOf } from './matching-state.ts';
import { none } from '../collections/none.ts';
import type { Match } from './match-types.ts';

/** Someone whom a row may be: by a doubtful slug or address, or by the name alone. */
type Candidate = { readonly personIndex: number; readonly because: Doubt['because'] | 'name' };

/** A row that is not matched yet. */
type OpenRow = { readonly rowIndex: number; readonly key: string; readonly candidates: readonly Candidate[] };

/**
 * Settles the rows that no pass matched: by the user's answers first; then each becomes a question if it may be somebody
 * who is not taken, else somebody new.
 */
export function settleOpenRows(matching: MatchingState, { answers, prefix }: MatchingRules): void {
  const { rows, people, matches, isTaken } = matching;
  const open = openRows(matching, prefix);
  const isLeft = ({ personIndex }: Candidate): boolean => isTaken[personIndex] !== true;

  const alreadyTaken = new Map<number, PersonId>();
  for (const { rowIndex, key, candidates } of open) {
    const answer = answers.get(key);
    if (answer?.kind !== 'same') continue;
    const chosen = candidates.find(({ personIndex }) => {
      const person = people[personIndex];
      return person?.id === answer.personId || person?.mergedInto === answer.personId;
    });
    if (chosen && isLeft(chosen)) assign(matching, rowIndex, chosen.personIndex, 'answer');
    else if (chosen) alreadyTaken.set(rowIndex, answer.personId);
  }

  for (const { rowIndex, key, candidates } of open) {
    const row = rows[rowIndex];
    if (!row || matches[rowIndex]) continue;
    const remaining = candidates.filter(isLeft);
    const takenPerson = alreadyTaken.get(rowIndex);
    if (takenPerson !== undefined) {
      const evidence = 'Another row of this file was already said to be this person, and only one can be.';
      matches[rowIndex] = { kind: 'question', key, personIds: [takenPerson], evidence };
    } else if (remaining.length === 0 || answers.get(key)?.kind === 'different') {
      matches[rowIndex] = newPerson(matching, row);
    } else {
      const shown = new Set(remaining.flatMap(({ personIndex }) => people[personIndex] ?? none).map(shownPersonId));
      const evidence = evidenceOf(matching, row, remaining, shown.size);
      matches[rowIndex] = { kind: 'question', key, personIds: [...shown], evidence };
    }
  }
}

function newPerson({ people, slugHolders }: MatchingState, { slug }: RowToMatch): Match {
  const holder = slug === undefined ? undefined : people[slugHolders.get(slug) ?? -1];
  return holder ? { kind: 'new', slugHeldBy: holder.id } : { kind: 'new' };
}

/** Lists the rows without a match, each with everybody not taken whom it may be, and a key that no other row has. */
function openRows(matching: MatchingState, prefix: string): readonly OpenRow[] {
  const { rows, people, matches, isTaken, doubts, rowName, personNames } = matching;
  const remaining = rows.flatMap((row, rowIndex) => (matches[rowIndex] ? [] : [{ row, rowIndex }]));
  const peopleByName = new Map<string, number[]>(remaining.map(({ rowIndex }) => [rowName(rowIndex), []]));
  peopleByName.delete('');
  for (const [personIndex, { hidden }] of people.entries()) {
    if (isTaken[personIndex] || hidden) continue;
    for (const name of personNames(personIndex)) peopleByName.get(name)?.push(personIndex);
  }
  const keys = new Map<string, number>();
  return remaining.map(({ row, rowIndex }) => {
    const name = rowName(rowIndex);
    const doubted: readonly Candidate[] = (doubts.get(rowIndex) ?? []).filter(
      ({ personIndex }) => !isTaken[personIndex],
    );
    const named = (peopleByName.get(name) ?? [])
      .filter((personIndex) => doubted.every((candidate) => candidate.personIndex !== personIndex))
      .map((personIndex): Candidate => ({ personIndex, because: 'name' }));
    const plainKey = prefix + questionKey(row, name);
    const times = (keys.get(plainKey) ?? 0) + 1;
    keys.set(plainKey, times);
    const key = times === 1 ? plainKey : `${plainKey}/${times}`;
    return { rowIndex, key, candidates: [...doubted, ...named] };
  });
}

function questionKey(row: RowToMatch, name: string): string {
  const { slug, connectedOn, company, position } = row;
  if (slug !== undefined) return `in/${slug}`;
  return ['row', name, emailsOf(row).toSorted().join(' '), connectedOn, company, position]
    .map((part) => part ?? '')
    .join('/');
}

function evidenceOf(
  { people }: MatchingState,
  row: RowToMatch,
  candidates: readonly Candidate[],
  count: number,
): string {
  const [first] = candidates;
  const person = people[first?.personIndex ?? -1];
  if (!first || !person) return '';
  const names = [displayName(row), displayName(person.names[0])] as const;
  switch (first.because) {
    case 'slug':
      return sharedLinkEvidence(...names);
    case 'email':
      return sharedAddressEvidence(...names);
    case 'emails':
      return severalAddressesEvidence(count);
    case 'name':
      return count > 1 ? severalNamesakesEvidence(count) : nameEvidence(row, person);
  }
}
