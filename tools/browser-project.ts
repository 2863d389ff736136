/** The vitest project that runs the pages' parts in a real browser. */
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import type { TestProjectInlineConfiguration } from 'vitest/config';

import { findChromium } from './chromium.ts';

/** Finds, and if need be unpacks, the browser on the way. */
export async function browserProject(): Promise<TestProjectInlineConfiguration> {
  return {
    plugins: [react(), tailwindcss()],
    cacheDir: 'node_modules/.cache/vite-browser-tests',
    // Found before the first test, or their discovery reloads the page under it.
    optimizeDeps: {
      entries: ['renderer/**/*.tsx', 'tests/browser/**/*.tsx'],
      include: ['vitest-browser-react'],
      // What an earlier run found is not what a part written since needs.
      force: true,
    },
    test: {
      name: 'browser',
      include: ['tests/browser/**/*.test.tsx'],
      setupFiles: ['tests/browser/styles.setup.ts'],
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        // Day before month, and weeks from Monday, wherever the tests run.
        provider: playwright({ launchOptions: await findChromium(), contextOptions: { locale: 'en-IE' } }),
        instances: [{ browser: 'chromium', viewport: { width: 1200, height: 800 } }],
      },
    },
  };
}
