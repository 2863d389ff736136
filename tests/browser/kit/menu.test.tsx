import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';

import { Button } from '../../../renderer/kit/button.tsx';
import { Menu } from '../../../renderer/kit/menu.tsx';

test('a menu that a key opened gives its first item to Enter', async () => {
  const chosen = vi.fn<(item: string) => void>();
  const screen = await render(
    <Menu
      trigger={<Button>Snooze</Button>}
      open
      onOpenChange={() => {}}
      groups={[
        [
          { label: 'A week', run: () => chosen('week') },
          { label: 'A month', run: () => chosen('month') },
        ],
      ]}
    />,
  );
  await expect.element(screen.getByRole('menuitem', { name: 'A week' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(chosen.mock.calls).toEqual([['week']]);
});
