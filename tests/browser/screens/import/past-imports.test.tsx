import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';

import type { PastImport, UndoImportEvent } from '../../../../api/contract/import/imports.ts';
import { engineSaying, ImportPage, saying } from './import-page.tsx';
import { importId } from './invented-preview.ts';

type Undone = NonNullable<PastImport['undone']>;

const counts = { read: 12, created: 10, updated: 1, unchanged: 0, skipped: 1 };

function past(id: number, fileName: string, undone: Undone | null = null): PastImport {
  return {
    id: importId(id),
    fileName,
    // Brands exist in types only.
    importedAt: '2026-11-20T09:00:00.000Z' as PastImport['importedAt'],
    counts,
    parts: [{ fileName, recognisedAs: 'LinkedIn connections', counts }],
    undone,
  };
}

function undoneUntil(until: string): Undone {
  return { at: '2026-11-21T09:00:00.000Z', until } as Undone;
}

test('each import says what it did; of several files, each of them', async () => {
  const archive = {
    ...past(2, 'archive.zip'),
    parts: [
      { fileName: 'Connections.csv', recognisedAs: 'LinkedIn connections', counts },
      { fileName: 'messages.csv', recognisedAs: 'LinkedIn messages', counts },
    ],
  };
  const { client } = engineSaying({ preview: [], list: () => [archive, past(1, 'Connections.csv')] });
  const screen = await render(<ImportPage client={client} />);
  await expect.element(screen.getByText('LinkedIn connections: 10 added, 1 updated, 1 row skipped.')).toBeVisible();
  await expect.element(screen.getByText('from messages.csv', { exact: false })).not.toBeVisible();
  await screen.getByText('2 files: 10 added, 1 updated, 1 row skipped').click();
  await expect.element(screen.getByText('from messages.csv: 10 added, 1 updated, 1 row skipped')).toBeVisible();
});

test('undoing shows how far it is, says who stays, and can be taken back', async () => {
  let finish = (): void => {};
  const finished = new Promise<void>((resolve) => (finish = resolve));
  const label = 'Undid the import of Connections.csv';
  let undone: Undone | null = null;
  async function* undo(): AsyncGenerator<UndoImportEvent, void, void> {
    yield { kind: 'progress', done: 1, total: 4 };
    await finished;
    undone = undoneUntil('2026-12-21');
    // A brand exists in types only.
    yield { kind: 'done', people: 10, stayed: 2, undo: { writeId: 'w' as never, label } };
  }
  const { client, asked } = engineSaying({ preview: [], list: () => [past(1, 'Connections.csv', undone)], undo });
  const screen = await render(<ImportPage client={client} />);
  await screen.getByRole('button', { name: 'Undo the import of Connections.csv' }).click();
  await expect.element(screen.getByRole('progressbar', { name: 'Undone so far' })).toHaveProperty('value', 0.25);
  finish();
  await expect.element(screen.getByText(`${label}; 2 people stay, because you wrote something on them`)).toBeVisible();
  await expect
    .element(screen.getByText('It can be brought back until 21 December 2026.', { exact: false }))
    .toBeVisible();
  expect(asked.undos.map(({ id }) => id)).toEqual([1]);
});

test('one that was undone is brought back, unless that day is over', async () => {
  const { client, asked } = engineSaying({
    preview: [],
    list: () => [
      past(2, 'Basic.zip', undoneUntil('2026-11-23')),
      past(1, 'Connections.csv', undoneUntil('2026-11-22')),
    ],
    redo: () =>
      // A brand exists in types only.
      saying([
        { kind: 'done', people: 10, stayed: 0, undo: { writeId: 'w' as never, label: 'Brought Basic.zip back' } },
      ]),
  });
  const screen = await render(<ImportPage client={client} />);
  await expect.element(screen.getByText('It can no longer be brought back', { exact: false })).toBeVisible();
  expect(screen.getByRole('button', { name: /^Bring back/ }).elements()).toHaveLength(1);
  await screen.getByRole('button', { name: 'Bring back Basic.zip' }).click();
  await expect.element(screen.getByText('Brought Basic.zip back')).toBeVisible();
  expect(asked.redos.map(({ id }) => id)).toEqual([2]);
});

test('what cannot be undone says why, and stays as it is', async () => {
  const { client } = engineSaying({
    preview: [],
    list: () => [past(1, 'Connections.csv')],
    undo: () => saying([{ kind: 'refused', message: 'This import was undone already.' }]),
  });
  const screen = await render(<ImportPage client={client} />);
  await screen.getByRole('button', { name: 'Undo the import of Connections.csv' }).click();
  await expect.element(screen.getByText('This import was undone already.')).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Undo the import of Connections.csv' })).toBeVisible();
});
