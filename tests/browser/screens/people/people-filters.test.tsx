import { beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';

import type { KithClient } from '../../../../api/contract/contract.ts';
import type { NamedList } from '../../../../api/contract/people/lists.ts';
import type { PeopleFilter } from '../../../../api/contract/people/people-filter.ts';
import type { ListId, TagId } from '../../../../core/ids.ts';
import { PeopleScreen } from '../../../../renderer/screens/people/people-screen.tsx';
import { rememberedView, rememberView, withoutFilter } from '../../../../renderer/screens/people/people-view.ts';
import { overview } from '../../overview.ts';
import { clientThatAnswers, PageWithClient } from '../../page-with-client.tsx';

type Saved = Parameters<KithClient['lists']['save']>[0];
type Changed = Parameters<KithClient['lists']['change']>[0];

/** An engine with ten people, of whom nobody fits two parts of a filter at once. */
function engineWith(lists: NamedList[] = []) {
  const asked: PeopleFilter[] = [];
  const saved: Saved[] = [];
  const changed: Changed[] = [];
  const client = clientThatAnswers({
    app: { overview: () => Promise.resolve(overview) },
    people: {
      page: ({ filter, limit }) => {
        if (limit > 1) asked.push(filter);
        return Promise.resolve({ total: Object.keys(filter).length > 1 ? 0 : 10, rows: [] });
      },
      tags: () => Promise.resolve([{ id: 4 as TagId, name: 'Berlin', people: 3 }]),
    },
    goals: { list: () => Promise.resolve([]) },
    lists: {
      all: () => Promise.resolve([...lists]),
      save: (input) => {
        saved.push(input);
        const id = 9 as ListId;
        lists.push({ id, name: input.name, filter: input.filter, gone: [], people: 10 });
        return Promise.resolve({ id, undo: { writeId: input.writeId, label: 'List saved' } });
      },
      change: (input) => {
        changed.push(input);
        return Promise.resolve({ undo: { writeId: input.writeId, label: 'List changed' } });
      },
    },
  });
  return { client, asked, saved, changed };
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

test('keys alone add a part to the filter, change it and take it away', async () => {
  const { client, asked } = engineWith();
  const screen = await render(<Page client={client} />);
  await expect.element(screen.getByText('10 people', { exact: true })).toBeVisible();
  await userEvent.keyboard('F');
  await expect.element(screen.getByRole('menuitem', { name: 'Tie' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('dialog', { name: 'In which state is the tie?' })).toBeVisible();
  await expect.element(screen.getByRole('checkbox', { name: 'Strong' })).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown} {ArrowDown} {Enter}');
  await expect.poll(() => asked.at(-1)).toEqual({ states: ['fading', 'thin'] });
  const chip = screen.getByRole('button', { name: 'Tie fading or thin' });
  await expect.element(chip).toBeVisible();

  await chip.click();
  await expect.element(screen.getByRole('checkbox', { name: 'Thin' })).toBeChecked();
  await screen.getByRole('checkbox', { name: 'Thin' }).click();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => asked.at(-1)).toEqual({ states: ['fading'] });

  await expect.element(screen.getByRole('button', { name: 'Tie fading' })).toBeVisible();
  screen.getByRole('button', { name: 'Tie fading' }).element().focus();
  await userEvent.keyboard('{Delete}');
  await expect.element(screen.getByText('10 people', { exact: true })).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Tie fading' })).not.toBeInTheDocument();
});

test('days are typed as they are spoken, and the last contact may be never', async () => {
  const { client, asked } = engineWith();
  const screen = await render(<Page client={client} />);
  await screen.getByRole('button', { name: 'Filter' }).click();
  await screen.getByRole('menuitem', { name: 'Last contact' }).click();
  const field = screen.getByRole('textbox', { name: 'Until' });
  await field.fill('1 March 2026');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => asked.at(-1)).toEqual({ lastContact: { to: '2026-03-01', orNever: true } });
  await expect.element(screen.getByRole('button', { name: /^Last contact until 1 March.* or never$/ })).toBeVisible();
});

test('an empty list says what to loosen, and how many fit then', async () => {
  const { client, asked } = engineWith();
  rememberView({ filter: { circles: ['inner'], tags: [4 as TagId] }, sort: 'name', descending: false });
  const screen = await render(<Page client={client} />);
  await expect.element(screen.getByText('No one fits all of this')).toBeVisible();
  const items = screen.getByRole('list', { name: 'What to loosen' });
  await expect.element(items.getByText('Without circle inner')).toBeVisible();
  await items.getByRole('button', { name: 'Without tags Berlin' }).click();
  await expect.poll(() => asked.at(-1)).toEqual({ circles: ['inner'] });
});

test('the filter is saved as a list by its name, and changed later to what it became', async () => {
  const { client, saved, changed } = engineWith();
  rememberView({ filter: { circles: ['none'] }, sort: 'name', descending: false });
  const screen = await render(<Page client={client} />);
  await expect.element(screen.getByText('10 people fit')).toBeVisible();
  await userEvent.keyboard('V');
  await expect.element(screen.getByRole('menuitem', { name: 'Save this as a list' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('textbox', { name: 'Name of the list' })).toHaveFocus();
  await userEvent.keyboard('No circle{Enter}');
  await expect
    .poll(() => saved.map(({ name, filter }) => [name, filter]))
    .toEqual([['No circle', { circles: ['none'] }]]);
  await expect.element(screen.getByRole('button', { name: 'No circle', exact: true })).toBeVisible();

  await screen.getByRole('button', { name: 'Remove the filter: Circle' }).click();
  await expect.element(screen.getByRole('button', { name: 'No circle, changed' })).toBeVisible();
  await screen.getByRole('button', { name: 'No circle, changed' }).click();
  await screen.getByRole('menuitem', { name: 'Change “No circle” to this' }).click();
  await expect.poll(() => changed.map(({ id, filter }) => [id, filter])).toEqual([[9, {}]]);
});

test('a list is opened by its name, and says what of it is gone', async () => {
  const filter = { states: ['thin' as const] };
  const { client, asked } = engineWith([
    { id: 3 as ListId, name: 'Bakers', filter, gone: [{ kind: 'tag', name: 'baker' }], people: 1234 },
  ]);
  const screen = await render(<Page client={client} />);
  await screen.getByRole('button', { name: 'Lists' }).click();
  await screen.getByRole('menuitem', { name: 'Bakers · 1,234' }).click();
  await expect.poll(() => asked.at(-1)).toEqual(filter);
  await expect
    .element(screen.getByText('Nobody carries the tag “baker” any more, so this list leaves it out.'))
    .toBeVisible();
});
