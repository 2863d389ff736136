import path from 'node:path';

import { prepareFastStart } from '../engine/fast-start.ts';

// The entry of the browser host: prepares a fast start, then loads the rest.

prepareFastStart(path.join(__dirname, 'compiled'));
import('./serve.ts').catch((error: unknown) => {
  // Printed here, because Node would print the line that failed, and the built program is one line.
  console.error(error);
  process.exit(1);
});
