import { decodeWindows1252 } from './windows-1252.ts';

const encodedRun = /(?:=[0-9A-Fa-f]{2})+/g;
const singleByteCharset = /^(?:(?:cs)?iso-?8859-?(?:1|15)|latin-?1|(?:windows-|cp)1252)$/i;

/** Decodes bytes to text; undefined if it does not know the character set. */
export type CharsetDecoder = (bytes: Uint8Array, charset: string) => string | undefined;

/**
 * Decodes quoted-printable (RFC 2045, section 6.7) without soft line breaks. `decode` decodes the bytes of other character
 * sets than UTF-8 and Windows-1252. If it does not know the set, the bytes are read as UTF-8, or as Windows-1252 if they are
 * no UTF-8. A malformed escape stays as it is.
 */
export function decodeQuotedPrintable(text: string, charset: string, decode?: CharsetDecoder): string {
  return text.replace(encodedRun, (run) => {
    const isSingleByte = singleByteCharset.test(charset);
    const isUtf8 = charset === '' || /^utf-?8$/i.test(charset);
    if (!isSingleByte && !isUtf8 && decode) {
      const decoded = decode(Uint8Array.from(bytesOf(run)), charset);
      if (decoded !== undefined) return decoded;
    }
    return (isSingleByte ? undefined : asUtf8(run)) ?? decodeWindows1252(String.fromCharCode(...bytesOf(run)));
  });
}

function asUtf8(run: string): string | undefined {
  try {
    return decodeURIComponent(run.replaceAll('=', '%'));
  } catch {
    return undefined;
  }
}

function bytesOf(run: string): number[] {
  return run
    .slice(1)
    .split('=')
    .map((byte) => Number.parseInt(byte, 16));
}
