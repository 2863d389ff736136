import { localeOf } from '../../../../core/locale.ts';
import type { OwnerEvidence } from '../../../../core/matching/own-identities.ts';
import { identifyOwner } from '../../../../core/matching/owner.ts';
import type { OwnerCandidate, OwnerFinding } from '../../../../core/matching/owner.ts';
import { profileSlugOf } from '../../../../core/people/profile-slug.ts';
import type { ProfileSlug } from '../../../../core/people/profile-slug.ts';
import type { OwnProfile } from '../../../../core/import/linkedin/profile.ts';
import type { InvitationRow } from '../../../../core/import/linkedin/invitations.ts';
import type { MessageParty, MessageThread, ParsedMessages } from '../../../../core/import/messages/messages-content.ts';
import { dayNamed } from '../import/reading.ts';

export function slug(text: string): ProfileSlug {
  const found = profileSlugOf(`https://www.linkedin.com/in/${text}`);
  if (found === undefined) throw new Error(`${text} is no slug`);
  return found;
}

/** Somebody in a file: `Ida Norrby <ida>`, or a name without an address. */
type Person = string;

function partyOf(person: Person): MessageParty {
  const match = /^(.*?)(?: ?<(.+)>)?$/.exec(person);
  const address = match?.[2];
  return { name: match?.[1] ?? '', line: 2, ...(address !== undefined && { slug: slug(address) }) };
}

type Conversation = {
  readonly id?: string;
  readonly people: readonly Person[];
  /** Who wrote each message; without it the first of the people wrote one. */
  readonly from?: readonly Person[];
};

/** A file of messages. Conversations get ids of their own unless they say one. */
export function fileOf(
  name: string,
  conversations: readonly Conversation[],
  ownPeople: readonly Person[] = [],
): ParsedMessages {
  const people = [...new Set(conversations.flatMap((conversation) => conversation.people))];
  const threads = conversations.map(({ id, people: members, from = members.slice(0, 1) }, index): MessageThread => ({
    id: id ?? `${name}-${index}`,
    line: index + 2,
    parties: members.map((member) => people.indexOf(member)),
    days: Int32Array.from(from.flatMap((sender) => [20_000, people.indexOf(sender), 1])),
    lastMessages: [],
    messages: from.length,
  }));
  const ownParties = ownPeople.map((person) => people.indexOf(person));
  return { parties: people.map(partyOf), threads, ...(ownParties.length > 0 && { ownParties }) };
}

/** A file in which one person wrote with each of the others. */
export function archiveOf(name: string, own: Person, others: readonly Person[]): ParsedMessages {
  return fileOf(
    name,
    others.map((other) => ({ people: [own, other], from: [own, other] })),
  );
}

export function invitation(own: Person, direction: 'in' | 'out' = 'out'): InvitationRow {
  const { name, slug: ownSlug } = partyOf(own);
  return {
    line: 2,
    direction,
    name: 'Somebody Else',
    ownName: name,
    ...(ownSlug !== undefined && { ownSlug }),
    sentOn: dayNamed('2026-01-29'),
    sentAt: '1/29/26, 2:37 PM',
  };
}

export function profile(firstName: string, lastName: string, maidenName = ''): OwnProfile {
  return { firstName, lastName, maidenName };
}

const locale = localeOf(['en-GB']);

export function find(evidence: Partial<OwnerEvidence>): Extract<OwnerFinding, { kind: 'candidates' }> {
  const resolving = identifyOwner({ invitations: [], messages: [], ...evidence }, locale);
  if (resolving.kind !== 'candidates') throw new Error('nobody was needed');
  return resolving;
}

/** Who was chosen, as far as anybody was. */
export function chosenBy(evidence: Partial<OwnerEvidence>): OwnerCandidate | undefined {
  const { candidates, chosen } = find(evidence);
  return candidates.find(({ key }) => key === chosen);
}

export const ida = 'Ida Norrby <ida>';

export const bo = 'Bo Lind <bo>';

export const idaInProfile = profile('Ida', 'Norrby');

export const others = ['Jörg Hale <jorg>', 'Łucja Ø <lucja>', 'Cleo O’Brien <cleo>', '王小明 <xm>', 'Dee Ito <dee>'];

export const own = archiveOf('own', ida, others);
