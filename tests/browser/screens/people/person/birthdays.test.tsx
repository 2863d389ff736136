import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';

import { BirthdayFact } from '../../../../../renderer/screens/people/person/birthday-fact.tsx';
import {
  birthdayInWords,
  storedBirthday,
  typedBirthday,
} from '../../../../../renderer/screens/people/person/birthdays.ts';

test.each(['1969-12-28', '--12-28', '2024-02-29', '--02-29', '0800-01-01', ''])('%s keeps its parts', (birthday) => {
  expect(storedBirthday(typedBirthday(birthday))).toBe(birthday);
});

test('a birthday is told with or without its year', () => {
  expect(['1969-12-28', '--02-09', ''].map(birthdayInWords)).toEqual(['28 December 1969', '9 February', '']);
});

test.each([
  { day: '30', month: '02', year: '' },
  { day: '29', month: '02', year: '2023' },
  { day: '', month: '02', year: '' },
  { day: '3', month: '', year: '1969' },
  { day: '3', month: '05', year: '69' },
  { day: '0', month: '05', year: '' },
  { day: '1.', month: '05', year: '' },
])('$day, $month, $year is no birthday', (typed) => {
  expect(storedBirthday(typed)).toBeNull();
});

async function openFact(birthday: string) {
  const change = vi.fn<(birthday: string) => void>();
  const screen = await render(
    <BirthdayFact birthday={birthday} own={false} onChange={change} onUseImported={() => {}} />,
  );
  await screen.getByRole('button', { name: /birthday/ }).click();
  return { screen, change };
}

test('a day and a month are enough', async () => {
  const { screen, change } = await openFact('');
  await userEvent.keyboard('28');
  await screen.getByRole('combobox', { name: 'Month' }).click();
  await screen.getByRole('option', { name: 'December' }).click();
  await screen.getByRole('button', { name: 'Save' }).click();
  expect(change.mock.calls).toEqual([['--12-28']]);
});

test('what is no day is told and not kept; Escape leaves it as it was, and the focus on it', async () => {
  const { screen, change } = await openFact('--02-28');
  await userEvent.fill(screen.getByLabelText('Day of the month'), '30');
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByText('The calendar has no such day.', { exact: false })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(screen.getByRole('button', { name: 'Change birthday: 28 February' })).toHaveFocus();
  expect(change.mock.calls).toEqual([]);
});
