import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';

import { localeOf } from '../../../../../core/locale.ts';
import { cleanCell } from '../../../../../core/text/clean-cell.ts';
import { cleanText } from '../../../../../core/text/clean-text.ts';
import { cardFields } from '../../../../../core/import/record-fields.ts';
import { contactFactsOf } from '../../../../../core/records/contact-facts.ts';
import { createVcardReader } from '../../../../../core/import/address-book/vcard-reader.ts';
import { formatVcard } from '../../../../../core/formats/vcard/vcard-writer.ts';
import type { VcardPerson } from '../../../../../core/formats/vcard/vcard-writer.ts';
import { day } from '../../calendar/day-arbitrary.ts';
import { naughtyStrings } from '../../import/naughty-strings.ts';

const ana: VcardPerson = {
  uid: 'kith-person-1',
  firstName: 'Ana',
  lastName: 'Hale',
  name: 'Ana Hale',
  company: 'Acme, Inc; Ltd',
  position: 'Baker',
  emails: ['ana@example.org', 'a.hale@example.org'],
  phone: '+49 30 555 0101',
  city: 'Berlin; Mitte',
  website: 'https://ana.example/a,b',
  profileUrl: 'https://www.linkedin.com/in/ana-hale/',
  ownFacts: [{ label: 'Boat', value: 'die Möwe; Kiel' }],
  birthday: '1969-12-28',
  notes: 'Two\nlines, and a \\',
  tags: ['Berlin', 'a,b'],
};

test('a card says all there is to say', () => {
  expect(formatVcard(ana)).toBe(
    [
      'BEGIN:VCARD',
      'VERSION:4.0',
      'UID;VALUE=text:kith-person-1',
      'FN:Ana Hale',
      'N:Hale;Ana;;;',
      String.raw`ORG:Acme\, Inc\; Ltd`,
      'TITLE:Baker',
      'EMAIL:ana@example.org',
      'EMAIL:a.hale@example.org',
      'TEL:+49 30 555 0101',
      String.raw`ADR:;;;Berlin\; Mitte;;;`,
      'URL:https://www.linkedin.com/in/ana-hale/',
      'URL:https://ana.example/a,b',
      'BDAY:19691228',
      String.raw`CATEGORIES:Berlin,a\,b`,
      String.raw`X-KITH-FACT:Boat;die Möwe\; Kiel`,
      String.raw`NOTE:Two\nlines\, and a \\`,
      'END:VCARD',
      '',
    ].join('\r\n'),
  );
});

test('what nobody knows is left out, and a birthday may do without its year', () => {
  const unknown = { phone: '', city: '', website: '' };
  const empty = {
    ...unknown,
    company: '',
    position: '',
    emails: [],
    ownFacts: [],
    profileUrl: '',
    notes: '',
    tags: [],
  };
  const card = formatVcard({ ...ana, ...empty, firstName: '', lastName: '', name: 'No name', birthday: '--02-29' });
  expect(card).toBe(
    'BEGIN:VCARD\r\nVERSION:4.0\r\nUID;VALUE=text:kith-person-1\r\nFN:No name\r\nBDAY:--0229\r\nEND:VCARD\r\n',
  );
});

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('\\', ',', ';', ':', '"', '\n', 'n', 'N', ' ', '\t', '王', '🎈') }),
  fc.string({ unit: 'grapheme', minLength: 70, maxLength: 300 }),
  fc.constantFrom(...naughtyStrings),
);
/** The text without half characters, which no file can hold. */
const whole = (text: string): string => text.replaceAll(/\p{Surrogate}/gu, '\uFFFD');
/** What a card can hold of a text: no half characters, no control characters but tab and line feed. */
const holdable = (text: string): string =>
  whole(text)
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/(?![\t\n\x80-\x9f])\p{Cc}/gu, '');
const cardText = anyText.map(holdable);

// Behind a backslash that ends a part, this reader does not see the separator.
const partText = cardText.filter((text) => !text.endsWith('\\'));

test('another reader finds the same texts, however they are written', () => {
  const texts = fc.record({
    firstName: partText,
    lastName: partText,
    name: cardText.map((text) => text || 'x'),
    company: cardText,
    position: cardText,
    notes: cardText,
    tags: fc.array(partText, { minLength: 1, maxLength: 3 }),
  });
  fc.assert(
    fc.property(texts, (given) => {
      const card = ICAL.Component.fromString(formatVcard({ ...ana, ...given }));
      const value = (name: string): unknown => card.getFirstPropertyValue(name) ?? '';
      expect(value('fn')).toBe(given.name);
      if (given.firstName !== '' || given.lastName !== '') {
        expect(value('n')).toEqual([given.lastName, given.firstName, '', '', '']);
      }
      expect([value('org')].flat().join()).toBe(given.company);
      expect(value('title')).toBe(given.position);
      expect(value('note')).toBe(given.notes);
      expect(card.getFirstProperty('categories')?.getValues()).toEqual(given.tags);
    }),
    { numRuns: 300 },
  );
});

test('our own reader finds the same person again', () => {
  const texts = fc.record({
    firstName: cardText.map((text) => `A${cleanCell(text)}`.trim()),
    lastName: cardText.map((text) => `B${cleanCell(text)}`.trim()),
    company: cardText.map(cleanCell),
    position: cardText.map(cleanCell),
    notes: cardText.map(cleanText),
    birthday: fc.constantFrom('', '1969-12-28', '--02-29'),
    phone: fc.constantFrom('', '+49 (0)30 / 555-0101', '030 555 x 12'),
    city: cardText.map(cleanCell),
    website: fc.oneof(fc.constant(''), fc.constantFrom('ana.example', 'http://ana.example/a;b,c?d=1#e'), fc.webUrl()),
  });
  fc.assert(
    fc.property(texts, (given) => {
      const reader = createVcardReader({
        today: day('2026-06-10'),
        locale: localeOf(['en-GB']),
        rememberedMapping: () => undefined,
      });
      expect(reader.push(formatVcard({ ...ana, ...given }))).toBeUndefined();
      const read = reader.end();
      const { company, position, notes, birthday } = given;
      const [card] = read.kind === 'read' ? read.cards : [];
      expect(card && contactFactsOf(cardFields(card))).toEqual({
        ...(given.phone === '' ? {} : { phone: given.phone }),
        ...(given.city === '' ? {} : { city: given.city }),
        ...(given.website === '' ? {} : { website: given.website }),
      });
      expect(read.kind === 'read' && read.cards).toEqual([
        {
          line: 1,
          firstName: given.firstName,
          lastName: given.lastName,
          slug: 'ana-hale',
          emails: ['ana@example.org', 'a.hale@example.org'],
          ...(company === '' ? {} : { company }),
          ...(position === '' ? {} : { position }),
          ...(birthday === '' ? {} : { birthday }),
          ...(notes === '' ? {} : { note: notes }),
          ...(given.city === '' ? {} : { city: given.city }),
          other: expect.objectContaining({ Boat: 'die Möwe; Kiel' }) as unknown,
        },
      ]);
    }),
    { numRuns: 300 },
  );
});

test('no line has more than 75 bytes, none is broken inside a character, and each ends as it should', () => {
  fc.assert(
    fc.property(anyText, (notes) => {
      const lines = formatVcard({ ...ana, notes: whole(notes) }).split('\r\n');
      expect(lines.pop()).toBe('');
      for (const line of lines) {
        expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        expect(line).toBe(whole(line));
        expect(line).not.toMatch(/[\r\n]/);
      }
    }),
  );
});
