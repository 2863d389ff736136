import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

import { dataFolder } from '../data-folder.ts';
import { openChromium, startWebHost } from '../web-host.ts';
import type { WebHost } from '../web-host.ts';

/** The browser host on data of its own, and a browser to look at it with; all gone when the test lets go. */
export type KithInBrowser = AsyncDisposable & {
  readonly host: WebHost;
  readonly chromium: Browser;
  /** A new tab on Kith, as somebody sees it who types its address. What the page complains about is kept. */
  readonly open: (options?: BrowserContextOptions) => Promise<KithPage>;
};

type KithPage = {
  readonly page: Page;
  /** Errors and warnings of the page's console. */
  readonly complaints: readonly string[];
};

/** Starts Kith with nobody in it; with `'--demo'` among `args`, with the demo's people. */
export async function startKith(args: readonly string[] = []): Promise<KithInBrowser> {
  const folder = dataFolder();
  const host = await startWebHost(folder.path, args);
  const chromium = await openChromium();
  return {
    host,
    chromium,
    open: async (options = {}) => {
      const page = await (
        await chromium.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-IE', ...options })
      ).newPage();
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
      });
      await page.goto(host.url);
      return { page, complaints };
    },
    [Symbol.asyncDispose]: async () => {
      await chromium.close();
      await host.stop();
      folder[Symbol.dispose]();
    },
  };
}

/** Goes to a screen by its address. */
export async function goTo(page: Page, screen: string): Promise<void> {
  await page.evaluate((hash) => {
    // The page's own window, which the types of Node do not know.
    (globalThis as unknown as { location: { hash: string } }).location.hash = hash;
  }, `#/${screen}`);
}

/** What axe finds serious or worse: one line each. */
export async function seriousFaults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

/** A file as LinkedIn exports it, with as many people as asked for, each at a company of their own. */
export function connectionsFile(people: number): { name: string; mimeType: string; buffer: Buffer } {
  const rows = Array.from({ length: people }, (_, index) => {
    const row = index + 1;
    const day = String(1 + (index % 28)).padStart(2, '0');
    return `Ada${row},Kowalska,https://www.linkedin.com/in/ada-kowalska-${row},,Firm ${row},Engineer,${day} Mar ${2012 + (index % 10)}`;
  });
  const text = ['First Name,Last Name,URL,Email Address,Company,Position,Connected On', ...rows, ''].join('\n');
  return { name: 'Connections.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
}

/** Takes a file of so many people in, by the import screen, and skips the question for offers. */
export async function importPeople(page: Page, people: number): Promise<void> {
  await page.getByLabel('File to import').setInputFiles(connectionsFile(people));
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('button', { name: 'Skip for now' }).click();
  await page.getByRole('heading', { name: 'For today' }).waitFor();
}
