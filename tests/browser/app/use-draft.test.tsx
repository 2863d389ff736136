import { beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';

import { TextArea } from '../../../renderer/kit/text-area.tsx';
import { useDraft } from '../../../renderer/app/use-draft.ts';

function Draft({ of }: { of: string }) {
  const [text, setText, clear] = useDraft(of);
  return (
    <>
      <TextArea label="Note" value={text} onChange={setText} />
      <button type="button" onClick={clear}>
        Keep
      </button>
    </>
  );
}

beforeEach(() => window.sessionStorage.clear());

test('what is typed is there again when the page is', async () => {
  const before = await render(<Draft of="person-1" />);
  await userEvent.type(before.getByLabelText('Note'), 'Met at the fair');
  await before.unmount();

  const after = await render(<Draft of="person-1" />);
  await expect.element(after.getByLabelText('Note')).toHaveValue('Met at the fair');
});

test('every draft stands for itself', async () => {
  const screen = await render(<Draft of="person-1" />);
  await userEvent.type(screen.getByLabelText('Note'), 'Met at the fair');
  await screen.rerender(<Draft of="person-2" />);
  await expect.element(screen.getByLabelText('Note')).toHaveValue('');
  await screen.rerender(<Draft of="person-1" />);
  await expect.element(screen.getByLabelText('Note')).toHaveValue('Met at the fair');
});

test('what was kept is a draft no more', async () => {
  const screen = await render(<Draft of="person-1" />);
  await userEvent.type(screen.getByLabelText('Note'), 'Met at the fair');
  await screen.getByRole('button', { name: 'Keep' }).click();
  await expect.element(screen.getByLabelText('Note')).toHaveValue('');
  expect(window.sessionStorage).toHaveLength(0);
});
