import fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  createExportReader,
  exportEnd,
  formatExportHead,
  formatExportRow,
  formatExportTableEnd,
  formatExportTableHead,
} from '../../../../core/export/kith-export.ts';
import { naughtyStrings } from '../import/naughty-strings.ts';

type Table = { readonly columns: readonly string[]; readonly rows: readonly (readonly unknown[])[] };
type Tables = Readonly<Record<string, Table>>;

const madeAt = '2026-06-10T12:00:00.000Z';

function written(tables: Tables): string {
  const names = Object.keys(tables);
  const rows = Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, table.rows.length]));
  const texts = Object.entries(tables).map(([name, table], index) => {
    const lines = table.rows.map((row, at) => formatExportRow(row, at === 0));
    return (
      formatExportTableHead(name, table.columns) +
      lines.join('') +
      formatExportTableEnd(lines.length, index === names.length - 1)
    );
  });
  return formatExportHead({ schema: 3, madeAt, rows }) + texts.join('') + exportEnd;
}

/** What is read of the text, given in pieces that end at these places; or the refusal. */
function read(text: string, places: readonly number[] = []): unknown {
  const tables: Record<string, { columns: readonly string[]; rows: unknown[] }> = {};
  let current: { columns: readonly string[]; rows: unknown[] } | undefined;
  const reader = createExportReader({
    head: () => undefined,
    table(name, columns) {
      current = { columns, rows: [] };
      tables[name] = current;
      return undefined;
    },
    row: (row) => void current?.rows.push(row),
  });
  const ends = [...places.filter((place) => place < text.length), text.length].toSorted((a, b) => a - b);
  let start = 0;
  for (const end of ends) {
    const refused = reader.push(text.slice(start, end));
    if (refused) {
      expect(reader.push('more')).toEqual(refused);
      expect(reader.end()).toEqual(refused);
      return refused;
    }
    start = end;
  }
  return reader.end() ?? tables;
}

const value = fc.oneof(
  fc.constantFrom(...naughtyStrings),
  fc.string(),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: 0 }),
  fc.constant(null),
);
const tables: fc.Arbitrary<Tables> = fc.dictionary(
  fc.stringMatching(/^[a-z][a-z_]{0,11}$/),
  fc.record({ columns: fc.array(fc.string()), rows: fc.array(fc.array(value)) }),
  { minKeys: 1, maxKeys: 4, noNullPrototype: true },
);

test('what is written is read back, wherever its pieces end, and is JSON for others', () => {
  fc.assert(
    fc.property(tables, fc.array(fc.nat(5000)), (given, places) => {
      const text = written(given);
      expect(read(text, places)).toEqual(given);
      const { tables: parsed, ...head } = JSON.parse(text) as { tables: unknown };
      expect(parsed).toEqual(given);
      expect(head).toMatchObject({ format: 'kith-export', schema: 3, madeAt });
    }),
  );
});

test('cut off anywhere, it is refused in a sentence', () => {
  fc.assert(
    fc.property(tables, fc.nat(5000), (given, place) => {
      const text = written(given);
      // Without the very last line end it is whole.
      const cut = text.slice(0, place % (text.length - 1));
      expect(read(cut)).toEqual({ kind: 'refused', message: expect.stringMatching(/^\p{Lu}.*\.$/u) as unknown });
    }),
  );
});

test('changed anywhere, it is read or refused, and nothing is thrown', () => {
  fc.assert(
    fc.property(
      tables,
      fc.nat(5000),
      fc.constantFrom('', '"', '[', ']', '{', '}', ',', '\n', '0', '\\', '\u0000'),
      (given, place, sign) => {
        const text = written(given);
        const at = place % text.length;
        const outcome = read(text.slice(0, at) + sign + text.slice(at + 1));
        expect(outcome).toBeTypeOf('object');
      },
    ),
    { numRuns: 300 },
  );
});

test('a name that means something to JavaScript is a name like any other', () => {
  const text = written({ offers: { columns: ['id'], rows: [[1]] } }).replaceAll('offers', '__proto__');
  expect(read(text)).toMatchObject({ kind: 'refused' });
});
