import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';

import type { KithClient } from '../../../../../api/contract/contract.ts';
import { StrengthLine } from '../../../../../renderer/screens/people/person/strength-line.tsx';
import { clientThatAnswers, PageWithClient } from '../../../page-with-client.tsx';
import { asDay, inventedPerson } from './invented-person.ts';

type Course = Awaited<ReturnType<KithClient['people']['strengthOverTime']>>;
type Point = Course['points'][number];

function point(day: string, strength: number, state: Point['state']): Point {
  return { day: asDay(day), strength, state };
}

const grewAndFaded: Course = {
  points: [
    point('2022-11-23', 0.2, 'thin'),
    point('2023-11-23', 0.5, 'steady'),
    point('2024-11-23', 0.9, 'strong'),
    point('2025-11-23', 0.4, 'fading'),
    point('2026-11-23', 0.1, 'fading'),
  ],
  sentence: 'Strong in 2024, quiet since.',
};

async function showLine(course: Course) {
  const client = clientThatAnswers({ people: { strengthOverTime: () => Promise.resolve(course) } });
  const screen = await render(
    <PageWithClient client={client}>
      <StrengthLine person={inventedPerson({ lastContact: asDay('2026-11-23') })} />
    </PageWithClient>,
  );
  return screen;
}

test('the line goes from the first contact to today, in the pen of each state, with its sentence', async () => {
  const screen = await showLine(grewAndFaded);
  await expect.element(screen.getByText('Strong in 2024, quiet since.')).toBeVisible();
  await expect.element(screen.getByRole('img', { name: 'Strength from 23 November 2022 to today' })).toBeVisible();
  await expect.element(screen.getByText('2022', { exact: true })).toBeVisible();
  await expect.element(screen.getByText('today', { exact: true })).toBeVisible();
  const stretches = [...document.querySelectorAll('[data-state]')];
  expect(stretches.map((stretch) => stretch.getAttribute('data-state'))).toEqual(['steady', 'strong', 'fading']);
  const pens = stretches.map(
    (stretch) => `${stretch.getAttribute('stroke-width')} ${stretch.getAttribute('stroke-dasharray')}`,
  );
  expect(new Set(pens)).toHaveLength(3);
  const path = stretches.map((stretch) => stretch.getAttribute('d')).join('');
  expect(path.startsWith('M0 ')).toBe(true);
  expect(path).toMatch(/L1000 [\d.]+$/);
});

test('the arrow keys and the pointer say the day and the state', async () => {
  const screen = await showLine(grewAndFaded);
  const slider = screen.getByRole('slider', { name: 'Strength over time' });
  await expect.element(slider).toHaveAttribute('aria-valuetext', '23 November 2026: fading');
  slider.element().focus();
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
  await expect.element(slider).toHaveAttribute('aria-valuetext', '23 November 2024: strong');
  await expect.element(screen.getByText('23 November 2024: strong')).toBeVisible();
  await userEvent.keyboard('{Home}');
  await expect.element(screen.getByText('23 November 2022: thin')).toBeVisible();
  slider.element().blur();
  await expect.element(screen.getByText('today', { exact: true })).toBeVisible();

  const { width, height } = slider.element().getBoundingClientRect();
  await slider.hover({ position: { x: width / 4 + 3, y: height / 2 } });
  await expect.element(screen.getByText('23 November 2023: steady')).toBeVisible();
});

test('what is said at the cursor never leaves the line, however narrow', async () => {
  const screen = await showLine(grewAndFaded);
  const slider = screen.getByRole('slider', { name: 'Strength over time' });
  await expect.element(slider).toBeVisible();
  slider.element().focus();
  for (const [key, said] of [
    ['{Home}', '23 November 2022: thin'],
    ['{End}', '23 November 2026: fading'],
  ] as const) {
    await userEvent.keyboard(key);
    const words = screen.getByText(said);
    await expect.element(words).toBeVisible();
    const around = slider.element().getBoundingClientRect();
    const box = words.element().getBoundingClientRect();
    expect(box.left).toBeGreaterThanOrEqual(around.left - 1);
    expect(box.right).toBeLessThanOrEqual(around.right + 1);
  }
});

test('the table has every point of the line, the newest first', async () => {
  const screen = await showLine(grewAndFaded);
  await screen.getByText('As a table').click();
  const rows = [...screen.getByRole('table').element().querySelectorAll('tr')].map((row) =>
    [...row.querySelectorAll('th, td')].map((cell) => cell.textContent),
  );
  expect(rows).toEqual([
    ['Day', 'State', 'Strength, 0 to 1'],
    ['23 November 2026', 'Fading', '0.10'],
    ['23 November 2025', 'Fading', '0.40'],
    ['23 November 2024', 'Strong', '0.90'],
    ['23 November 2023', 'Steady', '0.50'],
    ['23 November 2022', 'Thin', '0.20'],
  ]);
});

test('a tie that began today is a single dot, at today', async () => {
  const screen = await showLine({ points: [point('2026-11-23', 0.3, 'thin')], sentence: 'Since today.' });
  await expect.element(screen.getByText('Since today.')).toBeVisible();
  await expect.element(screen.getByRole('slider')).toHaveAttribute('aria-valuetext', '23 November 2026: thin');
  expect([...document.querySelectorAll('path')].map((path) => path.getAttribute('d'))).toContain('M1000 69.8h0');
});

test('a tie of this year says the day on which it began', async () => {
  const screen = await showLine({
    points: [point('2026-03-12', 0.3, 'thin'), point('2026-11-23', 0.1, 'thin')],
    sentence: 'One talk.',
  });
  await expect.element(screen.getByText('12 March', { exact: true })).toBeVisible();
});

test('the way up is drawn in the pen of where it leads, the way down in that of where it began', async () => {
  const screen = await showLine({
    points: [
      point('2024-01-01', 0.3, 'fading'),
      point('2025-01-01', 0.8, 'strong'),
      point('2026-11-23', 0.1, 'fading'),
    ],
    sentence: 'Back in 2025.',
  });
  await expect.element(screen.getByText('Back in 2025.')).toBeVisible();
  const stretches = [...document.querySelectorAll('[data-state]')];
  expect(stretches.map((stretch) => stretch.getAttribute('data-state'))).toEqual(['strong']);
});

test('where there was never contact nothing is asked, and there is no line', async () => {
  let asked = false;
  const client = clientThatAnswers({
    people: {
      strengthOverTime: () => {
        asked = true;
        return Promise.resolve(grewAndFaded);
      },
    },
  });
  const screen = await render(
    <PageWithClient client={client}>
      <StrengthLine person={inventedPerson({ lastContact: null })} />
      <p>The rest of the page</p>
    </PageWithClient>,
  );
  await expect.element(screen.getByText('The rest of the page')).toBeVisible();
  expect(screen.getByRole('figure').elements()).toHaveLength(0);
  expect(asked).toBe(false);
});

test('where the line cannot be had the page goes without', async () => {
  const client = clientThatAnswers({ people: { strengthOverTime: () => Promise.reject(new Error('Not now.')) } });
  const screen = await render(
    <PageWithClient client={client}>
      <StrengthLine person={inventedPerson({ lastContact: asDay('2026-11-23') })} />
      <p>The rest of the page</p>
    </PageWithClient>,
  );
  const place = screen.getByText('The rest of the page').element();
  await expect.poll(() => place.previousElementSibling).toBeNull();
});
