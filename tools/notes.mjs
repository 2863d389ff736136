/**
 * `npm run notes -- FILE…`: checks the notes of files and prints, by rule, how often it spoke and was silent as the file says;
 * without a file, the notes in tests/fixtures/checked-notes. docs/contributing.md says what such a file holds.
 */
import { ensureInstalled, runProgram } from './prepare.mjs';

ensureInstalled();

// npm runs in the project's folder, but files are named from the folder in which it was called.
const calledByNpm = process.env['npm_lifecycle_event'] === 'notes';
const folder = (calledByNpm && process.env['INIT_CWD']) || process.cwd();

runProgram('tests/check/run.ts', { folder });
