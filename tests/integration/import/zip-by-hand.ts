import { crc32, deflateRawSync } from 'node:zlib';

/** A file in a ZIP. What is not told is as it should be; what is told may be a lie. */
export type HandMadeEntry = {
  readonly name: string | Buffer;
  /** What it unpacks to. */
  readonly content: string | Buffer;
  /** Compression method; deflated unless told. */
  readonly method?: number;
  /** The packed bytes, when they are not what the method makes of the content. */
  readonly packed?: Buffer;
  readonly size?: number;
  readonly crc?: number;
  readonly flags?: number;
  /** Where its local header is said to start. */
  readonly offset?: number;
  readonly extra?: Buffer;
};

export type HandMadeEnd = {
  readonly count?: number;
  readonly directoryOffset?: number;
  readonly comment?: string;
};

/** A ZIP archive, written byte by byte so that it can be wrong in any way. */
export function zipByHand(entries: readonly HandMadeEntry[], end: HandMadeEnd = {}): Buffer {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const content = Buffer.from(entry.content);
    const method = entry.method ?? 8;
    const packed = entry.packed ?? (method === 8 ? deflateRawSync(content) : content);
    // UTF-8 names.
    const flags = (entry.flags ?? 0) | 0x800;
    const extra = entry.extra ?? Buffer.alloc(0);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(flags, 2);
    shared.writeUInt16LE(method, 4);
    shared.writeUInt32LE(entry.crc ?? crc32(content), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(entry.size ?? content.length, 18);
    shared.writeUInt16LE(name.length, 22);
    shared.writeUInt16LE(extra.length, 24);
    const beyond = Buffer.alloc(14);
    beyond.writeUInt32LE(entry.offset ?? offset, 10);
    const header = Buffer.concat([Buffer.from('PK\u0003\u0004'), shared, name, extra]);
    local.push(header, packed);
    directory.push(Buffer.from('PK\u0001\u0002\u0014\0'), shared, beyond, name, extra);
    offset += header.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const last = Buffer.alloc(22);
  last.write('PK\u0005\u0006', 'latin1');
  last.writeUInt16LE(end.count ?? entries.length, 8);
  last.writeUInt16LE(end.count ?? entries.length, 10);
  last.writeUInt32LE(listed.length, 12);
  last.writeUInt32LE(end.directoryOffset ?? offset, 16);
  last.writeUInt16LE(end.comment?.length ?? 0, 20);
  return Buffer.concat([...local, listed, last, Buffer.from(end.comment ?? '')]);
}
