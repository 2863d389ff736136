import { userEvent } from 'vitest/browser';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';

import type { Goal, GoalMatch, GoalMatches } from '../../../../api/contract/doors/goals.ts';
import { DoorsScreen } from '../../../../renderer/screens/doors/doors-screen.tsx';
import { overview } from '../../overview.ts';
import { clientThatAnswers, PageWithClient } from '../../page-with-client.tsx';
import { asId } from '../people/person/invented-person.ts';

// Brands exist in types only.
const goal = (id: number, text: string, closed = false): Goal => ({
  id: id as Goal['id'],
  text,
  madeOn: overview.today,
  closedOn: closed ? overview.today : null,
});

const standing = (id: number, name: string, stands: GoalMatch['stands'] = 'at'): GoalMatch => ({
  id: asId(id),
  name,
  company: 'Globex',
  position: 'Designer',
  state: 'thin',
  strength: 0,
  profileUrl: null,
  stands,
  because: 'Works at Globex.',
  takes: 'You have not talked yet: too early to ask.',
});

const matches = (people: readonly GoalMatch[], reach = 'You know nobody at Globex.'): GoalMatches => ({
  understood: [{ text: 'Globex', as: 'company' }],
  people: [...people],
  at: people.filter(({ stands }) => stands === 'at').length,
  nextTo: people.filter(({ stands }) => stands === 'next-to').length,
  reach,
});

type Opened = {
  readonly goals?: readonly (Goal & { readonly matches: GoalMatches })[];
  readonly closed?: readonly Goal[];
  readonly people?: number;
  readonly match?: (text: string) => Promise<GoalMatches>;
};

function openDoors({ goals = [], closed = [], people = 3, match = () => Promise.resolve(matches([])) }: Opened) {
  const client = clientThatAnswers({
    app: { overview: () => Promise.resolve({ ...overview, people }) },
    goals: {
      doors: () => Promise.resolve([...goals]),
      list: () => Promise.resolve([...goals, ...closed]),
      match: ({ text }) => match(text),
    },
    people: { snooze: () => new Promise<never>(() => {}) },
    introductions: { open: () => Promise.resolve([]) },
    needs: { open: () => Promise.resolve([]) },
  });
  return render(
    <PageWithClient client={client}>
      <DoorsScreen />
    </PageWithClient>,
  );
}

test('without doors, examples stand there to try; without people, the way to bring some', async () => {
  const screen = await openDoors({});
  await screen.getByRole('button', { name: 'CFO in fintech' }).click();
  const field = screen.getByLabelText('A door you hope for');
  await expect.element(field).toHaveValue('CFO in fintech');
  // What is typed is kept.
  await field.fill('');
  await screen.unmount();
  const nobody = await openDoors({ people: 0 });
  await expect.element(nobody.getByRole('link', { name: 'Bring your connections' })).toBeVisible();
});

test('who fits is shown while a door is typed, and the newest answer stays', async () => {
  const answers = new Map<string, (found: GoalMatches) => void>();
  const screen = await openDoors({ match: (text) => new Promise((resolve) => answers.set(text, resolve)) });
  const field = screen.getByLabelText('A door you hope for');
  await field.fill('at Glob');
  await field.fill('at Globex');
  await expect.poll(() => answers.size).toBe(2);
  answers.get('at Globex')?.(matches([standing(1, 'Ana Kern')], 'One person you know is at Globex: Ana Kern.'));
  await expect.element(screen.getByText('One person you know is at Globex: Ana Kern.')).toBeVisible();
  answers.get('at Glob')?.(matches([], 'You know nobody at Glob.'));
  await expect.element(screen.getByText('You know nobody at Glob.')).not.toBeInTheDocument();
  await expect.element(screen.getByText('Read as company “Globex”.')).toBeVisible();
});

test('of many people at a door a few are shown, and the others when asked for', async () => {
  const people = Array.from({ length: 50 }, (_, index) => standing(index + 1, `Ada${String(index)} Kowalska`));
  const screen = await openDoors({ goals: [{ ...goal(1, 'someone at Globex'), matches: matches(people) }] });
  await expect.element(screen.getByText('Ada4 Kowalska')).toBeVisible();
  await expect.element(screen.getByText('Ada5 Kowalska')).not.toBeInTheDocument();
  await screen.getByRole('button', { name: 'Show 45 more' }).click();
  await expect.element(screen.getByText('Ada49 Kowalska')).toBeInTheDocument();
});

test('keys move through doors and their people, and begin another door', async () => {
  const around = matches([standing(1, 'Ana Kern'), standing(2, 'Bo Lund', 'next-to')]);
  const screen = await openDoors({ goals: [{ ...goal(1, 'someone at Globex'), matches: around }] });
  await expect.element(screen.getByText('Ana Kern')).toBeVisible();
  for (const name of ['someone at Globex', 'Ana Kern', 'Bo Lund']) {
    await userEvent.keyboard('j');
    await expect.element(screen.getByRole('button', { name, exact: true })).toHaveFocus();
  }
  await userEvent.keyboard('k');
  await expect.element(screen.getByRole('button', { name: 'Ana Kern', exact: true })).toHaveFocus();
  await userEvent.keyboard('n');
  await expect.element(screen.getByLabelText('Another door you hope for')).toHaveFocus();
});

test('closed doors stand apart, each with a way back', async () => {
  const screen = await openDoors({ closed: [goal(2, 'CFO in fintech', true)] });
  await screen.getByText('Reached, or not hoped for any more', { exact: false }).click();
  await expect.element(screen.getByText('CFO in fintech', { exact: true }).last()).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Hope for “CFO in fintech” again' })).toBeVisible();
});
