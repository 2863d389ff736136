/**
 * Thrown while a chosen file is read, when it is gone, is damaged, or unpacks to more than its archive says. The message
 * is for the user: what happened, and what to do.
 */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
}
