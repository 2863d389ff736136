import { beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';

import type { KithClient } from '../../../../api/contract/contract.ts';
import type { FoundRow } from '../../../../api/contract/people/people.ts';
import { PeopleScreen } from '../../../../renderer/screens/people/people-screen.tsx';
import { rememberedView, rememberView, withoutFilter } from '../../../../renderer/screens/people/people-view.ts';
import { overview } from '../../overview.ts';
import { clientThatAnswers, PageWithClient } from '../../page-with-client.tsx';

function row(id: number): FoundRow {
  return {
    // A brand exists in types only.
    id: id as FoundRow['id'],
    name: `Person ${id}`,
    company: `Company ${id % 40}`,
    position: 'Engineer',
    circle: null,
    strength: 0,
    state: 'thin',
    byOwnRating: false,
    lastContact: null,
    connectedOn: null,
    muted: false,
    farewell: null,
    tags: [],
    found: null,
  };
}

type SetCircle = Parameters<KithClient['people']['setCircle']>[0];
type SetRating = Parameters<KithClient['people']['setRating']>[0];

/** An engine with so many people, who are found by any part of their names. */
function engineWith(total: number) {
  const all = Array.from({ length: total }, (_, index) => row(index + 1));
  const circlesSet: SetCircle[] = [];
  const ratingsSet: SetRating[] = [];
  const limits: number[] = [];
  const fitting = (query = ''): readonly FoundRow[] => all.filter((person) => person.name.includes(query));
  const client = clientThatAnswers({
    app: { overview: () => Promise.resolve(overview) },
    goals: { list: () => Promise.resolve([]) },
    lists: { all: () => Promise.resolve([]) },
    people: {
      page: ({ filter, offset, limit }) => {
        limits.push(limit);
        const found = fitting(filter.query);
        return Promise.resolve({ total: found.length, rows: found.slice(offset, offset + limit) });
      },
      ids: ({ filter }) => Promise.resolve(fitting(filter.query).map((person) => person.id)),
      tags: () => Promise.resolve([]),
      setCircle: (input) => {
        circlesSet.push(input);
        return Promise.resolve({ undo: { writeId: input.writeId, label: 'Put in close' } });
      },
      setRating: (input) => {
        ratingsSet.push(input);
        return Promise.resolve({ undo: { writeId: input.writeId, label: 'Rated' } });
      },
    },
  });
  return { client, circlesSet, ratingsSet, limits };
}

function Page({ client }: { readonly client: KithClient }) {
  return (
    <div style={{ height: 700, display: 'flex', flexDirection: 'column' }}>
      <PageWithClient client={client}>
        <PeopleScreen />
      </PageWithClient>
    </div>
  );
}

beforeEach(() => rememberView(withoutFilter(rememberedView())));

test('30,000 people are there from end to end, and few of them in the page', async () => {
  const { client, limits } = engineWith(30_000);
  const screen = await render(<Page client={client} />);
  await expect.element(screen.getByText('30,000 people')).toBeVisible();
  await expect.element(screen.getByRole('link', { name: 'Person 1', exact: true })).toBeVisible();
  await userEvent.keyboard('{End}');
  await expect.element(screen.getByRole('link', { name: 'Person 30000' })).toBeVisible();
  expect(screen.getByRole('row').all().length).toBeLessThan(60);
  expect(Math.max(...limits)).toBeLessThanOrEqual(500);
});

test('typing finds, and what was typed and where one was outlive a visit elsewhere', async () => {
  const { client } = engineWith(3000);
  const before = await render(<Page client={client} />);
  await expect.element(before.getByText('3,000 people')).toBeVisible();
  await userEvent.keyboard('/29');
  await expect.element(before.getByRole('searchbox')).toHaveValue('29');
  await expect.element(before.getByText('159 people fit')).toBeVisible();
  await userEvent.keyboard('{ArrowDown>40}');
  await expect.poll(() => before.getByRole('grid').element().scrollTop).toBeGreaterThan(1000);
  const { scrollTop } = before.getByRole('grid').element();
  await before.unmount();

  const after = await render(<Page client={client} />);
  await expect.element(after.getByRole('searchbox')).toHaveValue('29');
  await expect.poll(() => after.getByRole('grid').element().scrollTop).toBe(scrollTop);
});

test('a range reaches over rows that were never in sight, and is put in a circle with two keys', async () => {
  const { client, circlesSet } = engineWith(3000);
  const screen = await render(<Page client={client} />);
  await expect.element(screen.getByRole('link', { name: 'Person 1', exact: true })).toBeVisible();
  await userEvent.keyboard('jx{End}X');
  await expect.element(screen.getByText('3,000 people selected')).toBeVisible();
  await userEvent.keyboard('c');
  await expect.element(screen.getByRole('dialog')).toBeVisible();
  await userEvent.keyboard('2');
  await expect.poll(() => circlesSet).toHaveLength(1);
  expect(circlesSet[0]?.circle).toBe('close');
  expect(new Set(circlesSet[0]?.ids)).toHaveLength(3000);
  await expect.element(screen.getByRole('button', { name: 'Undo' })).toBeVisible();
});

test('those selected are said to be known well with two keys, or with the button that names the first', async () => {
  const { client, ratingsSet } = engineWith(10);
  const screen = await render(<Page client={client} />);
  await expect.element(screen.getByRole('link', { name: 'Person 1', exact: true })).toBeVisible();
  await userEvent.keyboard('jxJr');
  await expect.element(screen.getByRole('dialog', { name: 'How well do you know 2 people?' })).toBeVisible();
  await userEvent.keyboard('4');
  await expect.poll(() => ratingsSet.map(({ ids, rating }) => [ids, rating])).toEqual([[[1, 2], 4]]);
  await screen.getByRole('button', { name: 'How well' }).click();
  await userEvent.keyboard('0');
  await expect.poll(() => ratingsSet.map(({ rating }) => rating)).toEqual([4, null]);
});

test('without a selection the keys mean the person one is at', async () => {
  const { client, circlesSet } = engineWith(10);
  const screen = await render(<Page client={client} />);
  await expect.element(screen.getByRole('link', { name: 'Person 1', exact: true })).toBeVisible();
  await userEvent.keyboard('jjc');
  await expect.element(screen.getByRole('dialog', { name: 'A circle for this person' })).toBeVisible();
  await userEvent.keyboard('1');
  await expect.poll(() => circlesSet.map(({ ids, circle }) => [ids, circle])).toEqual([[[2], 'inner']]);
});

test('boxes select, with shift as far as the one before', async () => {
  const { client } = engineWith(10);
  const screen = await render(<Page client={client} />);
  await screen.getByRole('checkbox', { name: 'Select Person 2', exact: true }).click();
  await screen.getByRole('checkbox', { name: 'Select Person 6', exact: true }).click({ modifiers: ['Shift'] });
  await expect.element(screen.getByText('5 people selected')).toBeVisible();
  await screen.getByRole('checkbox', { name: 'Select Person 4', exact: true }).click();
  await expect.element(screen.getByText('4 people selected')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(screen.getByRole('toolbar')).not.toBeInTheDocument();
});

test('nobody at all leads to the import, and nobody found leads back to everyone', async () => {
  const empty = await render(<Page client={engineWith(0).client} />);
  await expect.element(empty.getByRole('link', { name: 'Bring your connections' })).toBeVisible();
  await empty.unmount();

  const screen = await render(<Page client={engineWith(10).client} />);
  await expect.element(screen.getByText('10 people')).toBeVisible();
  await userEvent.keyboard('/zzz');
  await expect.element(screen.getByText('No one fits “zzz”')).toBeVisible();
  await screen.getByRole('button', { name: 'Show everyone' }).click();
  await expect.element(screen.getByText('10 people')).toBeVisible();
});

test('after a filter was chosen, or left alone, the keys mean the list again', async () => {
  const { client } = engineWith(10);
  const screen = await render(<Page client={client} />);
  await expect.element(screen.getByRole('link', { name: 'Person 1', exact: true })).toBeVisible();
  await screen.getByRole('button', { name: 'Filter' }).click();
  await screen.getByRole('menuitem', { name: 'Tie' }).click();
  await screen.getByRole('checkbox', { name: 'Fading' }).click();
  await screen.getByRole('button', { name: 'Show these' }).click();
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
  await userEvent.keyboard('j');
  await expect.element(screen.getByRole('row').nth(0)).toHaveClass('bg-well');

  await screen.getByRole('combobox', { name: 'By' }).click();
  await expect.element(screen.getByRole('listbox')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(screen.getByRole('listbox')).not.toBeInTheDocument();
  await userEvent.keyboard('j');
  await expect.element(screen.getByRole('row').nth(1)).toHaveClass('bg-well');

  // The choice itself has the focus, and is closed.
  screen.getByRole('combobox', { name: 'By' }).element().focus();
  await userEvent.keyboard('s');
  await expect.element(screen.getByRole('combobox', { name: 'By' })).toHaveTextContent('By name');
  await userEvent.keyboard('jx');
  await expect.element(screen.getByText('One person selected')).toBeVisible();
});

test('leaving the search keeps what was typed, so that keys mean those found; the list lets go of it', async () => {
  const { client } = engineWith(100);
  const screen = await render(<Page client={client} />);
  await expect.element(screen.getByText('100 people')).toBeVisible();
  await userEvent.keyboard('/Person 3');
  await expect.element(screen.getByText('11 people fit')).toBeVisible();
  await userEvent.keyboard('{Escape}x');
  await expect.element(screen.getByText('One person selected')).toBeVisible();
  await userEvent.keyboard('/{ArrowDown}x');
  await expect.element(screen.getByText('2 people selected')).toBeVisible();
  await expect.element(screen.getByRole('searchbox')).toHaveValue('Person 3');

  await userEvent.keyboard('{Escape}');
  await expect.element(screen.getByRole('toolbar')).not.toBeInTheDocument();
  await userEvent.keyboard('{Escape}');
  await expect.element(screen.getByRole('searchbox')).toHaveValue('');
  await expect.element(screen.getByText('100 people')).toBeVisible();
});

test('while one searches the best matches come first, with what they were found by, and then all stands as before', async () => {
  const asked: string[] = [];
  const foundInLog: FoundRow['found'] = { where: 'log', text: 'Talked about sailing', marks: [[13, 17]] };
  const client = clientThatAnswers({
    app: { overview: () => Promise.resolve(overview) },
    goals: { list: () => Promise.resolve([]) },
    lists: { all: () => Promise.resolve([]) },
    people: {
      page: ({ filter, sort }) => {
        asked.push(sort);
        const rows = [{ ...row(1), found: filter.query === undefined ? null : foundInLog }];
        return Promise.resolve({ total: 1, rows });
      },
      tags: () => Promise.resolve([]),
    },
  });
  const screen = await render(<Page client={client} />);
  await expect.element(screen.getByText('One person', { exact: false }).first()).toBeVisible();
  await userEvent.keyboard('/sail');
  await expect.element(screen.getByText('Log: Talked about sailing')).toBeVisible();
  await expect.element(screen.getByRole('mark')).toHaveTextContent('sail');
  await expect.element(screen.getByRole('combobox', { name: 'By' })).toHaveTextContent('By best match');
  expect(asked.at(-1)).toBe('best-match');
  await userEvent.clear(screen.getByRole('searchbox'));
  await expect.element(screen.getByText('Engineer', { exact: false })).toBeVisible();
  await expect.element(screen.getByRole('combobox', { name: 'By' })).toHaveTextContent('By name');
  expect(asked.filter((sort) => sort !== 'best-match').length).toBeGreaterThan(0);
});
