import { groupCards, mergeCards } from './card-groups.ts';
import type { KnownPerson } from '../people/known-person.ts';
import { appendTo } from '../collections/multimap.ts';
import type { ProfileSlug } from '../people/profile-slug.ts';
import type { CardRow } from '../import/address-book/card-row.ts';
import type { MatchedRow, MatchingContext } from './match-types.ts';
import { matchRows } from './match-rows.ts';
import { noAnswers, earlierHoldersOfGroups } from './matching-state.ts';

/**
 * Matches each card of an address book with `people`: by slug; by an e-mail address that only one person has; by the same
 * name, company and position if the card has no address. A name alone makes a question. A card without a name is matched
 * by its addresses only. Cards that share a link or an address are one person if their names agree, or one has none.
 *
 * Takes time linear in cards and people. The order of the cards makes no difference.
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
