import { readFileSync, writeFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { readMessageTexts, readTableAgain } from '../../../api/import/import-reading.ts';
import type { TableMapping } from '../../../core/import/common/table-mapping.ts';
import type { MessageWithText } from '../../../core/import/messages/messages-content.ts';
import { choosing, readTaken, readingContext } from './reading.ts';
import type { Chosen } from './reading.ts';
import { zipByHand } from './zip-by-hand.ts';

const header =
  'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n';
const anna = 'https://www.linkedin.com/in/anna-berg';
const bo = 'https://www.linkedin.com/in/bo-lind';

function message(minute: number, text: string): string {
  const date = `2024-02-03 10:${String(minute).padStart(2, '0')}:00 UTC`;
  return `2-abc=,,Anna Berg,${anna},Bo Lind,${bo},${date},,"${text}",INBOX\n`;
}

const january = header + message(1, 'One') + message(2, 'Two') + message(2, 'Two');
const february = header + message(2, 'Two') + message(3, 'Three, longer\nthan the others');

/** The texts of all messages, with the part that each is in. */
async function textsOf(chosen: Chosen, ...handles: ReturnType<Chosen['choose']>[]): Promise<[number, string][]> {
  const read = await readTaken(chosen, ...handles);
  const texts: [number, string][] = [];
  const take = (part: number, { text }: MessageWithText): void => void texts.push([part, text]);
  const reading = readMessageTexts(chosen.files, read, readingContext, take);
  for (;;) {
    const step = await reading.next();
    if (!step.done) continue;
    if (step.value) throw new Error(step.value.message);
    return texts;
  }
}

describe('messages of several files', () => {
  test('count once, as often as the file has them that has them most', async () => {
    using chosen = choosing();
    const one = chosen.choose('messages.csv', january);
    const two = chosen.choose('a.zip', zipByHand([{ name: 'messages.csv', content: february }]));
    const read = await readTaken(chosen, one, two);
    const counted = read.parts.map((part) =>
      part.kind === 'linkedin-messages' ? part.messages.threads.map(({ messages }) => messages) : [],
    );
    expect(counted.flat().reduce((sum, messages) => sum + messages, 0)).toBe(4);
    expect(read.parts.map(({ rowsRead }) => rowsRead).toSorted((a, b) => a - b)).toEqual([2, 3]);
  });

  test('are the same in whatever order they were chosen', async () => {
    using chosen = choosing();
    const one = chosen.choose('messages.csv', january);
    const two = chosen.choose('messages.csv', february);
    expect(await readTaken(chosen, two, one)).toEqual(await readTaken(chosen, one, two));
    expect(await textsOf(chosen, two, one)).toEqual(await textsOf(chosen, one, two));
  });

  test('are read again for their texts, each once', async () => {
    using chosen = choosing();
    const one = chosen.choose('messages.csv', january);
    const two = chosen.choose('a.zip', zipByHand([{ name: 'Folder/messages.csv', content: february }]));
    const texts = await textsOf(chosen, one, two);
    expect(texts.map(([, text]) => text).toSorted()).toEqual(['One', 'Three, longer\nthan the others', 'Two', 'Two']);
    expect(new Set(texts.map(([part]) => part))).toEqual(new Set([0, 1]));
  });

  test('are refused when the file is gone or damaged meanwhile', async () => {
    using chosen = choosing();
    const handle = chosen.choose('a.zip', zipByHand([{ name: 'messages.csv', content: january }]));
    const read = await readTaken(chosen, handle);
    const file = chosen.files.open(handle)?.path ?? '';
    const bytes = readFileSync(file);
    const at = bytes.indexOf('messages.csv') + 20;
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    writeFileSync(file, bytes);
    expect((await readMessageTexts(chosen.files, read, readingContext, () => undefined).next()).value).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('damaged') as unknown,
    });
    chosen.files.release(handle);
    expect((await readMessageTexts(chosen.files, read, readingContext, () => undefined).next()).value).toEqual({
      kind: 'refused',
      message: 'This file is no longer where it was. Choose it again.',
    });
  });
});

test('a table is read again as the user says', async () => {
  using chosen = choosing();
  const handle = chosen.choose(
    'guests.csv',
    'Wer,Wo,Was\nAnna Berg,Acme,anna@example.org\nBo Lind,Bolt,bo@example.org\n',
  );
  const read = await readTaken(chosen, handle);
  const [source] = read.sources;
  if (!source) throw new Error('There is no source.');
  const mapping: TableMapping = { columns: ['full-name', 'company', 'email'], dateOrder: null };
  const again = readTableAgain(chosen.files, source, { context: readingContext, mapping });
  let step = await again.next();
  while (!step.done) step = await again.next();
  expect(step.value).toMatchObject({
    kind: 'table',
    fileName: 'guests.csv',
    mapping,
    cards: [
      { firstName: 'Anna', lastName: 'Berg', company: 'Acme', emails: ['anna@example.org'] },
      { firstName: 'Bo', lastName: 'Lind', company: 'Bolt', emails: ['bo@example.org'] },
    ],
  });
});
