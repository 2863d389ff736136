import { describe, expect, test } from 'vitest';

import { dataFolder } from './data-folder.ts';
import { openDesktopHost } from './desktop-host.ts';
import { electronAvailable } from './electron-available.ts';

describe.skipIf(!electronAvailable)('in the desktop', () => {
  test('the whole network is drawn under the policy of the pages, and its months are gone through by keys', async () => {
    using folder = dataFolder();
    await using desktop = await openDesktopHost(folder.path, ['--demo']);
    const { page } = desktop;
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.type('gn');
    for (const title of ['Your ties, month by month', 'What your minutes achieved', 'Days of practice', 'Your reach']) {
      await page.getByRole('region', { name: title, exact: true }).getByRole('figure').waitFor();
    }
    const months = page.getByRole('slider', { name: 'Ties in each state, month by month' });
    const today = await months.getAttribute('aria-valuetext');
    await months.press('ArrowLeft');
    await expect.poll(() => months.getAttribute('aria-valuetext')).not.toBe(today);
    expect(complaints).toEqual([]);
  });
});
