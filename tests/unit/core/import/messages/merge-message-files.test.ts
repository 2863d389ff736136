import { expect, test } from 'vitest';
import { localeOf } from '../../../../../core/locale.ts';
import { createMessagesReader } from '../../../../../core/import/messages/messages-reader.ts';
import { createMessageDedup } from '../../../../../core/import/common/message-dedup.ts';
import type { MessageDedup } from '../../../../../core/import/common/message-dedup.ts';
import type { ParsedMessages } from '../../../../../core/import/messages/messages-content.ts';
import { mergeMessageFiles } from '../../../../../core/import/messages/merge-message-files.ts';
import { day } from '../../calendar/day-arbitrary.ts';

function read(text: string, dedup: MessageDedup): ParsedMessages {
  const reader = createMessagesReader({ today: day('2026-03-08'), locale: localeOf(['en-GB']), dedup });
  reader.push(text);
  const result = reader.end();
  if (result.kind === 'refused') throw new Error(result.message);
  return result.messages;
}

const older = [
  'CONVERSATION ID,FROM,SENDER PROFILE URL,TO,DATE,CONTENT',
  '2-A,Mira Solberg,https://www.linkedin.com/in/mira-solberg,Bo Ek,2021-02-08 09:00:00 UTC,Hi',
  '2-A,Mira Solberg,https://www.linkedin.com/in/mira-solberg,Bo Ek,2021-02-08 09:05:00 UTC,There?',
].join('\n');
const newer = [
  'CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,CONTENT',
  '2-A,Mira Solberg,https://www.linkedin.com/in/mira-solberg,Bo Ek,https://www.linkedin.com/in/bo-ek,2021-02-08 09:05:00 UTC,There?',
  '2-A,Mira Solberg,https://www.linkedin.com/in/mira-solberg,Bo Ek,https://www.linkedin.com/in/bo-ek,2021-02-08 11:00:00 UTC,Well then',
].join('\n');

test('an older file that knows a name and a newer one that knows the profile speak of one conversation of two', () => {
  const dedup = createMessageDedup();
  const { messages, mergedParties, firstMentions } = mergeMessageFiles([read(older, dedup), read(newer, dedup)]);
  const nameAndSlug = (party: number | undefined): string | undefined => {
    const found = party === undefined ? undefined : messages.parties[party];
    return found && `${found.name} ${found.slug ?? '-'}`;
  };
  expect(messages.threads).toEqual([
    {
      id: '2-A',
      line: 2,
      parties: [0, 2],
      messages: 3,
      days: Int32Array.of(18_666, 0, 3),
      lastMessages: [0, Date.UTC(2021, 1, 8, 11) / 1000, 0],
    },
  ]);
  expect(messages.parties.map((_, party) => nameAndSlug(party))).toEqual([
    'Mira Solberg mira-solberg',
    'Bo Ek -',
    'Bo Ek bo-ek',
  ]);
  expect(mergedParties).toEqual([
    [0, 1],
    [0, 2],
  ]);
  expect(firstMentions).toEqual([
    { file: 0, party: 0 },
    { file: 0, party: 1 },
    { file: 1, party: 1 },
  ]);
});

test('files without ids are united by who wrote to whom', () => {
  const row = (from: string, to: string, time: string, direction: string): string =>
    `FROM,TO,DATE,CONTENT,DIRECTION\n${from},${to},${time},Hi,${direction}\n`;
  const dedup = createMessageDedup();
  const { messages } = mergeMessageFiles([
    read(row('Bo Ek', 'Mira Solberg', '2019-11-06T02:08:20', 'INCOMING'), dedup),
    read(row('Mira Solberg', 'Bo Ek', '2019-11-06T03:08:20', 'OUTGOING'), dedup),
  ]);
  expect(messages.threads.map(({ id, messages: count }) => [id, count])).toEqual([['', 2]]);
  expect(messages.ownParties?.map((party) => messages.parties[party]?.name)).toEqual(['Mira Solberg']);
});
