/**
 * `npm run validate -- FILE…`: compares Kith's strength with the contact that followed, in lists of who was in touch with
 * whom and when. `--help` lists the options; docs/strength.md says what it measures.
 */
import { ensureInstalled, runProgram } from './prepare.mjs';

ensureInstalled();

// npm runs in the project's folder, but files are named from the folder in which it was called.
const calledByNpm = process.env['npm_lifecycle_event'] === 'validate';
const folder = (calledByNpm && process.env['INIT_CWD']) || process.cwd();

runProgram('tests/validation/run.ts', { folder });
