import { startQuickly } from '../engine/fast-start.ts';

// The entry of the engine's process. What it has to do before the rest is loaded, and then the rest. Main starts it with
// the folder for compiled code, and with its options as JSON.

startQuickly(process.argv.at(-2) ?? '');
import('./engine-server.ts').catch((error: unknown) => {
  // Printed by hand, because Node would quote the line that failed, and the built program is one line.
  console.error(error);
  process.exit(1);
});
