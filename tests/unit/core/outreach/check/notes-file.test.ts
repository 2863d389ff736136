import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, expect, test } from 'vitest';

import { readNotes } from '../../../../check/notes-file.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'kith-notes-'));
afterAll(() => rmSync(folder, { recursive: true }));

function read(content: string): ReturnType<typeof readNotes> {
  const file = path.join(folder, 'notes.json');
  writeFileSync(file, content);
  return readNotes(file);
}

test('a note needs a person and a text; what else it says is taken as one text or several', () => {
  const notes = [
    { person: 'Nora Quist', text: 'Hi Nora' },
    {
      person: 'Ben Tate',
      text: 'Hi Ben',
      tie: 'steady',
      known: { note: 'keeps bees', last: ['She wrote', 'He called'], company: null },
      lately: ['One', { name: 'Ada', text: 'Two' }],
      medium: 'invitation',
      limit: 200,
      colour: 'blue',
    },
  ];
  expect(read(JSON.stringify({ about: 'two', notes }))).toMatchObject([
    {
      note: { tie: 'thin', medium: 'message', person: { firstName: 'Nora', lastName: 'Quist' }, known: { notes: [] } },
    },
    {
      note: {
        tie: 'steady',
        medium: 'invitation',
        invitationLength: 200,
        known: { company: '', notes: ['keeps bees'], last: ['She wrote', 'He called'] },
        lately: [
          { name: '', text: 'One' },
          { name: 'Ada', text: 'Two' },
        ],
      },
    },
  ]);
});

test.each([
  ['[', 'This is not JSON.'],
  ['{}', 'The file is not in the form of a file of notes'],
  ['[{"person":"Nora"}]', 'Note 1, text is not in the form of a file of notes'],
  ['[{"person":"Nora","text":"Hi","expect":["kindness"]}]', 'Note 1, expect.0 is not in the form of a file of notes'],
])('%s cannot be read, and it is said why', (content, sentence) => expect(read(content)).toContain(sentence));

test('a file that is not there cannot be opened', () => {
  expect(readNotes(path.join(folder, 'missing.json'))).toBe('This file cannot be opened.');
});
