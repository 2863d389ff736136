import { describe, expect, it } from 'vitest';

import type { WriteId } from '../../../core/ids.ts';
import { overPort } from '../hosts/connections.ts';

const writeId = (): WriteId => crypto.randomUUID() as string as WriteId; // made by a page, as here

describe('a full disk', () => {
  it('is said in words, and nothing is changed', async () => {
    await using kith = await overPort();
    const { client, engine } = kith;
    const { id } = await client.people.create({ writeId: writeId(), facts: { firstName: 'Ana' } });
    const { $client } = engine.context.db;
    const pages = $client.pragma('page_count', { simple: true });
    $client.pragma(`max_page_count = ${Number(pages)}`);

    const writing = client.people.setNotes({ writeId: writeId(), id, notes: 'word '.repeat(15_000) });
    await expect(writing).rejects.toMatchObject({
      code: 'REFUSED',
      message: 'The disk is full. Nothing was changed; make some room and try again.',
    });
    expect(await client.people.get({ id })).toMatchObject({ notes: '' });

    $client.pragma('max_page_count = 4294967294');
    await client.people.setNotes({ writeId: writeId(), id, notes: 'There is room again.' });
    expect(await client.people.get({ id })).toMatchObject({ notes: 'There is room again.' });
  });
});
