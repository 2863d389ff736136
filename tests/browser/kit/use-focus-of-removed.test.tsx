import { useRef, useState } from 'react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';

import { ToastProvider, useToasts } from '../../../renderer/app/toasts.tsx';
import { useFocusOfRemoved } from '../../../renderer/kit/use-focus-of-removed.ts';

function List() {
  const ref = useRef<HTMLElement>(null);
  const [handled, setHandled] = useState(false);
  const { tell } = useToasts();
  useFocusOfRemoved(ref);
  return (
    <main ref={ref} tabIndex={-1}>
      {!handled && (
        <button
          type="button"
          onClick={() => {
            setHandled(true);
            tell('It is done');
          }}
        >
          Done
        </button>
      )}
      <button type="button">Another</button>
    </main>
  );
}

test('the focus of what is removed goes to what is around it, also while a toast says what was done', async () => {
  const screen = await render(
    <ToastProvider>
      <List />
    </ToastProvider>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Done' }));
  await expect.element(screen.getByText('It is done')).toBeVisible();
  await expect.element(screen.getByRole('main')).toHaveFocus();
  await expect.element(screen.getByText('It is done')).toBeVisible();
});
