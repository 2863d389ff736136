import type { Birthday } from '../../calendar/birthday.ts';

/** The values of a person's card. Empty ones are left out of it. */
export type VcardPerson = {
  /** The same in every export, so that an address book recognises the card. */
  readonly uid: string;
  readonly firstName: string;
  readonly lastName: string;
  /** The displayed name; never empty. */
  readonly name: string;
  readonly company: string;
  readonly position: string;
  readonly emails: readonly string[];
  readonly phone: string;
  readonly city: string;
  readonly website: string;
  readonly profileUrl: string;
  /** Facts under labels of the user's own, of which vCards know nothing; our own reader finds them again. */
  readonly ownFacts: readonly { readonly label: string; readonly value: string }[];
  readonly birthday: Birthday;
  readonly notes: string;
  readonly tags: readonly string[];
};

/** The most bytes of a line, without its line end (RFC 6350, section 3.2). */
const longestLine = 75;

/**
 * Formats a card as vCard 4.0 (RFC 6350): UTF-8, with lines folded at 75 bytes and never within a character. Line ends in a
 * value become `\n`. Other control characters, which a card cannot have, are left out.
 */
export function formatVcard(person: VcardPerson): string {
  const { uid, firstName, lastName, name, company, position, emails, profileUrl, birthday, notes, tags } = person;
  const { phone, city, website, ownFacts } = person;
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    `UID;VALUE=text:${escapeText(uid)}`,
    `FN:${escapeText(name)}`,
    ...(firstName !== '' || lastName !== '' ? [`N:${escapePart(lastName)};${escapePart(firstName)};;;`] : []),
    ...(company !== '' ? [`ORG:${escapePart(company)}`] : []),
    ...(position !== '' ? [`TITLE:${escapeText(position)}`] : []),
    ...emails.map((address) => `EMAIL:${escapeText(address)}`),
    ...(phone !== '' ? [`TEL:${escapeText(phone)}`] : []),
    ...(city !== '' ? [`ADR:;;;${escapePart(city)};;;`] : []),
    // The value of URL is a URI, which is not escaped.
    ...(profileUrl !== '' ? [`URL:${profileUrl}`] : []),
    ...(website !== '' ? [`URL:${isUri(website) ? website : escapeText(website)}`] : []),
    ...(birthday !== '' ? [`BDAY:${basicDate(birthday)}`] : []),
    ...(tags.length > 0 ? [`CATEGORIES:${tags.map(escapeText).join(',')}`] : []),
    ...ownFacts.map(({ label, value }) => `X-KITH-FACT:${escapePart(label)};${escapePart(value)}`),
    ...(notes !== '' ? [`NOTE:${escapeText(notes)}`] : []),
    'END:VCARD',
  ];
  return lines.map(foldLine).join('');
}

/** Whether a text can stand as a URI; whatever else a user gave as a website is written as a text. */
function isUri(text: string): boolean {
  return /^[!-~]+$/.test(text) && !text.includes('\\');
}

/** `1969-12-28` as `19691228`, `--12-28` as `--1228`: the only form of a date that vCard 4.0 has. */
function basicDate(birthday: Birthday): string {
  return birthday.startsWith('--') ? `--${birthday.slice(2).replace('-', '')}` : birthday.replaceAll('-', '');
}

/** Escapes a part of a value whose parts are separated by semicolons. */
function escapePart(text: string): string {
  return escapeText(text).replaceAll(';', String.raw`\;`);
}

function escapeText(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/(?![\t\n\x80-\x9f])\p{Cc}/gu, '')
    .replaceAll(/[\\,]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`);
}

function foldLine(line: string): string {
  if (/^[\0-\x7f]*$/.test(line) && line.length <= longestLine) return `${line}\r\n`;
  let text = '';
  let bytes = 0;
  // Iterates over code points, so that no surrogate pair is split.
  for (const character of line) {
    const size = utf8Length(character);
    if (bytes + size > longestLine) {
      text += '\r\n ';
      // The blank that begins the folded line.
      bytes = 1;
    }
    text += character;
    bytes += size;
  }
  return `${text}\r\n`;
}

/** The number of bytes of a character in UTF-8. */
function utf8Length(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x1_0000 ? 3 : 4;
}
