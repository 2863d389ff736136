/// <reference lib="dom" />
import type { Page } from 'playwright-core';

import { openDesktopHost } from '../e2e/desktop-host.ts';
import { askOverPort } from '../e2e/page-to-engine.ts';
import { goTo } from '../e2e/screens/kith-in-browser.ts';
import { openChromium, startWebHost } from '../e2e/web-host.ts';
import { findElectron } from '../../tools/electron.mjs';
import { benchFolder } from './big-file.ts';
import type { Measurement } from './measure.ts';
import { timed } from './measure.ts';
import { askOnce } from './start.ts';

/** A window of Kith on an empty file, and a call to its engine that does not go through the page. */
type Watched = { readonly page: Page; readonly ask: () => Promise<unknown> };

/** In milliseconds. */
type Seen = {
  readonly longestFrame: number;
  /** While nothing happened. */
  readonly longestIdleFrame: number;
  readonly cancelOfPreview: number;
  readonly cancelOfCommit: number;
};

const patience = { timeout: 120_000 } as const;
const idleTime = 3000;
/** Milliseconds from the start of something until it is cancelled. */
const intoIt = 500;

/** Measures the windows of both hosts, if they can be opened here, while the archive is imported. */
export async function archiveWindowMeasurements(archive: string, say: (text: string) => void): Promise<Measurement[]> {
  say('Watching the window of the browser host while the archive comes in …');
  const measured = figuresOf('browser', await inBrowser((watched) => watch(watched, archive)));
  const electron = findElectron();
  if (electron.path === undefined) {
    say(`The window of the desktop is not watched, because ${electron.reason}.`);
    return measured;
  }
  say('Watching the window of the desktop while the archive comes in …');
  return [...measured, ...figuresOf('desktop', await onDesktop((watched) => watch(watched, archive)))];
}

function figuresOf(host: string, { longestFrame, longestIdleFrame, ...cancels }: Seen): Measurement[] {
  const once = { by: 'itself', rounds: 1, warmUps: 0 } as const;
  return [
    {
      what: `longest frame of the ${host}’s window while importing it`,
      atMost: 50,
      ours: () => longestFrame,
      floor: () => longestIdleFrame,
      ...once,
    },
    { what: `cancel of its preview, ${host}`, atMost: 1000, ours: () => cancels.cancelOfPreview, ...once },
    { what: `cancel of its commit, ${host}`, atMost: 1000, ours: () => cancels.cancelOfCommit, ...once },
  ];
}

async function inBrowser(look: (watched: Watched) => Promise<Seen>): Promise<Seen> {
  const place = benchFolder();
  const host = await startWebHost(place.folder);
  const chromium = await openChromium();
  try {
    const page = await (await chromium.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
    await page.goto(host.url);
    return await look({ page, ask: () => askOnce(host.url) });
  } finally {
    await chromium.close();
    await host.stop();
    place.remove();
  }
}

async function onDesktop(look: (watched: Watched) => Promise<Seen>): Promise<Seen> {
  const place = benchFolder();
  const host = await openDesktopHost(place.folder);
  try {
    return await look({ page: host.page, ask: () => askOverPort(host.page, 'app/overview') });
  } finally {
    await host.close();
    place.remove();
  }
}

/** Cancels a preview and a commit, and then completes an import. */
async function watch({ page, ask }: Watched, archive: string): Promise<Seen> {
  await goTo(page, 'import');
  const choose = () => page.getByLabel('File to import').setInputFiles(archive, patience);
  const importIt = () => page.getByRole('button', { name: 'Import', exact: true }).click(patience);
  const isUnderWay = (label: string) => page.getByRole('progressbar', { name: label }).waitFor(patience);
  const cancel = () =>
    timed(async () => {
      await page.getByRole('button', { name: 'Cancel' }).click();
      await Promise.all([page.getByText('Nothing was changed.').first().waitFor(), ask()]);
    });
  await page.getByLabel('File to import').waitFor({ state: 'attached' });

  await choose();
  await isUnderWay('Read so far');
  // A browser uploads the file first; rows are counted once the engine reads it.
  await page.getByText(/ so far/).waitFor(patience);
  await page.waitForTimeout(intoIt);
  const cancelOfPreview = await cancel();

  await choose();
  await importIt();
  await isUnderWay('Imported so far');
  await page.waitForTimeout(intoIt);
  const cancelOfCommit = await cancel();
  // The cancelled commit shows its preview again.
  await page.getByRole('button', { name: 'Cancel' }).click();

  const idle = await watchFrames(page);
  await page.waitForTimeout(idleTime);
  const longestIdleFrame = await idle();
  const busy = await watchFrames(page);
  await choose();
  await importIt();
  await page.getByRole('heading', { name: 'Your people are here' }).waitFor(patience);
  return { longestFrame: await busy(), longestIdleFrame, cancelOfPreview, cancelOfCommit };
}

/** The fields of a `long-animation-frame` entry that are used here, in milliseconds. */
type LongFrame = PerformanceEntry & {
  readonly blockingDuration: number;
  readonly renderStart: number;
  readonly scripts: readonly PerformanceEntry[];
};

/**
 * Starts watching the page's frames; the returned function stops that and returns the longest. Of a long frame only the
 * page's own work counts, since it may have waited for a processor that other programs used.
 */
async function watchFrames(page: Page): Promise<() => Promise<number>> {
  const watching = await page.evaluateHandle(() => {
    const frames = { longestGap: 0, work: [] as number[], last: performance.now(), ended: false };
    const next = (now: number): void => {
      if (frames.ended) return;
      frames.longestGap = Math.max(frames.longestGap, now - frames.last);
      frames.last = now;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
    const observer = new PerformanceObserver((list) => {
      // Entries of the one type that is observed.
      for (const frame of list.getEntries() as LongFrame[]) {
        const inScripts = frame.scripts.reduce((sum, { duration }) => sum + duration, 0);
        const rendering = frame.renderStart > 0 ? frame.startTime + frame.duration - frame.renderStart : 0;
        // `blockingDuration` is what a task took above 50 ms.
        const inTasks = frame.blockingDuration > 0 ? frame.blockingDuration + 50 : 0;
        frames.work.push(Math.max(inScripts + rendering, inTasks));
      }
    });
    observer.observe({ type: 'long-animation-frame' });
    return frames;
  });
  return () =>
    watching.evaluate((frames) => {
      frames.ended = true;
      return Math.max(...frames.work, Math.min(frames.longestGap, 50));
    });
}
