import path from 'node:path';

import { startQuickly } from '../engine/fast-start.ts';

// The browser host's entry. What it has to do before the rest is loaded, and then the rest.

startQuickly(path.join(__dirname, 'compiled'));
import('./serve.ts').catch((error: unknown) => {
  // Printed by hand, because Node would quote the line that failed, and the built program is one line.
  console.error(error);
  process.exit(1);
});
