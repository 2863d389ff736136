import { beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';

import { inventedCorrespondent } from './invented-correspondent.ts';
import { openSession } from '../../screens/outreach/session-engine.tsx';
import { inventedEntry } from '../../screens/plan/invented-plan.ts';

beforeEach(() => window.sessionStorage.clear());

async function openEditor(given: Parameters<typeof inventedCorrespondent>[1] = {}) {
  const opened = await openSession({
    entries: [inventedEntry(1)],
    correspondents: [inventedCorrespondent(1, given)],
  });
  await expect.element(opened.screen.getByRole('textbox', { name: /to Ana Sousa/ })).toHaveFocus();
  return opened;
}

test('where nothing is known of somebody, the user is asked, and what they say is kept as a note', async () => {
  const { screen, notes } = await openEditor({ details: [] });
  const question = screen.getByLabelText('What do you know of them that nobody else would write?');
  await userEvent.fill(question, 'Built a sundial');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => notes).toEqual([{ id: 1, notes: 'Collects old timetables.\nBuilt a sundial' }]);
});

test('another offer is one key away, and the one that is inserted is the one noted', async () => {
  const { screen } = await openEditor();
  await userEvent.keyboard('{Alt>}0{/Alt}');
  await expect.element(screen.getByText(/two people who plan trains/)).toBeVisible();
  await userEvent.keyboard('{Alt>}3{/Alt}');
  await expect.element(screen.getByText('Your offer: Introduce people who plan trains')).toBeVisible();
});

test('where no offer fits, none is pressed upon the user', async () => {
  const [, other] = inventedCorrespondent(1).offers;
  const { screen } = await openEditor({ offers: other ? [other] : [] });
  await expect.element(screen.getByText(/A question serves better/)).toBeVisible();
  await userEvent.keyboard('{Alt>}4{/Alt}');
  await expect
    .element(screen.getByRole('textbox', { name: /to Ana Sousa/ }))
    .toHaveValue('Hi Ana,\n\nWhat are you working on these days? ');
  await userEvent.keyboard('{Alt>}0{/Alt}');
  await expect.element(screen.getByText(/two people who plan trains/)).toBeVisible();
});

test('a remark says what it means beside the text, marks the place, and is silenced for good', async () => {
  const { screen, silenced } = await openEditor();
  await userEvent.keyboard('I saw [[name] on the train.');
  const remarks = screen.getByRole('list', { name: 'Remarks' });
  await expect.element(remarks.getByText(/\[name\]/)).toBeVisible();
  await expect.poll(() => document.querySelector('mark')?.textContent).toBe('[name]');
  await screen.getByRole('button', { name: 'Say no more of this kind' }).first().click();
  await expect.poll(() => silenced()).toEqual(['open']);
  await expect.element(remarks.getByText(/\[name\]/)).not.toBeInTheDocument();
});

test('an e-mail has a subject, and is sent with it', async () => {
  const { screen, asked } = await openEditor();
  await screen.getByRole('radio', { name: 'E-mail' }).click();
  await expect.element(screen.getByLabelText(/^Subject/)).toHaveValue('Old timetables');
  await userEvent.click(screen.getByRole('textbox', { name: 'E-mail to Ana Sousa' }));
  await userEvent.keyboard('{Control>}{End}{/Control}Found them.{Control>}{Shift>}{Enter}{/Shift}{/Control}');
  await expect.poll(() => asked).toHaveLength(1);
  expect(asked[0]).toMatchObject({ sent: { medium: 'email', subject: 'Old timetables' } });
});

test('one key changes to an e-mail, which shows where it goes', async () => {
  const { screen } = await openEditor();
  await userEvent.keyboard('{Alt>}9{/Alt}');
  await expect.element(screen.getByText(/^To .+@/)).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Open the mail' })).toBeVisible();
});

test('somebody without an address is given one beside the words', async () => {
  const { person } = inventedCorrespondent(1);
  const { screen, emails } = await openEditor({ media: ['message'], person: { ...person, emails: [] } });
  await screen.getByRole('button', { name: 'Add an e-mail address' }).click();
  await userEvent.keyboard('ana@firm.example{Enter}');
  await expect.poll(() => emails).toEqual([{ id: 1, emails: ['ana@firm.example'] }]);
});

test('the length of an invitation is shown as it comes near its limit', async () => {
  const { screen } = await openEditor({ media: ['invitation'], greeting: 'Hi Ana,' });
  await userEvent.fill(screen.getByRole('textbox', { name: 'Invitation to Ana Sousa' }), 'Hi Ana, '.repeat(10));
  await expect.element(screen.getByText(/of 200 characters/)).not.toBeInTheDocument();
  await userEvent.fill(screen.getByRole('textbox', { name: 'Invitation to Ana Sousa' }), `Hi Ana, ${'x'.repeat(150)}`);
  await expect.element(screen.getByText('158 of 200 characters')).toBeVisible();
});

test('words in other scripts run as they are written, line by line', async () => {
  const { screen } = await openEditor({ greeting: 'שלום שרה,' });
  const field = screen.getByRole('textbox', { name: /to Ana Sousa/ });
  await expect.element(field).toHaveAttribute('dir', 'auto');
  expect(getComputedStyle(field.element()).unicodeBidi).toBe('plaintext');
});
