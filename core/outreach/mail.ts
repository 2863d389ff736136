import { cutBetweenWords, withoutFullStop } from './sentences.ts';

/** A mail as it is handed to the user's mail program. */
export type Mail = { readonly to: readonly string[]; readonly subject: string; readonly body: string };

/** The address that opens a mail in the user's mail program. */
export type MailAddress = {
  /** `mailto:…` by RFC 6068. */
  readonly address: string;
  /** Whether the address holds the whole body. If not, it holds none, and the page copies the text for the user to paste. */
  readonly hasBody: boolean;
};

/** The most characters of an address that every system hands to a mail program: Windows cuts off near 2,048. */
const longestAddress = 2000;

/** In characters, of which one may take up to twelve of the address. */
const longestTypedSubject = 140;

/** Half of a character, which no address can hold. */
const loneSurrogate = /\p{Cs}/gu;

/** Builds the address that opens `mail` in the user's mail program. */
export function mailAddress(mail: Mail): MailAddress {
  const subject = cutBetweenWords(mail.subject, longestTypedSubject);
  const head = `mailto:${mail.to.map(encodeRecipient).join(',')}?subject=${encode(subject)}`;
  const whole = `${head}&body=${encode(withNetworkLines(mail.body))}`;
  return whole.length <= longestAddress ? { address: whole, hasBody: true } : { address: head, hasBody: false };
}

/** RFC 6068: `@` and the comma between addresses may stand as they are; within an address all else is encoded. */
function encodeRecipient(to: string): string {
  return encode(to.trim()).replaceAll('%40', '@');
}

function encode(text: string): string {
  return encodeURIComponent(text.replace(loneSurrogate, '\ufffd')).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function withNetworkLines(text: string): string {
  return text.replace(/\r\n?|\n/g, '\r\n');
}

/** What a mail is about, in the words of its draft. */
export type MailContent = {
  /** The fact of the detail that was inserted, if one was: "Collects old timetables". */
  readonly detail: string | null;
  /** The offer that was inserted, in short, if one was. */
  readonly offer: string | null;
};

const longestSubject = 50;

/** Suggests a short subject for a mail, of the detail or else the offer in it; empty where it has neither. */
export function suggestSubject({ detail, offer }: MailContent): string {
  const found = [detail, offer].find((words) => words !== null && /[\p{L}\p{N}]/u.test(words)) ?? '';
  return cutBetweenWords(withoutFullStop(found.trim().replace(/^[“"„]|[”"“]$/gu, '')), longestSubject);
}
