import { expect, test } from 'vitest';

import { chosenText, importFile, openKith } from '../../import/kith-with-imports.ts';
import { addPerson, newWriteId } from '../opened-kith.ts';

const connections = (slug: string) =>
  `First Name,Last Name,URL,Email Address,Company,Position,Connected On\nAna,Hale,https://www.linkedin.com/in/${slug},ana@example.org,Acme,Baker,05 May 2020\n`;

test('a profile is given later in any form, wins over imports, is somebody else’s at most once, and goes again', async () => {
  using kith = openKith();
  const { client } = kith;
  const id = await addPerson(client, { firstName: 'Ana', lastName: 'Hale' });
  const other = await addPerson(client, { firstName: 'Bo' });
  const give = (to: typeof id, profileUrl: string) =>
    client.people.setProfile({ writeId: newWriteId(), id: to, profileUrl });
  const profile = async () => (await client.people.get({ id })).profileUrl;

  await expect(give(id, '')).rejects.toMatchObject({ code: 'REFUSED' });
  await expect(give(id, 'https://example.org/ana')).rejects.toMatchObject({ code: 'REFUSED' });
  const { undo } = await give(id, ' de.linkedin.com/in/Ana-Hale/?trk=x ');
  expect(await profile()).toBe('https://www.linkedin.com/in/ana-hale/');
  await expect(give(other, 'https://www.linkedin.com/in/ana-hale')).rejects.toMatchObject({
    code: 'REFUSED',
    message: 'Ana Hale has this LinkedIn profile already.',
  });
  const undone = await client.undo.apply({ writeId: newWriteId(), undoes: undo.writeId });
  expect(await profile()).toBeNull();
  await client.undo.apply({ writeId: newWriteId(), undoes: undone.undo.writeId });

  // An import knows her by her address, and names another profile.
  await client.people.setEmails({ writeId: newWriteId(), id, emails: ['ana@example.org'] });
  await importFile(kith, chosenText(kith, connections('ana-h-123'), 'Connections.csv'));
  expect(await client.people.search({ query: 'ana' })).toHaveLength(1);
  expect(await profile()).toBe('https://www.linkedin.com/in/ana-hale/');
  await give(id, 'https://www.linkedin.com/in/ana-of-acme');
  expect(await profile()).toBe('https://www.linkedin.com/in/ana-of-acme/');
  await give(id, '');
  expect(await profile()).toBe('https://www.linkedin.com/in/ana-h-123/');
  await give(other, 'https://www.linkedin.com/in/ana-hale');
});
