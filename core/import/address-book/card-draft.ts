import { createDateOrderFinder, parseWrittenBirthday } from './address-dates.ts';
import type { DateOrderFound, WrittenBirthday } from './address-dates.ts';
import { cleanText } from '../../text/clean-text.ts';
import type { Day } from '../../calendar/day.ts';
import type { DateOrder } from '../../calendar/date-order.ts';
import { belongsToLastName, splitAddressBookName } from '../../people/name-parts.ts';
import { profileSlugOf } from '../../people/profile-slug.ts';
import type { ProfileSlug } from '../../people/profile-slug.ts';
import type { SkippedRow } from '../common/reader.ts';
import type { CardRow } from './card-row.ts';

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
  slug: ProfileSlug | undefined;
  birthday: { readonly name: string; readonly text: string; readonly date: WrittenBirthday } | undefined;
  note: string;
  readonly emails: { readonly address: string; readonly isPreferred: boolean }[];
  readonly other: Map<string, Set<string>>;
};

const emailAddress = /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+$/;
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

/** Sets a part that has one value. A second, different value goes to the other values. */
export function takeSingle(
  draft: CardDraft,
  part: 'firstName' | 'middleName' | 'lastName' | 'fullName' | 'nickname' | 'company' | 'position',
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

type MutableCard = { -readonly [Key in keyof CardRow]: CardRow[Key] };

/** The cards of one file, and its rows that were skipped. */
export type CollectedCards = {
  readonly cards: readonly CardRow[];
  readonly skipped: readonly SkippedRow[];
  readonly dates: DateOrderFound;
};

/** Gathers the cards of one file while it is read. */
export type CardCollector = {
  /** Adds a card, or skips it if it has no name, no e-mail address and no company. */
  add(draft: CardDraft, excerpt: () => string): void;
  skip(line: number, reason: string, excerpt: string): void;
  /** The number of cards so far, added or skipped. */
  count(): number;
  /** Ends the file. `orderOf` decides how ambiguous dates are read; null stores them as text among the other values. */
  finish(orderOf: (dates: DateOrderFound) => DateOrder | null): CollectedCards;
};

/** Creates an empty collector. */
export function createCardCollector(): CardCollector {
  const cards: MutableCard[] = [];
  const skipped: SkippedRow[] = [];
  const unreadBirthdays: {
    readonly card: MutableCard;
    readonly name: string;
    readonly text: string;
    readonly date: WrittenBirthday;
  }[] = [];
  const order = createDateOrderFinder();
  let count = 0;
  let previousWasSkipped = false;

  function skip(line: number, reason: string, excerpt: string): void {
    count += 1;
    const last = skipped.at(-1);
    if (last && previousWasSkipped && last.reason === reason && last.excerpt === excerpt) {
      skipped[skipped.length - 1] = { ...last, rows: last.rows + 1 };
    } else {
      skipped.push({ line, rows: 1, reason, excerpt });
    }
    previousWasSkipped = true;
  }

  return {
    skip,
    add(draft, excerpt) {
      const card = cardOf(draft);
      if (!card) {
        skip(
          draft.line,
          'This entry has no name, no e-mail address and no company, so nobody can be told from it. If the file has them, say which column holds what; else add the person by hand.',
          excerpt(),
        );
        return;
      }
      count += 1;
      previousWasSkipped = false;
      cards.push(card);
      if (!draft.birthday) return;
      const { name, text, date } = draft.birthday;
      order.add(date);
      if (date.kind === 'birthday') card.birthday = date.birthday;
      else unreadBirthdays.push({ card, name, text, date });
    },
    count: () => count,
    finish(orderOf) {
      const dates = order.result();
      const chosen = orderOf(dates);
      for (const { card, name, text, date } of unreadBirthdays) {
        if (date.kind === 'ambiguous' && chosen) card.birthday = date.byOrder[chosen];
        else card.other = { ...card.other, [name]: text };
      }
      return { cards, skipped, dates };
    },
  };
}

/** Makes the row of a card; undefined if it has no name, no e-mail address and no company. */
function cardOf(draft: CardDraft): MutableCard | undefined {
  const { firstName, lastName } = nameOf(draft);
  const emails = [
    ...new Set(
      [...draft.emails.filter((email) => email.isPreferred), ...draft.emails.filter((email) => !email.isPreferred)].map(
        (email) => email.address,
      ),
    ),
  ];
  if (firstName === '' && lastName === '' && emails.length === 0 && draft.company === '') return undefined;
  const card: MutableCard = {
    line: draft.line,
    firstName,
    lastName,
    emails,
    // Object.fromEntries makes any name a key of its own, even `__proto__`.
    other: Object.fromEntries([...draft.other].map(([name, values]) => [name, [...values].join('; ')])),
  };
  if (draft.slug !== undefined) card.slug = draft.slug;
  if (draft.company !== '') card.company = draft.company;
  if (draft.position !== '') card.position = draft.position;
  if (draft.note !== '') card.note = draft.note;
  return card;
}

/**
 * The card's name as other sources write it: without the middle name, which goes to the other values unless there is no
 * first name. The nickname is used only if there is no other name.
 */
function nameOf(draft: CardDraft): { readonly firstName: string; readonly lastName: string } {
  const { middleName, nickname, fullName, company } = draft;
  let { firstName, lastName } = draft;
  if (middleName !== '') {
    if (belongsToLastName(middleName) && lastName !== '') lastName = `${middleName} ${lastName}`;
    else if (firstName === '') firstName = middleName;
    else keepOther(draft, draft.middleNameColumn, middleName);
  }
  if (firstName === '' && lastName === '' && fullName !== '') {
    // Programs write the company or an e-mail address as the full name of a card without a name.
    if (emailAddress.test(fullName)) takeEmails(draft, 'Name', fullName);
    else if (fullName !== company) ({ firstName, lastName } = splitAddressBookName(fullName));
  }
  if (nickname !== '') {
    if (firstName === '' && lastName === '') firstName = nickname;
    else keepOther(draft, draft.nicknameColumn, nickname);
  }
  return { firstName, lastName };
}
