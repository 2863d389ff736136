import { appendTo } from '../collections/multimap.ts';
import { comparableForm, isNameContained } from '../people/person-name.ts';
import type { CardRow } from '../import/address-book/card-row.ts';
import { memoizeByIndex } from '../collections/memoize-by-index.ts';

// Groups the cards of an address book by person, before any card is matched with known people.

/** The most names at one address that are compared with each other: more names are those of many people, not spellings of one. */
const maxComparedNames = 20;

/**
 * Groups the cards at these indexes by person. Cards that share a profile link or an e-mail address are one person if
 * their names agree. A card without a name joins the one person with a name who shares its link or an address.
 */
export function groupCards(cards: readonly CardRow[], indexes: readonly number[]): readonly (readonly number[])[] {
  const parents = new Map<number, number>();
  const rootOf = (index: number): number => {
    let root = index;
    for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent;
    // Path compression, so that the next look-up takes one step.
    for (let at = index; at !== root;) {
      const next = parents.get(at) ?? root;
      parents.set(at, root);
      at = next;
    }
    return root;
  };
  const union = (one: number, other: number): void => {
    const [a, b] = [rootOf(one), rootOf(other)];
    if (a !== b) parents.set(Math.max(a, b), Math.min(a, b));
  };
  const nameOf = memoizeByIndex((index) => comparableForm(cards[index]));
  const sharing = new Map<string, number[]>();
  for (const index of indexes) {
    const card = cards[index];
    if (card?.slug !== undefined) appendTo(sharing, `in/${card.slug}`, index);
    for (const email of card?.emails ?? []) appendTo(sharing, email, index);
  }
  const shared = [...sharing.values()].filter((members) => members.length > 1);
  for (const members of shared) {
    // Only one card of each spelling is compared with the others, since a whole company may share an address.
    const byName = new Map<string, number>();
    for (const index of members) {
      const name = nameOf(index);
      const same = byName.get(name);
      if (same === undefined) byName.set(name, index);
      else union(same, index);
    }
    byName.delete('');
    const named = [...byName].slice(0, maxComparedNames);
    for (const [at, [name, index]] of named.entries()) {
      for (const [other, otherIndex] of named.slice(at + 1)) if (isNameContained(name, other)) union(index, otherIndex);
    }
  }
  joinNameless(shared, nameOf, rootOf, union);
  const groups = new Map<number, number[]>();
  for (const index of indexes) appendTo(groups, rootOf(index), index);
  return [...groups.values()];
}

/**
 * Joins each card without a name to the one named person who shares a link or an address with it. Where none does, the
 * nameless cards that share something are one person.
 */
function joinNameless(
  sharing: readonly (readonly number[])[],
  nameOf: (index: number) => string,
  rootOf: (index: number) => number,
  union: (one: number, other: number) => void,
): void {
  const rootsByIndex = new Map<number, Set<number>>();
  for (const members of sharing) {
    // Two are enough to know that it is not one person only.
    const named = [...new Set(members.filter((index) => nameOf(index) !== '').map(rootOf))].slice(0, 2);
    for (const index of members) {
      if (nameOf(index) === '') rootsByIndex.set(index, new Set([...(rootsByIndex.get(index) ?? []), ...named]));
    }
  }
  // Joined only after all were looked at: a card that joins somebody must not bring other cards with it.
  for (const [index, roots] of rootsByIndex) {
    const [only] = roots;
    if (roots.size === 1 && only !== undefined) union(only, index);
  }
  for (const members of sharing) {
    const [first, ...others] = members.filter((index) => rootsByIndex.get(index)?.size === 0);
    if (first !== undefined) for (const index of others) union(first, index);
  }
}

/** What a person is recognised by in an address book, merged from all of their cards. */
export type MergedCard = Pick<CardRow, 'firstName' | 'lastName' | 'slug' | 'emails' | 'company' | 'position'>;

/** Merges the cards of one person: the longest name, all e-mail addresses and the first slug. */
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
