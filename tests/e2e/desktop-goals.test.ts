import { describe, test } from 'vitest';

import { dataFolder } from './data-folder.ts';
import { openDesktopHost } from './desktop-host.ts';
import { prepareDoors } from './doors-journey.ts';
import { electronAvailable } from './electron-available.ts';
import { expectDoorOnPlan, nameDoor, turnToTomorrow } from './goals-journey.ts';

describe.skipIf(!electronAvailable)('in the desktop', () => {
  test('a door is named by keyboard and is seen in tomorrow’s plan', async () => {
    using folder = dataFolder();
    {
      await using desktop = await openDesktopHost(folder.path);
      await prepareDoors(desktop.page, folder.path);
      await nameDoor(desktop.page);
    }
    turnToTomorrow(folder.path);
    await using desktop = await openDesktopHost(folder.path);
    await expectDoorOnPlan(desktop.page);
  });
});
