/**
 * `npm run kit`: serves one page with every component of the kit in all its states, and opens it in the browser, except
 * with `--no-open`.
 */
import { ensureInstalled, runProgram } from './prepare.mjs';

ensureInstalled();

runProgram('tools/kit.ts');
