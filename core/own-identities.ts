import { comparableName } from './comparable-name.ts';
import type { OwnerFacts } from './owner-facts.ts';
import type { ProfileSlug } from './profile-slug.ts';
import type { InvitationRow, MessagesRead, OwnProfile } from './read-part.ts';

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
  readonly names: Set<string>;
  /** How often each form of the name comes up. */
  readonly forms: Map<string, number>;
  /** Where they take part: conversations of one file each, numbered over all files. Ascending. */
  readonly places: number[];
  messages: number;
  invitations: number;
  isSaidByFile: boolean;
  isInMostOfAFile: boolean;
  isInProfile: boolean;
  isRemembered: boolean;
};

type Places = {
  /** By place: which file, and which conversation; one that several files have is one. */
  readonly files: number[];
  readonly conversations: number[];
  /** By file, how many conversations it has. */
  readonly inFile: readonly number[];
  /** How many different conversations there are. */
  readonly count: number;
  /** Pairs of keys of whom one stands where the other does, in a conversation of two that several files have. */
  readonly exchanged: ReadonlySet<string>;
};

/** So many are looked at more closely. */
const mostNamed = 60;
const busiestNamed = 6;

export function gatherOwnIdentities({ profile, invitations, messages, remembered }: OwnerEvidence): OwnIdentities {
  const named = new Map<string, Named>();
  const places = addMessages(named, messages);
  addInvitations(named, invitations);

  const profileNames = namesOfProfile(profile);
  const [nameNow] = profileNames;
  const rememberedSlugs = new Set(remembered?.slugs);
  const rememberedNames = new Set(
    remembered ? [remembered.name, ...(remembered.otherNames ?? [])].map((name) => comparableName(name, '')) : [],
  );
  for (const one of named.values()) {
    one.isInProfile = [...one.names].some((name) => profileNames.has(name));
    one.isRemembered =
      one.slug !== undefined && rememberedSlugs.size > 0
        ? rememberedSlugs.has(one.slug)
        : [...one.names].some((name) => rememberedNames.has(name));
    one.isInMostOfAFile = countByFile([one], places).some((count, file) => count * 2 > (places.inFile[file] ?? 0));
  }

  const groups: Named[][] = [];
  for (const one of worthALook([...named.values()])) {
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

function addMessages(named: Map<string, Named>, messages: readonly MessagesRead[]): Places {
  const files: number[] = [];
  const conversations: number[] = [];
  const numberById = new Map<string, number>();
  const pairsById = new Map<string, Map<string, readonly [string, string]>>();
  let count = 0;

  for (const [file, { parties, threads, ownParties }] of messages.entries()) {
    const ofParty = parties.map(({ name, slug }) => namedAs(named, name, slug));
    for (const { id, parties: members, days } of threads) {
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
        const one = ofParty[party];
        if (!one || one.places.at(-1) === place) continue;
        one.places.push(place);
        addForm(one, parties[party]?.name ?? '');
      }
      for (let at = 0; at < days.length; at += 3) {
        const one = ofParty[days[at + 1] ?? -1];
        if (one) one.messages += days[at + 2] ?? 0;
      }
      if (id !== '' && messages.length > 1)
        addPair(
          pairsById,
          id,
          members.map((party) => ofParty[party]?.key),
        );
    }
    for (const party of ownParties ?? []) {
      const one = ofParty[party];
      const within = one?.places.filter((place) => files[place] === file).length ?? 0;
      if (one && within * 2 > threads.length) one.isSaidByFile = true;
    }
  }
  return {
    files,
    conversations,
    inFile: messages.map(({ threads }) => threads.length),
    count,
    exchanged: exchangedIn(pairsById),
  };
}

function addPair(
  pairsById: Map<string, Map<string, readonly [string, string]>>,
  id: string,
  keys: readonly (string | undefined)[],
): void {
  const [first, second] = keys;
  if (keys.length !== 2 || first === undefined || second === undefined || first === second) return;
  const [one, other] = first < second ? [first, second] : [second, first];
  const pairs = pairsById.get(id) ?? new Map<string, readonly [string, string]>();
  pairs.set(`${one}\n${other}`, [one, other]);
  pairsById.set(id, pairs);
}

function exchangedIn(pairsById: ReadonlyMap<string, ReadonlyMap<string, readonly [string, string]>>): Set<string> {
  const exchanged = new Set<string>();
  for (const pairs of pairsById.values()) {
    const [first, second] = pairs.values();
    if (pairs.size !== 2 || !first || !second) continue;
    const before = first.filter((key) => !second.includes(key));
    const after = second.filter((key) => !first.includes(key));
    if (before.length !== 1 || after.length !== 1) continue;
    exchanged.add(`${before[0]}\n${after[0]}`).add(`${after[0]}\n${before[0]}`);
  }
  return exchanged;
}

function addInvitations(named: Map<string, Named>, invitations: readonly InvitationRow[]): void {
  for (const { ownName, ownSlug } of invitations) {
    const one = namedAs(named, ownName, ownSlug);
    if (!one) continue;
    one.invitations += 1;
    addForm(one, ownName);
  }
}

function namedAs(named: Map<string, Named>, name: string, slug: ProfileSlug | undefined): Named | undefined {
  const compared = name === '' ? '' : comparableName(name, '');
  if (slug === undefined && compared === '') return undefined;
  const key = slug === undefined ? `name:${compared}` : `slug:${slug}`;
  let one = named.get(key);
  if (!one) {
    one = {
      key,
      slug,
      names: new Set(),
      forms: new Map(),
      places: [],
      messages: 0,
      invitations: 0,
      isSaidByFile: false,
      isInMostOfAFile: false,
      isInProfile: false,
      isRemembered: false,
    };
    named.set(key, one);
  }
  if (compared !== '') one.names.add(compared);
  return one;
}

function addForm({ forms }: Named, name: string): void {
  if (name !== '') forms.set(name, (forms.get(name) ?? 0) + 1);
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

function worthALook(named: readonly Named[]): readonly Named[] {
  const busiest = new Set(named.toSorted(byPlaces).slice(0, busiestNamed));
  return named
    .filter((one) => busiest.has(one) || one.isInProfile || one.isRemembered || isLikeOwner(one))
    .toSorted((a, b) => evidenceFor(b) - evidenceFor(a) || byPlaces(a, b))
    .slice(0, mostNamed)
    .toSorted(byPlaces);
}

function evidenceFor({ isRemembered, isInProfile, isSaidByFile, isInMostOfAFile, invitations }: Named): number {
  return [isRemembered, isInProfile, isSaidByFile, isInMostOfAFile, invitations > 0].filter(Boolean).length;
}

function byPlaces(a: Named, b: Named): number {
  return b.places.length - a.places.length || b.invitations - a.invitations || (a.key < b.key ? -1 : 1);
}

function isLikeOwner({ isInMostOfAFile, isSaidByFile, invitations }: Named): boolean {
  return isInMostOfAFile || isSaidByFile || invitations > 0;
}

/**
 * Whether two addresses, or a name and an address, are surely of one person: both are remembered, a name without an
 * address is that of somebody, whoever has one name and is in most of one file has another address in most of another,
 * or one stands in a conversation where the other does in another file.
 */
function areOne(one: Named, other: Named, { exchanged }: Places): boolean {
  if (one.isRemembered && other.isRemembered) return true;
  const haveOneName = (one.isInProfile && other.isInProfile) || [...one.names].some((name) => other.names.has(name));
  if (haveOneName && (one.slug === undefined || other.slug === undefined)) return true;
  if (!isLikeOwner(one) || !isLikeOwner(other)) return false;
  return (
    haveOneName || (exchanged.has(`${one.key}\n${other.key}`) && one.slug !== undefined && other.slug !== undefined)
  );
}

/** Two who take part in one conversation are two people; a name without an address may stand for one of them. */
function meets(one: Named, group: readonly Named[]): boolean {
  if (one.slug === undefined || one.places.length === 0) return false;
  const placesOfOthers = new Set(group.filter(({ slug }) => slug !== undefined).flatMap(({ places }) => places));
  if (placesOfOthers.size === 0) return false;
  return one.places.some((place) => placesOfOthers.has(place));
}

function countByFile(group: readonly Named[], { files, inFile }: Places): number[] {
  const counts = inFile.map(() => 0);
  for (const place of new Set(group.flatMap(({ places }) => places))) {
    const file = files[place] ?? -1;
    counts[file] = (counts[file] ?? 0) + 1;
  }
  return counts;
}

function identityOf(group: readonly Named[], places: Places, nameNow: string | undefined): OwnIdentity {
  const slugs = group.flatMap(({ slug }) => (slug === undefined ? [] : [slug])).toSorted();
  const [slug] = slugs;
  const [key = ''] = group.map((one) => one.key).toSorted();
  const counts = countByFile(group, places);
  return {
    sortKey: slug === undefined ? key : `slug:${slug}`,
    slugs,
    names: new Set(group.flatMap(({ names }) => [...names])),
    displayNames: displayNamesOf(group, nameNow),
    conversations: new Set(group.flatMap((one) => one.places).map((place) => places.conversations[place])).size,
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

function displayNamesOf(group: readonly Named[], nameNow: string | undefined): readonly string[] {
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
