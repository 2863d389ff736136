import type { ParsedMessages } from '../import/messages/messages-content.ts';
import type { LikelyIdentifier, Identifier, PartyIdentifiers } from './owner-identifiers.ts';
import { addName } from './owner-identifiers.ts';

/**
 * The conversations of all files. An occurrence is one conversation in one file; occurrences are numbered over all files.
 * A conversation that several files hold has several occurrences.
 */
export type ConversationIndex = {
  /** By occurrence: the index of its file. */
  readonly files: readonly number[];
  /** By occurrence: the number of its conversation. */
  readonly conversations: readonly number[];
  /** By file: how many conversations it holds. */
  readonly countsByFile: readonly number[];
  /** How many different conversations there are. */
  readonly count: number;
  /**
   * Pairs of identifier keys, `a\nb` and `b\na`: of one conversation between two, one file names the one where another file
   * names the other.
   */
  readonly interchangeableKeys: ReadonlySet<string>;
};

/** Numbers the conversations of all files, and adds to each likely identifier where it takes part and under what names. */
export function indexConversations(
  messages: readonly ParsedMessages[],
  partyIdentifiersByFile: readonly PartyIdentifiers[],
  likely: ReadonlyMap<string, LikelyIdentifier>,
): ConversationIndex {
  const files: number[] = [];
  const conversations: number[] = [];
  const numberById = new Map<string, number>();
  const pairs = createInterchangeFinder();
  let count = 0;
  for (const [file, { parties, threads }] of messages.entries()) {
    const partyIdentifiers = partyIdentifiersByFile[file] ?? [];
    const likelyOfParty = partyIdentifiers.map((identifier) => likely.get(identifier?.key ?? ''));
    for (const { id, parties: members } of threads) {
      const occurrence = files.length;
      let conversation = id === '' ? undefined : numberById.get(id);
      if (conversation === undefined) {
        conversation = count;
        count += 1;
        if (id !== '') numberById.set(id, conversation);
      }
      files.push(file);
      conversations.push(conversation);
      for (const party of members) {
        const identifier = likelyOfParty[party];
        identifier?.occurrences.add(occurrence);
        addName(identifier, parties[party]?.name ?? '');
      }
      const [first = -1, second = -1] = members;
      if (messages.length > 1 && members.length === 2)
        pairs.add(conversation, partyIdentifiers[first], partyIdentifiers[second]);
    }
  }
  return {
    files,
    conversations,
    countsByFile: messages.map(({ threads }) => threads.length),
    count,
    interchangeableKeys: pairs.interchangeableKeys(),
  };
}

type Pair = readonly [Identifier, Identifier];

/** Creates a finder of identifiers that several files use for the same person in the same conversation of two. */
function createInterchangeFinder(): {
  add(conversation: number, one: Identifier | undefined, partner: Identifier | undefined): void;
  interchangeableKeys(): ReadonlySet<string>;
} {
  const firstPairs = new Map<number, Pair>();
  /** The pairs of each conversation that differ from its first. */
  const otherPairs = new Map<number, Pair[]>();
  const isSame = (pair: Pair, other: Pair): boolean => pair.every((identifier) => other.includes(identifier));
  return {
    add(conversation, one, partner) {
      if (!one || !partner || one === partner) return;
      const pair: Pair = [one, partner];
      const first = firstPairs.get(conversation);
      if (!first) {
        firstPairs.set(conversation, pair);
      } else if (!isSame(first, pair)) {
        const others = otherPairs.get(conversation) ?? [];
        if (!others.some((other) => isSame(other, pair))) otherPairs.set(conversation, [...others, pair]);
      }
    },
    interchangeableKeys() {
      const keys = new Set<string>();
      for (const [conversation, others] of otherPairs) {
        const first = firstPairs.get(conversation);
        const [second] = others;
        // With more than two pairs, it is not certain who stands for whom.
        if (!first || !second || others.length > 1) continue;
        const before = first.filter((identifier) => !second.includes(identifier));
        const after = second.filter((identifier) => !first.includes(identifier));
        const [old] = before;
        const [fresh] = after;
        if (!old || !fresh || before.length > 1) continue;
        keys.add(`${old.key}\n${fresh.key}`).add(`${fresh.key}\n${old.key}`);
      }
      return keys;
    },
  };
}

/**
 * Whether an identifier with a slug takes part in a conversation together with one of the group that has a slug: they are
 * two people then. A name without a slug may stand for somebody who also takes part with a slug, and so tells nothing.
 */
export function sharesConversation(
  { slug, occurrences }: LikelyIdentifier,
  group: readonly LikelyIdentifier[],
): boolean {
  if (slug === undefined) return false;
  return group.some((other) => {
    if (other.slug === undefined) return false;
    for (const occurrence of occurrences) if (other.occurrences.has(occurrence)) return true;
    return false;
  });
}

/** Counts, for each file, the conversations in which anybody of the group takes part. */
export function countConversationsByFile(
  group: readonly LikelyIdentifier[],
  { files, countsByFile }: ConversationIndex,
): number[] {
  const counts = countsByFile.map(() => 0);
  for (const occurrence of new Set(group.flatMap(({ occurrences }) => [...occurrences]))) {
    const file = files[occurrence] ?? -1;
    counts[file] = (counts[file] ?? 0) + 1;
  }
  return counts;
}
