import { useState } from 'react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';

import { asDay } from '../../../renderer/parts/days.ts';
import type { Day } from '../../../renderer/parts/days.ts';
import { TypedDayField } from '../../../renderer/parts/typed-day-field.tsx';
import { dayAsTyped, typedDay } from '../../../renderer/parts/typed-day.ts';

/** The tests give whole days only. */
function day(text: string): Day {
  const found = asDay(text);
  if (found === null) throw new Error(`${text} is no day.`);
  return found;
}

// A Monday.
const today = day('2026-11-23');

test.each([
  ['today', '2026-11-23'],
  [' Yesterday ', '2026-11-22'],
  ['friday', '2026-11-20'],
  ['mon', '2026-11-16'],
  ['3 days ago', '2026-11-20'],
  ['a week ago', '2026-11-16'],
  ['2 weeks ago', '2026-11-09'],
  ['3 May', '2026-05-03'],
  ['24 November', '2025-11-24'],
  ['May 3rd, 2021', '2021-05-03'],
  ['3 sept 2021', '2021-09-03'],
  ['3.5.2021', '2021-05-03'],
  ['3.5.', '2026-05-03'],
  ['2021-5-3', '2021-05-03'],
  ['29 February 2024', '2024-02-29'],
])('%s is %s', (typed, meant) => {
  expect(typedDay(typed, today)).toBe(meant);
});

test.each(['', 'soon', 'x', '30 February', '29 February 2023', '32.1.2020', '13/13/2020', '2026-00-10', '3 Foo'])(
  '%s is no day',
  (typed) => {
    expect(typedDay(typed, today)).toBeNull();
  },
);

test.each([
  ['today', '2026-11-23'],
  ['tomorrow', '2026-11-24'],
  ['friday', '2026-11-27'],
  ['mon', '2026-11-30'],
  ['in 3 days', '2026-11-26'],
  ['a week', '2026-11-30'],
  ['in 2 weeks', '2026-12-07'],
  ['in a month', '2026-12-23'],
  ['22 November', '2027-11-22'],
  ['Friday 27 November', '2026-11-27'],
  ['3.5.', '2027-05-03'],
  ['2027-05-03', '2027-05-03'],
])('of days to come, %s is %s', (typed, meant) => {
  expect(typedDay(typed, today, 'future')).toBe(meant);
});

test('what stands in the field means the same when it is read again', () => {
  for (const text of ['2026-11-23', '2026-11-24', '2026-11-27', '2027-02-28']) {
    expect(typedDay(dayAsTyped(day(text), today), today, 'future')).toBe(text);
  }
  for (const text of ['2026-11-23', '2026-11-22', '2026-01-01', '2019-02-28', '2024-02-29']) {
    expect(typedDay(dayAsTyped(day(text), today), today)).toBe(text);
  }
});

function Field() {
  const [value, setValue] = useState<Day | null>(today);
  return (
    <>
      <TypedDayField label="Day" today={today} value={value ?? today} onChange={setValue} />
      <output aria-label="Read">{value ?? 'none'}</output>
    </>
  );
}

test('the arrows move the day, but never past today', async () => {
  const screen = await render(<Field />);
  await screen.getByLabelText('Day').click();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  await expect.element(screen.getByLabelText('Read')).toHaveTextContent('2026-11-21');
  await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}');
  await expect.element(screen.getByLabelText('Read')).toHaveTextContent('2026-11-23');
});

test('a day still to come is none, and the field says why', async () => {
  const screen = await render(<Field />);
  await userEvent.fill(screen.getByLabelText('Day'), 'tomorrow');
  await expect.element(screen.getByLabelText('Read')).toHaveTextContent('none');
  await expect.element(screen.getByText('That day is still to come.')).toBeVisible();
  await userEvent.fill(screen.getByLabelText('Day'), 'yesterday');
  await expect.element(screen.getByText('Sunday, 22 November')).toBeVisible();
  await expect.element(screen.getByLabelText('Read')).toHaveTextContent('2026-11-22');
});
