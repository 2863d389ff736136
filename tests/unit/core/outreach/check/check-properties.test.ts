import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { checkNote, checkRules } from '../../../../../core/outreach/check/check-note.ts';
import type { CheckedNote } from '../../../../../core/outreach/check/check-note.ts';
import { media } from '../../../../../core/outreach/medium.ts';
import { tieStates } from '../../../../../core/strength/tie.ts';
import { markedBy, noteWith } from './any-note.ts';

const phrases = fc.constantFrom(
  'Hi Nora,',
  'Hallo Ben,',
  'I hope this email finds you well.',
  'Ich würde mich freuen,',
  'je vous envoie',
  'te mando',
  'XXX',
  '[name]',
  '{{',
  '😀👨‍👩‍👧',
  'שלום לך',
  '\u202eabc',
  'your talk in Ghent',
  'Could you introduce me?',
  '\n\n',
  '“',
  '...',
  '田中さん、',
  'I',
  'my',
  'ß',
  'ﬁ',
  'İ',
  '\ud800',
  'https://example.com/?a={b}',
  '1,000.5',
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(fc.oneof(phrases, fc.string({ unit: 'grapheme', maxLength: 12 })), { maxLength: 40 })
    .map((parts) => parts.join(' ')),
);
const name = fc.oneof(
  fc.constantFrom('', 'Nora', 'Ben Tate', '田中', 'Łukasz'),
  fc.string({ unit: 'grapheme', maxLength: 10 }),
);
const texts = fc.array(text, { maxLength: 3 });
const note: fc.Arbitrary<CheckedNote> = fc.record({
  subject: text,
  text,
  medium: fc.constantFrom(...media),
  invitationLength: fc.constantFrom(200, 300),
  person: fc.record({ firstName: name, lastName: name, name }),
  known: fc.record({ company: name, position: name, notes: texts, tags: texts, last: texts }),
  tie: fc.constantFrom(...tieStates),
  isFirstMessage: fc.boolean(),
  owesFavour: fc.boolean(),
  offer: fc.option(text),
  lately: fc.array(fc.record({ name, text }), { maxLength: 3 }),
  withheld: fc.array(fc.string({ unit: 'grapheme', maxLength: 8 }), { maxLength: 3 }),
  silenced: fc.constant(new Set()),
});

test('whatever is written, remarks come once a rule, in order, with words, and with places within the text', () => {
  fc.assert(
    fc.property(note, (any) => {
      const remarks = checkNote(any);
      const rules = remarks.map(({ rule }) => rule);
      expect(rules).toEqual(checkRules.filter((rule) => rules.includes(rule)));
      for (const { words, places } of remarks) {
        expect(words).not.toBe('');
        let end = 0;
        for (const { from, to } of places) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(any.text.length);
          end = to;
        }
      }
    }),
  );
});

test('a silenced rule is silent, and no other', () => {
  fc.assert(
    fc.property(note, fc.constantFrom(...checkRules), (any, rule) => {
      expect(checkNote({ ...any, silenced: new Set([rule]) })).toEqual(
        checkNote(any).filter((one) => one.rule !== rule),
      );
    }),
  );
});

test('the same note has the same remarks, however often it is checked', () => {
  fc.assert(
    fc.property(note, (any) => {
      expect(checkNote(any)).toEqual(checkNote(any));
    }),
  );
});

test('names make no difference to whether a note is copied', () => {
  const body =
    'the old station has a new roof, and the clock over the door was put back last week. Shall I send a picture?';
  const first = fc.constantFrom('Ada', 'Ben', 'Zoë', 'Łukasz', 'Mei', 'Jürgen');
  fc.assert(
    fc.property(first, first, (mine, theirs) => {
      const person = { firstName: mine, lastName: 'Hale', name: `${mine} Hale` };
      const lately = [{ name: theirs, text: `Hi ${theirs}, ${body}` }];
      const rules = checkNote(noteWith({ text: `Hi ${mine}, ${body}`, person, lately })).map(({ rule }) => rule);
      expect(rules).toContain('copied');
    }),
  );
});

test.each([
  ['one letter', 'a'],
  ['a bracket', '['],
  ['a brace', '{'],
  ['lines', '\n'],
  ['dots', '.'],
  ['spaces', ' '],
  ['words', 'your talk on '],
  ['a smile', '😀'],
  ['quotes', '“a '],
  ['I', 'I '],
])('100,000 characters of %s are checked in good time', (_, unit) => {
  const long = unit.repeat(Math.ceil(100_000 / unit.length));
  const remarks = checkNote(noteWith({ text: long, lately: [{ name: 'Ben', text: long }] }));
  expect(remarks.every(({ rule }) => checkRules.includes(rule))).toBe(true);
});

test.each([
  '?',
  '-',
  '_',
  '…',
  '.',
  '@',
  '[',
  '{',
  '<',
  'x',
  'X',
  '1',
  'aA1-',
  '1.',
  ' ',
  '\n',
  '\u200b',
  '“',
  'a@',
  '% ',
])('a pasted text of nothing but %j is read at once', (repeated) => {
  const run = repeated.repeat(100_000 / repeated.length);
  const remarks = checkNote(noteWith({ text: `Hi Nora,\n\n${run}a, how is the project going for you?` }));
  expect(remarks.every(({ places }) => places.every(({ from, to }) => from < to))).toBe(true);
});

test('what is too long is marked from a whole character on', () => {
  const long = `${'a'.repeat(299)}😀${'b'.repeat(100)}`;
  expect(markedBy(noteWith({ text: long, medium: 'invitation' }), 'long')).toEqual([`😀${'b'.repeat(100)}`]);
});
