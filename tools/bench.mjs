/**
 * `npm run bench`: measures what must stay fast on a file of 30,000 people and 1,000,000 interactions, each against the
 * least that any program would need. `--json` prints JSON.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

import { ensureBuilt, ensureInstalled, nodeBinary, projectFolder } from './prepare.mjs';

ensureInstalled();
ensureBuilt();

const result = spawnSync(
  nodeBinary(),
  // So that the garbage of one measurement is collected before the next.
  ['--expose-gc', path.join(projectFolder, 'tests', 'bench', 'bench.ts'), ...process.argv.slice(2)],
  { cwd: projectFolder, stdio: 'inherit' },
);
process.exit(result.status ?? 1);
