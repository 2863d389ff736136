import { useEffect, useState } from 'react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';

import type { KithClient } from '../../../../api/contract/contract.ts';
import type { LogLineReading } from '../../../../api/contract/people/log-lines.ts';
import type { FoundRow } from '../../../../api/contract/people/people.ts';
import type { PersonId } from '../../../../core/ids.ts';
import { addDays } from '../../../../core/calendar/day.ts';
import { useToasts, useWarningsOfScreen } from '../../../../renderer/app/toasts.tsx';
import { newWriteId, useUndoHistory } from '../../../../renderer/app/undo-history.tsx';
import { useKeys } from '../../../../renderer/kit/keys/use-keys.ts';
import type { Command } from '../../../../renderer/shell/palette/command.ts';
import { Palette } from '../../../../renderer/shell/palette/palette.tsx';
import { overview } from '../../overview.ts';
import { clientThatAnswers, PageWithClient } from '../../page-with-client.tsx';

type Kept = Parameters<KithClient['logLines']['keep']>[0];

// Ids are numbers with a brand, which exists in types only.
const id = (number: number): PersonId => number as PersonId;
const somebody = (number: number, name: string) => ({ id: id(number), name, company: 'Acme', position: '' });

// What the palette shows of whoever is found; the rest is never read.
const foundRow = (number: number, name: string): FoundRow =>
  ({ ...somebody(number, name), state: 'thin', tags: [], found: null }) as unknown as FoundRow;

const reading: LogLineReading = {
  people: [{ written: 'Ana', span: [7, 10], candidates: [somebody(1, 'Ana Hale'), somebody(2, 'Ana Reis')], more: 0 }],
  contact: {
    kind: 'call',
    direction: 'both',
    day: overview.today,
    days: [],
    saysKind: true,
    saysDay: false,
    with: [0],
  },
  note: 'called Ana about the bridge',
  promises: [],
  help: [],
  introduced: [],
  understood: [],
};
/** "promised Bo the deck, she seemed tired". */
const promising: LogLineReading = {
  ...reading,
  people: [{ written: 'Bo', span: [9, 11], candidates: [somebody(3, 'Bo Lind')], more: 0 }],
  contact: null,
  note: 'she seemed tired',
  promises: [{ to: 0, text: 'the deck', dueOn: addDays(overview.today, 7), saysDay: false, days: [], owedBy: 'user' }],
};
const settings = {
  budgetMinutes: 10,
  newTieShare: 0.6,
  ownCompany: '',
  offersAsked: true,
  invitationLength: 200 as const,
  silencedRules: [],
  theme: 'system' as const,
  recentCommands: ['undo'],
  recentPeople: [],
};

async function openPalette(commands: readonly Command[] = []) {
  const keep = vi.fn<(input: Kept) => ReturnType<KithClient['logLines']['keep']>>(() =>
    Promise.resolve({ undo: { writeId: newWriteId(), label: 'Contact with Ana Reis logged' }, ids: [], people: [] }),
  );
  const getSettings = vi.fn<() => Promise<never>>(() => Promise.resolve(settings as never));
  const allLists = vi.fn<() => Promise<[]>>(() => Promise.resolve([]));
  const client = clientThatAnswers({
    app: { overview: () => Promise.resolve(overview) },
    // The tests set nothing else.
    settings: { get: getSettings, set: () => Promise.resolve(settings as never) },
    palette: {
      answer: ({ text }) => {
        const read = text.startsWith('called Ana') ? reading : text.startsWith('promised Bo') ? promising : undefined;
        const unread = { ...reading, people: [], contact: null };
        const tellsOfContact = read !== undefined;
        return Promise.resolve({
          people: [],
          tellsOfContact,
          ...(text.includes(' ') ? { reading: read ?? unread } : {}),
        });
      },
    },
    people: {},
    lists: { all: allLists },
    logLines: { keep },
  });
  function Opened() {
    const [open, setOpen] = useState(true);
    return (
      <>
        <button type="button" onClick={() => setOpen(true)}>
          Open again
        </button>
        <Palette bound={open ? commands : null} onClose={() => setOpen(false)} focusAfter={() => {}} />
      </>
    );
  }
  const screen = await render(
    <PageWithClient client={client}>
      <Opened />
    </PageWithClient>,
  );
  return { screen, keep, getSettings, allLists };
}

test('opened again, it asks for nothing that it knows, so that the first key is answered at once', async () => {
  const { screen, getSettings, allLists } = await openPalette();
  const field = screen.getByRole('combobox', { name: 'Find, log or do anything' });
  await expect.element(field).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await userEvent.click(screen.getByRole('button', { name: 'Open again' }));
  await expect.element(field).toHaveFocus();
  expect(getSettings).toHaveBeenCalledTimes(1);
  expect(allLists).toHaveBeenCalledTimes(1);
});

test('a line is kept only once it was shown and everything that it leaves open is answered', async () => {
  const { screen, keep } = await openPalette();
  await userEvent.keyboard('called Ana about the bridge');
  await expect.element(screen.getByRole('button', { name: 'Person: Which Ana?' })).toBeVisible();
  await userEvent.keyboard('{Enter}');
  expect(keep).not.toHaveBeenCalled();
  await userEvent.keyboard('2');
  await expect.element(screen.getByRole('button', { name: 'Person: Ana Reis' })).toBeVisible();
  // The day is corrected in typed words.
  await userEvent.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}{Enter}');
  await expect.element(screen.getByLabelText('On which day was it?')).toHaveFocus();
  await userEvent.fill(screen.getByLabelText('On which day was it?'), 'yesterday');
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('button', { name: /^Day: Yesterday/ })).toBeVisible();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.poll(() => keep.mock.calls).toHaveLength(1);
  expect(keep.mock.calls[0]?.[0]).toMatchObject({
    people: [{ id: 2 }],
    contact: { kind: 'call', day: addDays(overview.today, -1), note: 'called Ana about the bridge', with: [0] },
  });
  await expect.element(screen.getByRole('dialog', { name: 'Find, log or do anything' })).not.toBeInTheDocument();
});

test('what a line says besides a promise is shown with where it is kept', async () => {
  const { screen, keep } = await openPalette();
  await userEvent.keyboard('promised Bo the deck, she seemed tired');
  const note = screen.getByLabelText('Note, kept on the page of Bo Lind');
  await expect.element(note).toHaveValue('she seemed tired');
  await userEvent.fill(note, 'she seemed very tired');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.poll(() => keep.mock.calls).toHaveLength(1);
  expect(keep.mock.calls[0]?.[0]).toMatchObject({ people: [{ id: 3 }], contact: null, note: 'she seemed very tired' });
});

test('nothing stands first to be done by a stray Enter, the used last comes first, and what is chosen runs', async () => {
  const run = vi.fn<() => void>();
  const undo = vi.fn<() => void>();
  const { screen } = await openPalette([
    { id: 'write', name: 'Write', place: 'Ana Hale', keys: ['w'], run },
    { id: 'undo', name: 'Undo', keys: ['Mod-z'], run: undo },
  ]);
  await expect.element(screen.getByRole('option').first()).toHaveTextContent('UndoCtrl Z');
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('option').first()).toBeVisible();
  await userEvent.keyboard('w');
  await expect.element(screen.getByRole('option').first()).toHaveTextContent('WriteAna Halew');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => run.mock.calls).toHaveLength(1);
  expect(undo).not.toHaveBeenCalled();
});

test('nobody found can be added, with the name filled in', async () => {
  const { screen } = await openPalette();
  await userEvent.keyboard('Zora Quimby{Enter}');
  await expect.element(screen.getByLabelText('First name')).toHaveValue('Zora');
  await expect.element(screen.getByLabelText('Last name')).toHaveValue('Quimby');
});

test('what is found is found anew once something was written', async () => {
  let people = [foundRow(1, 'Ana Hale')];
  const client = clientThatAnswers({
    app: { overview: () => Promise.resolve(overview) },
    palette: { answer: () => Promise.resolve({ people, tellsOfContact: false }) },
    people: {},
    lists: { all: () => Promise.resolve([]) },
    logLines: {},
    undo: {
      apply: () => {
        people = [foundRow(2, 'Ana Reis')];
        return Promise.resolve({ undo: { writeId: newWriteId(), label: 'Merged' } });
      },
    },
  });
  function Opened() {
    const { announce, undoLast } = useUndoHistory();
    useKeys('Everywhere', [{ meaning: 'undo', run: undoLast }], 'shell');
    useEffect(() => announce({ writeId: newWriteId(), label: 'Merged' }), [announce]);
    return <Palette bound={[]} onClose={() => {}} focusAfter={() => {}} />;
  }
  const screen = await render(
    <PageWithClient client={client}>
      <Opened />
    </PageWithClient>,
  );
  await userEvent.keyboard('Ana');
  await expect.element(screen.getByRole('option', { name: /^Ana Hale/ })).toBeVisible();
  screen.getByRole('combobox').element().blur();
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.element(screen.getByRole('option', { name: /^Ana Reis/ })).toBeVisible();
  await expect.element(screen.getByRole('option', { name: /^Ana Hale/ })).not.toBeInTheDocument();
});

test('a warning goes with its screen, and what was done stays to be undone', async () => {
  function Screen() {
    useWarningsOfScreen();
    const { warn, tell } = useToasts();
    return (
      <button
        type="button"
        onClick={() => {
          warn('It could not be kept.');
          tell('Circle set', { label: 'Undo', run: () => {} });
        }}
      >
        Do both
      </button>
    );
  }
  function Screens() {
    const [here, setHere] = useState(true);
    return (
      <>
        {here && <Screen />}
        <button type="button" onClick={() => setHere(false)}>
          Leave
        </button>
      </>
    );
  }
  const screen = await render(
    <PageWithClient client={clientThatAnswers({})}>
      <Screens />
    </PageWithClient>,
  );
  await screen.getByRole('button', { name: 'Do both' }).click();
  await expect.element(screen.getByText('It could not be kept.')).toBeVisible();
  await screen.getByRole('button', { name: 'Leave' }).click();
  await expect.element(screen.getByText('It could not be kept.')).not.toBeInTheDocument();
  await expect.element(screen.getByText('Circle set')).toBeVisible();
});
