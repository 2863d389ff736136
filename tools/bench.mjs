/**
 * `npm run bench`: measures what must stay fast on a file of 30,000 people and 1,000,000 interactions, each against the
 * least that any program would need. `--json` prints it for machines.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

import { ensureBuilt, ensureInstalled, nodeBinary, projectFolder } from './prepare.mjs';

ensureInstalled();
ensureBuilt();

const result = spawnSync(
  nodeBinary(),
  // The garbage of one measurement is cleared away before the next.
  ['--expose-gc', path.join(projectFolder, 'tests', 'bench', 'bench.ts'), ...process.argv.slice(2)],
  { cwd: projectFolder, stdio: 'inherit' },
);
process.exit(result.status ?? 1);
