import type { Readable } from 'node:stream';

/** A stream, and how to close it together with its sources. */
export type ClosableStream = {
  readonly stream: Readable;
  /** Closes the stream's sources if they are still open; resolves when nothing reads from them any more. */
  readonly close: () => Promise<void>;
};

/** Destroys a stream and its sources; resolves when it is closed. */
export async function closeStream(stream: Readable): Promise<void> {
  if (stream.closed) return;
  await new Promise<void>((resolve) => {
    stream.once('close', () => resolve());
    stream.destroy();
  });
}
