import { refusal } from './reader.ts';
import type { FileRefusal } from './reader.ts';

/** The number of characters at the beginning of a file by which its format is recognised. */
export const signatureLength = 1024;

const choose = 'Choose the archive that LinkedIn sends, a CSV file of it, or an address book as CSV or vCard.';

type FileSignature = { readonly sentence: string; readonly matches: (text: string) => boolean };

/** The first characters of ZIP, RAR, 7z and gzip files. */
const packed = [
  'PK\u0003\u0004',
  'PK\u0005\u0006',
  'PK\u0007\u0008',
  'Rar!\u001a',
  '7z\u00bc\u00af',
  '\u001f\u008b',
  '\u001f\u2039',
];

/** Signatures of files that are no table, as their bytes look when they are decoded as text. */
const signatures: readonly FileSignature[] = [
  {
    sentence: `This is a picture, whatever its name says. ${choose}`,
    matches: (text) =>
      /^(?:.PNG\r?\n|\u00ff\u00d8\u00ff|.{0,10}(?:JFIF|Exif)\0|GIF8[79]a|RIFF.{4}WEBP|.{4}ftyp(?:heic|avif|mif1))/su.test(
        text,
      ),
  },
  {
    sentence: 'This is a spreadsheet. Open it where it was made, save it as CSV, and choose that.',
    matches: (text) => text.startsWith('\u00d0\u00cf\u0011\u00e0'),
  },
  {
    sentence:
      'This is an archive of a kind that Kith does not open. Unpack it on this computer, and choose the files that were in it.',
    matches: (text) => packed.some((beginning) => text.startsWith(beginning)),
  },
  { sentence: `This is a PDF document. ${choose}`, matches: (text) => text.startsWith('%PDF-') },
  {
    sentence: `This is a JSON file. Kith takes its own exports back as the ZIP in which they come. ${choose}`,
    matches: (text) => /^\s*(?:\{\s*"|\[\s*[[{])/.test(text),
  },
  {
    sentence: `This is a web page; perhaps LinkedIn asked you to sign in when it was downloaded. ${choose}`,
    matches: (text) => /^\s*<(?:!doctype\s+html|html|head|body|script)\b/i.test(text),
  },
];
const unreadable = /(?![\t\n\r])[\p{Cc}\ufffd]/gu;

/** The refusal of a file without any text. */
export const emptyFileRefusal: FileRefusal = refusal(`This file is empty. ${choose}`);

/** Refuses a file whose beginning is empty or cannot be that of a table; undefined for any other. */
export function refuseUnlessText(beginning: string): FileRefusal | undefined {
  const text = beginning.startsWith('\uFEFF') ? beginning.slice(1) : beginning;
  if (text.trim() === '') return emptyFileRefusal;
  const known = signatures.find(({ matches }) => matches(text));
  if (known) return refusal(known.sentence);
  const head = text.slice(0, signatureLength);
  if ((head.match(unreadable)?.length ?? 0) > head.length / 10) {
    return refusal(`This file holds no readable text. ${choose}`);
  }
  return undefined;
}
