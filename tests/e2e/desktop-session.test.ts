import { once } from 'node:events';
import { describe, expect, test } from 'vitest';

import { dataFolder } from './data-folder.ts';
import { openDesktopHost } from './desktop-host.ts';
import { electronAvailable } from './electron-available.ts';
import { expectSession } from './expect-session.ts';
import { beginSession, finishSession, prepareSession } from './session-journey.ts';

describe.skipIf(!electronAvailable)('in the desktop', () => {
  test('a session is gone through by keyboard, over a kill in the middle of a sentence', async () => {
    using folder = dataFolder();
    const killed = await openDesktopHost(folder.path);
    await prepareSession(killed.page, folder.path);
    const name = await beginSession(killed.page);
    const program = killed.app.process();
    const exited = once(program, 'exit');
    program.kill('SIGKILL');
    await exited;

    await using desktop = await openDesktopHost(folder.path);
    expectSession(await finishSession(desktop.page), name);
    expect(program.signalCode).toBe('SIGKILL');
  });
});
