import { comparableName } from '../people/comparable-name.ts';
import { gatherOwnIdentities, isPossibleOwner } from './own-identities.ts';
import type { OwnIdentities, OwnIdentity, OwnerEvidence } from './own-identities.ts';
import { comparableOwnerNames } from './owner-facts.ts';
import type { OwnerFacts } from './owner-facts.ts';
import type { Locale } from '../locale.ts';
import { formatNumber } from '../numbers-in-words.ts';
import { capitalise } from '../text/sentence-parts.ts';

// Finds out who the user is. No file says it outright: the profile has a name and no slug, invitations have the user on
// one side of each row, and in messages the user is the one who takes part in every conversation.

/** Somebody in the files who may be the user. */
export type OwnerCandidate = OwnerFacts & {
  /** The same whenever the same files are read. */
  readonly key: string;
  /** A sentence for the user: why it may be them. */
  readonly evidence: string;
};

/** What the files tell of who the user is. */
export type OwnerFinding =
  /** No file needs to know it. */
  | { readonly kind: 'none-needed' }
  | {
      readonly kind: 'candidates';
      /** Best first. */
      readonly candidates: readonly OwnerCandidate[];
      /** The key of the candidate who certainly is the user; null where only the user can say. */
      readonly chosen: string | null;
      /** Whether the chosen candidate is known from an earlier import. */
      readonly remembered: boolean;
    };

/** The most people that are shown to choose from. */
const maxCandidates = 6;
/** The fewest conversations of an import of which `conclusiveShare` tells who the user is. */
const conclusiveConversations = 3;
/** Taking part in this share of the conversations is enough, unless somebody else is near. */
const conclusiveShare = 0.8;
/** Somebody is near if they take part in at least this share as many conversations. */
const nearShare = 0.5;
/** The most characters of a candidate's key. */
const maxKeyLength = 400;

/**
 * Lists who the user may be, and chooses who certainly is: the name of the profile, confirmed by invitations and by taking
 * part in most conversations of each file; or the owner known from an earlier import, if these files can be theirs. If two
 * kinds of evidence disagree, nobody is chosen, so that another person's archive, or archives of two people, are never
 * taken in without asking.
 */
export function identifyOwner(evidence: OwnerEvidence, locale: Locale): OwnerFinding {
  const { invitations, messages } = evidence;
  if (invitations.length === 0 && messages.every(({ threads }) => threads.length === 0)) return { kind: 'none-needed' };
  const found = gatherOwnIdentities(evidence);
  if (found.identities.length === 0) return findOwnerWithoutIdentities(evidence);

  const { identity: chosen, remembered } = certainOwner(found, evidence);
  const ranked = found.identities
    .toSorted((a, b) => Number(b === chosen) - Number(a === chosen) || byEvidence(a, b))
    .slice(0, maxCandidates);
  return {
    kind: 'candidates',
    candidates: ranked.map((identity) =>
      candidateOf(identity, found, evidence.remembered, identity === chosen && remembered, locale),
    ),
    chosen: chosen ? keyOf(chosen) : null,
    remembered,
  };
}

type CertainOwner = { readonly identity: OwnIdentity | undefined; readonly remembered: boolean };

const nobody: CertainOwner = { identity: undefined, remembered: false };

function certainOwner(found: OwnIdentities, { remembered }: OwnerEvidence): CertainOwner {
  const isPossible = (identity: OwnIdentity): boolean => isPossibleOwner(identity, found);
  if (remembered) {
    const known = found.identities.filter(({ isRemembered }) => isRemembered);
    if (known.length > 0) {
      const [only] = known;
      return known.length === 1 && only && isPossible(only) ? { identity: only, remembered: true } : nobody;
    }
  }
  const telling = found.identities.filter((identity) => isPossible(identity) && isConclusive(identity, found));
  const [only] = telling;
  if (!only || telling.length > 1) return nobody;
  if (!remembered) return { identity: only, remembered: false };
  // Nobody has a remembered slug. Somebody with the same name has changed theirs.
  return comparableOwnerNames(remembered).some((name) => only.names.has(name))
    ? { identity: only, remembered: true }
    : nobody;
}

/** Whether the evidence for a possible owner is enough to choose them. */
function isConclusive(identity: OwnIdentity, { identities, hasProfileName, conversations }: OwnIdentities): boolean {
  const others = identities.filter((other) => other !== identity);
  if (others.some((other) => other.conversations > identity.conversations)) return false;
  const isNear = (other: OwnIdentity): boolean => other.conversations >= nearShare * identity.conversations;
  if (identity.invitations > 0 || identity.isStatedByFile) return true;
  if (hasProfileName) return !others.some((other) => other.isInProfile && isNear(other));
  return (
    conversations >= conclusiveConversations &&
    identity.conversations >= conclusiveShare * conversations &&
    !others.some(isNear)
  );
}

function byEvidence(a: OwnIdentity, b: OwnIdentity): number {
  return (
    kindsOfEvidence(b) - kindsOfEvidence(a) ||
    b.conversations - a.conversations ||
    b.messages - a.messages ||
    b.invitations - a.invitations ||
    (a.sortKey < b.sortKey ? -1 : 1)
  );
}

function kindsOfEvidence({ isRemembered, isInProfile, isStatedByFile, invitations, isInMost }: OwnIdentity): number {
  return [isRemembered, isInProfile, isStatedByFile || invitations > 0, isInMost].filter(Boolean).length;
}

function keyOf({ sortKey }: OwnIdentity): string {
  return sortKey.slice(0, maxKeyLength);
}

function candidateOf(
  identity: OwnIdentity,
  found: OwnIdentities,
  remembered: OwnerFacts | undefined,
  isRemembered: boolean,
  locale: Locale,
): OwnerCandidate {
  const { displayNames, slugs } = identity;
  const known = remembered && (isRemembered || identity.isRemembered) ? remembered : undefined;
  const allSlugs = [...new Set([...slugs, ...(known?.slugs ?? [])])].toSorted();
  const [name = known?.name ?? slugs[0] ?? '', ...rest] = displayNames;
  const otherNames = [...new Set([...rest, ...(known ? [known.name, ...(known.otherNames ?? [])] : [])])].filter(
    (other) => other !== name,
  );
  return {
    key: keyOf(identity),
    name,
    slugs: allSlugs,
    ...(otherNames.length > 0 && { otherNames }),
    evidence: evidenceOf(identity, found, locale),
  };
}

function evidenceOf(identity: OwnIdentity, { conversations, messages }: OwnIdentities, locale: Locale): string {
  const reasons: string[] = [];
  if (identity.isRemembered) reasons.push('known from an earlier import');
  if (identity.isInProfile) reasons.push('the name in Profile.csv');
  if (identity.invitations > 0) {
    reasons.push(`on your side of ${countInDigits(identity.invitations, locale, 'invitation')}`);
  }
  if (conversations > 0) {
    reasons.push(
      `in ${formatNumber(identity.conversations, locale)} of ${countInDigits(conversations, locale, 'conversation')}`,
      `wrote ${formatNumber(identity.messages, locale)} of ${countInDigits(messages, locale, 'message')}`,
    );
  }
  return `${capitalise(reasons.join('; '))}.`;
}

function countInDigits(count: number, locale: Locale, singular: string): string {
  return `${formatNumber(count, locale)} ${singular}${count === 1 ? '' : 's'}`;
}

/** Finds the owner where the files name nobody who may be: only the profile, or an earlier import, can tell. */
function findOwnerWithoutIdentities({ profile, remembered }: OwnerEvidence): OwnerFinding {
  const name = [profile?.firstName, profile?.lastName].filter((part) => part).join(' ');
  const inProfile = name === '' ? undefined : comparableName(name, '');
  const candidates: OwnerCandidate[] = [];
  if (remembered) {
    const [slug] = remembered.slugs.toSorted();
    const key = (slug === undefined ? `name:${comparableOwnerNames(remembered)[0] ?? ''}` : `slug:${slug}`).slice(
      0,
      maxKeyLength,
    );
    candidates.push({ ...remembered, key, evidence: 'Known from an earlier import.' });
  }
  const isSame =
    remembered !== undefined && inProfile !== undefined && comparableOwnerNames(remembered).includes(inProfile);
  if (inProfile !== undefined && !isSame) {
    candidates.push({
      key: `name:${inProfile}`.slice(0, maxKeyLength),
      name,
      slugs: [],
      evidence: 'The name in Profile.csv.',
    });
  }
  const [only] = candidates;
  const chosen = candidates.length === 1 && only ? only.key : null;
  return { kind: 'candidates', candidates, chosen, remembered: chosen !== null && remembered !== undefined };
}
