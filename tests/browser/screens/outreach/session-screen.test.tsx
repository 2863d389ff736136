import { beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';

import { inventedCorrespondent } from '../../parts/outreach/invented-correspondent.ts';
import { asDay, asId } from '../people/person/invented-person.ts';
import { inventedEntry, inventedPromise } from '../plan/invented-plan.ts';
import { openSession } from './session-engine.tsx';

beforeEach(() => window.sessionStorage.clear());

const three = [inventedEntry(1), inventedEntry(2), inventedEntry(3)];

test('a person fills the page, and the cursor stands after the greeting', async () => {
  const { screen } = await openSession({ entries: three });
  await expect.element(screen.getByRole('heading', { name: 'Ana Sousa' })).toBeVisible();
  await expect.element(screen.getByText('Three left')).toBeVisible();
  await expect.element(screen.getByText('Coffee at the depot')).toBeVisible();
  const field = screen.getByRole('textbox', { name: 'Message to Ana Sousa' });
  await expect.element(field).toHaveFocus();
  await userEvent.keyboard('It is snowing here.');
  await expect.element(field).toHaveValue('Hi Ana,\n\nIt is snowing here.');
});

test('sent logs the words with the offer that was inserted, and brings the next person', async () => {
  const { screen, asked, drafts } = await openSession({ entries: three });
  await expect.element(screen.getByRole('textbox', { name: 'Message to Ana Sousa' })).toHaveFocus();
  await userEvent.keyboard('Found them! {Alt>}3{/Alt}');
  await expect.element(screen.getByText('Your offer: Read a draft with fresh eyes')).toBeVisible();
  await expect.poll(() => drafts.get(asId(1))?.text).toContain('fresh eyes');
  await userEvent.keyboard('{Control>}{Shift>}{Enter}{/Shift}{/Control}');
  await expect.element(screen.getByRole('heading', { name: 'Bo Berg' })).toBeVisible();
  await expect.element(screen.getByRole('textbox', { name: 'Message to Bo Berg' })).toHaveFocus();
  await expect.poll(() => asked).toHaveLength(1);
  expect(asked[0]).toMatchObject({
    sent: {
      personId: 1,
      day: '2026-11-23',
      medium: 'message',
      text: 'Hi Ana,\n\nFound them! If it would help, I could read a draft with fresh eyes.',
      offer: { offerId: 1, text: 'Read a draft with fresh eyes' },
    },
  });
  expect(drafts.size).toBe(0);
});

test('two promises to one person are two places in the row', async () => {
  const map = inventedPromise(1, 'Send the map', '2026-11-23');
  const second = { ...inventedPromise(1, 'Ask about the depot', '2026-11-23'), id: inventedEntry(11).id };
  const { screen, asked } = await openSession({ entries: [map, second, inventedEntry(2)] });
  await expect.element(screen.getByText(/Send the map$/)).toBeVisible();
  await userEvent.keyboard('{Escape}s');
  await expect.element(screen.getByText(/Ask about the depot$/)).toBeVisible();
  await expect.element(screen.getByText('Two left')).toBeVisible();
  await userEvent.keyboard('{Escape}s');
  await expect.element(screen.getByRole('heading', { name: 'Bo Berg' })).toBeVisible();
  await expect.poll(() => asked).toEqual([{ skip: { id: map.id } }, { skip: { id: second.id } }]);
});

test('while contact is logged instead, the draft that is out of sight is not sent', async () => {
  const { screen, asked } = await openSession({ entries: three });
  await expect.element(screen.getByRole('textbox', { name: 'Message to Ana Sousa' })).toHaveFocus();
  await userEvent.keyboard('Half a sentence{Escape}l');
  const form = screen.getByLabelText('What you did instead');
  await expect.element(form).toBeVisible();
  await screen.getByText('Three left').click();
  await userEvent.keyboard('d');
  await expect.element(form).toBeVisible();
  expect(asked).toEqual([]);
});

test('an end that could not be kept is told once it is', async () => {
  const { screen } = await openSession({ entries: [inventedEntry(1)], losesFirstEnd: true });
  await expect.element(screen.getByRole('textbox', { name: 'Message to Ana Sousa' })).toHaveFocus();
  await userEvent.keyboard('{Escape}s');
  await expect.element(screen.getByRole('heading', { name: 'Ana Sousa' })).not.toBeInTheDocument();
  await expect
    .poll(() => {
      // The time is kept when the user looks at another tab, too.
      document.dispatchEvent(new Event('visibilitychange'));
      return screen.getByText('Tomorrow begins with Efua Mensah.').query();
    })
    .not.toBeNull();
});

test('an offer whose words are deleted again is not noted as made', async () => {
  const { screen, asked } = await openSession({ entries: three });
  const field = screen.getByRole('textbox', { name: 'Message to Ana Sousa' });
  await expect.element(field).toHaveFocus();
  await userEvent.keyboard('{Alt>}3{/Alt}');
  await userEvent.fill(field, 'Hi Ana,\n\nLovely to see you.');
  await expect.element(screen.getByText(/^Your offer/)).not.toBeInTheDocument();
  await userEvent.keyboard('{Control>}{Shift>}{Enter}{/Shift}{/Control}');
  await expect.poll(() => asked).toHaveLength(1);
  expect(asked[0]).toMatchObject({ sent: { offer: null } });
});

test('what was inserted is taken back by the undo of the field', async () => {
  const { screen } = await openSession({ entries: three });
  const field = screen.getByRole('textbox', { name: 'Message to Ana Sousa' });
  await expect.element(field).toHaveFocus();
  await userEvent.keyboard('{Alt>}1{/Alt}');
  await expect.element(field).toHaveValue('Hi Ana,\n\nI remember you collect old timetables. ');
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.element(field).toHaveValue('Hi Ana,\n\n');
});

test('a write that fails comes back to the person, with the reason and the words', async () => {
  const { screen, drafts } = await openSession({ entries: three, failing: { sent: 'The disk is full.' } });
  await expect.element(screen.getByRole('textbox', { name: 'Message to Ana Sousa' })).toHaveFocus();
  await userEvent.keyboard('Found them!{Control>}{Shift>}{Enter}{/Shift}{/Control}');
  await expect.element(screen.getByText('The disk is full.')).toBeVisible();
  const field = screen.getByRole('textbox', { name: 'Message to Ana Sousa' });
  await expect.element(field).toHaveValue('Hi Ana,\n\nFound them!');
  await expect.element(field).toHaveFocus();
  await expect.poll(() => drafts.get(asId(1))?.text).toBe('Hi Ana,\n\nFound them!');
});

test('Escape gives the keys to the page: later, skip, and not this person', async () => {
  const { screen, asked } = await openSession({ entries: three });
  await expect.element(screen.getByRole('textbox', { name: 'Message to Ana Sousa' })).toHaveFocus();
  await userEvent.keyboard('{Escape}s');
  await expect.element(screen.getByRole('textbox', { name: 'Message to Bo Berg' })).toHaveFocus();
  await userEvent.keyboard('{Escape}z');
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('textbox', { name: 'Message to Chiara Conti' })).toHaveFocus();
  await userEvent.keyboard('{Escape}m');
  await expect.element(screen.getByRole('dialog', { name: 'Not Chiara Conti?' })).toBeVisible();
  await userEvent.keyboard('z');
  await expect
    .poll(() => asked)
    .toEqual([
      { skip: { id: 1 } },
      { snooze: { id: 2, until: '2026-11-24' } },
      { snooze: { id: 3, until: '2027-02-21' } },
    ]);
});

test('the row ends with what was done and with whom tomorrow begins', async () => {
  const { screen, session } = await openSession({ entries: [inventedEntry(1)] });
  await expect.element(screen.getByRole('textbox', { name: 'Message to Ana Sousa' })).toHaveFocus();
  await userEvent.keyboard('{Escape}s');
  await expect.element(screen.getByRole('heading', { name: /heard from you/ })).toBeVisible();
  await expect.element(screen.getByText('Tomorrow begins with Efua Mensah.')).toBeVisible();
  expect(session().state).toBe('ended');
});

test('it goes on where it was left, with the draft and the cursor at its end', async () => {
  const draft = { medium: 'message', subject: '', text: 'Hi Bo,\n\nHalf a', offer: null } as const;
  const changedAt = '2026-11-23T08:00:00.000Z' as NonNullable<
    ReturnType<typeof inventedCorrespondent>['draft']
  >['changedAt'];
  const { screen } = await openSession({
    entries: three,
    session: { state: 'going', personId: asId(2), seconds: 130 },
    correspondents: [inventedCorrespondent(2, { draft: { ...draft, changedAt } })],
  });
  const field = screen.getByRole('textbox', { name: 'Message to Bo Berg' });
  await expect.element(field).toHaveFocus();
  await userEvent.keyboard(' sentence.');
  await expect.element(field).toHaveValue('Hi Bo,\n\nHalf a sentence.');
  await expect.element(screen.getByRole('button', { name: 'Pause: 2 of 10 minutes' })).toBeVisible();
});

test('k goes back to somebody handled, whose words can be read', async () => {
  const { screen } = await openSession({
    entries: three,
    correspondents: [
      inventedCorrespondent(1, { wroteBefore: [{ day: asDay('2026-11-23'), text: 'Hi Ana,\n\nFound them!' }] }),
    ],
  });
  await expect.element(screen.getByRole('textbox', { name: 'Message to Ana Sousa' })).toHaveFocus();
  await userEvent.keyboard('Found them!{Control>}{Shift>}{Enter}{/Shift}{/Control}');
  await expect.element(screen.getByRole('textbox', { name: 'Message to Bo Berg' })).toHaveFocus();
  await userEvent.keyboard('{Escape}k');
  await expect.element(screen.getByText('Done today.')).toBeVisible();
  await expect.element(screen.getByText('Hi Ana, Found them!')).toBeVisible();
  await userEvent.keyboard('j');
  await expect.element(screen.getByRole('heading', { name: 'Bo Berg' })).toBeVisible();
});

test('what was promised stands on top', async () => {
  const { screen } = await openSession({ entries: [inventedPromise(1, 'send the paper', '2026-11-23')] });
  await expect.element(screen.getByText('Promised: send the paper')).toBeVisible();
});

test('without anybody planned it says so', async () => {
  const { screen } = await openSession({ entries: [] });
  await expect.element(screen.getByRole('heading', { name: 'Nobody is planned today' })).toBeVisible();
});

test('what another window wrote since is shown and gone on with, and what it sent is no draft here', async () => {
  const { screen, drafts } = await openSession({ entries: three });
  const field = screen.getByRole('textbox', { name: 'Message to Ana Sousa' });
  await expect.element(field).toHaveFocus();
  await userEvent.keyboard('One');
  await expect.poll(() => drafts.get(asId(1))?.text).toBe('Hi Ana,\n\nOne');
  await expect.element(screen.getByText('Saved', { exact: true })).toBeVisible();
  drafts.set(asId(1), { medium: 'message', subject: '', text: 'Hi Ana,\n\nOne, two', offer: null });
  window.dispatchEvent(new Event('focus'));
  await expect.element(field).toHaveValue('Hi Ana,\n\nOne, two');
  await userEvent.keyboard(', three');
  await expect.poll(() => drafts.get(asId(1))?.text).toBe('Hi Ana,\n\nOne, two, three');
  await expect.element(screen.getByText('Saved', { exact: true })).toBeVisible();
  drafts.delete(asId(1));
  window.dispatchEvent(new Event('focus'));
  await expect.element(field).toHaveValue('Hi Ana,\n\n');
});

test('whoever comes back to somebody goes on at the end of what is written', async () => {
  const { screen, drafts } = await openSession({ entries: three });
  const field = screen.getByRole('textbox', { name: 'Message to Ana Sousa' });
  await expect.element(field).toHaveFocus();
  await userEvent.keyboard('One{Escape}j');
  await expect.element(screen.getByRole('heading', { name: 'Bo Berg' })).toBeVisible();
  await userEvent.keyboard('k');
  await expect.element(field).toBeVisible();
  await userEvent.keyboard('w, two');
  await expect.poll(() => drafts.get(asId(1))?.text).toBe('Hi Ana,\n\nOne, two');
});

test('whoever comes up for freed minutes is offered at the end, by name', async () => {
  const { screen, asked } = await openSession({ entries: [inventedEntry(1)], comesUp: inventedEntry(2) });
  await expect.element(screen.getByText('The last one')).toBeVisible();
  await expect.element(screen.getByRole('textbox', { name: 'Message to Ana Sousa' })).toHaveFocus();
  await userEvent.keyboard('{Escape}s');
  await expect.element(screen.getByRole('button', { name: 'One more: Bo Berg' })).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('textbox', { name: 'Message to Bo Berg' })).toHaveFocus();
  await userEvent.keyboard('{Escape}s');
  await expect.element(screen.getByText('Tomorrow begins with Efua Mensah.')).toBeVisible();
  expect(asked).toEqual([{ skip: { id: 1 } }, { skip: { id: 2 } }]);
});

test('undo brings back whoever was handled last, from the end and from an untouched page', async () => {
  const { screen } = await openSession({ entries: [inventedEntry(1), inventedEntry(2)] });
  const ana = screen.getByRole('textbox', { name: 'Message to Ana Sousa' });
  const bo = screen.getByRole('textbox', { name: 'Message to Bo Berg' });
  await expect.element(ana).toHaveFocus();
  await userEvent.keyboard('{Escape}s');
  await expect.element(bo).toHaveFocus();
  await expect.element(screen.getByRole('button', { name: 'Undo' })).toBeVisible();
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.element(ana).toHaveFocus();
  await userEvent.keyboard('{Escape}s');
  await expect.element(bo).toHaveFocus();
  await userEvent.keyboard('{Escape}s');
  await expect.element(screen.getByRole('heading', { name: /heard from you/ })).toBeVisible();
  await screen.getByRole('button', { name: 'Undo' }).click();
  await expect.element(bo).toHaveFocus();
});

test('what is typed stands after the greeting, however the page was reached', async () => {
  const { screen } = await openSession({ entries: three });
  await expect.element(screen.getByRole('textbox', { name: 'Message to Ana Sousa' })).toHaveFocus();
  await userEvent.keyboard('{Escape}j');
  const bo = screen.getByRole('textbox', { name: 'Message to Bo Berg' });
  await expect.element(bo).toBeVisible();
  await userEvent.keyboard('wIt snows.');
  await expect.element(bo).toHaveValue('Hi Bo,\n\nIt snows.');
});

test('after a suggestion one types on at once, and punctuation stands close to it', async () => {
  const { screen } = await openSession({ entries: three });
  const field = screen.getByRole('textbox', { name: 'Message to Ana Sousa' });
  await expect.element(field).toHaveFocus();
  await userEvent.keyboard('{Alt>}1{/Alt}Do you?');
  await expect.element(field).toHaveValue('Hi Ana,\n\nI remember you collect old timetables. Do you?');
  await userEvent.keyboard('{Alt>}1{/Alt}!');
  await expect
    .element(field)
    .toHaveValue('Hi Ana,\n\nI remember you collect old timetables. Do you? I remember you collect old timetables.!');
});
