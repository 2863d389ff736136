/** `npm run kit`: serves one page with every component of the kit in all its states, and opens it in the browser, except with `--no-open`. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

import { ensureInstalled, nodeBinary, projectFolder } from './prepare.mjs';

ensureInstalled();

const result = spawnSync(nodeBinary(), [path.join(projectFolder, 'tools', 'kit.ts'), ...process.argv.slice(2)], {
  cwd: projectFolder,
  stdio: 'inherit',
});
process.exit(result.status ?? 1);
