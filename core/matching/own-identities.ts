import { comparableName } from '../people/comparable-name.ts';
import type { OwnerFacts } from './owner-facts.ts';
import type { ProfileSlug } from '../people/profile-slug.ts';
import type { OwnProfile } from '../import/linkedin/profile.ts';
import type { InvitationRow } from '../import/linkedin/invitations.ts';
import type { ParsedMessages } from '../import/messages/messages-content.ts';
import {
  countMessages,
  addName,
  byConversations,
  createIdentifierIndex,
  looksLikeOwner,
  selectLikely,
  comparableProfileNames,
} from './owner-evidence.ts';
import { countConversationsByFile, sharesConversation, indexConversations } from './conversation-index.ts';
import type { LikelyIdentifier } from './owner-evidence.ts';
import type { ConversationIndex } from './conversation-index.ts';

/** Everything that can tell who the user is. */
export type OwnerEvidence = {
  readonly profile?: OwnProfile | undefined;
  readonly invitations: readonly InvitationRow[];
  /** One for each file. */
  readonly messages: readonly ParsedMessages[];
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
  readonly isStatedByFile: boolean;
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
const reliableInvitations = 2;

/** Whether nothing speaks against somebody's being the user. */
export function isPossibleOwner(
  identity: OwnIdentity,
  { identities, hasProfileName, conversations }: OwnIdentities,
): boolean {
  if (hasProfileName && !identity.isInProfile) return false;
  if (conversations > 0 && !identity.isInMost) return false;
  return !identities.some(
    (other) =>
      other !== identity &&
      (other.isStatedByFile ||
        other.invitations >= reliableInvitations ||
        (other.invitations > 0 && identity.invitations === 0)),
  );
}

/** Gathers everybody in the files who may be the user, with what speaks for each. */
export function gatherOwnIdentities({ profile, invitations, messages, remembered }: OwnerEvidence): OwnIdentities {
  const profileNames = comparableProfileNames(profile);
  const [nameNow] = profileNames;
  const everybody = createIdentifierIndex(profileNames, remembered);
  const ofParties = messages.map((read) => countMessages(everybody, read));
  const invited = invitations.map(({ ownName, ownSlug }) => everybody.identifierOf(ownName, ownSlug));
  for (const one of invited) if (one) one.invitations += 1;

  const likely = selectLikely(everybody.all());
  const places = indexConversations(messages, ofParties, likely);
  for (const [at, { ownName }] of invitations.entries()) addName(likely.get(invited[at]?.key ?? ''), ownName);

  const groups: LikelyIdentifier[][] = [];
  for (const one of [...likely.values()].toSorted(byConversations)) {
    const own = groups.find(
      (group) => group.some((other) => areSamePerson(one, other, places)) && !sharesConversation(one, group),
    );
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

/**
 * Whether two addresses, or a name and an address, are surely of one person: both are remembered, a name without an
 * address is that of somebody, whoever has one name and is in most of one file has another address in most of another,
 * or one stands in a conversation where the other does in another file.
 */
function areSamePerson(
  one: LikelyIdentifier,
  other: LikelyIdentifier,
  { interchangeableKeys }: ConversationIndex,
): boolean {
  if (one.isRemembered && other.isRemembered) return true;
  const haveOneName = (one.isInProfile && other.isInProfile) || [...one.names].some((name) => other.names.has(name));
  if (haveOneName && (one.slug === undefined || other.slug === undefined)) return true;
  if (!looksLikeOwner(one) || !looksLikeOwner(other)) return false;
  return (
    haveOneName ||
    (interchangeableKeys.has(`${one.key}\n${other.key}`) && one.slug !== undefined && other.slug !== undefined)
  );
}

function identityOf(
  group: readonly LikelyIdentifier[],
  places: ConversationIndex,
  nameNow: string | undefined,
): OwnIdentity {
  const slugs = group.flatMap(({ slug }) => (slug === undefined ? [] : [slug])).toSorted();
  const [slug] = slugs;
  const [key = ''] = group.map((one) => one.key).toSorted();
  const counts = countConversationsByFile(group, places);
  return {
    sortKey: slug === undefined ? key : `slug:${slug}`,
    slugs,
    names: new Set(group.flatMap(({ names }) => [...names])),
    displayNames: displayNamesOf(group, nameNow),
    conversations: new Set(group.flatMap((one) => [...one.occurrences]).map((place) => places.conversations[place]))
      .size,
    messages: group.reduce((sum, { messages }) => sum + messages, 0),
    invitations: group.reduce((sum, { invitations }) => sum + invitations, 0),
    isInProfile: group.some(({ isInProfile }) => isInProfile),
    isRemembered: group.some(({ isRemembered }) => isRemembered),
    isStatedByFile: group.some(({ isStatedByFile }) => isStatedByFile),
    isInMost:
      places.count > 0 &&
      counts.every((count, file) => places.inFile[file] === 0 || count * 2 > (places.inFile[file] ?? 0)),
  };
}

function displayNamesOf(group: readonly LikelyIdentifier[], nameNow: string | undefined): readonly string[] {
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
