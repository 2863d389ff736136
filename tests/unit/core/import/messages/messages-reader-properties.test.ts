import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MessageWithText } from '../../../../../core/import/messages/messages-content.ts';
import {
  askedIn,
  contacts,
  countIn,
  expectAllAccountedFor,
  owner,
  readText,
  slugOrName,
  taken,
} from './read-messages.ts';

// Files as they might be: a few people, conversations and moments, so that much coincides.
type Row = {
  readonly id: string;
  readonly from: number;
  readonly to: readonly number[];
  readonly time: string;
  readonly text: string;
};

const people = [owner, 'Jörg Hale, PhD', 'Bo Ek', 'Ada Quill', 'Hale', 'LinkedIn Member'] as const;

const slugs = ['mira-solberg', 'j%C3%B6rg-hale', 'bo-ek', 'ada-quill', 'hale', ''] as const;

const someone = fc.nat({ max: people.length - 1 });

const row: fc.Arbitrary<Row> = fc
  .record({
    id: fc.constantFrom('2-A', '2-B', '2-C', ''),
    from: someone,
    to: fc.uniqueArray(someone, { minLength: 1, maxLength: 3 }),
    time: fc.constantFrom(
      '2021-02-08 09:00:00 UTC',
      '2021-02-08 09:00:01 UTC',
      '2021-02-09 00:00:00 UTC',
      '2020-02-29 23:59:59 UTC',
      'never',
    ),
    text: fc.constantFrom(
      '',
      'Hi',
      'Hello\nyou',
      '"quoted", twice',
      '<p>Hi</p>',
      'There?',
      '<p>Are you <b>there</b>?</p>',
    ),
  })
  .map((given) => ({ ...given, to: given.to.filter((to) => to !== given.from) }));

export const rows = fc.array(row, { maxLength: 30 });

const columns: Readonly<Record<string, (row: Row) => string>> = {
  'CONVERSATION ID': ({ id }) => id,
  FROM: ({ from }) => people[from] ?? '',
  'SENDER PROFILE URL': ({ from }) => urlOf(from),
  TO: ({ to }) => to.map((party) => people[party]).join(', '),
  'RECIPIENT PROFILE URLS': ({ to }) => to.map(urlOf).filter(Boolean).join(','),
  DATE: ({ time }) => time,
  CONTENT: ({ text }) => text,
};

function urlOf(party: number): string {
  const slug = slugs[party] ?? '';
  return slug === '' ? '' : `https://www.linkedin.com/in/${slug}`;
}

export function written(of: readonly Row[], names: readonly string[] = Object.keys(columns)): string {
  const quoted = (cells: readonly string[]): string =>
    `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`;
  return quoted(names) + of.map((each) => quoted(names.map((name) => columns[name]?.(each) ?? 'more'))).join('');
}

const eras = [
  ['FROM', 'TO', 'DATE', 'CONTENT'],
  ['CONVERSATION ID', 'FROM', 'SENDER PROFILE URL', 'TO', 'DATE', 'CONTENT'],
  Object.keys(columns),
] as const;

const era = fc.constantFrom(...eras);

describe('for any file', () => {
  test('every row is accounted for', () => {
    fc.assert(
      fc.property(rows, era, (of, names) => {
        const result = taken(readText(written(of, names)));
        expect(result.rowsRead).toBe(of.length);
        expectAllAccountedFor(result);
      }),
    );
  });

  test('where its text is divided changes nothing', () => {
    fc.assert(
      fc.property(rows, era, fc.integer({ min: 1, max: 50 }), (of, names, pieceLength) => {
        const text = written(of, names);
        expect(readText(text, pieceLength)).toEqual(readText(text));
      }),
    );
  });

  test('the order of columns and columns of other names change nothing', () => {
    fc.assert(
      fc.property(rows, fc.shuffledSubarray([...eras[2], 'X', 'Y'], { minLength: 9 }), (of, names) => {
        const plain = taken(readText(written(of)));
        const moved = taken(readText(written(of, names)));
        expect(moved).toEqual(plain);
      }),
    );
  });

  test('the order of rows changes nothing but the numbers of people and lines', () => {
    fc.assert(
      fc.property(rows, (of) => {
        const plain = taken(readText(written(of)));
        const turned = taken(readText(written(of.toReversed())));
        expect(contacts(turned.messages, slugOrName)).toEqual(contacts(plain.messages, slugOrName));
        expect(askedIn(turned.messages, slugOrName)).toEqual(askedIn(plain.messages, slugOrName));
      }),
    );
  });

  test('wherever it breaks off, it is read or refused', () => {
    fc.assert(
      fc.property(rows, era, fc.nat(), (of, names, cut) => {
        const text = written(of, names);
        const result = readText(text.slice(0, cut % (text.length + 1)));
        if (result.kind === 'refused') expect(result.message).toMatch(/\S/);
        else expectAllAccountedFor(result);
      }),
    );
  });

  test('texts are those of the messages that count', () => {
    fc.assert(
      fc.property(rows, era, (of, names) => {
        const text = written(of, names);
        const { messages } = taken(readText(text));
        const texts: MessageWithText[] = [];
        readText(text, 100, { firstReading: messages, onMessage: (each) => texts.push(each) });
        expect(texts.length).toBe(countIn(messages));
        for (const { sender, recipients } of texts) expect(recipients).not.toContain(sender);
      }),
    );
  });
});
