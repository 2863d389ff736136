import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';

import type { KithClient } from '../../../../api/contract/contract.ts';
import { InsightsScreen } from '../../../../renderer/screens/insights/insights-screen.tsx';
import { overview } from '../../overview.ts';
import { clientThatAnswers, PageWithClient } from '../../page-with-client.tsx';
import {
  inventedAchieved,
  inventedPractice,
  inventedReach,
  inventedStates,
  nothingAchieved,
} from './invented-insights.ts';

const whole: KithClient['insights'] = {
  statesByMonth: () => Promise.resolve(inventedStates()),
  weeklySummary: () => Promise.resolve(inventedAchieved()),
  outreachDays: () => Promise.resolve(inventedPractice()),
  reach: () => Promise.resolve(inventedReach()),
};

async function openInsights(insights: Partial<KithClient['insights']> = {}, people = 600) {
  const client = clientThatAnswers({
    app: { overview: () => Promise.resolve({ ...overview, people }) },
    insights: { ...whole, ...insights },
  });
  return render(
    <PageWithClient client={client}>
      <InsightsScreen />
    </PageWithClient>,
  );
}

type Screen = Awaited<ReturnType<typeof openInsights>>;

/** The table behind the chart of a part, row by row. */
async function tableOf(screen: Screen, part: string): Promise<readonly (readonly string[])[]> {
  const region = screen.getByRole('region', { name: part, exact: true });
  await region.getByText('As a table').click();
  const table = region.getByRole('table').element();
  return [...table.querySelectorAll('tr')].map((row) =>
    [...row.querySelectorAll('th, td')].map((cell) => cell.textContent),
  );
}

test('every part has a heading, its sentence, a picture with a name, and a table', async () => {
  const screen = await openInsights();
  const parts = [
    ['Your ties, month by month', 'You have 26 strong ties'],
    ['What your minutes achieved', 'In the last three weeks'],
    ['Days of practice', 'you reached out on two days'],
    ['Your reach', 'Your 600 connections know'],
  ] as const;
  for (const [title, sentence] of parts) {
    const part = screen.getByRole('region', { name: title, exact: true });
    await expect.element(part.getByText(sentence, { exact: false })).toBeVisible();
    const pictures = part.getByRole('img').elements();
    expect(pictures.length).toBeGreaterThan(0);
    for (const picture of pictures) expect(picture.getAttribute('aria-label')).toBeTruthy();
    await expect.element(part.getByText('As a table')).toBeVisible();
  }
});

test('each state has a line of its own, told apart by its pen, and its number beside it', async () => {
  const screen = await openInsights();
  await expect.element(screen.getByRole('slider', { name: 'Ties in each state, month by month' })).toBeVisible();
  const lines = [...document.querySelectorAll('[data-state]')];
  expect(lines.map((line) => line.getAttribute('data-state'))).toEqual(['strong', 'steady', 'fading', 'thin']);
  const pens = lines.map((line) => `${line.getAttribute('stroke-width')} ${line.getAttribute('stroke-dasharray')}`);
  expect(new Set(pens)).toHaveLength(4);
  for (const number of ['26', '17', '88', '29,000']) {
    await expect.element(screen.getByText(number, { exact: true }).first()).toBeVisible();
  }
});

test('each line begins at zero on a scale of its own, so that 26 strong ties are seen beside 29,000 thin ones', async () => {
  const screen = await openInsights();
  await expect.element(screen.getByRole('slider', { name: 'Ties in each state, month by month' })).toBeVisible();
  const heightsOf = (state: string): readonly number[] =>
    [...(document.querySelector(`[data-state=${state}]`)?.getAttribute('d') ?? '').matchAll(/ ([\d.]+)/g)].map(
      ([, down]) => 97 - Number(down),
    );
  const strong = heightsOf('strong');
  expect(strong).toHaveLength(24);
  expect((strong[0] ?? 0) / (strong.at(-1) ?? 1)).toBeCloseTo(3 / 26, 2);
  expect(new Set(heightsOf('thin')).size).toBe(1);
});

test('the arrow keys go through the months and say each', async () => {
  const screen = await openInsights();
  const slider = screen.getByRole('slider', { name: 'Ties in each state, month by month' });
  await expect
    .element(slider)
    .toHaveAttribute('aria-valuetext', 'November 2026: 26 strong, 17 steady, 88 fading, 29,000 thin');
  slider.element().focus();
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
  await expect
    .element(slider)
    .toHaveAttribute('aria-valuetext', 'September 2026: 24 strong, 19 steady, 88 fading, 29,000 thin');
  await expect.element(screen.getByText('24', { exact: true }).first()).toBeVisible();
  await userEvent.keyboard('{Home}{ArrowLeft}');
  await expect.element(slider).toHaveAttribute('aria-valuenow', '0');
  await userEvent.keyboard('{End}{ArrowRight}');
  await expect.element(slider).toHaveAttribute('aria-valuenow', '23');
  slider.element().blur();
  await expect.element(screen.getByText('today', { exact: true })).toBeVisible();
});

test('the table of the states has what the lines show, the newest first', async () => {
  const screen = await openInsights();
  const rows = await tableOf(screen, 'Your ties, month by month');
  expect(rows[0]).toEqual(['Month', 'Strong', 'Steady', 'Fading', 'Thin']);
  expect(rows[1]).toEqual(['November 2026', '26', '17', '88', '29,000']);
  expect(rows.at(-1)).toEqual(['December 2024', '3', '40', '88', '29,000']);
  expect(rows).toHaveLength(25);
});

test('what was done is an outline and what came of it solid, each with its number, as in the table', async () => {
  const screen = await openInsights();
  const part = screen.getByRole('region', { name: 'What your minutes achieved', exact: true });
  await expect.element(part.getByText('42 min')).toBeVisible();
  const drawn = [...document.querySelectorAll('[data-count]')].map((bar) => ({
    what: `${bar.getAttribute('data-week')} ${bar.getAttribute('data-count')}`,
    said: bar.querySelector('text')?.textContent,
    outlined: bar.querySelector('rect')?.getAttribute('fill') === 'none',
    height: Number(bar.querySelector('rect')?.getAttribute('height')),
  }));
  expect(drawn.map(({ what, said, outlined }) => `${what} ${said} ${outlined ? 'outlined' : 'solid'}`)).toEqual([
    '2026-11-09 reachedOut 12 outlined',
    '2026-11-09 answers 4 solid',
    '2026-11-23 reachedOut 5 outlined',
    '2026-11-09 helpOffered 9 outlined',
    '2026-11-23 helpOffered 3 outlined',
    '2026-11-09 movedUp 1 solid',
  ]);
  const [reached, answers] = drawn;
  expect((answers?.height ?? 0) / (reached?.height ?? 1)).toBeCloseTo(4 / 12, 1);

  expect(await tableOf(screen, 'What your minutes achieved')).toEqual([
    ['Week from', 'Minutes', 'Reached out to', 'Answered', 'Moved up', 'Help offered', 'Help given'],
    ['23 November', '10', '5', '0', '0', '3', '0'],
    ['16 November', '0', '0', '0', '0', '0', '0'],
    ['9 November', '42', '12', '4', '1', '9', '0'],
  ]);
});

test('who moved up is listed, and leads to the person', async () => {
  const screen = await openInsights();
  const link = screen.getByRole('link', { name: 'Ada Kowalska' });
  await expect.element(link).toHaveAttribute('href', '/people/7');
  await expect.element(screen.getByText('Fading→toSteady', { exact: false })).toBeVisible();
});

test('a day with more people is a larger dot, and the arrow keys go through days and weeks', async () => {
  const screen = await openInsights();
  const slider = screen.getByRole('slider', { name: 'The days of the last half year' });
  await expect.element(slider).toHaveAttribute('aria-valuetext', 'Wednesday, 25 November: nothing noted');
  const dots = [...document.querySelectorAll<SVGCircleElement>('[data-people]')];
  expect(dots.map((dot) => dot.dataset['people'])).toEqual(['1', '9']);
  const [small, large] = dots.map((dot) => dot.r.baseVal.value);
  expect(large).toBeGreaterThan((small ?? 0) * 2);

  slider.element().focus();
  await userEvent.keyboard('{ArrowUp}');
  await expect.element(slider).toHaveAttribute('aria-valuetext', 'Tuesday, 24 November: nine people, 18 minutes');
  await expect.element(screen.getByText('Tuesday, 24 November: nine people, 18 minutes')).toBeVisible();
  await userEvent.keyboard('{ArrowLeft}');
  await expect.element(slider).toHaveAttribute('aria-valuetext', 'Tuesday, 17 November: nothing noted');
  await userEvent.keyboard('{Home}{ArrowDown}');
  await expect.element(slider).toHaveAttribute('aria-valuetext', 'Tuesday, 2 June: one person, 2 minutes');

  expect(await tableOf(screen, 'Days of practice')).toEqual([
    ['Day', 'People', 'Minutes'],
    ['Tuesday, 24 November', '9', '18'],
    ['Tuesday, 2 June', '1', '2'],
  ]);
});

test('a week is a column that begins on Monday, and days to come are not drawn', async () => {
  const screen = await openInsights();
  await expect.element(screen.getByRole('slider', { name: 'The days of the last half year' })).toBeVisible();
  const picture = screen.getByRole('img', { name: /A calendar/ }).element();
  const dots = [...picture.querySelectorAll('circle')];
  // 25 whole weeks, and Monday to Wednesday of this one.
  expect(dots).toHaveLength(25 * 7 + 3);
  const row = (dot: SVGCircleElement | undefined): number => Math.floor((dot?.cy.baseVal.value ?? 0) / 24);
  expect([dots[0], dots[6], dots[7], dots.at(-1)].map(row)).toEqual([0, 6, 0, 2]);
});

test('the circles of the reach are to scale by their areas, the high guess broken', async () => {
  const screen = await openInsights();
  const part = screen.getByRole('region', { name: 'Your reach', exact: true });
  await expect.element(part.getByText('15,000–60,000').first()).toBeVisible();
  const circles = [...part.element().querySelectorAll<SVGCircleElement>('[role=img] circle')].map((circle) => ({
    area: circle.r.baseVal.value ** 2,
    broken: circle.hasAttribute('stroke-dasharray'),
  }));
  const [connections, strong, high, low, behindHigh, behindLow] = circles;
  const ratio = (one: typeof high, other: typeof high): number => (one?.area ?? 0) / (other?.area ?? 1);
  expect(ratio(low, high)).toBeCloseTo(15_000 / 60_000, 5);
  expect(ratio(connections, high)).toBeCloseTo(600 / 60_000, 5);
  expect(ratio(behindHigh, high)).toBeCloseTo(2_400 / 60_000, 5);
  expect(ratio(behindLow, high)).toBeCloseTo(600 / 60_000, 5);
  expect(strong?.area).toBeGreaterThan(0);
  expect(circles.map(({ broken }) => broken)).toEqual([false, false, true, false, true, false]);

  await part.getByText('How this is estimated').click();
  await expect.element(part.getByText('A guess from what is known of other networks.')).toBeVisible();
  expect(await tableOf(screen, 'Your reach')).toEqual([
    ['Who', 'People'],
    ['Your connections', '600'],
    ['of them strong', '24'],
    ['of them steady', '40'],
    ['of them fading', '88'],
    ['of them thin', '448'],
    ['People they know', '15,000–60,000'],
    ['of them behind strong ties', '600–2,400'],
  ]);
});

test('with nobody there it says what will be here, and asks for nothing', async () => {
  const screen = await openInsights({ statesByMonth: () => Promise.reject(new Error('Not to be asked.')) }, 0);
  await expect
    .element(screen.getByRole('heading', { name: 'Here you will see your network as a whole' }))
    .toBeVisible();
  await expect.element(screen.getByRole('link', { name: 'Bring your people in' })).toHaveAttribute('href', '/import');
  expect(screen.getByRole('region', { name: 'Your reach' }).elements()).toHaveLength(0);
});

test('parts without anything to draw say what will stand there', async () => {
  const screen = await openInsights({
    weeklySummary: () => Promise.resolve(nothingAchieved()),
    outreachDays: () => Promise.resolve({ ...inventedPractice(), days: [], sentence: 'No days yet.' }),
    reach: () => Promise.resolve({ ...inventedReach(), connections: 0, sentence: 'No connections yet.' }),
  });
  await expect.element(screen.getByText('Nothing is noted so far.')).toBeVisible();
  await expect.element(screen.getByText('When you work through a plan', { exact: false })).toBeVisible();
  await expect.element(screen.getByText('A day left out costs nothing.', { exact: false })).toBeVisible();
  await expect.element(screen.getByText('Once your connections are here', { exact: false })).toBeVisible();
  expect(screen.getByText('As a table').elements()).toHaveLength(1);
});

test('a part that fails says so and can be asked again, while the others are there', async () => {
  let asked = 0;
  const screen = await openInsights({
    reach: () => {
      asked += 1;
      return asked === 1 ? Promise.reject(new Error('The file is busy.')) : Promise.resolve(inventedReach());
    },
  });
  await expect.element(screen.getByRole('alert').getByText('The file is busy.')).toBeVisible();
  await expect.element(screen.getByText('You have 26 strong ties', { exact: false })).toBeVisible();
  await screen.getByRole('button', { name: 'Try again' }).click();
  await expect.element(screen.getByText('Your 600 connections know', { exact: false })).toBeVisible();
});

test('a part that takes its time waits alone', async () => {
  const screen = await openInsights({ statesByMonth: () => new Promise(() => {}) });
  await expect.element(screen.getByText('Your 600 connections know', { exact: false })).toBeVisible();
  const waiting = screen.getByRole('region', { name: 'Your ties, month by month', exact: true });
  await expect.element(waiting.getByRole('status', { name: 'Loading' })).toBeInTheDocument();
});

test('j and k go from part to part', async () => {
  const screen = await openInsights();
  await expect.element(screen.getByText('Your 600 connections know', { exact: false })).toBeVisible();
  await userEvent.keyboard('jj');
  await expect.element(screen.getByRole('heading', { name: 'What your minutes achieved' })).toHaveFocus();
  await userEvent.keyboard('k');
  await expect.element(screen.getByRole('heading', { name: 'Your ties, month by month' })).toHaveFocus();
});
