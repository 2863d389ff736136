import { mergeLastMessages } from './last-messages.ts';
import { sumDayCounts } from './message-day-counts.ts';
import type { MessageParty, MessageThread, ParsedMessages } from './messages-content.ts';

/** Several files of messages merged into one, with the origin of each of its parties. */
export type MergedMessages = {
  readonly messages: ParsedMessages;
  /** Per file, in the given order: the index in `messages` of each of its parties. */
  readonly mergedParties: readonly (readonly number[])[];
  /** Per party of `messages`: the index of the file that names them first, and their index among its parties. */
  readonly firstMentions: readonly { readonly file: number; readonly party: number }[];
};

/**
 * Merges the message files of one import, which were read with one `MessageDedup`, so that no message is in two of them.
 * Parties with the same profile become one, and so do parties without a profile that have the same name. Within a
 * conversation, a party without a profile also becomes one with the party that has the same name and a profile.
 */
export function mergeMessageFiles(files: readonly ParsedMessages[]): MergedMessages {
  const [only, ...more] = files;
  if (only && more.length === 0) {
    const itself = only.parties.map((_, party) => party);
    return { messages: only, mergedParties: [itself], firstMentions: itself.map((party) => ({ file: 0, party })) };
  }
  const parties: MessageParty[] = [];
  const firstMentions: { file: number; party: number }[] = [];
  const byKey = new Map<string, number>();
  const ownParties = new Set<number>();
  const threads = new Map<string, MergedThread>();

  const mergedParties = files.map((parsed, file) => {
    const here = parsed.parties.map((party, index) => {
      const key = party.slug ?? `\n${party.name}`;
      const known = byKey.get(key);
      if (known !== undefined) {
        const before = parties[known];
        if (before && before.name === '' && party.name !== '') parties[known] = { ...before, name: party.name };
        return known;
      }
      byKey.set(key, parties.length);
      firstMentions.push({ file, party: index });
      return parties.push(party) - 1;
    });
    for (const own of parsed.ownParties ?? []) ownParties.add(here[own] ?? -1);
    return here;
  });

  for (const [file, parsed] of files.entries()) {
    for (const { id, line, parties: members, days, lastMessages, messages } of parsed.threads) {
      const merged = members.map((party) => mergedParties[file]?.[party] ?? -1).toSorted((a, b) => a - b);
      const key = id === '' ? `\n${merged.join()}` : id;
      let thread = threads.get(key);
      if (!thread)
        threads.set(key, (thread = { id, line, members: new Set(), days: [], lastMessages: [], messages: 0 }));
      thread.messages += messages;
      for (const member of merged) thread.members.add(member);
      mergeLastMessages(thread.lastMessages, lastMessages, (sender) => mergedParties[file]?.[sender]);
      for (let at = 0; at < days.length; at += 3) {
        thread.days.push(days[at] ?? 0, mergedParties[file]?.[days[at + 1] ?? -1] ?? -1, days[at + 2] ?? 0);
      }
    }
  }
  return {
    messages: {
      parties,
      threads: [...threads.values()].map((thread) => threadOf(thread, parties)),
      ...(ownParties.size > 0 && { ownParties: [...ownParties].toSorted((a, b) => a - b) }),
    },
    mergedParties,
    firstMentions,
  };
}

type MergedThread = {
  readonly id: string;
  readonly line: number;
  readonly members: Set<number>;
  readonly days: number[];
  readonly lastMessages: number[];
  messages: number;
};

function threadOf(
  { id, line, members, days, lastMessages, messages }: MergedThread,
  parties: readonly MessageParty[],
): MessageThread {
  const withProfileByName = new Map<string, number>();
  for (const member of members) {
    const party = parties[member];
    if (party?.slug !== undefined && party.name !== '') withProfileByName.set(party.name, member);
  }
  function withProfile(member: number): number {
    const party = parties[member];
    return party && party.slug === undefined ? (withProfileByName.get(party.name) ?? member) : member;
  }
  for (let at = 1; at < days.length; at += 3) days[at] = withProfile(days[at] ?? -1);
  const merged: number[] = [];
  mergeLastMessages(merged, lastMessages, withProfile);
  const all = new Set([...members].map(withProfile));
  const sorted = [...all].toSorted((a, b) => a - b);
  return { id, line, parties: sorted, days: sumDayCounts(days), lastMessages: merged, messages };
}
