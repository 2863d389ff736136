import { _electron, errors } from 'playwright-core';
import type { ElectronApplication, Page } from 'playwright-core';
import { projectFolder } from '../../tools/prepare.mjs';
import { electronProgram } from './electron-available.ts';

/** The desktop app as it runs for a test; it closes when the test lets go of it (`await using`). */
export type DesktopHost = AsyncDisposable & {
  readonly app: ElectronApplication;
  /** The first window, its pages loaded. */
  readonly page: Page;
  readonly close: () => Promise<void>;
};

/** Opens the desktop app on the data in `folder`. `args` are added to its command line. */
export async function openDesktopHost(folder: string, args: readonly string[] = []): Promise<DesktopHost> {
  const app = await launch([
    projectFolder,
    `--data=${folder}`,
    // Drawn without a graphics card, which test machines lack: looking for one in vain unsettles the start.
    '--disable-gpu',
    ...sandboxArguments(),
    ...args,
  ]);
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

/**
 * Playwright waits in vain when a window opens just while it connects; it prevents that only for an Electron that it
 * finds by itself. So it is tried again, on the same data.
 */
async function launch(args: readonly string[], attempts = 3): Promise<ElectronApplication> {
  const timeout = attempts > 1 ? 10_000 : 30_000;
  return _electron.launch({ executablePath: electronProgram(), args: [...args], timeout }).catch((error: unknown) => {
    if (attempts > 1 && error instanceof errors.TimeoutError) return launch(args, attempts - 1);
    throw error;
  });
}

// Chromium refuses to sandbox itself when root starts it.
function sandboxArguments(): readonly string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
