// `npm test`: the one step that must work on a fresh clone; the rest is run-tests.ts.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureInstalled, nodeBinary, projectFolder } from './prepare.mjs';

ensureInstalled();
const node = nodeBinary();
const script = path.join(projectFolder, 'tools', 'run-tests.ts');
if (process.features.typescript) {
  await import('./run-tests.ts');
} else {
  const { status } = spawnSync(node, [script, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
}
