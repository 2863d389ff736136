import type { DateOrder } from '../../calendar/date-order.ts';
import { belongsToLastName, splitAddressBookName } from '../../people/name-parts.ts';
import type { SkippedRow } from '../common/reader.ts';
import { emailAddress, keepOther, otherValuesOf, takeEmails } from './card-draft.ts';
import type { CardDraft } from './card-draft.ts';
import type { CardRow } from './card-row.ts';
import { createDateOrderFinder } from './written-birthday.ts';
import type { DateOrderFound, WrittenBirthday } from './written-birthday.ts';

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
    other: otherValuesOf(draft),
  };
  if (draft.slug !== undefined) card.slug = draft.slug;
  if (draft.company !== '') card.company = draft.company;
  if (draft.position !== '') card.position = draft.position;
  if (draft.note !== '') card.note = draft.note;
  if (draft.phone !== '') card.phone = draft.phone;
  if (draft.city !== '') card.city = draft.city;
  if (draft.website !== '') card.website = draft.website;
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
