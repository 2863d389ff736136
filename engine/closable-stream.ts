import type { Readable } from 'node:stream';

/** A stream with the word on when it, and all that it reads from, has come to an end. */
export type EndingStream = {
  readonly stream: Readable;
  /** Waits until nothing is read any more from what the stream came from; ends it if need be. */
  readonly ended: () => Promise<void>;
};

/** Ends the stream, and what it reads from; resolves when that is done. */
export async function endStream(stream: Readable): Promise<void> {
  if (stream.closed) return;
  await new Promise<void>((resolve) => {
    stream.once('close', () => resolve());
    stream.destroy();
  });
}
