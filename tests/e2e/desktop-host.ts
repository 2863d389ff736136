import path from 'node:path';

import { _electron } from 'playwright-core';
import type { ElectronApplication, Page } from 'playwright-core';
import { electronProgram } from './electron-available.ts';

/** The desktop app as it runs for a test; it closes when the test lets go of it (`await using`). */
export type DesktopHost = AsyncDisposable & {
  readonly app: ElectronApplication;
  /** The first window, its pages loaded. */
  readonly page: Page;
  readonly close: () => Promise<void>;
};

/** The app, which waits for Playwright before it opens a window. */
const heldDesktop = path.join(import.meta.dirname, 'held-desktop');

/** Opens the desktop app on the data in `folder`. `args` are added to its command line. */
export async function openDesktopHost(folder: string, args: readonly string[] = []): Promise<DesktopHost> {
  const app = await _electron.launch({
    executablePath: electronProgram(),
    args: [
      heldDesktop,
      `--data=${folder}`,
      // Drawn without a graphics card, which test machines lack: looking for one in vain unsettles the start.
      '--disable-gpu',
      ...sandboxArguments(),
      ...args,
    ],
    timeout: 30_000,
  });
  const close = (): Promise<void> => app.close();
  try {
    const page = await app.firstWindow({ timeout: 30_000 });
    await page.waitForLoadState();
    return { app, page, close, [Symbol.asyncDispose]: close };
  } catch (error) {
    await close();
    throw error;
  }
}

// Chromium refuses to sandbox itself when root starts it.
function sandboxArguments(): readonly string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
