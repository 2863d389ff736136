import * as fc from 'fast-check';
import { beforeEach } from 'vitest';

// A property that fails looks for the simplest case that does, as long as there are any to try; a slow machine may not
// come to the last of its cases. When the test's own time is up before, all that is said is that it took too long. So
// this ends in time: with the simplest failing case so far, or, when all held until then, with that.

beforeEach(({ task }) => {
  // A plugin, which is to take its place, can be installed once only, and tests have limits of their own.
  // oxlint-disable-next-line typescript/no-deprecated
  fc.configureGlobal({ interruptAfterTimeLimit: task.timeout * 0.7 });
});
