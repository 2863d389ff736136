import { cleanCell } from '../../text/clean-cell.ts';
import { copyString } from '../../text/copy-string.ts';
import { partiesByName } from './message-parties.ts';
import type { MessageParties } from './message-parties.ts';
import { isClosedProfile, maxNamesLength, splitNames } from './message-recipients.ts';
import { sumDayCounts, sumDayCountsInPlace, sumMessages } from './message-day-counts.ts';
import type { MessageThread } from './messages-content.ts';
import { hashText } from '../../text/hash.ts';
import { addMessageToLast, mergeLastMessages } from './last-messages.ts';
import type { LastMessages } from './last-messages.ts';

/** A conversation, gathered while its rows are read. */
export type GatheredThread = {
  /** LinkedIn's id; empty if the file has none, and then all conversations of the same people are one. */
  readonly id: string;
  readonly line: number;
  readonly hash: number;
  messages: number;
  /** The parties that take part, as far as profiles and senders tell. */
  readonly members: number[];
  /** The same parties as a set, once there are many. */
  memberSet: Set<number> | undefined;
  /** Triples as in `MessageThread`, unsorted; several may have the same day and sender. */
  readonly days: number[];
  /** The length of `days` at which its triples are summed. */
  compactAt: number;
  /** As in `MessageThread`. */
  readonly lastMessages: number[];
  /** Cells with the names of recipients for whom the row has no profiles. */
  namedRecipients: string[] | undefined;
  /** Senders without a profile, with the first row of each. They take part only if another row names them. */
  unlinked: Map<number, { readonly line: number; readonly excerpt: string }> | undefined;
  /** Whether some recipients have an address that is not a person's. */
  hasPages: boolean;
  /** Whether somebody wrote to their own address. */
  isToOneself: boolean;
  /** The direction of its messages, seen from the user, in files that give it. */
  readonly direction: 'in' | 'out' | undefined;
};

/** Why the messages of a conversation are no contact with anybody. */
export type UnattributedCause = 'closed-profile' | 'page' | 'oneself' | 'no-recipient' | 'unlinked-sender';

/** Rows of a conversation that are skipped for one cause. */
type SkippedInThread = {
  readonly thread: GatheredThread;
  readonly cause: UnattributedCause;
  readonly line: number;
  readonly rows: number;
  readonly excerpt: string;
};

/** The conversations of a file, with everybody who took part in each. */
type FinishedThreads = {
  readonly threads: MessageThread[];
  readonly skipped: readonly SkippedInThread[];
  /** The user's parties, in files that give directions. */
  readonly ownParties: readonly number[];
};

/** The conversations of a file, gathered row by row. */
export type MessageThreads = {
  /** Finds or adds the conversation with this key; `id` may be empty. */
  of(key: string, id: string, line: number, direction: GatheredThread['direction']): GatheredThread;
  /** `seconds` and `content` tell whether it may be the last of its sender, and whether it asks something. */
  addMessage(thread: GatheredThread, sender: number, day: number, seconds: number, content: string): void;
  addMember(thread: GatheredThread, party: number): void;
  addNamedRecipients(thread: GatheredThread, cell: string): void;
  addUnlinked(thread: GatheredThread, sender: number, line: number, excerpt: () => string): void;
  /** Finds out who took part in each conversation. Nothing may be added afterwards. */
  finish(): FinishedThreads;
  /** Estimates the memory that they take, in bytes. */
  memory(): number;
};

const memoryOfThread = 600;
const firstCompactAt = 3 * 256;
/** The most members that are searched in a list rather than a set. */
const manyMembers = 24;
/** The most different cells of names that are kept of a conversation. */
const namedRecipientsLimit = 64;

/** Creates an empty gathering of conversations between these parties. */
export function createMessageThreads(parties: MessageParties): MessageThreads {
  const byKey = new Map<string, GatheredThread>();
  let memory = 0;
  let lastKey = '';
  let last: GatheredThread | undefined;

  function addMember(thread: GatheredThread, party: number): void {
    const { members, memberSet } = thread;
    if (memberSet ? memberSet.has(party) : members.includes(party)) return;
    members.push(party);
    memory += 16;
    if (memberSet) memberSet.add(party);
    else if (members.length > manyMembers) thread.memberSet = new Set(members);
  }

  return {
    of(key, id, line, direction) {
      // The fast way: the rows of a conversation stand together.
      if (last && key === lastKey) return last;
      let thread = byKey.get(key);
      if (!thread) {
        const kept = copyString(key);
        thread = {
          id: id === '' ? '' : kept,
          line,
          hash: hashText(kept),
          messages: 0,
          members: [],
          memberSet: undefined,
          days: [],
          compactAt: firstCompactAt,
          lastMessages: [],
          namedRecipients: undefined,
          unlinked: undefined,
          hasPages: false,
          isToOneself: false,
          direction,
        };
        byKey.set(kept, thread);
        memory += memoryOfThread + kept.length;
        lastKey = kept;
      } else {
        lastKey = key;
      }
      last = thread;
      return thread;
    },
    addMessage(thread, sender, day, seconds, content) {
      const { days } = thread;
      const { length } = days;
      thread.messages += 1;
      if (length >= 3 && days[length - 3] === day && days[length - 2] === sender) {
        days[length - 1] = (days[length - 1] ?? 0) + 1;
      } else if (length >= 6 && days[length - 6] === day && days[length - 5] === sender) {
        days[length - 4] = (days[length - 4] ?? 0) + 1;
      } else {
        if (length >= thread.compactAt) {
          sumDayCountsInPlace(days);
          thread.compactAt = Math.max(firstCompactAt, 2 * days.length);
        }
        days.push(day, sender, 1);
      }
      addMessageToLast(thread.lastMessages, sender, seconds, content);
    },
    addMember,
    addNamedRecipients(thread, cell) {
      if (cell.length > maxNamesLength) return;
      const known = (thread.namedRecipients ??= []);
      if (known.includes(cell) || known.length >= namedRecipientsLimit) return;
      known.push(copyString(cell));
      memory += 50 + cell.length;
    },
    addUnlinked(thread, sender, line, excerpt) {
      const unlinked = (thread.unlinked ??= new Map());
      if (unlinked.has(sender)) return;
      const kept = copyString(excerpt());
      unlinked.set(sender, { line, excerpt: kept });
      memory += 200 + kept.length;
    },
    finish: () => finishThreads([...byKey.values()], parties),
    memory: () => memory,
  };
}

function finishThreads(gathered: readonly GatheredThread[], parties: MessageParties): FinishedThreads {
  parties.completeNames();
  const participants = createParticipants(gathered, parties);
  const skipped: SkippedInThread[] = [];
  const ownParties = new Set<number>();
  const threads: MessageThread[] = [];
  /** Conversations without an id, by their parties. */
  const withoutId = new Map<
    string,
    Pick<MessageThread, 'line' | 'parties'> & Record<'days' | 'lastMessages', number[]>
  >();

  for (const thread of gathered) {
    const { id, line, direction } = thread;
    const { members, cause } = participants.of(thread);
    const days = thread.unlinked ? linkedDays(thread, thread.unlinked, members, parties, skipped) : thread.days;
    const messages = days === thread.days ? thread.messages : sumMessages(days);
    const lastMessages = thread.unlinked
      ? linkedLastMessages(thread, thread.unlinked, members, parties)
      : thread.lastMessages;
    if (messages === 0) continue;
    if (cause) {
      const [only = 0] = members;
      const to = thread.namedRecipients?.[0] ?? parties.nameOf(only);
      skipped.push({ thread, cause, line, rows: messages, excerpt: `${parties.nameOf(only)}, ${cleanCell(to)}` });
      continue;
    }
    if (direction !== undefined) {
      const senders = new Set(days.filter((_, index) => index % 3 === 1));
      const own = direction === 'out' ? [...senders] : members.filter((party) => !senders.has(party));
      // If there were several recipients, the file does not tell which of them is the user.
      if (own.length === 1) for (const party of own) ownParties.add(party);
    }
    if (id !== '') {
      threads.push({ id, line, parties: members, days: sumDayCounts(days), lastMessages, messages });
    } else {
      const key = members.join();
      const same = withoutId.get(key);
      if (!same) {
        withoutId.set(key, { line, parties: members, days: [...days], lastMessages: [...lastMessages] });
        continue;
      }
      for (const value of days) same.days.push(value);
      mergeLastMessages(same.lastMessages, lastMessages);
    }
  }
  for (const { days, ...thread } of withoutId.values()) {
    threads.push({ id: '', ...thread, days: sumDayCounts(days), messages: sumMessages(days) });
  }
  if (withoutId.size > 0) threads.sort((a, b) => a.line - b.line);
  return { threads, skipped, ownParties: [...ownParties].toSorted((a, b) => a - b) };
}

type Participants = {
  /** Finds the parties of a conversation, in the order of their numbers; and if there is only the sender, the cause. */
  of(thread: GatheredThread): { readonly members: readonly number[]; readonly cause: UnattributedCause | undefined };
};

/**
 * Creates a finder of who takes part in conversations, also where recipients have no profiles. A name is that of the party
 * who has it in the same conversation, else of the only one who has it in the file. If several have it, it is the user's, if
 * the user is among them: the user is the one who writes in most conversations. Else the party is known by name only.
 */
function createParticipants(gathered: readonly GatheredThread[], parties: MessageParties): Participants {
  let named: ((name: string) => readonly number[]) | undefined;
  let busiest: number | undefined;

  return {
    of(thread) {
      const { namedRecipients } = thread;
      const members = new Set(thread.members);
      let areClosed = false;
      if (namedRecipients) {
        const memberByName = new Map(thread.members.map((party) => [parties.nameOf(party), party]));
        const inFile = (named ??= partiesByName(parties.all()));
        const isKnown = (name: string): boolean => memberByName.has(name) || inFile(name).length > 0;
        areClosed = true;
        for (const cell of namedRecipients) {
          for (const name of splitNames(cleanCell(cell), isKnown)) {
            if (isClosedProfile(name)) continue;
            areClosed = false;
            const candidates = inFile(name);
            let party = memberByName.get(name) ?? (candidates.length === 1 ? candidates[0] : undefined);
            if (party === undefined && candidates.length > 1) {
              busiest ??= busiestSender(gathered);
              if (candidates.includes(busiest)) party = busiest;
            }
            members.add(party ?? parties.ofName(name, thread.line));
          }
        }
      }
      let cause: UnattributedCause | undefined;
      if (members.size === 1) {
        if (thread.hasPages) cause = 'page';
        else if (areClosed) cause = 'closed-profile';
        else if (thread.isToOneself || namedRecipients) cause = 'oneself';
        else if (thread.id === '') cause = 'no-recipient';
      }
      return { members: [...members].toSorted((a, b) => a - b), cause };
    },
  };
}

function busiestSender(gathered: readonly GatheredThread[]): number {
  const threadsBySender = new Map<number, number>();
  for (const { days } of gathered) {
    for (const sender of new Set(days.filter((_, index) => index % 3 === 1))) {
      threadsBySender.set(sender, (threadsBySender.get(sender) ?? 0) + 1);
    }
  }
  let busiest = -1;
  let most = 0;
  for (const [sender, count] of threadsBySender) {
    if (count > most || (count === most && sender < busiest)) {
      busiest = sender;
      most = count;
    }
  }
  return busiest;
}

/** Gives the triples without those of senders who have no profile and whom no other row names; these are skipped. */
function linkedDays(
  thread: GatheredThread,
  unlinked: NonNullable<GatheredThread['unlinked']>,
  members: readonly number[],
  parties: MessageParties,
  skipped: SkippedInThread[],
): readonly number[] {
  const partyOf = linkedParty(unlinked, members, parties);
  const skippedRows = new Map<number, number>();
  const days: number[] = [];
  for (let at = 0; at < thread.days.length; at += 3) {
    const [day = 0, sender = 0, count = 0] = thread.days.slice(at, at + 3);
    const party = partyOf(sender);
    if (party === undefined) skippedRows.set(sender, (skippedRows.get(sender) ?? 0) + count);
    else days.push(day, party, count);
  }
  for (const [sender, rows] of skippedRows) {
    const { line = thread.line, excerpt = '' } = unlinked.get(sender) ?? {};
    skipped.push({ thread, cause: 'unlinked-sender', line, rows, excerpt });
  }
  return days;
}

/** Gives the last messages, those of senders without a profile as those of the members whom other rows name so. */
function linkedLastMessages(
  thread: GatheredThread,
  unlinked: NonNullable<GatheredThread['unlinked']>,
  members: readonly number[],
  parties: MessageParties,
): LastMessages {
  const linked: number[] = [];
  mergeLastMessages(linked, thread.lastMessages, linkedParty(unlinked, members, parties));
  return linked;
}

/** Creates a look-up of the party that a sender is: themselves; without a profile, the member who has the same name. */
function linkedParty(
  unlinked: NonNullable<GatheredThread['unlinked']>,
  members: readonly number[],
  parties: MessageParties,
): (sender: number) => number | undefined {
  const memberByName = new Map(members.map((party) => [parties.nameOf(party), party]));
  return (sender) => (unlinked.has(sender) ? memberByName.get(parties.nameOf(sender)) : sender);
}
