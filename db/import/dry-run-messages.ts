import type { Locale } from '../../core/locale.ts';
import { countInWords } from '../../core/numbers-in-words.ts';
import type { PersonId } from '../../core/ids.ts';
import type { SkippedRow } from '../../core/import/common/reader.ts';
import type { ThreadFields } from '../../core/records/record.ts';
import { recordSchemas } from '../../core/records/record-schemas.ts';
import { messagesOn, unflattenDays } from '../../core/records/thread-days.ts';
import { parseStoredJson } from '../connection/stored-json.ts';
import { dryRunPart, rowsOf } from './dry-run-part.ts';
import type { CountedPart, Counts, DryRunPart, PeopleOutcomes } from './dry-run-part.ts';
import type { KnownRecord } from './known-records.ts';

/** A part with messages, with the number of messages in each of its conversations. */
export type MessagesPart = CountedPart & {
  readonly threads: readonly { readonly id: string; readonly messages: number }[];
};
/** Messages that count for nobody who is shown, as a skipped row of a part. */
type Aside = { readonly part: number; readonly row: SkippedRow };

/**
 * Counts messages, of which each is one row: new, known from an earlier import, or with someone who is not among the
 * people. Several files are counted as one, since a message that stands in two of them counts once; the sums are then
 * shared out among them.
 */
export function countMessages(parts: readonly MessagesPart[], outcomes: PeopleOutcomes, locale: Locale): DryRunPart[] {
  const { isShown, known } = outcomes;
  const groups = new Map<string, GroupRows>();
  const people = new Set<PersonId>();
  const aside: Aside[] = [];
  let created = 0;
  let unchanged = 0;
  for (const { part, records } of parts) {
    for (const { resolved, isNew, shownAs } of records) {
      if (resolved.record.kind !== 'messages') continue;
      const { fields } = resolved.record;
      const shown = isShown(shownAs);
      if (shown) people.add(shownAs);
      const before = isNew && shown ? knownMessages(known.get(resolved.personId) ?? []) : undefined;
      let unseen = 0;
      for (const thread of fields.threads) {
        if (thread.group === true) {
          let rows = groups.get(thread.id);
          if (!rows) {
            rows = { isShown: false, isNew: false, part, line: resolved.line, excerpt: fields.name };
            groups.set(thread.id, rows);
          }
          if (shown) rows.isShown = true;
          if (shown && isNew && before?.groups.has(JSON.stringify(thread)) !== true) rows.isNew = true;
          continue;
        }
        const messages = messagesOn(thread.days);
        if (!shown) {
          unseen += messages;
          continue;
        }
        const old = isNew ? messagesKnownOf(thread, before) : messages;
        unchanged += old;
        created += messages - old;
      }
      if (unseen > 0) aside.push({ part, row: unanswered(resolved.line, unseen, fields.name, locale) });
    }
  }
  const sizes = sizesOfGroups(parts, groups);
  for (const [id, group] of groups) {
    const messages = sizes.get(id) ?? 0;
    if (!group.isShown) aside.push({ part: group.part, row: groupOfOthers(group, messages) });
    else if (group.isNew) created += messages;
    else unchanged += messages;
  }
  return shareOut(parts, { created, updated: 0, unchanged }, aside, people.size);
}

/** What is found of the messages of a group conversation: they are counted once, whoever of the group is known. */
type GroupRows = {
  isShown: boolean;
  isNew: boolean;
  readonly part: number;
  readonly line: number;
  readonly excerpt: string;
};

/** Counts all messages of the conversations in `groups`. */
function sizesOfGroups(
  parts: readonly MessagesPart[],
  groups: ReadonlyMap<string, GroupRows>,
): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  if (groups.size === 0) return sizes;
  for (const { threads } of parts) {
    for (const { id, messages } of threads) if (groups.has(id)) sizes.set(id, (sizes.get(id) ?? 0) + messages);
  }
  return sizes;
}

/** Gives each part as much of the sums as it has rows for. */
function shareOut(parts: readonly MessagesPart[], sums: Counts, aside: readonly Aside[], people: number): DryRunPart[] {
  const left = { ...sums };
  let over: SkippedRow[] = [];
  return parts.map((part, index) => {
    let room = part.rowsRead - rowsOf(part.skips);
    const skips = [...part.skips];
    const waiting = [...over, ...aside.filter((row) => row.part === part.part).map(({ row }) => row)];
    over = [];
    for (const row of waiting) {
      const rows = Math.min(row.rows, room);
      room -= rows;
      if (rows > 0) skips.push({ ...row, rows });
      if (rows < row.rows) over.push({ ...row, rows: row.rows - rows });
    }
    const take = (name: 'created' | 'unchanged'): number => {
      const rows = Math.min(left[name], room);
      left[name] -= rows;
      room -= rows;
      return rows;
    };
    const counts = { created: take('created'), updated: 0, unchanged: take('unchanged') };
    return dryRunPart({ ...part, skips }, counts, index === 0 ? people : 0);
  });
}

type KnownMessages = {
  /** By conversation and day: in and out. */
  readonly days: ReadonlyMap<string, readonly [number, number]>;
  readonly groups: ReadonlySet<string>;
};

function knownMessages(records: readonly KnownRecord[]): KnownMessages {
  const days = new Map<string, readonly [number, number]>();
  const groups = new Set<string>();
  for (const { kind, fields, newestImport } of records) {
    if (kind !== 'messages' || newestImport === null) continue;
    for (const thread of parseStoredJson(recordSchemas.messages, fields, 'a record').threads) {
      if (thread.group === true) groups.add(JSON.stringify(thread));
      for (const [day, inbound, outbound] of thread.group === true ? [] : unflattenDays(thread.days)) {
        const [knownIn, knownOut] = days.get(`${thread.id} ${day}`) ?? [0, 0];
        days.set(`${thread.id} ${day}`, [Math.max(knownIn, inbound), Math.max(knownOut, outbound)]);
      }
    }
  }
  return { days, groups };
}

/** Counts the messages of a conversation of two that are known. */
function messagesKnownOf({ id, days }: ThreadFields, known: KnownMessages | undefined): number {
  if (!known || known.days.size === 0) return 0;
  let messages = 0;
  for (const [day, inbound, outbound] of unflattenDays(days)) {
    const [knownIn, knownOut] = known.days.get(`${id} ${day}`) ?? [0, 0];
    messages += Math.min(inbound, knownIn) + Math.min(outbound, knownOut);
  }
  return messages;
}

function unanswered(line: number, rows: number, excerpt: string, locale: Locale): SkippedRow {
  const reason =
    rows === 1
      ? 'You are not connected, and it went one way only. It is noted, and counts once you are connected or both write.'
      : `You are not connected, and these ${countInWords(rows, locale, 'message')} went one way only. They are noted, and count once you are connected or both write.`;
  return { line, rows, reason, excerpt };
}

function groupOfOthers({ line, excerpt }: GroupRows, rows: number): SkippedRow {
  return {
    line,
    rows,
    reason: 'Nobody in this group conversation is among your people. It is noted, and counts once one of them is.',
    excerpt,
  };
}
