import { comparableName } from '../people/comparable-name.ts';
import type { OwnerFacts } from './owner-facts.ts';
import type { ProfileSlug } from '../people/profile-slug.ts';
import type { OwnProfile } from '../import/linkedin/profile.ts';
import type { InvitationRow } from '../import/linkedin/invitations.ts';
import type { MessagesRead } from '../import/messages/messages-content.ts';

/** Everything that can tell who the user is. */
export type OwnerEvidence = {
  readonly profile?: OwnProfile | undefined;
  readonly invitations: readonly InvitationRow[];
  /** One for each file. */
  readonly messages: readonly MessagesRead[];
  /** Who they were in an earlier import. */
  readonly remembered?: OwnerFacts | undefined;
};

/** Somebody in the files, with what speaks for their being the user. Addresses and names of one person are united. */
export type OwnIdentity = {
  /** Tells them from all others, and is the same whatever the order of files and rows. */
  readonly sortKey: string;
  /** Alphabetically. */
  readonly slugs: readonly ProfileSlug[];
  /** As they are compared. */
  readonly names: ReadonlySet<string>;
  /** As files write them, that of the profile first, then the commonest; each in one form. */
  readonly displayNames: readonly string[];
  /** In how many different conversations they take part, and how many messages they wrote. */
  readonly conversations: number;
  readonly messages: number;
  /** How many invitations have them on the user's side. */
  readonly invitations: number;
  readonly isInProfile: boolean;
  readonly isRemembered: boolean;
  /** A file with directions says that its user is they. */
  readonly isSaidByFile: boolean;
  /** They are in more than half of the conversations of every file. */
  readonly isInMost: boolean;
};

export type OwnIdentities = {
  /** Those for whom something speaks, and who are in the most conversations. */
  readonly identities: readonly OwnIdentity[];
  readonly hasProfileName: boolean;
  /** Different ones, in all files. */
  readonly conversations: number;
  readonly messages: number;
};

/** Whom several rows put on the user's side is no slip. */
const noSlip = 2;

/** Whether nothing speaks against somebody's being the user. */
export function identityFits(
  identity: OwnIdentity,
  { identities, hasProfileName, conversations }: OwnIdentities,
): boolean {
  if (hasProfileName && !identity.isInProfile) return false;
  if (conversations > 0 && !identity.isInMost) return false;
  return !identities.some(
    (other) =>
      other !== identity &&
      (other.isSaidByFile || other.invitations >= noSlip || (other.invitations > 0 && identity.invitations === 0)),
  );
}

/** One address, or one name without an address. */
type Named = {
  readonly key: string;
  readonly slug: ProfileSlug | undefined;
  /** In how many conversations, one that several files have counted in each. */
  conversations: number;
  messages: number;
  invitations: number;
  isSaidByFile: boolean;
  isInMostOfAFile: boolean;
  isInProfile: boolean;
  isRemembered: boolean;
};

/** Somebody who is looked at more closely. */
type Likely = Named & {
  /** As they are compared. */
  readonly names: Set<string>;
  /** How often each form of the name comes up. */
  readonly forms: Map<string, number>;
  /** Where they take part: conversations of one file each, numbered over all files. */
  readonly places: Set<number>;
};

type Places = {
  /** By place: which file, and which conversation; one that several files have is one. */
  readonly files: readonly number[];
  readonly conversations: readonly number[];
  /** By file, how many conversations it has. */
  readonly inFile: readonly number[];
  /** How many different conversations there are. */
  readonly count: number;
  /** Pairs of keys of whom one stands where the other does, in a conversation of two that several files have. */
  readonly exchanged: ReadonlySet<string>;
};

/** So many are looked at more closely. */
const mostLikely = 60;
const busiestLikely = 6;

/** Gathers everybody in the files who may be the user, with what speaks for each. */
export function gatherOwnIdentities({ profile, invitations, messages, remembered }: OwnerEvidence): OwnIdentities {
  const profileNames = namesOfProfile(profile);
  const [nameNow] = profileNames;
  const everybody = createEverybody(profileNames, remembered);
  const ofParties = messages.map((read) => addMessages(everybody, read));
  const invited = invitations.map(({ ownName, ownSlug }) => everybody.named(ownName, ownSlug));
  for (const one of invited) if (one) one.invitations += 1;

  const likely = likelyOf(everybody.all());
  const places = placesOf(messages, ofParties, likely);
  for (const [at, { ownName }] of invitations.entries()) addName(likely.get(invited[at]?.key ?? ''), ownName);

  const groups: Likely[][] = [];
  for (const one of [...likely.values()].toSorted(byConversations)) {
    const own = groups.find((group) => group.some((other) => areOne(one, other, places)) && !meets(one, group));
    if (own) own.push(one);
    else groups.push([one]);
  }
  return {
    identities: groups.map((group) => identityOf(group, places, nameNow)),
    hasProfileName: profileNames.size > 0,
    conversations: places.count,
    messages: messages.reduce((sum, { threads }) => sum + threads.reduce((all, thread) => all + thread.messages, 0), 0),
  };
}

type Everybody = {
  named(name: string, slug: ProfileSlug | undefined): Named | undefined;
  all(): readonly Named[];
};

function createEverybody(profileNames: ReadonlySet<string>, remembered: OwnerFacts | undefined): Everybody {
  const rememberedSlugs = new Set(remembered?.slugs);
  const rememberedNames = new Set(
    remembered ? [remembered.name, ...(remembered.otherNames ?? [])].map((name) => comparableName(name, '')) : [],
  );
  const byKey = new Map<string, Named>();
  return {
    named(name, slug) {
      const isCompared = slug === undefined || mayBeNamed(name, profileNames) || mayBeNamed(name, rememberedNames);
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
          isSaidByFile: false,
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
function mayBeNamed(name: string, names: ReadonlySet<string>): boolean {
  if (!plainName.test(name)) return true;
  const plain = name.toLowerCase();
  return [...names].some((known) => plain.includes(known.split(' ')[0] ?? ''));
}

function comparedName(name: string): string {
  return name === '' ? '' : comparableName(name, '');
}

type OfParties = readonly (Named | undefined)[];

/** Counts what a file says of everybody; returns who its parties are. */
function addMessages(everybody: Everybody, { parties, threads, ownParties = [] }: MessagesRead): OfParties {
  const ofParties = parties.map(({ name, slug }) => everybody.named(name, slug));
  const counts = new Map<Named, number>();
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
    if (one && (counts.get(one) ?? 0) * 2 > threads.length) one.isSaidByFile = true;
  }
  return ofParties;
}

function likelyOf(everybody: readonly Named[]): ReadonlyMap<string, Likely> {
  const busiest = new Set(everybody.toSorted(byConversations).slice(0, busiestLikely));
  const likely = everybody
    .filter((one) => busiest.has(one) || one.isInProfile || one.isRemembered || isLikeOwner(one))
    .toSorted((a, b) => evidenceFor(b) - evidenceFor(a) || byConversations(a, b))
    .slice(0, mostLikely);
  return new Map(
    likely.map((one) => [one.key, { ...one, names: new Set(), forms: new Map(), places: new Set() } satisfies Likely]),
  );
}

function evidenceFor({ isRemembered, isInProfile, isSaidByFile, isInMostOfAFile, invitations }: Named): number {
  return [isRemembered, isInProfile, isSaidByFile, isInMostOfAFile, invitations > 0].filter(Boolean).length;
}

function byConversations(a: Named, b: Named): number {
  return b.conversations - a.conversations || b.invitations - a.invitations || (a.key < b.key ? -1 : 1);
}

function isLikeOwner({ isInMostOfAFile, isSaidByFile, invitations }: Named): boolean {
  return isInMostOfAFile || isSaidByFile || invitations > 0;
}

function placesOf(
  messages: readonly MessagesRead[],
  ofParties: readonly OfParties[],
  likely: ReadonlyMap<string, Likely>,
): Places {
  const files: number[] = [];
  const conversations: number[] = [];
  const numberById = new Map<string, number>();
  const pairs = createPairs();
  let count = 0;
  for (const [file, { parties, threads }] of messages.entries()) {
    const known = ofParties[file] ?? [];
    const likelyOfParty = known.map((one) => likely.get(one?.key ?? ''));
    for (const { id, parties: members } of threads) {
      const place = files.length;
      let conversation = id === '' ? undefined : numberById.get(id);
      if (conversation === undefined) {
        conversation = count;
        count += 1;
        if (id !== '') numberById.set(id, conversation);
      }
      files.push(file);
      conversations.push(conversation);
      for (const party of members) {
        const one = likelyOfParty[party];
        one?.places.add(place);
        addName(one, parties[party]?.name ?? '');
      }
      const [first = -1, second = -1] = members;
      if (messages.length > 1 && members.length === 2) pairs.add(conversation, known[first], known[second]);
    }
  }
  return {
    files,
    conversations,
    inFile: messages.map(({ threads }) => threads.length),
    count,
    exchanged: pairs.exchanged(),
  };
}

type Pair = readonly [Named, Named];

/** Finds who stands in the place of whom, where several files have one conversation of two. */
function createPairs(): {
  add(conversation: number, one: Named | undefined, other: Named | undefined): void;
  exchanged(): ReadonlySet<string>;
} {
  const firstPairs = new Map<number, Pair>();
  /** Those that differ from the first. */
  const otherPairs = new Map<number, Pair[]>();
  const isSame = (pair: Pair, other: Pair): boolean => pair.every((one) => other.includes(one));
  return {
    add(conversation, one, other) {
      if (!one || !other || one === other) return;
      const pair: Pair = [one, other];
      const first = firstPairs.get(conversation);
      if (!first) {
        firstPairs.set(conversation, pair);
      } else if (!isSame(first, pair)) {
        const others = otherPairs.get(conversation) ?? [];
        if (!others.some((known) => isSame(known, pair))) otherPairs.set(conversation, [...others, pair]);
      }
    },
    exchanged() {
      const exchanged = new Set<string>();
      for (const [conversation, others] of otherPairs) {
        const first = firstPairs.get(conversation);
        const [second] = others;
        // With more than two, it is not plain who stands for whom.
        if (!first || !second || others.length > 1) continue;
        const before = first.filter((one) => !second.includes(one));
        const after = second.filter((one) => !first.includes(one));
        const [old] = before;
        const [fresh] = after;
        if (!old || !fresh || before.length > 1) continue;
        exchanged.add(`${old.key}\n${fresh.key}`).add(`${fresh.key}\n${old.key}`);
      }
      return exchanged;
    },
  };
}

function addName(one: Likely | undefined, name: string): void {
  if (!one || name === '') return;
  const count = one.forms.get(name);
  if (count === undefined) one.names.add(comparedName(name));
  one.forms.set(name, (count ?? 0) + 1);
}

/** The name first, then also with that before a marriage, and in the order of names that some languages have. */
function namesOfProfile(profile: OwnProfile | undefined): ReadonlySet<string> {
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

/**
 * Whether two addresses, or a name and an address, are surely of one person: both are remembered, a name without an
 * address is that of somebody, whoever has one name and is in most of one file has another address in most of another,
 * or one stands in a conversation where the other does in another file.
 */
function areOne(one: Likely, other: Likely, { exchanged }: Places): boolean {
  if (one.isRemembered && other.isRemembered) return true;
  const haveOneName = (one.isInProfile && other.isInProfile) || [...one.names].some((name) => other.names.has(name));
  if (haveOneName && (one.slug === undefined || other.slug === undefined)) return true;
  if (!isLikeOwner(one) || !isLikeOwner(other)) return false;
  return (
    haveOneName || (exchanged.has(`${one.key}\n${other.key}`) && one.slug !== undefined && other.slug !== undefined)
  );
}

/** Two who take part in one conversation are two people; a name without an address may stand for one of them. */
function meets({ slug, places }: Likely, group: readonly Likely[]): boolean {
  if (slug === undefined) return false;
  return group.some((other) => {
    if (other.slug === undefined) return false;
    for (const place of places) if (other.places.has(place)) return true;
    return false;
  });
}

function countByFile(group: readonly Likely[], { files, inFile }: Places): number[] {
  const counts = inFile.map(() => 0);
  for (const place of new Set(group.flatMap(({ places }) => [...places]))) {
    const file = files[place] ?? -1;
    counts[file] = (counts[file] ?? 0) + 1;
  }
  return counts;
}

function identityOf(group: readonly Likely[], places: Places, nameNow: string | undefined): OwnIdentity {
  const slugs = group.flatMap(({ slug }) => (slug === undefined ? [] : [slug])).toSorted();
  const [slug] = slugs;
  const [key = ''] = group.map((one) => one.key).toSorted();
  const counts = countByFile(group, places);
  return {
    sortKey: slug === undefined ? key : `slug:${slug}`,
    slugs,
    names: new Set(group.flatMap(({ names }) => [...names])),
    displayNames: displayNamesOf(group, nameNow),
    conversations: new Set(group.flatMap((one) => [...one.places]).map((place) => places.conversations[place])).size,
    messages: group.reduce((sum, { messages }) => sum + messages, 0),
    invitations: group.reduce((sum, { invitations }) => sum + invitations, 0),
    isInProfile: group.some(({ isInProfile }) => isInProfile),
    isRemembered: group.some(({ isRemembered }) => isRemembered),
    isSaidByFile: group.some(({ isSaidByFile }) => isSaidByFile),
    isInMost:
      places.count > 0 &&
      counts.every((count, file) => places.inFile[file] === 0 || count * 2 > (places.inFile[file] ?? 0)),
  };
}

function displayNamesOf(group: readonly Likely[], nameNow: string | undefined): readonly string[] {
  const forms = new Map<string, number>();
  for (const one of group) for (const [form, count] of one.forms) forms.set(form, (forms.get(form) ?? 0) + count);
  const byCompared = new Map<string, string>();
  for (const [form] of [...forms].toSorted(([a, some], [b, more]) => more - some || (a < b ? -1 : 1))) {
    const compared = comparableName(form, '');
    if (!byCompared.has(compared)) byCompared.set(compared, form);
  }
  const now = nameNow === undefined ? undefined : byCompared.get(nameNow);
  return now === undefined ? [...byCompared.values()] : [...new Set([now, ...byCompared.values()])];
}
