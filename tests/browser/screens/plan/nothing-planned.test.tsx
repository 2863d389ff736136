import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';

import { NothingPlanned } from '../../../../renderer/screens/plan/nothing-planned.tsx';

test('the number of thin ties is written as every other number', async () => {
  const screen = await render(<NothingPlanned after="nothing" thinToReview={12_345} />);
  await expect.element(screen.getByRole('link', { name: 'Review your thin ties, 12,345 are left' })).toBeVisible();
  await screen.rerender(<NothingPlanned after="nothing" thinToReview={1} />);
  await expect.element(screen.getByRole('link', { name: 'Review one thin tie' })).toBeVisible();
});
