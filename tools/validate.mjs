/**
 * `npm run validate -- FILE…`: compares Kith's strength with the contact that followed, in lists of who was in touch with
 * whom and when. `--help` lists the options; docs/strength.md says what it measures.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

import { ensureInstalled, nodeBinary, projectFolder } from './prepare.mjs';

ensureInstalled();

// npm runs in the project's folder, but files are named from the folder in which it was called.
const calledByNpm = process.env['npm_lifecycle_event'] === 'validate';
const folder = (calledByNpm && process.env['INIT_CWD']) || process.cwd();

const result = spawnSync(
  nodeBinary(),
  [path.join(projectFolder, 'tests', 'validation', 'run.ts'), ...process.argv.slice(2)],
  { cwd: folder, stdio: 'inherit' },
);
process.exit(result.status ?? 1);
