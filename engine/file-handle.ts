/** A handle of a file, as a page or another process sends it. A well-formed handle need not lead to a file. */
export { fileHandle } from '../api/contract/values.ts';
