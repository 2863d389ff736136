/**
 * `npm run fuzz`: previews 2,000 damaged files of every kind (`--count` sets another number) and lists those that did not
 * end as they should. `--seed` repeats the same files, `--case` one of them.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

import { ensureInstalled, nodeBinary, projectFolder } from './prepare.mjs';

ensureInstalled();

const result = spawnSync(
  nodeBinary(),
  [path.join(projectFolder, 'tests', 'fuzz', 'run.ts'), ...process.argv.slice(2)],
  {
    cwd: projectFolder,
    stdio: 'inherit',
  },
);
process.exit(result.status ?? 1);
