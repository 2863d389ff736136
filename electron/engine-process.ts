import path from 'node:path';

import { dataFiles } from '../engine/data-folder.ts';
import { startQuickly } from '../engine/quick-start.ts';
import { engineArguments } from './engine-messages.ts';

// The entry of the engine's process. What it has to do before the rest is loaded, and then the rest.

startQuickly(path.join(dataFiles(engineArguments(process.argv).folder).desktop, 'compiled'));
import('./engine-at-ports.ts').catch((error: unknown) => {
  // Printed by hand, because Node would quote the line that failed, and the built program is one line.
  console.error(error);
  process.exit(1);
});
