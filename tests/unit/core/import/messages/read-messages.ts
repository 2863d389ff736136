import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { localeOf } from '../../../../../core/locale.ts';
import { dayOfNumber } from '../../../../../core/calendar/day.ts';
import { createMessagesReader } from '../../../../../core/import/messages/messages-reader.ts';
import { unflattenDays } from '../../../../../core/records/thread-days.ts';
import type {
  ParsedMessages,
  MessagesReaderOptions,
  ParsedMessagesFile,
} from '../../../../../core/import/messages/messages-content.ts';
import { messagesByParty } from '../../../../../core/import/messages/messages-by-party.ts';
import type { FileRefusal } from '../../../../../core/import/common/reader.ts';
import type { MessagesFields } from '../../../../../core/records/record.ts';
import { decodeText } from '../../../../../engine/decode-text.ts';
import { day } from '../../calendar/day-arbitrary.ts';

export const today = day('2026-03-08');

const fixtures = fileURLToPath(new URL('../../../../fixtures/messages/', import.meta.url));

export const owner = 'Mira Solberg';

type Result = ParsedMessagesFile | FileRefusal;

export function readText(
  text: string,
  pieceLength = text.length + 1,
  more: Partial<MessagesReaderOptions> = {},
): Result {
  const reader = createMessagesReader({ today, locale: localeOf(['en-GB']), ...more });
  for (let at = 0; at < text.length; at += pieceLength) reader.push(text.slice(at, at + pieceLength));
  return reader.end();
}

export async function textOf(name: string): Promise<string> {
  let all = '';
  for await (const text of decodeText(createReadStream(`${fixtures}${name}`))) all += text;
  return all;
}

export async function readFixture(name: string): Promise<Result> {
  return readText(await textOf(name));
}

/** Fails for a refusal. */
export function taken(result: Result): ParsedMessagesFile {
  if (result.kind === 'refused') throw new Error(result.message);
  return result;
}

function messagesWith({ parties, threads }: ParsedMessages): ReturnType<typeof messagesByParty> {
  return messagesByParty({ parties, threads }, (index) => {
    const party = parties[index];
    return party?.name === owner || party?.slug === 'mira-solberg';
  });
}

/** Whom the user has to do with, and when: `thread: day in/out`, with the days as dates. */
export function contacts(messages: ParsedMessages, keyOf = nameAndSlug): Record<string, string[]> {
  return Object.fromEntries(
    messagesWith(messages).map(({ fields }) => [
      keyOf(fields),
      fields.threads.flatMap(({ id, group, days }) =>
        unflattenDays(days).map(([number, inbound, outbound]) =>
          `${id} ${group === true ? 'group ' : ''}${dayOfNumber(number)} ${inbound}/${outbound}`.trim(),
        ),
      ),
    ]),
  );
}

/** The conversations of two in which the last message of the other asks something, by whom it is from. */
export function askedIn(messages: ParsedMessages, keyOf = nameAndSlug): Record<string, string[]> {
  return Object.fromEntries(
    messagesWith(messages).flatMap(({ fields }) => {
      const asking = fields.threads.filter(({ asks }) => asks === true).map(({ id }) => id);
      return asking.length === 0 ? [] : [[keyOf(fields), asking]];
    }),
  );
}

function nameAndSlug({ name, slug }: MessagesFields): string {
  return slug === undefined ? name : `${name} ${slug}`.trim();
}

/** Of somebody who only ever received, the name can depend on which row comes first. */
export function slugOrName({ name, slug }: MessagesFields): string {
  return slug ?? name;
}

export function reasons(result: Result): [line: number, rows: number, reason: string][] {
  return taken(result).skipped.map(({ line, rows, reason }) => [line, rows, reason]);
}

export function countIn(messages: ParsedMessages): number {
  return messages.threads.reduce((sum, thread) => sum + thread.messages, 0);
}

/** Every row is a message that counts or in the list of those left out. */
export function expectAllAccountedFor({ messages, skipped, rowsRead }: ParsedMessagesFile): void {
  const left = skipped.reduce((sum, { rows }) => sum + rows, 0);
  expect(countIn(messages) + left).toBe(rowsRead);
  for (const { days, messages: count, parties } of messages.threads) {
    expect(days.filter((_, index) => index % 3 === 2).reduce((sum, each) => sum + each, 0)).toBe(count);
    expect(parties).toEqual([...new Set(parties)].toSorted((a, b) => a - b));
    for (const [index, sender] of days.entries()) if (index % 3 === 1) expect(parties).toContain(sender);
  }
}

export const jorg = ['2-QUFB 2021-02-08 1/1', '2-QUFB 2021-02-10 0/1', '2-R0dH group 2021-04-01 0/1'];

export const bo = ['2-QkJC 2021-03-01 1/0', '2-R0dH group 2021-04-01 0/1', '2-R0dH group 2021-04-02 1/0'];

export const everyone = { 'Bo Ek bo-ek': bo, 'Jörg Hale, PhD jörg-hale': jorg };
