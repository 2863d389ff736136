import type { ParsedMessages } from '../import/messages/messages-content.ts';
import { comparableName } from '../people/comparable-name.ts';
import { comparableOwnerNames } from './owner-facts.ts';
import type { OwnerFacts } from './owner-facts.ts';

/**
 * Creates a test of whether a party of a file is the user: by one of the user's slugs, or by name if the party has no slug.
 * In a file with slugs every sender has one, so that a sender without is not the user, whatever their name.
 */
export function createOwnerCheck(owner: OwnerFacts, { parties, threads }: ParsedMessages): (party: number) => boolean {
  const slugs = new Set(owner.slugs);
  const names = new Set(comparableOwnerNames(owner));
  const own = new Set<number>();
  const byName = new Set<number>();
  for (const [party, { name, slug }] of parties.entries()) {
    if (slug !== undefined) {
      if (slugs.has(slug)) own.add(party);
    } else if (name !== '' && names.has(comparableName(name, ''))) {
      byName.add(party);
    }
  }
  if (byName.size > 0 && parties.some(({ slug }) => slug !== undefined)) {
    for (const { days } of threads) {
      // Every third number is the sender (see `MessageThread`).
      for (let at = 1; at < days.length; at += 3) byName.delete(days[at] ?? -1);
    }
  }
  for (const party of byName) own.add(party);
  return (party) => own.has(party);
}
