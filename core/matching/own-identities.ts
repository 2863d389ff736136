import { comparableName } from '../people/comparable-name.ts';
import type { OwnerFacts } from './owner-facts.ts';
import type { ProfileSlug } from '../people/profile-slug.ts';
import type { OwnProfile } from '../import/linkedin/profile.ts';
import type { InvitationRow } from '../import/linkedin/invitations.ts';
import type { ParsedMessages } from '../import/messages/messages-content.ts';
import {
  addFileCounts,
  addName,
  byConversations,
  createIdentifierIndex,
  looksLikeOwner,
  selectLikely,
  comparableProfileNames,
} from './owner-identifiers.ts';
import { countConversationsByFile, sharesConversation, indexConversations } from './conversation-index.ts';
import type { LikelyIdentifier } from './owner-identifiers.ts';
import type { ConversationIndex } from './conversation-index.ts';

/** Everything in an import that tells who the user is. */
export type OwnerEvidence = {
  readonly profile?: OwnProfile | undefined;
  readonly invitations: readonly InvitationRow[];
  /** One per file of messages. */
  readonly messages: readonly ParsedMessages[];
  /** Who the user was in an earlier import. */
  readonly remembered?: OwnerFacts | undefined;
};

/** Somebody in the files who may be the user, with the evidence for it. All slugs and names of one person are one identity. */
export type OwnIdentity = {
  /** Unique, and the same in whatever order files and rows come. */
  readonly sortKey: string;
  /** In alphabetical order. */
  readonly slugs: readonly ProfileSlug[];
  /** In the form in which names are compared. */
  readonly names: ReadonlySet<string>;
  /** As files write them: the name of the profile first, then the most frequent. Each comparable name stands once. */
  readonly displayNames: readonly string[];
  /** In how many different conversations they take part, and how many messages they wrote. */
  readonly conversations: number;
  readonly messages: number;
  /** How many invitations have them on the user's side. */
  readonly invitations: number;
  readonly isInProfile: boolean;
  readonly isRemembered: boolean;
  /** Whether a file that gives directions of messages states that they are its user. */
  readonly isStatedByFile: boolean;
  /** Whether they take part in more than half of the conversations of every file. */
  readonly isInMost: boolean;
};

/** Everybody who may be the user, with the totals of all files. */
export type OwnIdentities = {
  /** Those for whom there is evidence, and those in the most conversations. */
  readonly identities: readonly OwnIdentity[];
  readonly hasProfileName: boolean;
  /** How many different conversations all files hold. */
  readonly conversations: number;
  readonly messages: number;
};

/** The fewest invitations with somebody on the user's side that are no mistake of the file. */
const reliableInvitations = 2;

/** Whether no evidence speaks against an identity being the user. */
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

/** Gathers everybody in the files who may be the user, with the evidence for each. */
export function gatherOwnIdentities({ profile, invitations, messages, remembered }: OwnerEvidence): OwnIdentities {
  const profileNames = comparableProfileNames(profile);
  const [currentName] = profileNames;
  const identifiers = createIdentifierIndex(profileNames, remembered);
  const partyIdentifiers = messages.map((file) => addFileCounts(identifiers, file));
  const invited = invitations.map(({ ownName, ownSlug }) => identifiers.identifierOf(ownName, ownSlug));
  for (const one of invited) if (one) one.invitations += 1;

  const likely = selectLikely(identifiers.all());
  const index = indexConversations(messages, partyIdentifiers, likely);
  for (const [at, { ownName }] of invitations.entries()) addName(likely.get(invited[at]?.key ?? ''), ownName);

  const groups: LikelyIdentifier[][] = [];
  for (const one of [...likely.values()].toSorted(byConversations)) {
    const own = groups.find(
      (group) => group.some((other) => areSamePerson(one, other, index)) && !sharesConversation(one, group),
    );
    if (own) own.push(one);
    else groups.push([one]);
  }
  return {
    identities: groups.map((group) => identityOf(group, index, currentName)),
    hasProfileName: profileNames.size > 0,
    conversations: index.count,
    messages: messages.reduce((sum, { threads }) => sum + threads.reduce((all, thread) => all + thread.messages, 0), 0),
  };
}

/**
 * Whether two identifiers are certainly of one person: both are those of the remembered owner; or one is a name without a
 * slug, and the other has that name; or both look like the owner and have one name, or stand for each other in a
 * conversation that two files hold.
 */
function areSamePerson(
  one: LikelyIdentifier,
  other: LikelyIdentifier,
  { interchangeableKeys }: ConversationIndex,
): boolean {
  if (one.isRemembered && other.isRemembered) return true;
  const haveSameName = (one.isInProfile && other.isInProfile) || [...one.names].some((name) => other.names.has(name));
  if (haveSameName && (one.slug === undefined || other.slug === undefined)) return true;
  if (!looksLikeOwner(one) || !looksLikeOwner(other)) return false;
  return (
    haveSameName ||
    (interchangeableKeys.has(`${one.key}\n${other.key}`) && one.slug !== undefined && other.slug !== undefined)
  );
}

function identityOf(
  group: readonly LikelyIdentifier[],
  index: ConversationIndex,
  currentName: string | undefined,
): OwnIdentity {
  const slugs = group.flatMap(({ slug }) => (slug === undefined ? [] : [slug])).toSorted();
  const [slug] = slugs;
  const [key = ''] = group.map((one) => one.key).toSorted();
  const counts = countConversationsByFile(group, index);
  return {
    sortKey: slug === undefined ? key : `slug:${slug}`,
    slugs,
    names: new Set(group.flatMap(({ names }) => [...names])),
    displayNames: displayNamesOf(group, currentName),
    conversations: new Set(
      group.flatMap((one) => [...one.occurrences]).map((occurrence) => index.conversations[occurrence]),
    ).size,
    messages: group.reduce((sum, { messages }) => sum + messages, 0),
    invitations: group.reduce((sum, { invitations }) => sum + invitations, 0),
    isInProfile: group.some(({ isInProfile }) => isInProfile),
    isRemembered: group.some(({ isRemembered }) => isRemembered),
    isStatedByFile: group.some(({ isStatedByFile }) => isStatedByFile),
    isInMost:
      index.count > 0 &&
      counts.every((count, file) => index.countsByFile[file] === 0 || count * 2 > (index.countsByFile[file] ?? 0)),
  };
}

function displayNamesOf(group: readonly LikelyIdentifier[], currentName: string | undefined): readonly string[] {
  const forms = new Map<string, number>();
  for (const one of group) for (const [form, count] of one.forms) forms.set(form, (forms.get(form) ?? 0) + count);
  const formByComparable = new Map<string, string>();
  for (const [form] of [...forms].toSorted(([a, some], [b, more]) => more - some || (a < b ? -1 : 1))) {
    const comparable = comparableName(form, '');
    if (!formByComparable.has(comparable)) formByComparable.set(comparable, form);
  }
  const now = currentName === undefined ? undefined : formByComparable.get(currentName);
  return now === undefined ? [...formByComparable.values()] : [...new Set([now, ...formByComparable.values()])];
}
