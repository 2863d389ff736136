/** `npm run pictures`: takes the README's pictures anew, from the demo as it is on a fixed day, into docs/images. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

import { ensureBuilt, ensureInstalled, nodeBinary, projectFolder } from './prepare.mjs';

ensureInstalled();
ensureBuilt();

const result = spawnSync(nodeBinary(), [path.join(projectFolder, 'tools', 'pictures.ts')], {
  cwd: projectFolder,
  stdio: 'inherit',
});
process.exit(result.status ?? 1);
