import { describe, test } from 'vitest';

import { dataFolder } from './data-folder.ts';
import { openDesktopHost } from './desktop-host.ts';
import { electronAvailable } from './electron-available.ts';
import { expectLines } from './expect-lines.ts';
import { logTenLines, preparePeople } from './palette-journey.ts';

describe.skipIf(!electronAvailable)('in the desktop', () => {
  test('ten lines of contact are logged through the palette by keyboard', async () => {
    using folder = dataFolder();
    await using desktop = await openDesktopHost(folder.path);
    await preparePeople(desktop.page, folder.path);
    expectLines(await logTenLines(desktop.page));
  });
});
