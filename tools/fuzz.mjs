/**
 * `npm run fuzz`: previews 2,000 damaged files of every kind (`--count` sets another number) and lists those that did not
 * end as they should. `--seed` repeats the same files, `--case` one of them.
 */
import { ensureInstalled, runProgram } from './prepare.mjs';

ensureInstalled();

runProgram('tests/fuzz/run.ts');
