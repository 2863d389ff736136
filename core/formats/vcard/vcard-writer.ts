import type { Birthday } from '../../calendar/birthday.ts';

/** A person as a card holds them. Empty values are left out of the card. */
export type VcardPerson = {
  /** The same in every export, so that an address book recognises the card. */
  readonly uid: string;
  readonly firstName: string;
  readonly lastName: string;
  /** As it is shown; never empty. */
  readonly name: string;
  readonly company: string;
  readonly position: string;
  readonly emails: readonly string[];
  readonly profileUrl: string;
  readonly birthday: Birthday;
  readonly notes: string;
  readonly tags: readonly string[];
};

/** Bytes of a line, without its line end: RFC 6350, 3.2. */
const longestLine = 75;

/**
 * Formats a card as vCard 4.0 (RFC 6350): UTF-8, lines folded at 75 bytes and never inside a character. Line ends within
 * a value become `\n`; other control characters, which no card can hold, are left out.
 */
export function formatVcard(person: VcardPerson): string {
  const { uid, firstName, lastName, name, company, position, emails, profileUrl, birthday, notes, tags } = person;
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    `UID;VALUE=text:${escapeText(uid)}`,
    `FN:${escapeText(name)}`,
    ...(firstName !== '' || lastName !== '' ? [`N:${part(lastName)};${part(firstName)};;;`] : []),
    ...(company !== '' ? [`ORG:${part(company)}`] : []),
    ...(position !== '' ? [`TITLE:${escapeText(position)}`] : []),
    ...emails.map((address) => `EMAIL:${escapeText(address)}`),
    // An address is no text: nothing in it is escaped.
    ...(profileUrl !== '' ? [`URL:${profileUrl}`] : []),
    ...(birthday !== '' ? [`BDAY:${basicDate(birthday)}`] : []),
    ...(tags.length > 0 ? [`CATEGORIES:${tags.map(escapeText).join(',')}`] : []),
    ...(notes !== '' ? [`NOTE:${escapeText(notes)}`] : []),
    'END:VCARD',
  ];
  return lines.map(foldLine).join('');
}

/** `1969-12-28` as `19691228`, `--12-28` as `--1228`: the only form of a date that vCard 4.0 has. */
function basicDate(birthday: Birthday): string {
  return birthday.startsWith('--') ? `--${birthday.slice(2).replace('-', '')}` : birthday.replaceAll('-', '');
}

/** A part of a value that has several, with semicolons between them. */
function part(text: string): string {
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
  // By characters, not by halves of them.
  for (const character of line) {
    const size = bytesOf(character);
    if (bytes + size > longestLine) {
      text += '\r\n ';
      // The blank counts too.
      bytes = 1;
    }
    text += character;
    bytes += size;
  }
  return `${text}\r\n`;
}

/** How many bytes the character takes in UTF-8. */
function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x1_0000 ? 3 : 4;
}
