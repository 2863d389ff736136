import { expect, test } from 'vitest';

import type { ImportChoices, ImportPreview } from '../../../api/contract/import/imports.ts';
import { adjusted, chosenAs, chosenFrom } from './chosen-files.ts';
import { commit, everyone, openKith, personNamed, preview } from './kith-with-imports.ts';

type Mapping = NonNullable<ImportChoices['parts'][number]['mapping']>;

/** The choices in which the one table means this. */
function meaning(columns: Mapping['columns'], dateOrder: Mapping['dateOrder'] = null): Partial<ImportChoices> {
  return { parts: [{ part: 0, included: true, mapping: { columns, dateOrder } }] };
}

function columnsOf({ parts: [part] }: ImportPreview): unknown {
  return part?.table?.columns.map(({ name, meaning: taken }) => `${name}: ${taken}`);
}

const guests = 'Wer,Wo,Was,Wann\nAnna Berg,Acme,anna@example.org,03/04/1980\nBo Lind,Bolt,bo@example.org,05/06/1975\n';

test('a table in words that Kith does not know is shown with samples, and waits to be told what it means', async () => {
  using kith = openKith();
  const asked = await preview(kith, chosenAs(kith, 'Wer,Wo,Zahl\nAnna Berg,Acme,1\nBo Lind,Bolt,2\n', 'guests.csv'));
  expect(asked.parts).toMatchObject([{ kind: 'table', table: { needsMapping: true, asksForDateOrder: false } }]);
  expect(asked.parts[0]?.table?.columns[0]).toMatchObject({ name: 'Wer', samples: ['Anna Berg', 'Bo Lind'] });
  expect(asked.people).toEqual({ created: 0, updated: 0 });
  const told = await adjusted(kith, asked, meaning(['full-name', 'company', 'nothing']));
  expect(told).toMatchObject({ people: { created: 2 }, parts: [{ table: { needsMapping: false } }] });
  await commit(kith, told);
  expect(await personNamed(kith, 'Anna Berg')).toMatchObject({ company: 'Acme', otherFacts: [] });
});

test('a guess is put right, and the next file with this header is read so at once', async () => {
  using kith = openKith();
  const asked = await preview(kith, chosenAs(kith, guests, 'guests.csv'));
  const right = meaning(['full-name', 'company', 'email', 'birthday'], 'month-first');
  await commit(kith, await adjusted(kith, asked, right));
  expect(await personNamed(kith, 'Bo Lind')).toMatchObject({ company: 'Bolt', birthday: '1975-05-06' });

  const later = guests.replace('Wer,Wo,Was,Wann', 'WER,wo,Was,Wann').replace('Bo Lind,Bolt', 'Bo Lind,Globex');
  const previewed = await preview(
    kith,
    chosenAs(kith, `${later}Cleo Hale,Acme,cleo@example.org,07/08/1990\n`, 'new.csv'),
  );
  expect(columnsOf(previewed)).toEqual(['WER: full-name', 'wo: company', 'Was: email', 'Wann: birthday']);
  expect(previewed.parts[0]?.table).toMatchObject({ dateOrder: 'month-first', needsMapping: false });
  expect(previewed.counts).toMatchObject({ created: 1, updated: 1, unchanged: 1 });
  await commit(kith, previewed);
  expect(await personNamed(kith, 'Cleo Hale')).toMatchObject({ birthday: '1990-07-08' });
});

test('phone, city and website are recognised, and a column is kept under a label that the user gives', async () => {
  using kith = openKith();
  const table = 'Name,Handy,Telefon,Ort,Webseite,Was\nAna Hale,0170 1,030 2,Berlin,ana.example,die Möwe\n';
  const asked = await preview(kith, chosenAs(kith, table, 'boats.csv'));
  expect(columnsOf(asked)).toEqual([
    'Name: full-name',
    'Handy: phone',
    'Telefon: other',
    'Ort: city',
    'Webseite: website',
    'Was: other',
  ]);
  const mapping: Mapping = {
    columns: ['full-name', 'phone', 'other', 'city', 'website', 'own-label'],
    labels: { 5: 'Boat' },
    dateOrder: null,
  };
  await commit(kith, await adjusted(kith, asked, { parts: [{ part: 0, included: true, mapping }] }));
  expect(await personNamed(kith, 'Ana Hale')).toMatchObject({
    phone: '0170 1',
    city: 'Berlin',
    website: 'ana.example',
    otherFacts: [
      { name: 'Telefon', value: '030 2' },
      { name: 'Boat', value: 'die Möwe' },
    ],
  });
  const again = await preview(kith, chosenAs(kith, table, 'boats.csv'));
  expect(again.parts[0]?.table).toMatchObject({ labels: { 5: 'Boat' } });
  expect(again.counts).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
});

test('what was said of a preview that was not committed is not remembered', async () => {
  using kith = openKith();
  const asked = await preview(kith, chosenAs(kith, guests, 'guests.csv'));
  await adjusted(kith, asked, meaning(['full-name', 'nothing', 'nothing', 'nothing']));
  await kith.client.imports.discard({ previewId: asked.previewId });
  expect(columnsOf(await preview(kith, chosenAs(kith, guests, 'guests.csv')))).toEqual(columnsOf(asked));
});

test('dates that could be read both ways are asked for, and kept as they stand until then', async () => {
  using kith = openKith();
  const asked = await preview(kith, chosenFrom(kith, 'tables', 'open-dates.csv'));
  expect(asked.parts[0]?.table).toMatchObject({ asksForDateOrder: true, dateOrder: null, needsMapping: false });
  const told = await adjusted(kith, asked, meaning(['full-name', 'birthday'], 'day-first'));
  expect(told.parts[0]?.table).toMatchObject({ dateOrder: 'day-first' });
  await commit(kith, told);
  expect(await personNamed(kith, 'Ana Hale')).toMatchObject({ birthday: '1980-04-03' });
  expect(await personNamed(kith, 'Bo Berg')).toMatchObject({ birthday: '1975-05-05' });
});

test('of a part that is left out nothing comes in, and it is imported when it is ticked again', async () => {
  using kith = openKith();
  const asked = await preview(kith, chosenFrom(kith, 'tables', 'crm.csv'));
  const without = await adjusted(kith, asked, { parts: [{ part: 0, included: false }] });
  expect(without).toMatchObject({ people: { created: 0 }, counts: { read: 0 } });
  const again = await adjusted(kith, without, { parts: [{ part: 0, included: true }] });
  expect(again.counts).toEqual(asked.counts);
  await commit(kith, again);
  expect((await everyone(kith)).map(({ name }) => name)).toEqual(['Ana Hale', 'Jan van der Berg']);
});
