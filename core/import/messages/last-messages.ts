import { asksSomething, mayAskSomething } from '../../text/asks-something.ts';
import { htmlToText } from '../../text/html-to-text.ts';

/**
 * The last message of each sender in a conversation, without its text: a flat list with three numbers for each, namely the
 * index of the sender, the second since 1970 in which it was sent, and 1 if it asks something, else 0.
 */
export type LastMessages = readonly number[];

/** The most senders whose last message is kept. A conversation with more is a group, where nobody is asked. */
const sendersLimit = 8;

/**
 * Adds a message, in place. Of one sender the newest message counts; of several within a second, any that asks.
 *
 * @param content the message as the file writes it: plain text or HTML. It is read only if it may be the last.
 */
export function addMessageToLast(last: number[], sender: number, seconds: number, content: string): void {
  const at = placeOf(last, sender);
  const known = at < last.length ? (last[at + 1] ?? 0) : Number.NEGATIVE_INFINITY;
  if (seconds < known || (seconds === known && last[at + 2] === 1) || at >= 3 * sendersLimit) return;
  last[at] = sender;
  last[at + 1] = seconds;
  last[at + 2] = mayAskSomething(content) && asksSomething(htmlToText(content)) ? 1 : 0;
}

/** Adds the last messages of more of the same conversation, in place. Senders for whom `partyOf` gives nothing are left out. */
export function mergeLastMessages(
  last: number[],
  more: LastMessages,
  partyOf: (sender: number) => number | undefined = (sender) => sender,
): void {
  for (let from = 0; from < more.length; from += 3) {
    const sender = partyOf(more[from] ?? -1);
    if (sender === undefined) continue;
    const seconds = more[from + 1] ?? 0;
    const at = placeOf(last, sender);
    if (at < last.length && isBefore(more, from, last, at)) continue;
    last[at] = sender;
    last[at + 1] = seconds;
    last[at + 2] = more[from + 2] ?? 0;
  }
}

/** Finds the last message of a sender: when it was sent and whether it asks something; undefined if there is none. */
export function lastMessageOf(
  last: LastMessages,
  sender: number,
): { readonly seconds: number; readonly asks: boolean } | undefined {
  const at = placeOf(last, sender);
  return at < last.length ? { seconds: last[at + 1] ?? 0, asks: last[at + 2] === 1 } : undefined;
}

/** Finds where a sender stands in the list, or its end. */
function placeOf(last: LastMessages, sender: number): number {
  let at = 0;
  while (at < last.length && last[at] !== sender) at += 3;
  return at;
}

/** Whether the message at `one` counts less than the one at `other`: it is older, or of the same second and asks nothing. */
function isBefore(some: LastMessages, one: number, others: LastMessages, other: number): boolean {
  const seconds = some[one + 1] ?? 0;
  const otherSeconds = others[other + 1] ?? 0;
  return seconds === otherSeconds ? (some[one + 2] ?? 0) < (others[other + 2] ?? 0) : seconds < otherSeconds;
}
