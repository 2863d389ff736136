/** `npm run pictures`: takes the README's pictures of the demo on a fixed day, and writes them to docs/images. */
import { ensureBuilt, ensureInstalled, runProgram } from './prepare.mjs';

ensureInstalled();
ensureBuilt();

runProgram('tools/pictures.ts');
