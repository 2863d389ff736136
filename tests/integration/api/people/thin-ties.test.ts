import { describe, expect, it } from 'vitest';

import type { PersonId, WriteId } from '../../../../core/ids.ts';
import { overPort } from '../../hosts/connections.ts';
import type { Connected } from '../../hosts/connections.ts';

const writeId = (): WriteId => crypto.randomUUID() as string as WriteId; // made by a page, as here

async function add({ client }: Connected, firstName: string, company = ''): Promise<PersonId> {
  return (await client.people.create({ writeId: writeId(), facts: { firstName, company } })).id;
}

async function left({ client }: Connected): Promise<string[]> {
  const { people, left: count } = await client.thinTies.nextToReview({ limit: 20 });
  expect(count).toBe(people.length);
  expect((await client.app.overview()).thinToReview).toBe(count);
  return people.map(({ name }) => name).toSorted();
}

describe('the review of thin ties', () => {
  it('leaves out whoever was decided about, here or elsewhere, until that is undone', async () => {
    await using kith = await overPort();
    const { client } = kith;
    const [ana, bo, cy, dee] = [
      await add(kith, 'Ana'),
      await add(kith, 'Bo'),
      await add(kith, 'Cy'),
      await add(kith, 'Dee'),
    ];
    expect(await left(kith)).toEqual(['Ana', 'Bo', 'Cy', 'Dee']);

    await client.thinTies.review({ writeId: writeId(), ids: [ana], decision: { kind: 'next' } });
    const circle = await client.people.setCircle({ writeId: writeId(), ids: [bo], circle: 'close' });
    await client.people.setMuted({ writeId: writeId(), ids: [cy], muted: true });
    expect(await left(kith)).toEqual(['Dee']);

    await client.thinTies.review({ writeId: writeId(), ids: [dee], decision: { kind: 'know-well', rating: 5 } });
    await client.undo.apply({ writeId: writeId(), undoes: circle.undo.writeId });
    expect(await left(kith)).toEqual(['Bo']);
  });

  it('refuses a company of which everybody is gone', async () => {
    await using kith = await overPort();
    const ids = [await add(kith, 'Ana', 'Acme'), await add(kith, 'Bo', 'Acme')];
    await kith.client.people.delete({ writeId: writeId(), ids });
    await expect(
      kith.client.thinTies.review({ writeId: writeId(), ids, decision: { kind: 'leave-be' } }),
    ).rejects.toThrow('Everyone you selected is no longer there.');
  });

  it('takes being self-employed for no company', async () => {
    await using kith = await overPort();
    for (const company of ['Freelance', 'Freelance', 'Selbstständig', 'Acme', 'ACME', 'Bolt'])
      await add(kith, 'Ana', company);
    const companies = await kith.client.thinTies.companies({ limit: 2 });
    expect(companies.map(({ people }) => people)).toEqual([2, 1]);
    expect(companies[0]?.company.toLowerCase()).toBe('acme');
  });
});
