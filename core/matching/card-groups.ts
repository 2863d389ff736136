import { appendTo } from '../collections/multimap.ts';
import { comparableForm, isNameContained } from '../people/person-name.ts';
import type { CardRow } from '../import/address-book/card-row.ts';
import { memoizeByIndex } from '../collections/memoize-by-index.ts';

// Which entries of an address book are one person, before anybody is looked for.

/** More different names than these at one address are no spellings of one. */
const maxComparedNames = 20;

/**
 * The entries by whom they are: those that share a link or an address are one person when their names agree. Without a
 * name, an entry is of whoever alone has its address.
 */
export function groupCards(cards: readonly CardRow[], indexes: readonly number[]): readonly (readonly number[])[] {
  const parents = new Map<number, number>();
  const headOf = (index: number): number => {
    let head = index;
    for (let parent = parents.get(head); parent !== undefined; parent = parents.get(head)) head = parent;
    // So that the next way is short.
    for (let at = index; at !== head;) {
      const next = parents.get(at) ?? head;
      parents.set(at, head);
      at = next;
    }
    return head;
  };
  const join = (one: number, other: number): void => {
    const [a, b] = [headOf(one), headOf(other)];
    if (a !== b) parents.set(Math.max(a, b), Math.min(a, b));
  };
  const nameOf = memoizeByIndex((index) => comparableForm(cards[index]));
  const sharing = new Map<string, number[]>();
  for (const index of indexes) {
    const card = cards[index];
    if (card?.slug !== undefined) appendTo(sharing, `in/${card.slug}`, index);
    for (const email of card?.emails ?? []) appendTo(sharing, email, index);
  }
  const several = [...sharing.values()].filter((members) => members.length > 1);
  for (const members of several) {
    // One of each spelling is compared with the others: whole companies share an address.
    const byName = new Map<string, number>();
    for (const index of members) {
      const name = nameOf(index);
      const same = byName.get(name);
      if (same === undefined) byName.set(name, index);
      else join(same, index);
    }
    byName.delete('');
    const named = [...byName].slice(0, maxComparedNames);
    for (const [at, [name, index]] of named.entries()) {
      for (const [other, otherIndex] of named.slice(at + 1)) if (isNameContained(name, other)) join(index, otherIndex);
    }
  }
  joinNameless(several, nameOf, headOf, join);
  const groups = new Map<number, number[]>();
  for (const index of indexes) appendTo(groups, headOf(index), index);
  return [...groups.values()];
}

/** Entries without a name are of the only one with a name who shares something with them; else of each other. */
function joinNameless(
  sharing: readonly (readonly number[])[],
  nameOf: (index: number) => string,
  headOf: (index: number) => number,
  join: (one: number, other: number) => void,
): void {
  const headsOf = new Map<number, Set<number>>();
  for (const members of sharing) {
    // More than one is one too many.
    const named = [...new Set(members.filter((index) => nameOf(index) !== '').map(headOf))].slice(0, 2);
    for (const index of members) {
      if (nameOf(index) === '') headsOf.set(index, new Set([...(headsOf.get(index) ?? []), ...named]));
    }
  }
  // Only now, since whoever joins somebody must not bring others with them.
  for (const [index, heads] of headsOf) {
    const [only] = heads;
    if (heads.size === 1 && only !== undefined) join(only, index);
  }
  for (const members of sharing) {
    const [first, ...others] = members.filter((index) => headsOf.get(index)?.size === 0);
    if (first !== undefined) for (const index of others) join(first, index);
  }
}

/** What a person is recognised by in an address book. */
export type MergedCard = Pick<CardRow, 'firstName' | 'lastName' | 'slug' | 'emails' | 'company' | 'position'>;

/** One row for all entries that are one person: by the fullest name, with all addresses. */
export function mergeCards(cards: readonly CardRow[]): MergedCard {
  const [first] = cards;
  if (first && cards.length === 1) return first;
  const [fullest = first] = cards.toSorted((a, b) => {
    const [one, other] = [comparableForm(a), comparableForm(b)];
    return other.length - one.length || (one < other ? -1 : 1);
  });
  const slugs = cards.flatMap(({ slug }) => slug ?? []).toSorted();
  return {
    firstName: fullest?.firstName ?? '',
    lastName: fullest?.lastName ?? '',
    emails: [...new Set(cards.flatMap(({ emails }) => emails))].toSorted(),
    ...(slugs[0] !== undefined && { slug: slugs[0] }),
  };
}
