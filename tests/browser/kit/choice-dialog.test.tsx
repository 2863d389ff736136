import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';

import { ChoiceDialog } from '../../../renderer/kit/choice-dialog.tsx';

test('a digit chooses, also of a keyboard that types digits with Shift', async () => {
  const chosen = vi.fn<(what: string) => void>();
  const screen = await render(
    <ChoiceDialog
      open
      onClose={() => {}}
      title="A circle for Ana"
      choices={[
        { key: '1', label: 'Inner', run: () => chosen('inner') },
        { key: '2', label: 'Close', run: () => chosen('close') },
      ]}
    />,
  );
  const first = screen.getByRole('button', { name: 'Inner' });
  await expect.element(first).toHaveFocus();
  const press = (key: string, code: string): boolean =>
    first.element().dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true }));
  press('é', 'Digit2');
  press('1', 'Numpad1');
  press('c', 'KeyC');
  expect(chosen.mock.calls.flat()).toEqual(['close', 'inner']);
});
