/**
 * `npm run validate -- FILE…`: holds Kith's strength against what came after in lists of who was in touch with whom and
 * when. `--help` lists the options; docs/strength.md says what it measures.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

import { ensureInstalled, nodeBinary, projectFolder } from './prepare.mjs';

ensureInstalled();

// npm goes to the project's folder; files are named from where it was called.
const calledByNpm = process.env['npm_lifecycle_event'] === 'validate';
const folder = (calledByNpm && process.env['INIT_CWD']) || process.cwd();

const result = spawnSync(
  nodeBinary(),
  [path.join(projectFolder, 'tests', 'validation', 'run.ts'), ...process.argv.slice(2)],
  { cwd: folder, stdio: 'inherit' },
);
process.exit(result.status ?? 1);
