import { createReadStream } from 'node:fs';

import { copyString } from '../../core/text/copy-string.ts';

/**
 * Who was in touch with whom on which day, as read from a temporal contact list: a line each of `from to unix-seconds`.
 * Contacts stand as numbers, 13 bytes each, ordered by tie and then by day.
 */
export type ContactList = {
  readonly kind: 'list';
  /** In the order of their names, so that nothing depends on the order of lines. Contacts refer to places in here. */
  readonly people: readonly string[];
  /** The two of each contact; the first comes before the second in `people`. */
  readonly first: Int32Array;
  readonly second: Int32Array;
  /** Days of 86,400 seconds since the first contact, which is on day 0. */
  readonly day: Int32Array;
  /** 1 where the second reached out to the first, else 0. */
  readonly bySecond: Uint8Array;
  /** Full days from the first contact to the last. */
  readonly span: number;
  /** Contacts of somebody with themselves, which are left out. */
  readonly withThemselves: number;
  readonly otherLines: OtherLines;
};

/** Lines that are neither contacts nor comments nor empty. */
export type OtherLines = {
  readonly count: number;
  /** The numbers of the first few, from 1. */
  readonly numbers: readonly number[];
  /** How the first of them begins; null when there is none. */
  readonly beginning: string | null;
};

export type Unreadable = { readonly kind: 'unreadable'; readonly message: string };

export const secondsPerDay = 86_400;

/** Longer than any contact; such a line is not kept in memory. */
const longestLine = 10_000;
/** Two hundred years. What spans more is in other units than seconds. */
const longestSpan = 73_050;

/** Reads the list in `file`, piece by piece. */
export async function readContactList(file: string): Promise<ContactList | Unreadable> {
  try {
    return await contactListOf(createReadStream(file, { encoding: 'utf8', highWaterMark: 1 << 18 }));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return unreadable(`It cannot be read (${reason}). Please check its path.`);
  }
}

/**
 * The list that `pieces` of text make. Columns are separated by spaces, tabs or a comma; what begins with # or % is a
 * comment; people are any words. The order of lines means nothing. Seconds may have decimals.
 */
export async function contactListOf(
  pieces: AsyncIterable<string> | Iterable<string>,
): Promise<ContactList | Unreadable> {
  const numbers = new Map<string, number>();
  const numberOf = (name: string): number => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(copyString(name), numbers.size);
    return numbers.size - 1;
  };
  let from = new Int32Array(1 << 12);
  let to = new Int32Array(1 << 12);
  let seconds = new Float64Array(1 << 12);
  let count = 0;
  let withThemselves = 0;
  const others = { count: 0, numbers: new Array<number>(), beginning: null as string | null };

  let lineNumber = 0;
  const lines = lineCutter((text) => {
    lineNumber += 1;
    const line = lineNumber === 1 ? text.replace(/^\uFEFF/, '') : text;
    const contact = line.length > longestLine ? null : contactPattern.exec(line);
    if (!contact) {
      if (emptyOrComment.test(line)) return;
      others.count += 1;
      if (others.numbers.length < 5) others.numbers.push(lineNumber);
      others.beginning ??= line.length > 60 ? `${line.slice(0, 60)}…` : line.trimEnd();
      return;
    }
    // All three groups take part in every match.
    const [, sender = '', receiver = '', time = ''] = contact;
    if (sender === receiver) {
      withThemselves += 1;
      return;
    }
    if (count === from.length) {
      from = grown(from, new Int32Array(count * 2));
      to = grown(to, new Int32Array(count * 2));
      seconds = grown(seconds, new Float64Array(count * 2));
    }
    from[count] = numberOf(sender);
    to[count] = numberOf(receiver);
    seconds[count] = Number(time);
    count += 1;
  });
  for await (const piece of pieces) lines.add(piece);
  lines.end();

  if (count === 0) {
    if (withThemselves > 0) return unreadable('Everybody in it is in touch only with themselves.');
    return unreadable(
      `No line of it is "from to unix-seconds", such as "ana ben 1082040961".${
        others.beginning === null ? ' It is empty.' : ` Line ${others.numbers[0]} begins ${said(others.beginning)}.`
      }`,
    );
  }

  let earliest = Infinity;
  let latest = -Infinity;
  for (let index = 0; index < count; index += 1) {
    const second = seconds[index] ?? 0;
    if (second < earliest) earliest = second;
    if (second > latest) latest = second;
  }
  const span = Math.floor((latest - earliest) / secondsPerDay);
  if (!(span <= longestSpan)) {
    return unreadable(
      `It would span ${span.toLocaleString('en')} days. Times must be Unix seconds; milliseconds are to be divided by 1,000.`,
    );
  }

  const people = [...numbers.keys()].toSorted();
  const place = new Int32Array(people.length);
  for (const [index, name] of people.entries()) place[numbers.get(name) ?? 0] = index;
  const first = new Int32Array(count);
  const second = new Int32Array(count);
  const day = new Int32Array(count);
  const bySecond = new Uint8Array(count);
  for (let index = 0; index < count; index += 1) {
    const sender = place[from[index] ?? 0] ?? 0;
    const receiver = place[to[index] ?? 0] ?? 0;
    first[index] = Math.min(sender, receiver);
    second[index] = Math.max(sender, receiver);
    day[index] = Math.floor(((seconds[index] ?? 0) - earliest) / secondsPerDay);
    bySecond[index] = sender > receiver ? 1 : 0;
  }
  // What was read is let go before as much again is needed.
  from = new Int32Array();
  to = new Int32Array();
  seconds = new Float64Array();

  // The last key decides most.
  let order = inOrder(day, span + 1, null);
  order = inOrder(second, people.length, order);
  order = inOrder(first, people.length, order);
  return {
    kind: 'list',
    people,
    first: taken(first, order, new Int32Array(count)),
    second: taken(second, order, new Int32Array(count)),
    day: taken(day, order, new Int32Array(count)),
    bySecond: taken(bySecond, order, new Uint8Array(count)),
    span,
    withThemselves,
    otherLines: others,
  };
}

/** `text` in quotation marks, with whatever a terminal would not show written out. */
export function said(text: string): string {
  return JSON.stringify(text);
}

/**
 * The places of `keys` (whole numbers from 0, below `keyCount`) in ascending order of key; equal keys stay as they stand in
 * `before`, or in the list itself. In time proportional to both numbers.
 */
export function inOrder(keys: Int32Array, keyCount: number, before: Int32Array | null): Int32Array {
  const next = new Int32Array(keyCount + 1);
  for (const key of keys) next[key + 1] = (next[key + 1] ?? 0) + 1;
  for (let key = 0; key < keyCount; key += 1) next[key + 1] = (next[key + 1] ?? 0) + (next[key] ?? 0);
  const order = new Int32Array(keys.length);
  for (let index = 0; index < keys.length; index += 1) {
    const item = before === null ? index : (before[index] ?? 0);
    const key = keys[item] ?? 0;
    const at = next[key] ?? 0;
    order[at] = item;
    next[key] = at + 1;
  }
  return order;
}

const contactPattern =
  /^[ \t]*([^\s,#%][^\s,]*)(?:[ \t]*,[ \t]*|[ \t]+)([^\s,]+)(?:[ \t]*,[ \t]*|[ \t]+)([+-]?\d{1,20}(?:\.\d{0,20})?(?:e[+-]?\d{1,3})?)[ \t\r]*$/i;
const emptyOrComment = /^[ \t\r]*(?:[#%]|$)/;

/** Cuts text that comes in pieces into lines, and hands each to `take`. */
function lineCutter(take: (line: string) => void): { readonly add: (piece: string) => void; readonly end: () => void } {
  let begun = '';
  return {
    add(piece) {
      let from = 0;
      for (let to = piece.indexOf('\n'); to >= 0; to = piece.indexOf('\n', from)) {
        take(begun + piece.slice(from, to));
        begun = '';
        from = to + 1;
      }
      begun += piece.slice(from);
      // Of a line that is too long anyway no more is kept than shows that it is.
      if (begun.length > longestLine) begun = begun.slice(0, longestLine + 1);
    },
    end() {
      if (begun !== '') take(begun);
    },
  };
}

function grown<Numbers extends Int32Array | Float64Array>(numbers: Numbers, larger: Numbers): Numbers {
  larger.set(numbers);
  return larger;
}

function taken<Numbers extends Int32Array | Uint8Array>(from: Numbers, order: Int32Array, into: Numbers): Numbers {
  for (let index = 0; index < order.length; index += 1) into[index] = from[order[index] ?? 0] ?? 0;
  return into;
}

function unreadable(message: string): Unreadable {
  return { kind: 'unreadable', message };
}
