import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';

import { StrengthMark } from '../../../renderer/parts/strength-mark.tsx';

test('each state is told apart by its stroke alone', async () => {
  const screen = await render(
    <>
      <StrengthMark state="strong" />
      <StrengthMark state="steady" />
      <StrengthMark state="fading" />
      <StrengthMark state="thin" />
    </>,
  );
  const drawn = [...screen.container.querySelectorAll('svg')].map((svg) => svg.innerHTML);
  expect(new Set(drawn)).toHaveLength(4);
});

test('the word is there for who cannot see the stroke', async () => {
  const screen = await render(<StrengthMark state="strong" wordHidden byOwnRating />);
  await expect.element(screen.getByText('Strong, by your own rating')).toBeInTheDocument();
});
