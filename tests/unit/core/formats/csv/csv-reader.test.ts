import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createCsvReader,
  csvDelimiters,
  detectDelimiter,
  parseCsv,
} from '../../../../../core/formats/csv/csv-reader.ts';
import type { CsvDelimiter, CsvOptions } from '../../../../../core/formats/csv/csv-reader.ts';

const lineEnds = ['\n', '\r\n', '\r'] as const;
const field = fc.string({
  unit: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('"', ',', ';', '\t', '\n', '\r', ' ', '\0', 'é', '王') },
    { weight: 3, arbitrary: fc.string({ minLength: 1, maxLength: 1 }) },
  ),
  maxLength: 12,
});
const table = fc.array(fc.array(field, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 });
const pieceLengths = fc.array(fc.integer({ min: 1, max: 40_000 }), { maxLength: 30 });

type Style = {
  delimiter: CsvDelimiter;
  lineEnd: string;
  quoteAll: boolean;
  byteOrderMark: boolean;
  finalLineEnd: boolean;
};
const style: fc.Arbitrary<Style> = fc.record({
  delimiter: fc.constantFrom(...csvDelimiters),
  lineEnd: fc.constantFrom(...lineEnds),
  quoteAll: fc.boolean(),
  byteOrderMark: fc.boolean(),
  finalLineEnd: fc.boolean(),
});

function write(records: string[][], { delimiter, lineEnd, quoteAll, byteOrderMark, finalLineEnd }: Style): string {
  const writeField = (value: string, _: number, record: string[]): string => {
    const needsQuotes = /[",;\t\r\n\uFEFF]/.test(value) || (record.length === 1 && value === '');
    return quoteAll || needsQuotes ? `"${value.replaceAll('"', '""')}"` : value;
  };
  const lines = records.map((record) => record.map(writeField).join(delimiter)).join(lineEnd);
  return (byteOrderMark ? '\uFEFF' : '') + lines + (finalLineEnd ? lineEnd : '');
}

type Trace = { records: [fields: string[], line: number, closed: boolean][]; error: unknown };

function trace(pieces: readonly string[], options?: CsvOptions): Trace {
  const records: Trace['records'] = [];
  const reader = createCsvReader((fields, line, closed) => records.push([fields, line, closed]), options);
  for (const piece of pieces) reader.push(piece);
  return { records, error: reader.end() };
}

function divide(text: string, lengths: readonly number[]): string[] {
  const pieces: string[] = [];
  let at = 0;
  for (const length of lengths) {
    pieces.push(text.slice(at, at + length));
    at += length;
  }
  pieces.push(text.slice(at));
  return pieces;
}

describe('what is written is read again', () => {
  test('under every quoting, line end, delimiter, byte order mark and final line end', () => {
    fc.assert(
      fc.property(table, style, (records, chosen) => {
        expect(parseCsv(write(records, chosen), { delimiter: chosen.delimiter })).toEqual({ records });
      }),
      { numRuns: 500 },
    );
  });

  test('the last record is closed exactly when a line end follows it', () => {
    fc.assert(
      fc.property(table, style, (records, chosen) => {
        const read = trace([write(records, chosen)], { delimiter: chosen.delimiter }).records;
        expect(read.map(([, , closed]) => closed)).toEqual(
          records.map((_, index) => chosen.finalLineEnd || index < records.length - 1),
        );
      }),
    );
  });
});

describe('pieces', () => {
  test('where a text is divided changes nothing', () => {
    const rough = fc.string({
      unit: fc.constantFrom('"', '""', ',', '\n', '\r\n', '\r', 'a', 'bc', '\t'),
      maxLength: 400,
    });
    fc.assert(
      fc.property(
        rough,
        fc.integer({ min: 1, max: 3000 }),
        fc.integer({ min: 200, max: 3000 }),
        pieceLengths,
        (seed, repeats, recordLimit, lengths) => {
          const text = seed.repeat(Math.min(repeats, Math.ceil(200_000 / (seed.length + 1))));
          expect(trace(divide(text, lengths), { recordLimit })).toEqual(trace([text], { recordLimit }));
        },
      ),
      { numRuns: 150 },
    );
  });

  test.each([
    ['plain, and with escaped quotes at line ends', 'ab,c\r\n"d\r\n""e""",f\r\n"g"\r\n'],
    ['with lone CR', 'ab,"c"\rd,e\r'],
  ])('the boundary may fall on any character: %s', (_, row) => {
    const text = row.repeat(Math.ceil(140_000 / row.length));
    const whole = trace([text]);
    expect(whole.error).toBeUndefined();
    for (let at = 70_000; at <= 70_000 + row.length; at += 1) {
      const { records, error } = trace([text.slice(0, at), text.slice(at)]);
      // Comparing the texts is much faster than comparing the records.
      expect([error, JSON.stringify(records) === JSON.stringify(whole.records)]).toEqual([undefined, true]);
    }
  });

  test('a record at the limit whose CRLF is divided is read', () => {
    const options = { recordLimit: 70_000 };
    expect(trace([`${'x'.repeat(70_000)}\r`, '\na\n'], options).records).toHaveLength(2);
    expect(trace([`${'x'.repeat(70_001)}\r`, '\na\n'], options).error).toMatchObject({ kind: 'record-too-long' });
    expect(trace(['x'.repeat(70_002), '\na\n'], options).error).toMatchObject({ kind: 'record-too-long' });
    const early = createCsvReader(() => undefined, options);
    expect(early.push('x'.repeat(70_002))).toMatchObject({ kind: 'record-too-long' });
  });

  test('a long text, one character at a time', () => {
    const text = 'a,"b\r\n""c""",d\r\n'.repeat(12_000);
    const read = trace(text.split(''));
    expect(read.error).toBeUndefined();
    expect(read.records).toHaveLength(12_000);
    expect(read.records.at(-1)).toEqual([['a', 'b\r\n"c"', 'd'], 23_999, true]);
  });
});

test('no text makes it throw', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.integer({ min: 0, max: 300 }),
      (text, recordLimit) => {
        expect(() => trace([text], { recordLimit })).not.toThrow();
      },
    ),
  );
});

describe('single cases', () => {
  test.each<[name: string, text: string, records: string[][]]>([
    ['nothing', '', []],
    ['a byte order mark alone', '\uFEFF', []],
    ['one line end', '\n', [['']]],
    ['a comma in quotes', 'a,"b,c",d\n', [['a', 'b,c', 'd']]],
    [
      'empty fields, plain and quoted',
      'a,,""\n,,\n',
      [
        ['a', '', ''],
        ['', '', ''],
      ],
    ],
    ['escaped quotes', '"a ""b""","""",""""""\n', [['a "b"', '"', '""']]],
    ['a quote at a field end', 'Anna,5"\n', [['Anna', '5"']]],
    ['a quote within a field', 'say "a, b"\n', [['say "a', ' b"']]],
    ['line ends in quotes', '"a\nb","c\r\nd","e\rf"\n', [['a\nb', 'c\r\nd', 'e\rf']]],
    ['JSON in a field', 'key,"{""a"": [1, 2]}"\n', [['key', '{"a": [1, 2]}']]],
    [
      'CRLF after the header only',
      'a,b\r\nc,d\ne,f',
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
      ],
    ],
    [
      'CR alone',
      'a,b\rc,d\r',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['empty lines', 'a\n\n\r\nb', [['a'], [''], [''], ['b']]],
    ['text after a closing quote', '"Bo" Berg,x\n', [['Bo Berg', 'x']]],
    ['a delimiter at the very end', 'a,"b",', [['a', 'b', '']]],
    ['blanks around fields', ' a , b \n', [[' a ', ' b ']]],
  ])('%s', (_, text, records) => {
    expect(parseCsv(text, { delimiter: ',' })).toEqual({ records });
  });

  test('a record knows the line on which it starts', () => {
    const read = trace(['a\r\n"b\nb\r\nb",c\n\n"d"\re']);
    expect(read.records.map(([fields, line]) => [fields[0], line])).toEqual([
      ['a', 1],
      ['b\nb\r\nb', 2],
      ['', 5],
      ['d', 6],
      ['e', 7],
    ]);
  });
});

describe('errors', () => {
  test('a quote that nobody closes: the line on which it opened', () => {
    expect(trace(['a,b\nc,"d\ne",f,"g\nh\ni'])).toEqual({
      records: [[['a', 'b'], 1, true]],
      error: { kind: 'open-quote', line: 3 },
    });
  });

  test('a quote that a later record only seems to close', () => {
    const text = 'Anna,"Berg,Acme\nBo,Lind,Bolt\nCleo,"Hale, PhD",Corp\n';
    expect(trace([text])).toEqual({ records: [], error: { kind: 'open-quote', line: 1 } });
  });

  test('an open quote in a long text stops at the record limit', () => {
    const text = `a,b\nc,"d\n${'x,y\n'.repeat(5000)}`;
    expect(trace(divide(text, [70_000]), { recordLimit: 1000 }).error).toEqual({ kind: 'open-quote', line: 2 });
  });

  test('a record above the limit, with or without a line end; one at the limit is read', () => {
    const options = { recordLimit: 10 };
    expect(trace(['a\n12345,7890\n'], options).error).toBeUndefined();
    expect(trace(['a\n12345,78901\n'], options).error).toEqual({ kind: 'record-too-long', line: 2, limit: 10 });
    expect(trace([`a\n${'x'.repeat(100_000)}`], options).error).toEqual({
      kind: 'record-too-long',
      line: 2,
      limit: 10,
    });
    expect(trace(['a\n"234","8","9"\n'], options).error).toEqual({ kind: 'record-too-long', line: 2, limit: 10 });
  });

  test('after an error nothing more is read', () => {
    const records: string[][] = [];
    const reader = createCsvReader((fields) => records.push(fields), { recordLimit: 5 });
    const error = reader.push('x'.repeat(100_000));
    expect(error?.kind).toBe('record-too-long');
    expect(reader.push('\na\n')).toEqual(error);
    expect(reader.end()).toEqual(error);
    expect(records).toEqual([]);
  });
});

describe('the delimiter', () => {
  test.each<[text: string, delimiter: CsvDelimiter]>([
    ['', ','],
    ['name\n', ','],
    ['a,b\nc,d\n', ','],
    ['a;b\nc;d\n', ';'],
    ['a\tb\nc\td\n', '\t'],
    ['Notes:\nYou may notice, as said, that some, or all, are missing\n\nName;City;Day\nAnna;Bonn;1\nBo;Oslo;2\n', ';'],
    ['"x;y;z";a;b\n"x,y,z,w,v";c;d\n', ';'],
    ['a,"1;2;3;4",b\nc,"1;2;3;4",d\n', ','],
  ])('%j', (text, delimiter) => {
    expect(detectDelimiter(text)).toBe(delimiter);
  });

  test('is found without being told', () => {
    expect(parseCsv('a;b,c\nd;e\n').records).toEqual([
      ['a', 'b,c'],
      ['d', 'e'],
    ]);
  });
});
