import { isAscii } from 'node:buffer';
import { StringDecoder } from 'node:string_decoder';

import { decodeWindows1252 } from '../core/text/windows-1252.ts';

/** Bytes in one block; the encoding is recognised by whole blocks. */
const blockSize = 512 * 1024;
/** Bytes that are decoded at once: an even number. In much larger pieces each byte takes four times as long. */
const pieceSize = 32 * 1024;

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
type Decoder = {
  decode(block: Buffer): string;
  end(): string;
  /** Whether it decodes blocks of odd lengths too. */
  readonly takesAnyLength: boolean;
};

/**
 * Decodes the bytes of a file to text, in pieces, without the byte order mark. The encoding is what the byte order mark
 * says; UTF-16 is recognised without one; anything else is UTF-8 or Windows-1252.
 *
 * The first block with a byte above ASCII decides between UTF-8 and Windows-1252, by whether most of its byte sequences
 * are valid UTF-8. ASCII reads the same in both, so no earlier block has to be kept or read twice. A UTF-8 file that was
 * cut in the middle of a character, or has a stray byte, stays UTF-8, with U+FFFD for what is damaged.
 *
 * Throws what `source` throws.
 */
export async function* decodeText(source: AsyncIterable<Uint8Array>): AsyncGenerator<string, void, undefined> {
  let decoder: Decoder | undefined;
  let isFirst = true;
  const isDecided = (): boolean => decoder?.takesAnyLength === true;
  for await (const { block, isLast } of blocksOf(source, isDecided)) {
    let bytes = block;
    if (isFirst) {
      isFirst = false;
      const marked = markedEncoding(block);
      const encoding = marked?.encoding ?? utf16Encoding(block);
      if (marked) bytes = block.subarray(marked.length);
      if (encoding) decoder = decoderOf(encoding);
    }
    if (!decoder) {
      if (isAscii(bytes)) {
        for (let start = 0; start < bytes.length; start += pieceSize) {
          yield bytes.toString('latin1', start, start + pieceSize);
        }
        continue;
      }
      decoder = decoderOf(isMostlyUtf8(bytes, isLast) ? 'utf-8' : 'windows-1252');
    }
    for (let start = 0; start < bytes.length; start += pieceSize) {
      const text = decoder.decode(bytes.subarray(start, start + pieceSize));
      if (text !== '') yield text;
    }
  }
  const rest = decoder?.end() ?? '';
  if (rest !== '') yield rest;
}

type Block = { readonly block: Buffer; readonly isLast: boolean };

/**
 * Yields the bytes in blocks of one size, so that the result does not depend on how `source` was divided. Once the encoding
 * is decided, it yields them as they come, which saves a copy.
 */
async function* blocksOf(
  source: AsyncIterable<Uint8Array>,
  isDecided: () => boolean,
): AsyncGenerator<Block, void, undefined> {
  let pending: Uint8Array[] = [];
  let pendingSize = 0;
  for await (const piece of source) {
    if (isDecided()) {
      for (const bytes of [...pending, piece]) yield { block: asBuffer(bytes), isLast: false };
      pending = [];
      pendingSize = 0;
      continue;
    }
    pending.push(piece);
    pendingSize += piece.length;
    if (pendingSize <= blockSize) continue;
    const all = Buffer.concat(pending);
    let start = 0;
    for (; start + blockSize < all.length; start += blockSize) {
      yield { block: all.subarray(start, start + blockSize), isLast: false };
    }
    pending = [all.subarray(start)];
    pendingSize = all.length - start;
  }
  yield { block: Buffer.concat(pending), isLast: true };
}

/** Returns the same bytes, without a copy. */
function asBuffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

const marks: readonly { readonly mark: readonly number[]; readonly encoding: Encoding }[] = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
];

function markedEncoding(bytes: Buffer): { encoding: Encoding; length: number } | undefined {
  const found = marks.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  return found && { encoding: found.encoding, length: found.mark.length };
}

/** In UTF-16 nearly every second byte of a table is zero, since its delimiters and addresses are ASCII. */
function utf16Encoding(block: Buffer): Encoding | undefined {
  const head = block.subarray(0, 4096);
  let evenZeros = 0;
  let oddZeros = 0;
  for (const [index, byte] of head.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) evenZeros += 1;
    else oddZeros += 1;
  }
  const many = head.length / 5;
  if (oddZeros > many && evenZeros * 10 < oddZeros) return 'utf-16le';
  if (evenZeros > many && oddZeros * 10 < evenZeros) return 'utf-16be';
  return undefined;
}

/**
 * Compares the number of valid UTF-8 sequences with that of other bytes above ASCII; ignores one that the block's end
 * cuts off.
 */
function isMostlyUtf8(block: Buffer, isLast: boolean): boolean {
  let whole = 0;
  let stray = 0;
  let index = 0;
  while (index < block.length) {
    const lead = block[index] ?? 0;
    if (lead < 0x80) {
      index += 1;
      continue;
    }
    const length = sequenceLength(lead);
    let followers = 0;
    while (followers + 1 < length && isFollower(block[index + followers + 1])) followers += 1;
    if (length > 0 && followers + 1 === length) {
      whole += 1;
      index += length;
    } else {
      if (isLast || index + followers + 1 < block.length) stray += 1;
      index += followers + 1;
    }
  }
  return whole >= stray;
}

/** The length of the UTF-8 sequence that begins with this byte; 0 if none does. */
function sequenceLength(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  if (lead >= 0xf0 && lead <= 0xf4) return 4;
  return 0;
}

function isFollower(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte <= 0xbf;
}

function decoderOf(encoding: Encoding): Decoder {
  switch (encoding) {
    case 'utf-8':
      return utf8Decoder();
    case 'utf-16le': {
      const decoder = new StringDecoder('utf16le');
      return { decode: (block) => decoder.write(block), end: () => decoder.end(), takesAnyLength: true };
    }
    case 'utf-16be':
      return utf16BigEndianDecoder();
    case 'windows-1252':
      return { decode: decodeWindows1252Block, end: () => '', takesAnyLength: true };
  }
}

/** Does without StringDecoder, which takes twice as long. */
function utf8Decoder(): Decoder {
  /** The bytes of a character whose end is in the next piece. */
  let begun: Buffer = Buffer.alloc(0);
  return {
    decode(piece) {
      const bytes = begun.length === 0 ? piece : Buffer.concat([begun, piece]);
      const end = endOfWholeCharacters(bytes);
      begun = bytes.subarray(end);
      return bytes.toString('utf8', 0, end);
    },
    end: () => begun.toString('utf8'),
    takesAnyLength: true,
  };
}

/** Finds where the bytes of the last character begin, if more of them must follow; else gives the length. */
function endOfWholeCharacters(bytes: Buffer): number {
  const { length } = bytes;
  for (let index = length - 1; index >= Math.max(length - 3, 0); index -= 1) {
    if (isFollower(bytes[index])) continue;
    return index + sequenceLength(bytes[index] ?? 0) > length ? index : length;
  }
  return length;
}

function utf16BigEndianDecoder(): Decoder {
  const decoder = new StringDecoder('utf16le');
  return {
    decode(block) {
      // Blocks and the byte order mark have even lengths; only a file that was cut ends with half a character.
      const even = Buffer.from(block.subarray(0, block.length - (block.length % 2)));
      return decoder.write(even.swap16());
    },
    end: () => decoder.end(),
    takesAnyLength: false,
  };
}

/** Does without TextDecoder, which decodes Windows-1252 as Latin-1 in some releases of Node. */
function decodeWindows1252Block(block: Buffer): string {
  return decodeWindows1252(block.toString('latin1'));
}
