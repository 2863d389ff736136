import { groupCards, mergeCards } from './card-groups.ts';
import type { KnownPerson } from '../people/known-person.ts';
import { appendTo } from '../collections/multimap.ts';
import type { ProfileSlug } from '../people/profile-slug.ts';
import type { CardRow } from '../import/address-book/card-row.ts';
import type { MatchedRow, MatchingContext } from './match-types.ts';
import { matchRows } from './match-rows.ts';
import { noAnswers, earlierHoldersOfGroups } from './matching-state.ts';

/**
 * Finds for each entry of an address book who it is among `people`: by slug; by an e-mail address that only one person
 * has; by the same name, company and position when it has no address. A name alone is a question. An entry without a name
 * is known by its addresses only. Several entries may be one person: they are, when they share a link or an address and
 * their names agree, or one has none. In time linear in entries and people; the order of the entries changes nothing.
 */
export function matchCards(
  cards: readonly CardRow[],
  people: readonly KnownPerson[],
  context: MatchingContext = {},
): readonly MatchedRow<CardRow>[] {
  const firstByContent = new Map<string, number>();
  const duplicates = new Map<number, number>();
  for (const [index, { line: _, ...content }] of cards.entries()) {
    const text = JSON.stringify(content);
    const first = firstByContent.get(text);
    if (first === undefined) firstByContent.set(text, index);
    else duplicates.set(index, first);
  }
  const groups = groupCards(cards, [...firstByContent.values()]);
  const groupOf = new Map<number, number>();
  for (const [group, members] of groups.entries()) for (const index of members) groupOf.set(index, group);
  const rows = groups.map((members) => mergeCards(members.flatMap((index) => cards[index] ?? [])));
  const rowsBySlug = new Map<ProfileSlug, number[]>();
  for (const [group, members] of groups.entries()) {
    for (const slug of new Set(members.flatMap((index) => cards[index]?.slug ?? []))) {
      appendTo(rowsBySlug, slug, group);
    }
  }
  const matches = matchRows(rows, rowsBySlug, people, {
    isExclusive: false,
    answers: context.answers ?? noAnswers,
    prefix: context.keyPrefix ?? '',
    earlierHolders: earlierHoldersOfGroups(context, groups),
  });
  return cards.map((row, index) => {
    const first = duplicates.get(index);
    const group = groupOf.get(first ?? index) ?? -1;
    const ofLine = first === undefined ? undefined : cards[first]?.line;
    if (ofLine === undefined) return { row, match: matches[group] ?? { kind: 'new' }, group };
    const reason = `This entry is the same as the one in line ${ofLine}. There is nothing to do.`;
    return { row, match: { kind: 'duplicate', ofLine, reason }, group };
  });
}
