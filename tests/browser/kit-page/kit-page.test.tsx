import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-react';

import { KitPage, kitSections } from './kit-page.tsx';

afterEach(() => {
  delete document.documentElement.dataset['theme'];
});

test('the page has a section for every component of the kit', () => {
  const files = Object.keys(import.meta.glob('../../../renderer/kit/**/*.tsx'));
  expect(kitSections.map(({ file }) => `../../../renderer/kit/${file}`).toSorted()).toEqual(files.toSorted());
});

for (const theme of ['Light', 'Dark']) {
  test(`everybody can use every component: ${theme.toLowerCase()}`, async () => {
    const screen = await render(<KitPage />);
    await screen.getByRole('radio', { name: theme }).click();
    expect(await faults()).toEqual([]);
    for (const name of ['Open a dialog', 'Open a wide dialog', 'Open a choice']) {
      await screen.getByRole('button', { name, exact: true }).click();
      await expect.element(screen.getByRole('dialog')).toBeVisible();
      expect(await faults()).toEqual([]);
      // Escape is the dialog's own way out.
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
    }
  });
}

/** What axe finds serious or worse on the page as it is: one line each. Waits for what moves to stand still. */
async function faults(): Promise<readonly string[]> {
  await Promise.allSettled(
    document
      .getAnimations()
      .filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity)
      .map((animation) => animation.finished),
  );
  const { violations } = await axe.run(document.body);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
