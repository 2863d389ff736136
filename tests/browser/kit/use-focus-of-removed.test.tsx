import { useRef, useState } from 'react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';

import { useFocusOfRemoved } from '../../../renderer/kit/use-focus-of-removed.ts';

function List() {
  const ref = useRef<HTMLElement>(null);
  const [handled, setHandled] = useState(false);
  useFocusOfRemoved(ref);
  return (
    <main ref={ref} tabIndex={-1}>
      {!handled && (
        <button type="button" onClick={() => setHandled(true)}>
          Done
        </button>
      )}
      <button type="button">Another</button>
    </main>
  );
}

test('the focus of what is removed goes to what is around it', async () => {
  const screen = await render(<List />);
  await userEvent.click(screen.getByRole('button', { name: 'Done' }));
  await expect.element(screen.getByRole('main')).toHaveFocus();
});
