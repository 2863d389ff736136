import { describe, expect, test } from 'vitest';

import { takeArchiveThrough } from './archive-journey.ts';
import { dataFolder } from './data-folder.ts';
import { openDesktopHost } from './desktop-host.ts';
import { electronAvailable } from './electron-available.ts';

describe.skipIf(!electronAvailable)('in the desktop', () => {
  test('an archive comes in with an answer, and goes again without a trace', async () => {
    using folder = dataFolder();
    await using desktop = await openDesktopHost(folder.path);
    const { before, after } = await takeArchiveThrough(desktop.page, folder.path);
    expect(after).toEqual(before);
  });
});
