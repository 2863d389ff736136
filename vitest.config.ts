import { defineConfig } from 'vitest/config';

import { patientPolls } from './tools/patient-polls.ts';

export default defineConfig({
  test: {
    // Whatever a failing test leaves behind stays out of the tree.
    attachmentsDir: 'node_modules/.cache/vitest-attachments',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          // No module keeps anything from one test to the next, so that files can share what they load.
          isolate: false,
          setupFiles: ['tests/properties.setup.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          isolate: false,
          setupFiles: ['tests/properties.setup.ts'],
          // A busy machine with a slow disk takes ten times as long as a free one.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: patientPolls,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/global-setup.ts'],
          // Whole applications, each of several processes: one file at a time is faster, and steadier.
          fileParallelism: false,
          // A busy machine takes ten times as long as a free one.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: patientPolls,
        },
      },
      // A browser and what builds for it take a while to load; runs without them need not wait.
      ...(wants('browser') ? [await (await import('./tools/browser-project.ts')).browserProject()] : []),
    ],
  },
});

/** Whether this run includes the project `name`; a pattern may mean any. */
function wants(name: string): boolean {
  const asked = process.argv.flatMap((argument, index) => {
    if (argument.startsWith('--project=')) return [argument.slice('--project='.length)];
    return argument === '--project' ? [process.argv[index + 1] ?? ''] : [];
  });
  return asked.length === 0 || asked.some((pattern) => pattern === name || /[!*]/.test(pattern));
}
