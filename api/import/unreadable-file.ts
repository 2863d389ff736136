/**
 * Thrown while the text of a chosen file is read, when no more of it can be had: it is gone, damaged, or unpacks to more
 * than it should. The message is for the user: what happened, and what to do.
 */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
}
