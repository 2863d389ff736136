/**
 * `npm run simulate`: plays 180 days of ten minutes in invented networks, with the day's plan and with other lists, and
 * tells what each achieved; see docs/plan.md. `--seeds` sets how many networks, `--days`, `--ties` (one or several
 * sizes, as in 300,1000), `--unanswered` leaves to the lists what comes in, `--json` prints it for machines.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

import { ensureInstalled, nodeBinary, projectFolder } from './prepare.mjs';

ensureInstalled();

const result = spawnSync(
  nodeBinary(),
  [path.join(projectFolder, 'tests', 'simulation', 'run.ts'), ...process.argv.slice(2)],
  { cwd: projectFolder, stdio: 'inherit' },
);
process.exit(result.status ?? 1);
