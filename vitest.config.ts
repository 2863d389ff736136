import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findChromium } from './tools/chromium.ts';

// Finding a browser may mean unpacking one; only the runs that want it pay for that.
const chromium = wants('browser') ? await findChromium() : undefined;

export default defineConfig({
  test: {
    // Whatever a failing test leaves behind stays out of the tree.
    attachmentsDir: 'node_modules/.cache/vitest-attachments',
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      { test: { name: 'integration', include: ['tests/integration/**/*.test.ts'], testTimeout: 30_000 } },
      {
        plugins: [react(), tailwindcss()],
        cacheDir: 'node_modules/.cache/vite-browser-tests',
        // Found before the first test, or their discovery reloads the page under it.
        optimizeDeps: { entries: ['renderer/**/*.tsx', 'tests/browser/**/*.tsx'], include: ['vitest-browser-react'] },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.tsx'],
          setupFiles: ['tests/browser/styles.setup.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright(chromium ? { launchOptions: chromium } : {}),
            instances: [{ browser: 'chromium', viewport: { width: 1200, height: 800 } }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/global-setup.ts'],
          // Whole applications, each of several processes: one file at a time is faster, and steadier.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});

/** Whether this run includes the project `name`: asked for by name, or none asked for at all. */
function wants(name: string): boolean {
  const asked = process.argv.flatMap((argument, index) => {
    if (argument.startsWith('--project=')) return [argument.slice('--project='.length)];
    return argument === '--project' ? [process.argv[index + 1]] : [];
  });
  return asked.length === 0 || asked.includes(name);
}
