import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { findChromium } from '../../tools/chromium.ts';
import { projectFolder } from '../../tools/prepare.mjs';

/** The browser host as it runs for a test; it stops when the test lets go of it (`await using`). */
export type WebHost = AsyncDisposable & {
  /** The address that it printed, with its token. */
  readonly url: string;
  readonly process: ChildProcess;
  /** Ctrl-C; resolves to the exit code. */
  readonly stop: () => Promise<number | null>;
};

/** Starts the browser host on the data in `folder`, without opening a browser. `args` and `env` are added to it. */
export async function startWebHost(
  folder: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<WebHost> {
  const host = path.join(projectFolder, 'dist', 'web', 'host.cjs');
  const child = spawn(process.execPath, [host, '--no-open', `--data=${folder}`, ...args], {
    cwd: projectFolder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = async (): Promise<number | null> => {
    if (child.exitCode === null && child.signalCode === null) {
      const closed = once(child, 'close');
      child.kill('SIGINT');
      await closed;
    }
    return child.exitCode;
  };
  const url = await readyUrl(child);
  return { url, process: child, stop, [Symbol.asyncDispose]: async () => void (await stop()) };
}

/** A Chromium to look at the pages with; it closes when the test lets go of it (`await using`). */
export async function openChromium(): Promise<Browser> {
  return chromium.launch(await findChromium());
}

async function readyUrl(
  child: ChildProcess & { readonly stdout: NodeJS.ReadableStream; readonly stderr: NodeJS.ReadableStream },
): Promise<string> {
  let said = '';
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /^Kith is ready: (\S+)$/.exec(line)?.[1];
    if (url !== undefined) {
      // What it says later is of no interest, but would fill the pipe.
      child.stdout.resume();
      return url;
    }
    said += `${line}\n`;
  }
  throw new Error(`The browser host ended before it was ready. It said:\n${said}`);
}
