import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanCell } from '../../../../../core/text/clean-cell.ts';
import { cleanText } from '../../../../../core/text/clean-text.ts';
import { createVcardReader, looksLikeVcard } from '../../../../../core/import/address-book/vcard-reader.ts';
import type { ParsedVcards } from '../../../../../core/import/address-book/vcard-reader.ts';
import type { FileRefusal } from '../../../../../core/import/common/reader.ts';
import { naughtyStrings } from '../naughty-strings.ts';
import { anyText, cardsIn, context, pieceLengths, readFixture, readText, textMatching } from '../reading.ts';

function read(text: string, lengths?: readonly number[]): ParsedVcards | FileRefusal {
  return readText(createVcardReader(context), text, lengths);
}

/** One card with these lines, read. */
function cardOf(version: string, ...lines: readonly string[]): object {
  const [card = {}] = cardsIn(read(['BEGIN:VCARD', `VERSION:${version}`, ...lines, 'END:VCARD', ''].join('\r\n')));
  return card;
}

describe('cards of every version', () => {
  test('2.1: bare parameters, quoted-printable, character sets, a card within a card', async () => {
    const result = await readFixture(createVcardReader(context), 'vcard/2.1.vcf');
    expect(cardsIn(result)).toEqual([
      {
        firstName: 'Jörg',
        lastName: 'Müller',
        emails: ['joerg@acme.example', 'joerg@example.org'],
        company: 'Acme; Tools',
        position: 'Leiter Qualität',
        note: 'Erste Zeile\nZweite; mit C:\\Temp',
        birthday: '1969-12-28',
        other: { 'Name Prefix': 'Dr.', 'TEL (CELL)': '+49 1', 'TEL (WORK)': '+49 2', Department: 'Research' },
      },
      { firstName: 'Bo', lastName: 'Berg', emails: [], other: {} },
      { firstName: '', lastName: '', emails: ['only@example.org'], other: {} },
    ]);
    expect(result).toMatchObject({
      rowsRead: 4,
      skipped: [{ line: 28, rows: 1, reason: textMatching(/no name/), excerpt: '+49 3' }],
    });
  });

  test('3.0 as Apple writes it', async () => {
    const result = await readFixture(createVcardReader(context), 'vcard/3.0-apple.vcf');
    expect(cardsIn(result)).toEqual([
      {
        firstName: 'Ana',
        lastName: 'Hale',
        slug: 'ana-hale',
        emails: ['ana@acme.example', 'ana.home@example.org'],
        company: 'Acme, Inc.',
        position: 'CTO',
        birthday: '--06-26',
        city: 'Oslo',
        note: 'A long note that Apple folds, in the middle of a word\nand that has two lines',
        other: {
          'Name Prefix': 'Dr.',
          'Middle Name': 'Maria',
          Department: 'Research',
          'TEL (CELL)': '+47 1',
          'URL (HomePage)': 'http://example.org/ana',
          'ADR (HOME)': 'Long Road 1, Oslo, 0150, Norway',
        },
      },
      { firstName: '', lastName: '', emails: [], company: 'Globex', other: { 'TEL (WORK)': '+47 3' } },
    ]);
    expect(result).toMatchObject({ rowsRead: 3, skipped: [{ line: 32, reason: textMatching(/group/) }] });
  });

  test('4.0: birthdays without a year, organisations, groups, names in one piece, no line end at the end', async () => {
    const result = await readFixture(createVcardReader(context), 'vcard/4.0.vcf');
    expect(cardsIn(result)).toEqual([
      {
        firstName: 'Jan',
        lastName: 'van der Berg',
        slug: 'jan-van-der-berg',
        emails: ['jan@example.org', 'jan.home@example.org'],
        company: 'Acme',
        position: 'Keeper of keys',
        birthday: '--12-01',
        other: { 'TEL (CELL, HOME)': 'tel:+31-1' },
      },
      { firstName: '', lastName: '', emails: [], company: 'Globex', other: {} },
      { firstName: '小明', lastName: '王', emails: [], birthday: '2000-02-29', other: {} },
    ]);
    expect(result).toMatchObject({ skipped: [{ reason: textMatching(/group/), excerpt: 'Friends' }] });
  });

  test('a title says more than a role, and both more than nothing', () => {
    expect(cardOf('3.0', 'FN:Ana Hale', 'ROLE:Keeper', 'TITLE:CTO')).toMatchObject({
      position: 'CTO',
      other: { ROLE: 'Keeper' },
    });
  });

  test('a name shown that is an address, or a company, is no name', () => {
    expect(cardOf('3.0', 'FN:ana@example.org')).toMatchObject({ firstName: '', emails: ['ana@example.org'] });
    expect(cardOf('3.0', 'FN:Acme', 'ORG:Acme')).toMatchObject({ firstName: '', lastName: '', company: 'Acme' });
  });

  test.each([
    ['BDAY:1985-12-01', '1985-12-01'],
    ['BDAY;VALUE=date:19851201', '1985-12-01'],
    ['BDAY:1985-12-01T23:00:00Z', '1985-12-01'],
    ['BDAY:--12-01', '--12-01'],
    ['BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29', '--02-29'],
    ['BDAY;X-APPLE-OMIT-YEAR=1700:1700-02-28', '--02-28'],
  ])('%s', (line, birthday) => {
    expect(cardOf('3.0', 'FN:Ana', line)).toMatchObject({ birthday, other: {} });
  });

  test.each(['circa 1960', '1985', '1985-02-30', '2031-01-01', '03/04/1980'])(
    'a birthday written "%s" is kept as it is',
    (text) => {
      expect(cardOf('3.0', 'FN:Ana', `BDAY:${text}`)).toEqual({
        firstName: 'Ana',
        lastName: '',
        emails: [],
        other: { BDAY: text },
      });
    },
  );

  test('other character sets in quoted-printable are read by the decoder that is given', () => {
    const card = 'BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=KOI8-R;ENCODING=QUOTED-PRINTABLE:=C1;=C2\nEND:VCARD\n';
    const reader = createVcardReader(context, (bytes, charset) => new TextDecoder(charset).decode(bytes));
    expect(cardsIn(readText(reader, card))).toMatchObject([{ firstName: 'б', lastName: 'а' }]);
  });

  test('the excerpt of a skipped card in another character set is read by that decoder too', () => {
    const open = 'BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=KOI8-R;ENCODING=QUOTED-PRINTABLE:=C1;=C2\n';
    const whole = 'BEGIN:VCARD\nVERSION:2.1\nN:Berg;Bo\nEND:VCARD\n';
    const reader = createVcardReader(context, (bytes, charset) => new TextDecoder(charset).decode(bytes));
    expect(readText(reader, `${open}${whole}`)).toMatchObject({ skipped: [{ excerpt: 'а б' }] });
  });
});

describe('what cannot be read', () => {
  test('a file cut off within a card is refused, wherever the cut is', () => {
    const text = readFileSync(new URL('../../../../fixtures/vcard/4.0.vcf', import.meta.url), 'utf8');
    const end = text.lastIndexOf('BEGIN:VCARD');
    for (let cut = end + 'BEGIN:VCARD'.length; cut < text.length; cut += 1) {
      expect(read(text.slice(0, cut))).toMatchObject({ kind: 'refused', message: textMatching(/breaks off/) });
    }
  });

  test('a card without an end is left out', async () => {
    const result = await readFixture(createVcardReader(context), 'vcard/without-an-end.vcf');
    expect(cardsIn(result)).toMatchObject([{ firstName: 'Bo' }]);
    expect(result).toMatchObject({ rowsRead: 2, skipped: [{ line: 1, excerpt: 'Ana Hale' }] });
  });

  test.each([
    ['nothing', '', /no contact/],
    ['something else', 'BEGIN:VCALENDAR\nEND:VCALENDAR\n', /no contact/],
    ['a card without end', `BEGIN:VCARD\n${'NOTE:x\n'.repeat(400_000)}`, /far longer/],
    ['a line without end', `BEGIN:VCARD\nNOTE:${'x'.repeat(1_100_000)}`, /far longer/],
  ])('%s is refused with a sentence', (_, text, message) => {
    expect(read(text)).toEqual({ kind: 'refused', message: textMatching(message) });
  });

  test.each([
    ['folded', 'PHOTO;ENCODING=b:', `${'A'.repeat(74)}\r\n `],
    ['on one line', 'PHOTO;ENCODING=b:', 'A'.repeat(76)],
    ['under another name', 'X-PICTURE;ENCODING=BASE64;JPEG:', `${'A'.repeat(74)}\r\n `],
    ['as an address', 'PHOTO:data:image/jpeg;base64,', 'A'.repeat(76)],
  ])('a picture of 20 MB %s is passed over, and nothing of it is held', (_, head, piece) => {
    const reader = createVcardReader(context);
    reader.push(`BEGIN:VCARD\r\nVERSION:3.0\r\n${head}`);
    const pieces = piece.repeat(1000);
    for (let times = 0; times < 20_000_000 / pieces.length; times += 1) expect(reader.push(pieces)).toBeUndefined();
    reader.push('\r\nFN:Ana Hale\r\nEND:VCARD\r\n');
    const result = reader.end();
    expect(cardsIn(result)).toEqual([{ firstName: 'Ana', lastName: 'Hale', emails: [], other: {} }]);
  });

  test('cut off, mixed up or random text never throws, and where it is divided changes nothing', () => {
    const scrap = fc.oneof(
      fc.constantFrom(
        'BEGIN:VCARD\r\n',
        'END:VCARD\r\n',
        'VERSION:2.1\n',
        'VERSION:4.0\n',
        'FN:Ana Hale\n',
        'N:Hale;Ana\r',
        '\r\n ',
        'NOTE;QUOTED-PRINTABLE:a=\r\nb=C3=\r\n=A9=\n',
        'PHOTO;BASE64:AAAA\n BBBB\n',
        'item1.TEL;"x:1\n',
        'EMAIL;PREF:',
        '\t',
        'AGENT:\n',
        'ORG:A;B\\;C\n',
        'KIND:group\n',
      ),
      anyText,
    );
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 25 }), pieceLengths, (scraps, lengths) => {
        const text = `BEGIN:VCARD\n${scraps.join('')}`;
        const whole = read(text);
        expect(read(text, lengths)).toEqual(whole);
        if (whole.kind === 'read') {
          expect(whole.cards.length + whole.skipped.reduce((sum, { rows }) => sum + rows, 0)).toBe(whole.rowsRead);
        }
      }),
      { numRuns: 400 },
    );
  });
});

test.each([
  ['BEGIN:VCARD\r\n', true],
  ['\uFEFFbegin:vcard\n', true],
  ['\n\nBEGIN:VCARD', true],
  ['BEGIN:VCALENDAR\n', false],
  ['Name,Note\nBEGIN:VCARD', false],
])('whether %j begins a vCard: %s', (beginning, is) => {
  expect(looksLikeVcard(beginning)).toBe(is);
});

/** Folds at this many characters, as every version allows it for us, never within a character. */
function folded(line: string, width: number): string {
  const characters = [...line];
  const parts: string[] = [];
  for (let at = 0; at < characters.length; at += width) parts.push(characters.slice(at, at + width).join(''));
  return parts.join('\r\n ');
}

/** RFC 2045: soft line breaks after at most so many characters, never within an escape. */
function quotedPrintable(text: string, width: number): string {
  const units = [...new TextEncoder().encode(text)].map((byte) => {
    const character = String.fromCharCode(byte);
    return /[A-Za-z0-9,.() ]/.test(character) ? character : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  });
  const lines: string[] = [];
  let line = '';
  for (const unit of units) {
    if (line.length + unit.length > width) {
      lines.push(line);
      line = '';
    }
    line += unit;
  }
  return [...lines, line].join('=\r\n');
}

function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,');
}

type Texts = { readonly first: string; readonly last: string; readonly company: string; readonly note: string };

function written({ first, last, company, note }: Texts, version: '2.1' | '3.0' | '4.0', width: number): string {
  const lines =
    version === '2.1'
      ? [
          `N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:${quotedPrintable(last, width)};${quotedPrintable(first, width)};;;`,
          `ORG;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:${quotedPrintable(company, width)}`,
          `NOTE;QUOTED-PRINTABLE:${quotedPrintable(note, width)}`,
        ]
      : [
          folded(`N:${escaped(last)};${escaped(first)};;;`, width),
          folded(`ORG:${escaped(company)}`, width),
          folded(`NOTE:${escaped(note)}`, width),
        ];
  return ['BEGIN:VCARD', `VERSION:${version}`, ...lines, 'EMAIL:somebody@example.org', 'END:VCARD', ''].join('\r\n');
}

function expected({ first, last, company, note }: Texts): object {
  const [clean, text] = [cleanCell(company), cleanText(note)];
  return {
    firstName: cleanCell(first),
    lastName: cleanCell(last),
    emails: ['somebody@example.org'],
    other: {},
    ...(clean !== '' && { company: clean }),
    ...(text !== '' && { note: text }),
  };
}

describe.each(['2.1', '3.0', '4.0'] as const)('what is written in version %s is read again', (version) => {
  test('for any text', () => {
    // Half characters cannot be written in UTF-8.
    const whole = anyText.map((text) => text.replaceAll(/\p{Surrogate}/gu, '\ufffd'));
    fc.assert(
      fc.property(
        fc.record({ first: whole, last: whole, company: whole, note: whole }),
        fc.integer({ min: 20, max: 75 }),
        pieceLengths,
        (texts, width, lengths) => {
          const text = written(texts, version, width);
          expect(cardsIn(read(text, lengths))).toEqual([expected(texts)]);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('for every naughty string', () => {
    for (const naughty of naughtyStrings) {
      const texts = { first: naughty, last: naughty, company: naughty, note: naughty };
      expect(cardsIn(read(written(texts, version, 75)))).toEqual([expected(texts)]);
    }
  });
});
