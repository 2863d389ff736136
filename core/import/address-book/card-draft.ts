import { parseWrittenBirthday } from './written-birthday.ts';
import type { WrittenBirthday } from './written-birthday.ts';
import { cleanText } from '../../text/clean-text.ts';
import type { Day } from '../../calendar/day.ts';
import { profileSlugOf } from '../../people/profile-slug.ts';
import type { ProfileSlug } from '../../people/profile-slug.ts';

/** A card while it is filled from columns or properties. Texts are clean cells, and empty until they are known. */
export type CardDraft = {
  readonly line: number;
  firstName: string;
  middleName: string;
  /** The name of the column that has the middle name. */
  middleNameColumn: string;
  lastName: string;
  /** Used if first and last name are blank. */
  fullName: string;
  nickname: string;
  nicknameColumn: string;
  company: string;
  position: string;
  phone: string;
  city: string;
  website: string;
  slug: ProfileSlug | undefined;
  birthday: { readonly name: string; readonly text: string; readonly date: WrittenBirthday } | undefined;
  note: string;
  readonly emails: { readonly address: string; readonly isPreferred: boolean }[];
  readonly other: Map<string, Set<string>>;
};

/** Matches an e-mail address and nothing else. */
export const emailAddress = /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+$/;
const inBrackets = /<([^<>]*)>/;
/** The text by which Google joins several values in one cell. */
export const valueSeparator = ' ::: ';

/** Creates an empty card that begins on this line. */
export function createCardDraft(line: number): CardDraft {
  return {
    line,
    firstName: '',
    middleName: '',
    middleNameColumn: '',
    lastName: '',
    fullName: '',
    nickname: '',
    nicknameColumn: '',
    company: '',
    position: '',
    phone: '',
    city: '',
    website: '',
    slug: undefined,
    birthday: undefined,
    note: '',
    emails: [],
    other: new Map(),
  };
}

/** Adds a value to the card's other values. A second value of the same name is added to the first. */
export function keepOther(draft: CardDraft, name: string, value: string): void {
  if (value === '') return;
  const before = draft.other.get(name);
  if (before) before.add(value);
  else draft.other.set(name, new Set([value]));
}

/** Returns the card's other values, several of one name joined. */
export function otherValuesOf(draft: CardDraft): Record<string, string> {
  // Object.fromEntries makes any name a key of its own, even `__proto__`.
  return Object.fromEntries([...draft.other].map(([name, values]) => [name, [...values].join('; ')]));
}

/** Sets a part that has one value. A second, different value goes to the other values. */
export function takeSingle(
  draft: CardDraft,
  part:
    | 'firstName'
    | 'middleName'
    | 'lastName'
    | 'fullName'
    | 'nickname'
    | 'company'
    | 'position'
    | 'phone'
    | 'city'
    | 'website',
  name: string,
  value: string,
): void {
  if (value === '') return;
  if (draft[part] === '') {
    draft[part] = value;
    if (part === 'middleName') draft.middleNameColumn = name;
    else if (part === 'nickname') draft.nicknameColumn = name;
  } else if (draft[part] !== value) {
    keepOther(draft, name, value);
  }
}

/** Adds the e-mail addresses in a value, which may hold several. A value with anything else in it also goes to the other values. */
export function takeEmails(draft: CardDraft, name: string, value: string, isPreferred = false): void {
  if (value === '') return;
  const before = draft.emails.length;
  let isWhole = true;
  for (const part of value.split(/ ::: |[,;|]/)) {
    const named = inBrackets.exec(part)?.[1];
    for (const written of named === undefined ? part.split(' ') : [named]) {
      const address = written.trim().replace(/^mailto:/i, '');
      if (emailAddress.test(address)) {
        draft.emails.push({ address: address.toLowerCase().normalize('NFC'), isPreferred });
      } else if (address !== '') {
        isWhole = false;
      }
    }
  }
  if (!isWhole || draft.emails.length === before) keepOther(draft, name, value);
}

/** Sets the slug from a LinkedIn profile's address. Other addresses go to the other values. */
export function takeLinks(draft: CardDraft, name: string, value: string): void {
  const rest = value.split(valueSeparator).filter((link) => {
    const slug = profileSlugOf(link);
    draft.slug ??= slug;
    return slug === undefined || slug !== draft.slug;
  });
  keepOther(draft, name, rest.join(valueSeparator));
}

/** Adds a note after any earlier one. */
export function takeNote(draft: CardDraft, written: string): void {
  const note = cleanText(written);
  if (note !== '') draft.note = draft.note === '' ? note : `${draft.note}\n\n${note}`;
}

/** Sets the birthday to the first that can be read. Any other text goes to the other values. */
export function takeBirthday(draft: CardDraft, name: string, text: string, today: Day): void {
  if (text === '') return;
  const date = parseWrittenBirthday(text, today);
  if (date.kind === 'unreadable' || (draft.birthday && date.kind !== 'none')) keepOther(draft, name, text);
  else if (date.kind !== 'none') draft.birthday = { name, text, date };
}
