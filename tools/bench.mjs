/**
 * `npm run bench`: measures what must stay fast on a file of 30,000 people and 1,000,000 interactions, each against the
 * least that any program would need. `--json` prints JSON.
 */
import { ensureBuilt, ensureInstalled, runProgram } from './prepare.mjs';

ensureInstalled();
ensureBuilt();

runProgram('tests/bench/bench.ts', {
  // So that the garbage of one measurement is collected before the next.
  nodeOptions: ['--expose-gc'],
});
