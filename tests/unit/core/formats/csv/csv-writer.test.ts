import { createRequire } from 'node:module';

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { csvByteOrderMark, formatCsvRecord, removeFormulaGuard } from '../../../../../core/formats/csv/csv-writer.ts';
import { parseCsv } from '../../../../../core/formats/csv/csv-reader.ts';
import { naughtyStrings } from '../../import/naughty-strings.ts';

// The package has no types.
const papaparse = createRequire(import.meta.url)('papaparse') as {
  parse: (text: string, options: { delimiter: string; newline: string }) => { data: string[][] };
};

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ',', ';', '\t', '\r', '\n', ' ', '＝', '\u200b', 'a'),
  }),
  fc.constantFrom(...naughtyStrings),
);

test('what is written is read back, word for word', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyText, { minLength: 1, maxLength: 5 }), { minLength: 1 }), (records) => {
      const text = csvByteOrderMark + records.map(formatCsvRecord).join('');
      const read = parseCsv(text, { delimiter: ',' });
      expect(read.error).toBeUndefined();
      expect(read.records.map((fields) => fields.map(removeFormulaGuard))).toEqual(records);
    }),
    { numRuns: 500 },
  );
});

test('another reader finds the same cells', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyText, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (records) => {
      const { data } = papaparse.parse(records.map(formatCsvRecord).join(''), { delimiter: ',', newline: '\r\n' });
      expect(data.slice(0, -1).map((fields) => fields.map(removeFormulaGuard))).toEqual(records);
    }),
  );
});

test.each([
  '=1+1',
  "=cmd|' /C calc'!A0",
  '+49 170 1234567',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1',
  '\u00a0=1',
  '\u200b=1',
  '\ufeff=1',
  '＝1',
  '＋1',
  '－1',
  '＠A1',
  "'=1",
  "''=1",
])('a spreadsheet takes %j for a text', (text) => {
  const [fields] = parseCsv(formatCsvRecord([text, 'next']), { delimiter: ',' }).records;
  expect(fields?.[0]).toBe(`'${text}`);
  expect(removeFormulaGuard(fields?.[0] ?? '')).toBe(text);
});

test.each(['Ana', "O'Hara", "'tis", 'a=1', 'ana@example.org', '2026-11-23', '3 - 2', ''])(
  '%j is written as it is',
  (text) => {
    expect(formatCsvRecord([text])).toBe(`${text}\r\n`);
  },
);

test('numbers stay numbers, and nothing is empty', () => {
  expect(formatCsvRecord([-3, 0.25, null, true, false, ''])).toBe('-3,0.25,,yes,no,\r\n');
});

test('a text with another delimiter stays one cell for whoever takes that for the delimiter', () => {
  expect(formatCsvRecord(['a;b', 'c\td'])).toBe('"a;b","c\td"\r\n');
});
