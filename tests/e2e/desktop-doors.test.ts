import { describe, expect, test } from 'vitest';

import { dataFolder } from './data-folder.ts';
import { openDesktopHost } from './desktop-host.ts';
import { openDoors, prepareDoors } from './doors-journey.ts';
import { electronAvailable } from './electron-available.ts';
import { expectDoors } from './expect-doors.ts';

describe.skipIf(!electronAvailable)('in the desktop', () => {
  test('two people are introduced by keyboard, from the need to how it went, and all is undone', async () => {
    using folder = dataFolder();
    await using desktop = await openDesktopHost(folder.path);
    await prepareDoors(desktop.page, folder.path);
    const done = await openDoors(desktop.page);
    expectDoors(done);
    expect(desktop.app.process().exitCode).toBeNull();
  });
});
