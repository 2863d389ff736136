import { comparableName } from '../people/comparable-name.ts';
import { comparableOwnerNames } from './owner-facts.ts';
import type { OwnerFacts } from './owner-facts.ts';
import type { ProfileSlug } from '../people/profile-slug.ts';
import type { OwnProfile } from '../import/linkedin/profile.ts';
import type { ParsedMessages } from '../import/messages/messages-content.ts';

/** A profile slug, or a name that has none, under which somebody comes up in the files; with the evidence that it is the user's. */
export type Identifier = {
  readonly key: string;
  readonly slug: ProfileSlug | undefined;
  /** In how many conversations it takes part. A conversation that several files hold counts once per file. */
  conversations: number;
  messages: number;
  invitations: number;
  isStatedByFile: boolean;
  isInMostOfAFile: boolean;
  isInProfile: boolean;
  isRemembered: boolean;
};

/** An identifier that may be the user's, with what telling identities apart needs. */
export type LikelyIdentifier = Identifier & {
  /** In the form in which names are compared. */
  readonly names: Set<string>;
  /** How often each spelling of the name comes up. */
  readonly forms: Map<string, number>;
  /** The occurrences of conversations in which it takes part (see `ConversationIndex`). */
  readonly occurrences: Set<number>;
};

/** The most identifiers that are taken for likely. */
const maxLikely = 60;

/** The number of identifiers in the most conversations that are likely without other evidence. */
const alwaysLikely = 6;

/** All identifiers of an import's files. */
type IdentifierIndex = {
  /** Finds or adds the identifier of somebody with this name and slug; undefined if they have neither. */
  identifierOf(name: string, slug: ProfileSlug | undefined): Identifier | undefined;
  all(): readonly Identifier[];
};

/** Creates an index that marks identifiers with the profile's names, and those of the remembered owner. */
export function createIdentifierIndex(
  profileNames: ReadonlySet<string>,
  remembered: OwnerFacts | undefined,
): IdentifierIndex {
  const rememberedSlugs = new Set(remembered?.slugs);
  const rememberedNames = new Set(remembered ? comparableOwnerNames(remembered) : []);
  const byKey = new Map<string, Identifier>();
  return {
    identifierOf(name, slug) {
      const needsComparing =
        slug === undefined || mayHaveName(name, profileNames) || mayHaveName(name, rememberedNames);
      const comparable = needsComparing ? comparableWholeName(name) : '';
      if (slug === undefined && comparable === '') return undefined;
      const key = slug === undefined ? `name:${comparable}` : `slug:${slug}`;
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
      if (profileNames.has(comparable)) one.isInProfile = true;
      // A name without a slug may be the owner's. Together with another slug, the name is not enough.
      if ((slug === undefined || rememberedSlugs.size === 0) && rememberedNames.has(comparable))
        one.isRemembered = true;
      return one;
    },
    all: () => [...byKey.values()],
  };
}

/** A name that need not be folded to be compared. */
const plainName = /^[A-Za-z ]+$/;

/** Whether a name may equal one of the folded names. A cheap test, so that tens of thousands of names need no folding. */
function mayHaveName(name: string, names: ReadonlySet<string>): boolean {
  if (!plainName.test(name)) return true;
  const plain = name.toLowerCase();
  return [...names].some((known) => plain.includes(known.split(' ')[0] ?? ''));
}

function comparableWholeName(name: string): string {
  return name === '' ? '' : comparableName(name, '');
}

/** The identifier of each party of a file, by the party's index. */
export type PartyIdentifiers = readonly (Identifier | undefined)[];

/** Adds the conversations and messages of a file to the identifiers of its parties, and returns these. */
export function addFileCounts(
  identifiers: IdentifierIndex,
  { parties, threads, ownParties = [] }: ParsedMessages,
): PartyIdentifiers {
  const partyIdentifiers = parties.map(({ name, slug }) => identifiers.identifierOf(name, slug));
  const counts = new Map<Identifier, number>();
  for (const { parties: members, days } of threads) {
    for (const party of members) {
      const one = partyIdentifiers[party];
      if (one) counts.set(one, (counts.get(one) ?? 0) + 1);
    }
    for (let at = 0; at < days.length; at += 3) {
      const one = partyIdentifiers[days[at + 1] ?? -1];
      if (one) one.messages += days[at + 2] ?? 0;
    }
  }
  for (const [one, count] of counts) {
    one.conversations += count;
    if (count * 2 > threads.length) one.isInMostOfAFile = true;
  }
  for (const party of ownParties) {
    const one = partyIdentifiers[party];
    if (one && (counts.get(one) ?? 0) * 2 > threads.length) one.isStatedByFile = true;
  }
  return partyIdentifiers;
}

/** Selects the identifiers that may be the user's, by their keys: those with evidence, and those in the most conversations. */
export function selectLikely(identifiers: readonly Identifier[]): ReadonlyMap<string, LikelyIdentifier> {
  const inMostConversations = new Set(firstOf(identifiers, alwaysLikely, byConversations));
  const likely = identifiers
    .filter((one) => inMostConversations.has(one) || one.isInProfile || one.isRemembered || looksLikeOwner(one))
    .toSorted((a, b) => evidenceFor(b) - evidenceFor(a) || byConversations(a, b))
    .slice(0, maxLikely);
  return new Map(
    likely.map((one) => [
      one.key,
      { ...one, names: new Set(), forms: new Map(), occurrences: new Set() } satisfies LikelyIdentifier,
    ]),
  );
}

/** Finds the first few in an order. Sorting all of tens of thousands would take long. */
function firstOf<One>(all: readonly One[], count: number, order: (a: One, b: One) => number): readonly One[] {
  const first: One[] = [];
  for (const one of all) {
    const last = first[count - 1];
    if (last !== undefined && order(last, one) <= 0) continue;
    first.push(one);
    first.sort(order);
    first.length = Math.min(first.length, count);
  }
  return first;
}

function evidenceFor({ isRemembered, isInProfile, isStatedByFile, isInMostOfAFile, invitations }: Identifier): number {
  return [isRemembered, isInProfile, isStatedByFile, isInMostOfAFile, invitations > 0].filter(Boolean).length;
}

/** Orders identifiers for sorting: most conversations first, then most invitations, then by key. */
export function byConversations(a: Identifier, b: Identifier): number {
  return b.conversations - a.conversations || b.invitations - a.invitations || (a.key < b.key ? -1 : 1);
}

/** Whether the files treat an identifier as the user's: by most conversations, by directions or by invitations. */
export function looksLikeOwner({ isInMostOfAFile, isStatedByFile, invitations }: Identifier): boolean {
  return isInMostOfAFile || isStatedByFile || invitations > 0;
}

/** Adds a spelling of the name to an identifier. Does nothing without a name. */
export function addName(one: LikelyIdentifier | undefined, name: string): void {
  if (!one || name === '') return;
  const count = one.forms.get(name);
  if (count === undefined) one.names.add(comparableWholeName(name));
  one.forms.set(name, (count ?? 0) + 1);
}

/**
 * Gives the comparable names of a profile: the name first, then last name before first name, as some languages have it, and
 * the name with the maiden name.
 */
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
