import type { ParsedMessages } from '../import/messages/messages-content.ts';
import type { LikelyIdentifier, Identifier, PartyIdentifiers } from './owner-evidence.ts';
import { addName } from './owner-evidence.ts';

export type ConversationIndex = {
  /** By place: which file, and which conversation; one that several files have is one. */
  readonly files: readonly number[];
  readonly conversations: readonly number[];
  /** By file, how many conversations it has. */
  readonly inFile: readonly number[];
  /** How many different conversations there are. */
  readonly count: number;
  /** Pairs of keys of whom one stands where the other does, in a conversation of two that several files have. */
  readonly interchangeableKeys: ReadonlySet<string>;
};

export function indexConversations(
  messages: readonly ParsedMessages[],
  ofParties: readonly PartyIdentifiers[],
  likely: ReadonlyMap<string, LikelyIdentifier>,
): ConversationIndex {
  const files: number[] = [];
  const conversations: number[] = [];
  const numberById = new Map<string, number>();
  const pairs = createInterchangeFinder();
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
        one?.occurrences.add(place);
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
    interchangeableKeys: pairs.exchanged(),
  };
}

type Pair = readonly [Identifier, Identifier];

/** Finds who stands in the place of whom, where several files have one conversation of two. */
function createInterchangeFinder(): {
  add(conversation: number, one: Identifier | undefined, other: Identifier | undefined): void;
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

/** Two who take part in one conversation are two people; a name without an address may stand for one of them. */
export function sharesConversation(
  { slug, occurrences }: LikelyIdentifier,
  group: readonly LikelyIdentifier[],
): boolean {
  if (slug === undefined) return false;
  return group.some((other) => {
    if (other.slug === undefined) return false;
    for (const place of occurrences) if (other.occurrences.has(place)) return true;
    return false;
  });
}

export function countConversationsByFile(
  group: readonly LikelyIdentifier[],
  { files, inFile }: ConversationIndex,
): number[] {
  const counts = inFile.map(() => 0);
  for (const place of new Set(group.flatMap(({ occurrences }) => [...occurrences]))) {
    const file = files[place] ?? -1;
    counts[file] = (counts[file] ?? 0) + 1;
  }
  return counts;
}
