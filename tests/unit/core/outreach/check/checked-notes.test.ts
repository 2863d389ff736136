import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { expect, test } from 'vitest';

import { checkRules } from '../../../../../core/outreach/check/check-note.ts';
import { isRight, judgementTable, judgeNotes } from '../../../../check/judge-notes.ts';
import { readNotes } from '../../../../check/notes-file.ts';

const folder = fileURLToPath(new URL('../../../../fixtures/checked-notes/', import.meta.url));
const notes = readdirSync(folder).flatMap((file) => {
  const read = readNotes(path.join(folder, file));
  if (typeof read === 'string') throw new Error(`${file}: ${read}`);
  return read;
});
const judged = judgeNotes(notes);

test('every rule that the invented notes name speaks and is silent as they say', () => {
  const wrong = judged.filter((one) => !isRight(one));
  expect(wrong.map(({ note, rule, outcome }) => `${rule}: ${outcome}: ${note.note.text}`)).toEqual([]);
});

test('the invented notes try each rule both ways, and each language with good and bad notes', () => {
  expect(notes.length).toBeGreaterThanOrEqual(120);
  for (const rule of checkRules) {
    const outcomes = new Set(judged.filter((one) => one.rule === rule).map(({ outcome }) => outcome));
    expect([...outcomes].toSorted(), rule).toEqual(['silent', 'spoke']);
  }
  for (const language of ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl']) {
    const own = notes.filter((note) => note.language === language);
    expect(
      own.some(({ expect: spoken }) => spoken.length === 0),
      language,
    ).toBe(true);
    expect(
      own.some(({ expect: spoken }) => spoken.length > 2),
      language,
    ).toBe(true);
  }
});

test('the table counts by rule and ends with the sum', () => {
  const [first] = notes;
  if (first === undefined) throw new Error('There are no notes.');
  const one = { ...first, expect: ['long' as const], silent: ['open' as const] };
  const table = judgementTable([one], judgeNotes([one])).split('\n');
  expect(table[0]?.split(/\s{2,}/)).toEqual(['rule', 'spoke', 'silent', 'missed', 'false alarm']);
  expect(table.find((line) => line.startsWith('long: missed'))).toContain(first.note.text.slice(0, 40));
  expect(table.at(-1)).toBe('1 notes, 1 rules right, 1 wrong');
});
