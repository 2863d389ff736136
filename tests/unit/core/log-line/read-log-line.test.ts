import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { localeOf } from '../../../../core/locale.ts';
import type { LogLine } from '../../../../core/log-line/log-line.ts';
import { readLogLine } from '../../../../core/log-line/read-log-line.ts';
import { inventedNames } from '../../../log-lines/invented-network.ts';
import { inventedLines } from '../../../log-lines/lines-file.ts';
import { day } from '../calendar/day-arbitrary.ts';

const names = inventedNames();
const read = (line: string, locale = 'en-GB'): LogLine =>
  readLogLine(line, names, { today: day('2026-06-10'), locale: localeOf([locale]) });

const pieces = [
  'coffee',
  'lunch',
  'with',
  'w/',
  'Ana',
  'João',
  'Tom',
  'and',
  '&',
  ',',
  '.',
  '?',
  'called',
  'me',
  'I',
  'she',
  'her',
  'they',
  'promised',
  'owes',
  'the deck',
  'by Friday',
  'yesterday',
  '3 May',
  '12/3',
  'introduced',
  'to',
  'Petr',
  'Will',
  'will',
  'May',
  'Sunday',
  'helped',
  'read my draft',
  '@',
  'Zelda',
  '“',
  '”',
  '(',
  ')',
  '\n',
  '🎉',
  "'s",
  'Ana’s',
  '王小明',
  'at Noma',
  'not',
  'emailed',
  'the Kerns',
  'through',
  ':',
  '-',
  '–',
];
const jotted = fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((words) => words.join(' '));
const anyLine = fc.oneof(
  jotted,
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.constantFrom(...inventedLines().map(({ line }) => line)),
);

describe('a line that is read', () => {
  test('names only people, days and parts that stand in it, in order', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const { people, contact, promises, help, introduced, understood, note } = read(line);
        for (const { written, span } of people) expect(line.slice(...span)).toBe(written);
        const numbers = [
          ...(contact?.with ?? []),
          ...promises.map(({ to }) => to),
          ...help.map((each) => each.with),
          ...introduced.flatMap(({ person, by }) => [person, by]),
        ];
        for (const number of numbers) expect(people[number]).toBeDefined();
        let end = 0;
        for (const { span } of understood) {
          expect(span[0]).toBeGreaterThanOrEqual(end);
          expect(span[1]).toBeGreaterThan(span[0]);
          [, end] = span;
        }
        expect(end).toBeLessThanOrEqual(line.length);
        if (contact !== null) {
          expect(contact.day <= '2026-06-10').toBe(true);
          expect(contact.with.length).toBeGreaterThan(0);
          expect(new Set(contact.with).size).toBe(contact.with.length);
        }
        for (const { dueOn } of promises) expect(dueOn >= '2026-06-10').toBe(true);
        for (const word of note.split(/\s+/u)) expect(line).toContain(word);
      }),
    );
  });

  test('says the same when it ends with a full stop or has spaces around it', () => {
    const facts = ({ people, understood: _, note: __, ...rest }: LogLine) => [
      people.map(({ written }) => written),
      rest,
    ];
    for (const { line, locale } of inventedLines()) {
      if (/[.?!)”]$/u.test(line) || line === '') continue;
      expect(facts(read(`  ${line}.  `, locale))).toEqual(facts(read(line, locale)));
    }
  });

  test('says the same of a contact whatever clause of nothing follows', () => {
    fc.assert(
      fc.property(fc.constantFrom('the weather was fine', 'what a day', 'lots of cake'), (clause) => {
        for (const line of ['coffee with Ana yesterday', 'called Grace on 3 May', 'Bob emailed me']) {
          const [alone, followed] = [read(line), read(`${line}. ${clause}`)];
          expect(followed.contact).toEqual(alone.contact);
          expect(followed.note).toBe(clause);
        }
      }),
    );
  });
});
