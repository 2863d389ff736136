import { expect, test } from 'vitest';

import { inventedNames } from '../../../log-lines/invented-network.ts';
import { judgeLine, readInvented } from '../../../log-lines/judge-lines.ts';
import { inventedLines } from '../../../log-lines/lines-file.ts';

const names = inventedNames();
const lines = inventedLines();

test('there are lines of every kind', () => {
  expect(lines.length).toBeGreaterThanOrEqual(480);
});

test('nothing is read from a line that it does not say', () => {
  const wrong = lines.flatMap((line) =>
    judgeLine(line, names)
      .filter(({ verdict }) => verdict === 'wrong')
      .map(({ fact, detail }) => `${fact} (${detail}): ${line.line}`),
  );
  expect(wrong).toEqual([]);
});

test('nearly all that lines say is understood', () => {
  const judged = lines.flatMap((line) => judgeLine(line, names));
  const left = judged.filter(({ verdict }) => verdict === 'left');
  expect(left.length / judged.length).toBeLessThan(0.03);
});

test('what was not understood stays in the note, clause by clause', () => {
  const noted = lines.flatMap(({ line, note, locale }) => (note === undefined ? [] : [{ line, note, locale }]));
  expect(noted.length).toBeGreaterThan(3);
  for (const { line, note, locale } of noted) expect(readInvented(line, names, locale).note).toBe(note);
});
