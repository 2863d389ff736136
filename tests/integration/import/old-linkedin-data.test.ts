import { expect, test } from 'vitest';

import { addDays } from '../../../core/calendar/day.ts';
import { chosenText, exportOf, importFile, newWriteId, openKith } from './kith-with-imports.ts';

test('eight weeks after the newest import LinkedIn’s data is old, until that is put away or newer data comes', async () => {
  using kith = openKith();
  const { client, setToday } = kith;
  const imported = kith.engine.context.clock.today();
  const row = 'Ana,Silva,https://www.linkedin.com/in/ana,,Acme,Baker,03 May 2019';
  const old = () => client.imports.oldLinkedinData();
  expect(await old()).toBeNull();
  await importFile(kith, chosenText(kith, exportOf(row)));
  setToday(addDays(imported, 55));
  expect(await old()).toBeNull();
  setToday(addDays(imported, 70));
  expect(await old()).toEqual({ until: imported, words: 'Your LinkedIn data is ten weeks old.' });
  await client.settings.set({ writeId: newWriteId(), changes: { oldDataPutAway: imported } });
  expect(await old()).toBeNull();
  setToday(addDays(imported, 80));
  await importFile(kith, chosenText(kith, exportOf(row.replace('Acme', 'Bolt'))));
  expect(await old()).toBeNull();
  setToday(addDays(imported, 200));
  expect(await old()).toMatchObject({ until: addDays(imported, 80) });
});
