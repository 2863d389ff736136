/** The Vitest project that runs components of the pages in a real browser. */
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import type { TestProjectInlineConfiguration } from 'vitest/config';

import { findChromium } from './chromium.ts';
import { patientPolls } from './patient-polls.ts';

/** Configures the project; finds the browser, and unpacks it if needed. */
export async function browserProject(): Promise<TestProjectInlineConfiguration> {
  return {
    plugins: [react(), tailwindcss()],
    cacheDir: 'node_modules/.cache/vite-browser-tests',
    // Dependencies are found before the first test, since finding one later reloads the page.
    optimizeDeps: {
      entries: ['renderer/**/*.tsx', 'tests/browser/**/*.tsx'],
      include: ['vitest-browser-react'],
      // Not cached, since components that were added since may need others.
      force: true,
    },
    test: {
      name: 'browser',
      include: ['tests/browser/**/*.test.tsx'],
      setupFiles: ['tests/browser/styles.setup.ts'],
      // A busy machine takes several times as long as a free one, also until the browser is there.
      testTimeout: 60_000,
      expect: patientPolls,
      browser: {
        enabled: true,
        headless: true,
        connectTimeout: 240_000,
        screenshotFailures: false,
        // Day before month, and weeks that start on Monday, wherever the tests run.
        provider: playwright({ launchOptions: await findChromium(), contextOptions: { locale: 'en-IE' } }),
        instances: [{ browser: 'chromium', viewport: { width: 1200, height: 800 } }],
      },
    },
  };
}
