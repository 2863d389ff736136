import { describe, expect, test } from 'vitest';

import { parseCsv } from '../../../core/formats/csv/csv-reader.ts';
import { inventArchive, owner, wholeText } from '../../invented-archive/invent-archive.ts';
import { day } from '../core/calendar/day-arbitrary.ts';

const today = day('2026-06-10');
const options = { seed: 3, connections: 120, messages: 900, today };
const archive = inventArchive(options);
function rowsOf(name: string): Record<string, string>[] {
  const { records } = parseCsv(wholeText(archive, name), { delimiter: ',' });
  const [header = [], ...rows] = records;
  return rows.map((row) => Object.fromEntries(header.map((column, index) => [column, row[index] ?? ''])));
}

describe('an invented archive', () => {
  test('is the same for the same options, and another for another seed', () => {
    const again = inventArchive(options);
    for (const { name } of archive.files) expect(wholeText(again, name)).toBe(wholeText(archive, name));
    expect(wholeText(inventArchive({ ...options, seed: 4 }), 'messages.csv')).not.toBe(
      wholeText(archive, 'messages.csv'),
    );
  });

  test('has as many messages as asked for: both ways, in groups, advertisements, drafts, texts of several lines', () => {
    const messages = rowsOf('messages.csv');
    expect(messages).toHaveLength(options.messages);
    const kinds: Record<string, (row: Record<string, string>) => boolean> = {
      out: (row) => row['FROM'] === owner.name,
      in: (row) => row['TO'] === owner.name && row['SENDER PROFILE URL'] !== '',
      group: (row) => (row['RECIPIENT PROFILE URLS'] ?? '').includes(','),
      sponsored: (row) => row['CONVERSATION TITLE'] === 'Sponsored Conversation',
      draft: (row) => row['IS MESSAGE DRAFT'] === 'Yes',
      lines: (row) => (row['CONTENT'] ?? '').includes('\n'),
      html: (row) => (row['CONTENT'] ?? '').includes('<p>'),
    };
    for (const [kind, is] of Object.entries(kinds)) expect([kind, messages.some(is)]).toEqual([kind, true]);
    for (const row of messages) {
      expect(row['CONVERSATION ID']).toMatch(/^2-[A-Za-z0-9+/]+=*$/);
      expect(row['DATE']).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC$/);
      expect(row['DATE']?.slice(0, 10) ?? '').toSatisfy((date: string) => date < today);
    }
  });

  test('names nobody like somebody else', () => {
    const urls = new Map<string, Set<string>>();
    for (const row of rowsOf('messages.csv')) {
      const [name = '', url = ''] = [row['FROM'], row['SENDER PROFILE URL']];
      if (url !== '') urls.set(name, (urls.get(name) ?? new Set()).add(url));
    }
    expect([...urls.values()].filter((ofName) => ofName.size > 1)).toEqual([]);
    expect(urls.has(owner.name)).toBe(true);
  });
});
