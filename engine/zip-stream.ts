import { PassThrough, Readable } from 'node:stream';

import { ZipFile } from 'yazl';

import type { OutgoingEntry } from '../api/context.ts';
import type { Instant } from '../core/calendar/day.ts';
import { closeStream } from './closable-stream.ts';
import type { ClosableStream } from './closable-stream.ts';

/**
 * Creates a ZIP archive of UTF-8 texts as a stream, packed while it is read. Each entry's text is read when its turn comes;
 * an error of a text is an error of the stream.
 */
export function createZipStream(entries: readonly OutgoingEntry[], madeAt: Instant): ClosableStream {
  const zip = new ZipFile();
  // yazl's own stream does not pass on the errors of its entries.
  const stream = new PassThrough();
  let reading: Readable | undefined;
  const fail = (error: unknown): void => {
    stream.destroy(error instanceof Error ? error : new Error('An entry of the archive failed.'));
  };
  zip.on('error', fail);
  for (const { name, text } of entries) {
    zip.addReadStreamLazy(name, { mtime: new Date(madeAt), mode: 0o100600 }, (begin) => {
      reading = Readable.from(text());
      reading.on('error', fail);
      begin(null, reading);
    });
  }
  zip.end();
  zip.outputStream.pipe(stream);
  return {
    stream,
    close: async () => {
      if (reading) await closeStream(reading);
    },
  };
}
