/**
 * `npm run lines -- FILE…`: reads the log lines of files and prints, by kind of fact, how often it was right, asked about, left
 * in the note and wrong; without a file, the lines in tests/fixtures/log-lines. docs/contributing.md says what such a file holds.
 */
import { ensureInstalled, runProgram } from './prepare.mjs';

ensureInstalled();

// npm runs in the project's folder, but files are named from the folder in which it was called.
const calledByNpm = process.env['npm_lifecycle_event'] === 'lines';
const folder = (calledByNpm && process.env['INIT_CWD']) || process.cwd();

runProgram('tests/log-lines/run.ts', { folder });
