import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';

import type { CommitEvent, ImportPreview, PastImport, PreviewEvent } from '../../../../api/contract/import/imports.ts';
import type { Day, Instant } from '../../../../core/calendar/day.ts';
import { newWriteId } from '../../../../renderer/app/undo-history.tsx';
import { engineSaying, ImportPage, saying } from './import-page.tsx';
import type { EngineWords } from './import-page.tsx';
import { importId, part, personId, preview, question, tablePart, twoOwners } from './invented-preview.ts';

const archive = preview({
  fileName: 'archive.zip',
  parts: [
    part({ part: 0, kind: 'linkedin-connections' }),
    part({ part: 1, kind: 'linkedin-messages', fileName: 'messages.csv', recognisedAs: 'LinkedIn messages' }),
    part({
      part: 2,
      kind: 'linkedin-contacts',
      fileName: 'Contacts.csv',
      recognisedAs: 'Uploaded address book',
      included: false,
    }),
  ],
  keepTexts: false,
  contactDays: 40,
});

// As the engine writes instants.
const anInstant = '2026-11-23T12:00:00.000Z' as Instant;

const committed = {
  kind: 'committed',
  importId: importId(7),
  counts: { read: 5, created: 5, updated: 0, unchanged: 0, skipped: 0 },
  people: { created: 5, updated: 0 },
  contactDays: 40,
  undo: { writeId: newWriteId(), label: 'Import of archive.zip' },
} as const satisfies CommitEvent;

/** The screen after these files were chosen. */
async function choosing(words: EngineWords, names: readonly string[] = ['archive.zip']) {
  const engine = engineSaying(words);
  const screen = await render(<ImportPage client={engine.client} />);
  const files = names.map((name) => new File(['a'], name));
  await userEvent.upload(screen.getByLabelText('File to import'), files);
  return { ...engine, screen };
}

/** The same preview again, as an engine answers that has nothing to change in it. */
function as(shown: ImportPreview): () => Promise<readonly PreviewEvent[]> {
  return () => Promise.resolve([{ kind: 'preview', preview: shown }]);
}

test('several files are read as one import, and reading ends at once when it is called off', async () => {
  const { screen, asked } = await choosing(
    { preview: [{ kind: 'progress', fileName: 'messages.csv', bytes: 30, totalBytes: 100, rows: 1200 }] },
    ['Connections.csv', 'messages.csv'],
  );
  await expect.element(screen.getByRole('heading', { name: 'Reading 2 files' })).toBeVisible();
  await expect.element(screen.getByText('messages.csv · 1,200 rows so far')).toBeVisible();
  expect(screen.getByRole('progressbar').element()).toHaveProperty('value', 0.3);
  expect(asked.previews).toEqual([{ files: ['handle of Connections.csv', 'handle of messages.csv'] }]);

  await userEvent.keyboard('{Escape}');
  await expect.element(screen.getByText('Nothing was changed.')).toBeVisible();
  await expect.element(screen.getByRole('heading', { name: 'Import', exact: true })).toBeVisible();
  expect(asked.stopped).toBe(1);
});

test('more files than are taken at once are declined in a sentence', async () => {
  const names = Array.from({ length: 101 }, (_, index) => `${index}.csv`);
  const { screen, asked } = await choosing({ preview: [] }, names);
  await expect
    .element(screen.getByText('These are 101 files, and Kith takes 100 at once.', { exact: false }))
    .toBeVisible();
  expect(asked.previews).toEqual([]);
});

test('what is in an archive is listed, an uploaded address book is off, and what is unticked is left out', async () => {
  const without = { ...archive, contactDays: 0 };
  const { screen, asked } = await choosing({ preview: archive, adjust: as(without) });
  await expect.element(screen.getByText('It would add 5 people and take in 40 days of contact.')).toBeVisible();
  await expect.element(screen.getByRole('checkbox', { name: 'LinkedIn messages' })).toBeChecked();
  await expect.element(screen.getByRole('checkbox', { name: 'Uploaded address book' })).not.toBeChecked();

  await screen.getByRole('checkbox', { name: 'LinkedIn messages' }).click();
  await expect.element(screen.getByRole('checkbox', { name: 'LinkedIn messages' })).not.toBeChecked();
  await expect.element(screen.getByText('It would add 5 people.')).toBeVisible();
  expect(asked.adjusts.map(({ choices }) => choices.parts.map(({ included }) => included))).toEqual([
    [true, false, false],
  ]);
});

test('choices in quick succession are asked for once, one answer after the other, and nothing is imported meanwhile', async () => {
  const held: (() => void)[] = [];
  const { screen, asked } = await choosing({
    preview: archive,
    adjust: async () => {
      await new Promise<void>((resolve) => held.push(resolve));
      return [{ kind: 'preview', preview: archive }];
    },
  });
  await screen.getByRole('checkbox', { name: 'LinkedIn messages' }).click();
  await screen.getByRole('checkbox', { name: 'LinkedIn connections' }).click();
  await expect.poll(() => asked.adjusts).toHaveLength(1);
  await screen.getByRole('checkbox', { name: 'Keep the text of the messages' }).click();
  await expect.element(screen.getByRole('button', { name: 'Import', exact: true })).toBeDisabled();
  await userEvent.keyboard('i');
  held[0]?.();
  await expect.poll(() => asked.adjusts).toHaveLength(2);
  held[1]?.();
  await expect.element(screen.getByRole('button', { name: 'Import', exact: true })).toBeEnabled();
  expect(asked.adjusts.map(({ choices }) => choices.keepTexts)).toEqual([false, true]);
  expect(asked.adjusts[1]?.choices.parts.map(({ included }) => included)).toEqual([false, false, false]);
  expect(asked.commits).toEqual([]);
});

test('a choice that cannot be followed is taken back with a sentence, and the preview stays', async () => {
  const { screen } = await choosing({
    preview: archive,
    adjust: () => Promise.resolve([{ kind: 'refused', message: 'club.csv was moved. Choose it again.' }]),
  });
  await screen.getByRole('checkbox', { name: 'Keep the text of the messages' }).click();
  await expect.element(screen.getByRole('alert')).toHaveTextContent('club.csv was moved. Choose it again.');
  await expect.element(screen.getByRole('checkbox', { name: 'Keep the text of the messages' })).not.toBeChecked();
  await expect.element(screen.getByRole('heading', { name: 'archive.zip' })).toBeVisible();
});

test('an engine that ends without a word is not asked for ever', async () => {
  const { screen, asked } = await choosing({ preview: archive, adjust: () => Promise.resolve([]) });
  await screen.getByRole('checkbox', { name: 'Keep the text of the messages' }).click();
  await expect.element(screen.getByText('Something unexpected happened', { exact: false })).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Import', exact: true })).toBeEnabled();
  expect(asked.adjusts).toHaveLength(1);
});

test('who the user is comes first while it is open, and can be changed once it is known', async () => {
  const { screen, asked } = await choosing({
    preview: { ...archive, owner: twoOwners },
    adjust: ({ choices }) =>
      Promise.resolve([{ kind: 'preview', preview: { ...archive, owner: { ...twoOwners, chosen: choices.owner } } }]),
  });
  await expect.element(screen.getByRole('heading', { level: 2 }).first()).toHaveTextContent('Which of these is you?');
  await expect.element(screen.getByText('messages.csv: waits until you have said who you are')).toBeVisible();
  await screen.getByRole('button', { name: /^Ana Hale/ }).click();
  await expect.element(screen.getByText('You are Ana Hale', { exact: false })).toBeVisible();

  await screen.getByRole('button', { name: 'Not me' }).click();
  await screen.getByRole('button', { name: /^Bo Lind/ }).click();
  await expect.element(screen.getByText('You are Bo Lind', { exact: false })).toBeVisible();
  await expect.poll(() => asked.adjusts.map(({ choices }) => choices.owner)).toEqual(['ana-hale', 'bo-lind']);
});

test('a few missing connections are marked unless the user says otherwise; of many it is asked', async () => {
  const missing = { count: 3, share: 0.01, names: ['Ana Hale', 'Bo Lind'], asksToMark: false, mark: true };
  const few = await choosing({ preview: preview({ missing }), adjust: as(preview({ missing })) });
  await expect.element(few.screen.getByText('3 of your connections are not in this newer list')).toBeVisible();
  await expect.element(few.screen.getByText('Ana Hale, Bo Lind and 1 more')).toBeVisible();
  await expect.element(few.screen.getByRole('radio', { name: 'No longer connected' })).toBeChecked();
  await few.screen.getByRole('radio', { name: 'Still connected' }).click();
  await expect.poll(() => few.asked.adjusts.at(-1)?.choices.markMissing).toBe(false);
  await few.screen.unmount();

  const many = { ...missing, count: 312, share: 0.07, asksToMark: true, mark: false };
  const { screen, asked } = await choosing({
    preview: preview({ missing: many }),
    adjust: as(preview({ missing: many })),
  });
  await expect.element(screen.getByText('That is 7 % of them', { exact: false })).toBeVisible();
  await expect.element(screen.getByRole('radio', { name: 'No longer connected' })).not.toBeChecked();
  await expect.element(screen.getByRole('radio', { name: 'Still connected' })).not.toBeChecked();
  await screen.getByRole('radio', { name: 'No longer connected' }).click();
  await expect.poll(() => asked.adjusts.at(-1)?.choices.markMissing).toBe(true);
});

test('the columns of a table are corrected, and the order of its dates is asked for', async () => {
  const table = preview({ fileName: 'club.csv', parts: [tablePart({ asksForDateOrder: true })] });
  const { screen, asked } = await choosing({ preview: table, adjust: as(table) }, ['club.csv']);
  await expect.element(screen.getByText('Bo Lind')).toBeVisible();
  await screen.getByRole('combobox', { name: 'What “Seat” means' }).click();
  await screen.getByRole('option', { name: 'Leave out' }).click();
  await screen.getByRole('radio', { name: 'The day: 3 April' }).click();
  await expect
    .poll(() => asked.adjusts.at(-1)?.choices.parts)
    .toEqual([
      { part: 0, included: true, mapping: { columns: ['full-name', 'birthday', 'nothing'], dateOrder: 'day-first' } },
    ]);
});

test('a table of which no column is a name asks for one, and nothing can be imported before', async () => {
  const blank = { read: 5, created: 0, updated: 0, unchanged: 0, skipped: 5 };
  const { screen } = await choosing({
    preview: preview({
      parts: [tablePart({ needsMapping: true })],
      counts: blank,
      people: { created: 0, updated: 0 },
    }),
  });
  await expect.element(screen.getByRole('heading', { name: 'Which column is which?' })).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Import', exact: true })).toBeDisabled();
});

test('the columns stay in place once one of them is said to be a name', async () => {
  const blank = { read: 5, created: 0, updated: 0, unchanged: 0, skipped: 5 };
  const { screen } = await choosing({
    preview: preview({
      parts: [tablePart({ needsMapping: true })],
      counts: blank,
      people: { created: 0, updated: 0 },
    }),
    adjust: as(preview({ parts: [tablePart()] })),
  });
  await screen.getByRole('combobox', { name: 'What “Seat” means' }).click();
  await screen.getByRole('option', { name: 'Whole name' }).click();
  await expect.element(screen.getByText('It would add 5 people.')).toBeVisible();
  const columns = screen.getByRole('combobox', { name: 'What “Seat” means' }).element();
  const action = screen.getByRole('button', { name: 'Import', exact: true }).element();
  expect(columns.compareDocumentPosition(action)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  // The list gives the focus back once it is closed.
  await expect.poll(() => document.activeElement).toBe(columns);
});

test('an import that the engine declines says why beside the preview, and its answers stay', async () => {
  const { screen } = await choosing({
    preview: { ...archive, questions: [question('ana-2', 'Ana Hale', 3)] },
    commit: () => saying<CommitEvent>([{ kind: 'refused', message: 'The disk is full. Make room and try again.' }]),
  });
  await screen.getByRole('radio', { name: 'Same person' }).click();
  await screen.getByRole('button', { name: 'Import', exact: true }).click();
  await expect.element(screen.getByText('The disk is full. Make room and try again.')).toBeVisible();
  await expect.element(screen.getByRole('radio', { name: 'Same person' })).toBeChecked();
});

test('answers outlive other choices, and are sent with the import', async () => {
  const asking = { ...archive, questions: [question('ana-2', 'Ana Hale', 3), question('bo-2', 'Bo Lind', 4)] };
  const { screen, asked } = await choosing({
    preview: asking,
    adjust: as(asking),
    commit: () => saying([committed]),
  });
  await expect.element(screen.getByText('2 questions are open below.', { exact: false })).toBeVisible();
  await expect.element(screen.getByText('In Connections.csv, line 12').first()).toBeVisible();
  await screen.getByRole('radio', { name: 'Same person' }).first().click();
  await expect.element(screen.getByText('It would add 4 people, update 1', { exact: false })).toBeVisible();
  await screen.getByRole('checkbox', { name: 'Keep the text of the messages' }).click();
  await expect.poll(() => asked.adjusts).toHaveLength(1);
  await expect.element(screen.getByRole('button', { name: 'Import', exact: true })).toBeEnabled();
  // The key leads to the one that is still open.
  await userEvent.keyboard('v{ArrowRight}');
  await expect.element(screen.getByRole('radio', { name: 'Someone else' }).nth(1)).toBeChecked();
  await userEvent.keyboard('i');
  await expect.element(screen.getByRole('heading', { name: 'Your people are here' })).toBeVisible();
  expect(asked.commits[0]?.answers).toEqual([
    { question: 'ana-2', samePersonAs: personId(3) },
    { question: 'bo-2', samePersonAs: null },
  ]);
});

test('skipped rows are searched in the engine, and more of them come when they are asked for', async () => {
  const all = Array.from({ length: 250 }, (_, index) => ({
    fileName: 'messages.csv',
    line: index + 2,
    rows: 1,
    reason: index === 200 ? 'This day cannot be read.' : 'This draft was never sent.',
    row: `Draft ${index}`,
  }));
  const { screen } = await choosing({
    preview: {
      ...archive,
      counts: { ...archive.counts, skipped: 250 },
      skips: { total: 250, first: all.slice(0, 100) },
    },
    skips: ({ query, offset, limit }) => {
      const found = all.filter(({ reason }) => reason.includes(query));
      return Promise.resolve({ total: found.length, rows: found.slice(offset, offset + limit) });
    },
  });
  await expect.element(screen.getByRole('heading', { name: '250 rows are skipped' })).toBeVisible();
  await expect.element(screen.getByText('100 so far')).toBeVisible();
  await screen.getByRole('button', { name: 'Show more; 150 are left' }).click();
  await expect.element(screen.getByText('200 so far')).toBeVisible();
  await screen.getByRole('heading', { name: '250 rows are skipped' }).click();
  await userEvent.keyboard('/cannot');
  await expect.element(screen.getByText('This day cannot be read.')).toBeVisible();
  await expect.element(screen.getByText('Line 202')).toBeVisible();
  await userEvent.keyboard(' at all');
  await expect.element(screen.getByText('None of them is like this.')).toBeVisible();
});

test('an import that is called off leaves nothing behind, and its preview with every answer', async () => {
  const asking = { ...archive, questions: [question('ana-2', 'Ana Hale', 3)] };
  let times = 0;
  const { screen, asked } = await choosing({
    preview: asking,
    commit: (signal) => {
      times += 1;
      return times === 1 ? saying<CommitEvent>([{ kind: 'progress', done: 1, total: 4 }], signal) : saying([committed]);
    },
  });
  await screen.getByRole('radio', { name: 'Same person' }).click();
  await screen.getByRole('button', { name: 'Import', exact: true }).click();
  await expect.element(screen.getByRole('heading', { name: 'Importing archive.zip' })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(screen.getByText('Nothing was changed.', { exact: false })).toBeVisible();
  await expect.element(screen.getByRole('radio', { name: 'Same person' })).toBeChecked();
  expect(asked.stopped).toBeGreaterThan(0);

  await userEvent.keyboard('i');
  await expect.element(screen.getByRole('heading', { name: 'Your people are here' })).toBeVisible();
  expect(asked.commits[1]?.answers).toEqual([{ question: 'ana-2', samePersonAs: personId(3) }]);
  expect(asked.commits[1]?.writeId).not.toBe(asked.commits[0]?.writeId);
});

test('what was finished before it could be stopped is said to be so', async () => {
  let isThere = false;
  const past = { id: importId(7), fileName: 'archive.zip', importedAt: '2026-11-23T09:00:00.000Z' };
  const { screen } = await choosing({
    preview: archive,
    commit: (signal) => {
      isThere = true;
      return saying<CommitEvent>([{ kind: 'progress', done: 3, total: 4 }], signal);
    },
    // A brand exists in types only.
    list: () => (isThere ? [{ ...past, counts: archive.counts, parts: [], undone: null } as never] : []),
  });
  await screen.getByRole('button', { name: 'Import', exact: true }).click();
  await expect.element(screen.getByRole('heading', { name: 'Importing archive.zip' })).toBeVisible();
  await screen.getByRole('button', { name: 'Cancel' }).click();
  await expect.element(screen.getByText('It was finished before it could be stopped.', { exact: false })).toBeVisible();
});

test('an import is undone from what tells of it, and is told of no longer', async () => {
  let isUndone = false;
  const { screen, asked } = await choosing({
    preview: archive,
    commit: () => saying([committed]),
    takenBack: () => (isUndone = true),
    list: (): PastImport[] =>
      !isUndone
        ? []
        : [
            {
              id: committed.importId,
              fileName: 'archive.zip',
              importedAt: anInstant,
              counts: committed.counts,
              parts: [],
              undone: { at: anInstant, until: '2026-12-23' as Day },
            },
          ],
  });
  await screen.getByRole('button', { name: 'Import', exact: true }).click();
  await expect.element(screen.getByText('Imported archive.zip')).toBeVisible();
  await screen.getByRole('button', { name: 'Undo' }).click();
  await expect.element(screen.getByRole('heading', { name: 'Import', exact: true })).toBeVisible();
  expect(asked.taken).toMatchObject([{ undoes: committed.undo.writeId }]);
});

test('Kith’s own export is brought back whole', async () => {
  const { screen } = await choosing({
    preview: preview({ fileName: 'kith.zip', restoresExport: true }),
    commit: () => saying<CommitEvent>([{ kind: 'restored', people: 4380 }]),
  });
  await expect
    .element(screen.getByText('This is an export of Kith. It brings back everything that was in it.'))
    .toBeVisible();
  await userEvent.keyboard('i');
  await expect.element(screen.getByRole('heading', { name: 'Everything is back' })).toBeVisible();
  await expect.element(screen.getByText('Kith brought back 4,380 people', { exact: false })).toBeVisible();
});

test('a file in which nothing is new can only be closed', async () => {
  const { screen, asked } = await choosing({
    preview: preview({
      counts: { read: 600, created: 0, updated: 0, unchanged: 600, skipped: 0 },
      people: { created: 0, updated: 0 },
    }),
  });
  await expect.element(screen.getByText('Nothing is new in this file.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Import', exact: true }).elements()).toHaveLength(0);
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('heading', { name: 'Import', exact: true })).toBeVisible();
  expect(asked.discards).toBe(1);
});
