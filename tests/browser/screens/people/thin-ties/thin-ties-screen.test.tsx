import { StrictMode } from 'react';
import { beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';

import type { KithClient } from '../../../../../api/contract/contract.ts';
import type { ThinTie } from '../../../../../api/contract/people/thin-ties.ts';
import { ThinTiesScreen } from '../../../../../renderer/screens/people/thin-ties/thin-ties-screen.tsx';
import { overview } from '../../../overview.ts';
import { clientThatAnswers, PageWithClient } from '../../../page-with-client.tsx';

function thinTie(id: number, name: string): ThinTie {
  return {
    // A brand exists in types only.
    id: id as ThinTie['id'],
    name,
    company: 'Larkholm Rail',
    position: 'Engineer',
    connectedOn: null,
    lastContact: null,
    why: 'You have not talked yet.',
    profileUrl: null,
  };
}

type Review = Parameters<KithClient['thinTies']['review']>[0];

/** An engine that takes its time: every write waits until the test lets it through. */
function slowEngine(people: readonly ThinTie[]) {
  const asked: string[] = [];
  const waiting: { readonly pass: () => void; readonly refuse: () => void }[] = [];
  const passing = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const refusal = Object.assign(new Error('This person is no longer there.'), { code: 'GONE' });
      waiting.push({ pass: resolve, refuse: () => reject(refusal) });
    });
  const done = ({ writeId }: Pick<Review, 'writeId'>) => ({ undo: { writeId, label: 'Reviewed' } });
  const client = clientThatAnswers({
    app: { overview: () => Promise.resolve({ ...overview, thinToReview: people.length }) },
    thinTies: {
      nextToReview: () => Promise.resolve({ left: people.length, people: [...people] }),
      review: async (input) => {
        asked.push(`${input.decision.kind} ${input.ids.join()}`);
        await passing();
        return done(input);
      },
    },
    undo: {
      apply: async (input) => {
        asked.push('undo');
        await passing();
        return done(input);
      },
    },
  });
  return { client, asked, next: () => waiting.shift() };
}

// What one test leaves unsent is no matter of the next.
beforeEach(() => window.sessionStorage.clear());

const three = [thinTie(1, 'Ada Kowalska'), thinTie(2, 'Ben Okafor'), thinTie(3, 'Chiara Conti')];

test('keys show at once what they decide, and the engine is told one after another', async () => {
  const engine = slowEngine(three);
  const screen = await render(
    <PageWithClient client={engine.client}>
      <ThinTiesScreen />
    </PageWithClient>,
  );
  await expect.element(screen.getByRole('heading', { name: 'Ada Kowalska' })).toBeVisible();
  await userEvent.keyboard('mc2');
  await expect.element(screen.getByRole('heading', { name: 'Chiara Conti' })).toBeVisible();
  await expect.element(screen.getByText('One is left to look at')).toBeVisible();
  expect(engine.asked).toEqual(['leave-be 1']);

  await userEvent.keyboard('u');
  await expect.element(screen.getByRole('heading', { name: 'Ben Okafor' })).toBeVisible();
  expect(engine.asked).toEqual(['leave-be 1']);

  engine.next()?.pass();
  await expect.poll(() => engine.asked).toEqual(['leave-be 1', 'bring-closer 2']);
  engine.next()?.pass();
  await expect.poll(() => engine.asked).toEqual(['leave-be 1', 'bring-closer 2', 'undo']);
});

test('what the engine refuses is taken back, and said', async () => {
  const engine = slowEngine(three);
  const screen = await render(
    <PageWithClient client={engine.client}>
      <ThinTiesScreen />
    </PageWithClient>,
  );
  await expect.element(screen.getByRole('heading', { name: 'Ada Kowalska' })).toBeVisible();
  await userEvent.keyboard('m');
  await expect.element(screen.getByRole('heading', { name: 'Ben Okafor' })).toBeVisible();
  await expect.poll(() => engine.asked).toHaveLength(1);
  engine.next()?.refuse();
  await expect.element(screen.getByRole('heading', { name: 'Ada Kowalska' })).toBeVisible();
  await expect.element(screen.getByText('This person is no longer there.')).toBeVisible();
  await expect.element(screen.getByText('3 are left to look at')).toBeVisible();
});

test('a review session is where it was after a visit elsewhere', async () => {
  const engine = slowEngine(three);
  const page = (
    <PageWithClient client={engine.client}>
      <ThinTiesScreen />
    </PageWithClient>
  );
  const before = await render(page);
  await expect.element(before.getByRole('heading', { name: 'Ada Kowalska' })).toBeVisible();
  await userEvent.keyboard(' ');
  await before.unmount();

  const after = await render(page);
  await expect.element(after.getByRole('heading', { name: 'Ben Okafor' })).toBeVisible();
  await expect.element(after.getByText('looked at', { exact: true })).toBeVisible();
});

/** An engine whose answers to each fetch of thin ties wait until the test gives them; writes are done at once. */
function engineOfFetches() {
  const fetches: ((people: readonly ThinTie[], left: number) => void)[] = [];
  const client = clientThatAnswers({
    // Never settles, so that only the fetches say how many are left.
    app: { overview: () => new Promise(() => {}) },
    thinTies: {
      nextToReview: () =>
        new Promise((resolve) => {
          fetches.push((people, left) => resolve({ people: [...people], left }));
        }),
      review: ({ writeId }) => Promise.resolve({ undo: { writeId, label: 'Reviewed' } }),
    },
    undo: { apply: ({ writeId }) => Promise.resolve({ undo: { writeId, label: 'Reviewed' } }) },
  });
  return { client, fetches };
}

test('a second fetch takes nothing back that was decided after the first', async () => {
  const { client, fetches } = engineOfFetches();
  // Strict mode runs every effect twice, so that two fetches are asked for.
  const screen = await render(
    <StrictMode>
      <PageWithClient client={client}>
        <ThinTiesScreen />
      </PageWithClient>
    </StrictMode>,
  );
  await expect.poll(() => fetches.length).toBe(1);
  fetches[0]?.(three, 3);
  await expect.element(screen.getByRole('heading', { name: 'Ada Kowalska' })).toBeVisible();
  await userEvent.keyboard('m');
  fetches[1]?.(three, 3);
  await expect.element(screen.getByRole('heading', { name: 'Ben Okafor' })).toBeVisible();
  await expect.element(screen.getByText('left be', { exact: true })).toBeVisible();
  await expect.element(screen.getByText('2 are left to look at')).toBeVisible();
});

test('another twenty are fetched once, however often they are asked for', async () => {
  const { client, fetches } = engineOfFetches();
  const screen = await render(
    <PageWithClient client={client}>
      <ThinTiesScreen />
    </PageWithClient>,
  );
  await expect.poll(() => fetches.length).toBe(1);
  fetches[0]?.(three.slice(0, 1), 3);
  await expect.element(screen.getByRole('heading', { name: 'Ada Kowalska' })).toBeVisible();
  await userEvent.keyboard('m');
  await expect.element(screen.getByRole('heading', { name: 'That is 1' })).toBeVisible();
  await userEvent.keyboard('{Enter}{Enter}');
  await expect.poll(() => fetches.length).toBe(2);
  fetches[1]?.(three.slice(1), 2);
  await expect.element(screen.getByRole('heading', { name: 'Ben Okafor' })).toBeVisible();
  await userEvent.keyboard('m');
  fetches[2]?.(three.slice(1), 2);
  await expect.element(screen.getByRole('heading', { name: 'Chiara Conti' })).toBeVisible();
  await expect.element(screen.getByText('left be', { exact: true })).toBeVisible();
  expect(fetches).toHaveLength(2);
});

test('who goes back to a decision while another twenty are fetched stays there', async () => {
  const { client, fetches } = engineOfFetches();
  const screen = await render(
    <PageWithClient client={client}>
      <ThinTiesScreen />
    </PageWithClient>,
  );
  await expect.poll(() => fetches.length).toBe(1);
  fetches[0]?.(three.slice(0, 1), 3);
  await expect.element(screen.getByRole('heading', { name: 'Ada Kowalska' })).toBeVisible();
  await userEvent.keyboard('m');
  await expect.element(screen.getByRole('heading', { name: 'That is 1' })).toBeVisible();
  await userEvent.keyboard(' ');
  await expect.poll(() => fetches.length).toBe(2);
  await userEvent.keyboard('u');
  await expect.element(screen.getByRole('heading', { name: 'Ada Kowalska' })).toBeVisible();
  fetches[1]?.(three.slice(1), 2);
  await expect.element(screen.getByText('3 are left to look at')).toBeVisible();
  await expect.element(screen.getByRole('heading', { name: 'Ada Kowalska' })).toBeVisible();
});

test('with nobody left it says so and asks for nothing', async () => {
  const screen = await render(
    <PageWithClient client={slowEngine([]).client}>
      <ThinTiesScreen />
    </PageWithClient>,
  );
  await expect.element(screen.getByText('You have looked at every thin tie')).toBeVisible();
});
