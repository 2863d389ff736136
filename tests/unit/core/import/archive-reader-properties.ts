import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import type { FileReader, FileRefusal, SkippedRow } from '../../../../core/import/common/reader.ts';
import { readText, twoSentences, withoutLines, written } from './reading.ts';

type AnyRead = { readonly kind: string; readonly rowsRead: number; readonly skipped: readonly SkippedRow[] };

/** Text such as people write it, with everything that a CSV could stumble over. */
export const cell: fc.Arbitrary<string> = fc.string({
  unit: fc.constantFrom('a', 'B', 'é', ' ', ',', '"', ';', '王', "'", '\n'),
  maxLength: 8,
});

/** What holds for every reader of a table with a header. */
export function readerProperties<Read extends AnyRead>(
  create: () => FileReader<Read>,
  columns: readonly string[],
  row: fc.Arbitrary<Readonly<Record<string, string>>>,
  rowsOf: (read: Read) => readonly { readonly line: number }[],
): void {
  const isRead = (result: Read | FileRefusal): result is Read => !('message' in result);
  const rowsIn = (result: Read | FileRefusal): object[] => {
    if (!isRead(result)) throw new Error(result.message);
    return [...withoutLines(rowsOf(result)), ...result.skipped.map(({ reason, rows }) => ({ reason, rows }))];
  };

  test('the order of columns and unknown columns change nothing', () => {
    const order = fc.shuffledSubarray([...columns, 'Mine', 'Yours'], { minLength: columns.length + 2 });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), order, (rows, shuffled) => {
        expect(rowsIn(readText(create(), written(shuffled, rows)))).toEqual(
          rowsIn(readText(create(), written(columns, rows))),
        );
      }),
    );
  });

  test('where the text is divided changes nothing', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), fc.integer({ min: 1, max: 99 }), (rows, pieceLength) => {
        const text = written(columns, rows);
        expect(readText(create(), text, pieceLength)).toEqual(readText(create(), text));
      }),
    );
  });

  test('cut off anywhere, it is refused in a sentence or has some of the rows', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 4 }), fc.boolean(), fc.nat(), (rows, quoted, at) => {
        const text = written(columns, rows);
        const whole = quoted ? text : text.replaceAll('"', '');
        const result = readText(create(), whole.slice(0, at % (whole.length + 1)));
        if (isRead(result)) expect(result.rowsRead).toBeLessThanOrEqual(whole.split('\n').length);
        else expect(result.message.replaceAll('\n', ' ')).toMatch(twoSentences);
      }),
    );
  });

  test('whatever follows a header, each row is there or left out with a reason, or the file is refused', () => {
    const line = fc.string({
      unit: fc.constantFrom('a', ',', '"', '\r', '\0', '1', ' ', '/', ':', '\ud800', '\u202f'),
      maxLength: 30,
    });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const result = readText(create(), `${columns.join(',')}\n${lines.join('\n')}`);
        if (!isRead(result)) return;
        const left = result.skipped.reduce((sum, { rows }) => sum + rows, 0);
        expect(rowsOf(result).length + left).toBe(result.rowsRead);
        for (const { reason } of result.skipped) expect(reason).toMatch(twoSentences);
      }),
    );
  });
}
