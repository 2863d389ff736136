import path from 'node:path';
import { pathToFileURL } from 'node:url';

import type { Page } from 'playwright-core';

import { openDesktopHost } from '../e2e/desktop-host.ts';
import { openChromium, startWebHost } from '../e2e/web-host.ts';
import { findElectron } from '../../tools/electron.mjs';
import { projectFolder } from '../../tools/prepare.mjs';
import { benchFolder, ensureBigFile } from './big-file.ts';

/** The window shows the day after the last one in the big file. */
const fixedStart = pathToFileURL(path.join(projectFolder, 'tools', 'fixed-start.mjs')).href;

/** What came of pressing keys in the window of one host. */
type InWindow<Result> = { readonly host: 'browser' | 'desktop'; readonly result: Result };

/** Does something in a window on the big file, in each host that can be opened here. */
export async function inEachWindow<Result>(
  where: string,
  act: (page: Page) => Promise<Result>,
  say: (text: string) => void,
): Promise<readonly InWindow<Result>[]> {
  const file = ensureBigFile(say);
  say(`Pressing keys in ${where}, in the window of the browser host …`);
  const inHosts: InWindow<Result>[] = [{ host: 'browser', result: await inBrowser(file, act) }];
  const electron = findElectron();
  if (electron.path === undefined) say(`Nothing is pressed in the window of the desktop, because ${electron.reason}.`);
  else {
    say(`Pressing keys in ${where}, in the window of the desktop …`);
    inHosts.push({ host: 'desktop', result: await onDesktop(file, act) });
  }
  return inHosts;
}

async function inBrowser<Result>(file: string, act: (page: Page) => Promise<Result>): Promise<Result> {
  const place = benchFolder(file);
  const host = await startWebHost(place.folder, [], { NODE_OPTIONS: `--import=${fixedStart}`, TZ: 'UTC' });
  const chromium = await openChromium();
  try {
    const page = await (await chromium.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
    await page.goto(host.url);
    return await act(page);
  } finally {
    await chromium.close();
    await host.stop();
    place.remove();
  }
}

async function onDesktop<Result>(file: string, act: (page: Page) => Promise<Result>): Promise<Result> {
  const place = benchFolder(file);
  const host = await openDesktopHost(place.folder);
  try {
    return await act(host.page);
  } finally {
    await host.close();
    place.remove();
  }
}
