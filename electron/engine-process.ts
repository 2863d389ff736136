import { prepareFastStart } from '../engine/fast-start.ts';

// The entry of the engine's process: prepares a fast start, then loads the rest. Main passes two arguments: the folder for
// compiled code, and the options as JSON.

prepareFastStart(process.argv.at(-2) ?? '');
import('./engine-server.ts').catch((error: unknown) => {
  // Printed here, because Node would print the line that failed, and the built program is one line.
  console.error(error);
  process.exit(1);
});
