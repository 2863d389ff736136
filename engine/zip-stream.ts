import { PassThrough, Readable } from 'node:stream';

import { ZipFile } from 'yazl';

import type { OutgoingEntry } from '../api/context.ts';
import type { Instant } from '../core/calendar/day.ts';
import { endStream } from './closable-stream.ts';
import type { EndingStream } from './closable-stream.ts';

/**
 * A ZIP archive of texts, as UTF-8, packed as it is read. An entry is asked for its text when its turn comes. Fails with
 * what a text fails with.
 */
export function zipStream(entries: readonly OutgoingEntry[], madeAt: Instant): EndingStream {
  const zip = new ZipFile();
  // yazl's own stream knows nothing of the failures of what is put into it.
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
    ended: async () => {
      if (reading) await endStream(reading);
    },
  };
}
