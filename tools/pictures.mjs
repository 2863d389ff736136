/** `npm run pictures`: takes the README's pictures of the demo on a fixed day, and writes them to docs/images. */
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
