import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';

test('the pages’ parts render in a real browser', async () => {
  const screen = await render(<button type="button">Log contact</button>);
  await expect.element(screen.getByRole('button', { name: 'Log contact' })).toBeVisible();
});
