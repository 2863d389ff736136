import type { FileReader, FileRefusal } from './reader.ts';

/** Maps a reader's result. Refusals stay as they are. */
export function mapReader<Read extends object, Made>(
  reader: FileReader<Read>,
  make: (read: Read) => Made,
): FileReader<Made> {
  return {
    push: (text) => reader.push(text),
    end() {
      const read = reader.end();
      return isRefusal(read) ? read : make(read);
    },
    rowsRead: () => reader.rowsRead(),
  };
}

function isRefusal(read: object): read is FileRefusal {
  return 'kind' in read && read.kind === 'refused';
}
