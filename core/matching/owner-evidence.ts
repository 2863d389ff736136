import { comparableName } from '../people/comparable-name.ts';
import type { OwnerFacts } from './owner-facts.ts';
import type { ProfileSlug } from '../people/profile-slug.ts';
import type { OwnProfile } from '../import/linkedin/profile.ts';
import type { ParsedMessages } from '../import/messages/messages-content.ts';

/** One address, or one name without an address. */
export type Identifier = {
  readonly key: string;
  readonly slug: ProfileSlug | undefined;
  /** In how many conversations, one that several files have counted in each. */
  conversations: number;
  messages: number;
  invitations: number;
  isStatedByFile: boolean;
  isInMostOfAFile: boolean;
  isInProfile: boolean;
  isRemembered: boolean;
};

/** Somebody who is looked at more closely. */
export type LikelyIdentifier = Identifier & {
  /** As they are compared. */
  readonly names: Set<string>;
  /** How often each form of the name comes up. */
  readonly forms: Map<string, number>;
  /** Where they take part: conversations of one file each, numbered over all files. */
  readonly occurrences: Set<number>;
};

/** So many are looked at more closely. */
const maxLikely = 60;

const alwaysLikely = 6;

type IdentifierIndex = {
  identifierOf(name: string, slug: ProfileSlug | undefined): Identifier | undefined;
  all(): readonly Identifier[];
};

export function createIdentifierIndex(
  profileNames: ReadonlySet<string>,
  remembered: OwnerFacts | undefined,
): IdentifierIndex {
  const rememberedSlugs = new Set(remembered?.slugs);
  const rememberedNames = new Set(
    remembered ? [remembered.name, ...(remembered.otherNames ?? [])].map((name) => comparableName(name, '')) : [],
  );
  const byKey = new Map<string, Identifier>();
  return {
    identifierOf(name, slug) {
      const isCompared = slug === undefined || mayHaveName(name, profileNames) || mayHaveName(name, rememberedNames);
      const compared = isCompared ? comparedName(name) : '';
      if (slug === undefined && compared === '') return undefined;
      const key = slug === undefined ? `name:${compared}` : `slug:${slug}`;
      let one = byKey.get(key);
      if (!one) {
        one = {
          key,
          slug,
          conversations: 0,
          messages: 0,
          invitations: 0,
          isStatedByFile: false,
          isInMostOfAFile: false,
          isInProfile: false,
          isRemembered: slug !== undefined && rememberedSlugs.has(slug),
        };
        byKey.set(key, one);
      }
      if (profileNames.has(compared)) one.isInProfile = true;
      // A name without an address may be theirs; with another address it is not enough.
      if ((slug === undefined || rememberedSlugs.size === 0) && rememberedNames.has(compared)) one.isRemembered = true;
      return one;
    },
    all: () => [...byKey.values()],
  };
}

/** A name in other than plain letters may always be: only folding tells. */
const plainName = /^[A-Za-z ]+$/;

/** Whether it may compare equal to one of the names, which are folded; tens of thousands need not be folded to tell. */
function mayHaveName(name: string, names: ReadonlySet<string>): boolean {
  if (!plainName.test(name)) return true;
  const plain = name.toLowerCase();
  return [...names].some((known) => plain.includes(known.split(' ')[0] ?? ''));
}

function comparedName(name: string): string {
  return name === '' ? '' : comparableName(name, '');
}

export type PartyIdentifiers = readonly (Identifier | undefined)[];

/** Counts what a file says of everybody; returns who its parties are. */
export function countMessages(
  everybody: IdentifierIndex,
  { parties, threads, ownParties = [] }: ParsedMessages,
): PartyIdentifiers {
  const ofParties = parties.map(({ name, slug }) => everybody.identifierOf(name, slug));
  const counts = new Map<Identifier, number>();
  for (const { parties: members, days } of threads) {
    for (const party of members) {
      const one = ofParties[party];
      if (one) counts.set(one, (counts.get(one) ?? 0) + 1);
    }
    for (let at = 0; at < days.length; at += 3) {
      const one = ofParties[days[at + 1] ?? -1];
      if (one) one.messages += days[at + 2] ?? 0;
    }
  }
  for (const [one, count] of counts) {
    one.conversations += count;
    if (count * 2 > threads.length) one.isInMostOfAFile = true;
  }
  for (const party of ownParties) {
    const one = ofParties[party];
    if (one && (counts.get(one) ?? 0) * 2 > threads.length) one.isStatedByFile = true;
  }
  return ofParties;
}

export function selectLikely(everybody: readonly Identifier[]): ReadonlyMap<string, LikelyIdentifier> {
  const busiest = new Set(everybody.toSorted(byConversations).slice(0, alwaysLikely));
  const likely = everybody
    .filter((one) => busiest.has(one) || one.isInProfile || one.isRemembered || looksLikeOwner(one))
    .toSorted((a, b) => evidenceFor(b) - evidenceFor(a) || byConversations(a, b))
    .slice(0, maxLikely);
  return new Map(
    likely.map((one) => [
      one.key,
      { ...one, names: new Set(), forms: new Map(), occurrences: new Set() } satisfies LikelyIdentifier,
    ]),
  );
}

function evidenceFor({ isRemembered, isInProfile, isStatedByFile, isInMostOfAFile, invitations }: Identifier): number {
  return [isRemembered, isInProfile, isStatedByFile, isInMostOfAFile, invitations > 0].filter(Boolean).length;
}

export function byConversations(a: Identifier, b: Identifier): number {
  return b.conversations - a.conversations || b.invitations - a.invitations || (a.key < b.key ? -1 : 1);
}

export function looksLikeOwner({ isInMostOfAFile, isStatedByFile, invitations }: Identifier): boolean {
  return isInMostOfAFile || isStatedByFile || invitations > 0;
}

export function addName(one: LikelyIdentifier | undefined, name: string): void {
  if (!one || name === '') return;
  const count = one.forms.get(name);
  if (count === undefined) one.names.add(comparedName(name));
  one.forms.set(name, (count ?? 0) + 1);
}

/** The name first, then also with that before a marriage, and in the order of names that some languages have. */
export function comparableProfileNames(profile: OwnProfile | undefined): ReadonlySet<string> {
  const names = new Set<string>();
  if (!profile) return names;
  const { firstName, lastName, maidenName } = profile;
  if (firstName === '' && lastName === '') return names;
  names.add(comparableName(firstName, lastName)).add(comparableName(lastName, firstName));
  if (maidenName !== '' && firstName !== '') {
    names
      .add(comparableName(firstName, maidenName))
      .add(comparableName(firstName, `${maidenName} ${lastName}`))
      .add(comparableName(firstName, `${lastName} ${maidenName}`));
  }
  return names;
}
