import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';

import type { InteractionFacts, NewFollowUp } from '../../../api/contract/people/interactions.ts';
import { InteractionForm } from '../../../renderer/parts/interaction-form.tsx';
import { overview } from '../overview.ts';
import { clientThatAnswers, PageWithClient } from '../page-with-client.tsx';
import { parsePromise } from '../parse-promise.ts';

const { today } = overview;

beforeEach(() => window.sessionStorage.clear());

async function openForm(kept = true, takesPromise = false) {
  const save = vi.fn<(facts: InteractionFacts, promised: NewFollowUp | undefined) => Promise<boolean>>(() =>
    Promise.resolve(kept),
  );
  const close = vi.fn<() => void>();
  const form = (
    <PageWithClient client={clientThatAnswers({ followUps: { parsePromise } })}>
      <InteractionForm
        label="Log contact"
        draftKey="log-1"
        today={today}
        saves="Log it"
        takesPromise={takesPromise}
        onSave={save}
        onClose={close}
      />
    </PageWithClient>
  );
  return { screen: await render(form), save, close };
}

test('a line and Enter log a message of today', async () => {
  const { save, close } = await openForm();
  await userEvent.keyboard('Asked about the bridge{Enter}');
  await expect.poll(() => close.mock.calls).toHaveLength(1);
  expect(save.mock.calls).toEqual([
    [{ kind: 'message', direction: 'out', day: today, note: 'Asked about the bridge' }, undefined],
  ]);
});

test('kind, direction and day are chosen without leaving the keys', async () => {
  const { save } = await openForm();
  await userEvent.keyboard('Drafts{ArrowDown}{Alt>}{ArrowDown}{/Alt}{Tab}{Tab}{Tab}yesterday{Enter}');
  await expect.poll(() => save.mock.calls).toHaveLength(1);
  expect(save.mock.calls[0]?.[0]).toEqual({ kind: 'email', direction: 'in', day: '2026-11-22', note: 'Drafts' });
});

test('Escape closes the form from each of its controls, and not the page below it', async () => {
  const { screen, close } = await openForm(true, true);
  const left = vi.fn<(event: KeyboardEvent) => void>();
  const leave = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) left(event);
  };
  window.addEventListener('keydown', leave);
  onTestFinished(() => window.removeEventListener('keydown', leave));
  const { length } = screen.getByRole('form').element().querySelectorAll('input:not([tabindex="-1"]), button');
  for (let closed = 1; closed <= length; closed += 1) {
    await userEvent.keyboard('{Escape}');
    expect(close).toHaveBeenCalledTimes(closed);
    await userEvent.keyboard('{Tab}');
  }
  expect(left).not.toHaveBeenCalled();
});

test('a call has two sides', async () => {
  const { screen, save } = await openForm();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  await expect.element(screen.getByRole('combobox', { name: 'Direction' })).not.toBeInTheDocument();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => save.mock.calls[0]?.[0]).toMatchObject({ kind: 'call', direction: 'both' });
});

test('what could not be kept stays, and is there again after a reload', async () => {
  const { screen, save, close } = await openForm(false);
  await userEvent.keyboard('Asked about the bridge{Enter}');
  await expect.poll(() => save.mock.calls).toHaveLength(1);
  expect(close).not.toHaveBeenCalled();
  await expect.element(screen.getByLabelText('A line to remember it by')).toHaveValue('Asked about the bridge');
  await screen.unmount();

  const again = await openForm();
  await expect.element(again.screen.getByLabelText('A line to remember it by')).toHaveValue('Asked about the bridge');
});

test('a promise is the next line, its day is said beside it, and without one none is made', async () => {
  const { screen, save } = await openForm(false, true);
  await userEvent.keyboard('Talked{Enter}');
  await expect.poll(() => save.mock.calls[0]?.[1]).toBeUndefined();
  await userEvent.keyboard('{Tab}send Ana the paper, Friday');
  await expect.element(screen.getByText('by Friday 27 November')).toBeInTheDocument();
  await expect.element(screen.getByLabelText('By which day')).toHaveValue('Friday 27 November');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => save.mock.calls[1]?.[1]).toEqual({ text: 'send Ana the paper', dueOn: '2026-11-27' });
  await userEvent.keyboard('{Tab}monday{Enter}');
  await expect.poll(() => save.mock.calls[2]?.[1]).toEqual({ text: 'send Ana the paper', dueOn: '2026-11-30' });
});

test('a promise that is typed and sent at once has the day that its whole line names', async () => {
  const { save } = await openForm(true, true);
  await userEvent.keyboard('Talked{Tab}send Ana the paper, Friday{Enter}');
  await expect.poll(() => save.mock.calls[0]?.[1]).toEqual({ text: 'send Ana the paper', dueOn: '2026-11-27' });
});
