import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';

import type { KithClient } from '../../../api/contract/contract.ts';
import { useWrite } from '../../../renderer/app/use-write.ts';
import { clientThatAnswers, PageWithClient } from '../page-with-client.tsx';

type SkipInput = Parameters<KithClient['plan']['skip']>[0];
type UndoInput = Parameters<KithClient['undo']['apply']>[0];

const entry = 7 as SkipInput['id']; // a brand exists in types only

function Skip({ skip }: { skip: (input: SkipInput) => Promise<object> }) {
  const { run } = useWrite(skip);
  return (
    <button type="button" onClick={() => void run({ id: entry })}>
      Skip
    </button>
  );
}

/** An error as the engine's contract names it. */
function refusal(message: string): Error {
  return Object.assign(new Error(message), { code: 'REFUSED' });
}

test('trying again what failed sends the same write, so that it is never done twice', async () => {
  const sent: SkipInput[] = [];
  const skip = async (input: SkipInput): Promise<object> => {
    sent.push(input);
    if (sent.length === 1) throw new Error('The connection to the engine was lost.');
    return { undo: { writeId: input.writeId, label: 'Ana skipped for today' } };
  };
  const screen = await render(
    <PageWithClient client={clientThatAnswers({})}>
      <Skip skip={skip} />
    </PageWithClient>,
  );
  await screen.getByRole('button', { name: 'Skip' }).click();
  await screen.getByRole('button', { name: 'Try again' }).click();
  await expect.element(screen.getByText('Ana skipped for today')).toBeVisible();
  expect(sent).toHaveLength(2);
  expect(sent[1]).toEqual(sent[0]);

  await screen.getByRole('button', { name: 'Skip' }).click();
  await vi.waitFor(() => expect(sent).toHaveLength(3));
  expect(sent[2]?.writeId).not.toBe(sent[0]?.writeId);
});

test('a refusal is said in its own words, and not offered again', async () => {
  const skip = (): Promise<object> => Promise.reject(refusal('Ana is no longer on this plan.'));
  const screen = await render(
    <PageWithClient client={clientThatAnswers({})}>
      <Skip skip={skip} />
    </PageWithClient>,
  );
  await screen.getByRole('button', { name: 'Skip' }).click();
  await expect.element(screen.getByText('Ana is no longer on this plan.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Try again' }).elements()).toHaveLength(0);
});

test('what was done is taken back, and done again, each by undoing the write before', async () => {
  const undone: UndoInput[] = [];
  const client = clientThatAnswers({
    undo: {
      apply: async (input: UndoInput) => {
        undone.push(input);
        return { undo: { writeId: input.writeId, label: 'Undid it' } };
      },
    },
  });
  const sent: SkipInput[] = [];
  const skip = async (input: SkipInput): Promise<object> => {
    sent.push(input);
    return { undo: { writeId: input.writeId, label: 'Ana skipped for today' } };
  };
  const screen = await render(
    <PageWithClient client={client}>
      <Skip skip={skip} />
    </PageWithClient>,
  );
  await screen.getByRole('button', { name: 'Skip' }).click();
  await screen.getByRole('button', { name: 'Undo' }).click();
  await expect.element(screen.getByText('Undone: Ana skipped for today')).toBeVisible();
  await screen.getByRole('button', { name: 'Redo' }).click();
  await expect.element(screen.getByText('Ana skipped for today', { exact: true })).toBeVisible();
  expect(undone.map(({ undoes }) => undoes)).toEqual([sent[0]?.writeId, undone[0]?.writeId]);
});
