import { useState } from 'react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';

import { DayField } from '../../../renderer/parts/day-field.tsx';
import type { DayFieldProps } from '../../../renderer/parts/day-field.tsx';
import type { Day } from '../../../core/calendar/day.ts';
import { overview } from '../overview.ts';
import { asDay } from '../screens/people/person/invented-person.ts';

// A Monday.
const { today } = overview;

function Field(props: Pick<DayFieldProps, 'toward' | 'earliest' | 'hint'>) {
  const [value, setValue] = useState<Day | null>(today);
  return (
    <>
      <DayField {...props} label="Day" today={today} value={value ?? today} onChange={setValue} />
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

test('a day before the earliest one is not taken, and the field says which days are', async () => {
  const screen = await render(<Field earliest={asDay('2026-11-21')} />);
  await userEvent.fill(screen.getByLabelText('Day'), '20 November');
  await expect.element(screen.getByText('Choose Saturday, 21 November, or a later day.')).toBeVisible();
  await expect.element(screen.getByLabelText('Read')).toHaveTextContent('none');
  await userEvent.fill(screen.getByLabelText('Day'), 'saturday');
  await expect.element(screen.getByLabelText('Read')).toHaveTextContent('2026-11-21');
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(screen.getByLabelText('Read')).toHaveTextContent('2026-11-21');
});

test('a day that is read by the user’s country is said before it is kept, whatever the hint', async () => {
  const screen = await render(<Field toward="future" hint="A week, unless you say otherwise." />);
  await expect.element(screen.getByText('A week, unless you say otherwise.')).toBeVisible();
  await userEvent.fill(screen.getByLabelText('Day'), '3/4');
  await expect.element(screen.getByText('Saturday, 3 April 2027')).toBeVisible();
});

test('a weekday that is not the one of its date is asked about', async () => {
  const screen = await render(<Field toward="future" />);
  await userEvent.fill(screen.getByLabelText('Day'), 'Friday the 13th');
  const question = screen.getByText('13 December is a Sunday. Which day do you mean?');
  await expect.element(question).toBeVisible();
  await expect.element(screen.getByLabelText('Read')).toHaveTextContent('none');
  const sunday = screen.getByRole('button', { name: 'Sunday, 13 December' });
  await expect.element(sunday).toBeVisible();
  const position = question.element().compareDocumentPosition(sunday.element());
  expect(position & Node.DOCUMENT_POSITION_FOLLOWING, 'the question comes before the days').toBeTruthy();
  await screen.getByRole('button', { name: 'Friday, 11 December' }).click();
  await expect.element(screen.getByLabelText('Read')).toHaveTextContent('2026-12-11');
  await expect.element(screen.getByLabelText('Day')).toHaveValue('Friday 11 December');
});
