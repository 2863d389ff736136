import type { Day } from '../../../../core/calendar/day.ts';
import { formatDay } from '../../../../core/calendar/format-day.ts';
import { formatNumber } from '../../../../core/numbers-in-words.ts';
import { userLocale } from '../../../app/user-locale.ts';
import type { Person } from '../../../../api/contract/people/people.ts';
import { circleNames } from '../../../parts/circle-words.ts';
import { ratingWords } from '../../../parts/rating-words.ts';
import { birthdayInWords } from './birthdays.ts';
import { profileInWords } from './profile-words.ts';

/** One fact of two people who are to be merged. */
export type ComparedRow = {
  readonly label: string;
  /** The value of the person who stays; empty when there is none. */
  readonly into: string;
  /** The value of the person who is merged into them. */
  readonly from: string;
  /** Whose value is kept when the two differ. `newest` is the value of the newest import. */
  readonly kept: 'both' | 'into' | 'from' | 'newest';
};

type Fact = Person['ownFacts'][number];

/** Lists the facts of two people and what the merged person would keep. A fact that neither has is left out. */
export function comparePeople(into: Person, from: Person, today: Day): readonly ComparedRow[] {
  const row = (label: string, tell: (person: Person) => string, kept: ComparedRow['kept']): ComparedRow => {
    const [ofInto, ofFrom] = [tell(into), tell(from)];
    // An equal or empty value is not replaced by anything.
    const differ = ofInto !== ofFrom && (kept === 'into' ? ofFrom : kept === 'from' ? ofInto : ofInto && ofFrom) !== '';
    return { label, into: ofInto, from: ofFrom, kept: differ ? kept : 'both' };
  };
  const fact = (label: string, name: Fact, tell: (value: string) => string = (value) => value): ComparedRow =>
    row(label, (person) => tell(person[name] ?? ''), keptFact(name, into, from));
  const rows = [
    ...[fact('First name', 'firstName'), fact('Last name', 'lastName')].filter((name) => name.into !== name.from),
    fact('Position', 'position'),
    fact('Company', 'company'),
    // The facts have this value as a day.
    fact('Connected on', 'connectedOn', (day) => (day === '' ? '' : formatDay(day as Day, userLocale))),
    fact('Birthday', 'birthday', birthdayInWords),
    fact('Phone', 'phone'),
    fact('City', 'city'),
    fact('Website', 'website'),
    row('Email', ({ emails }) => emails.join('\n'), 'both'),
    row('LinkedIn', ({ profileUrl }) => (profileUrl === null ? '' : profileInWords(profileUrl)), 'both'),
    row('Other facts', ownLabelsInWords, 'both'),
    row('Circle', ({ circle }) => (circle === null ? '' : circleNames[circle]), into.circle === null ? 'from' : 'into'),
    row(
      'How well you know them',
      ({ rating }) => (rating === null ? '' : ratingWords[rating]),
      into.rating === null ? 'from' : 'into',
    ),
    row('Contact', contactInWords, 'both'),
    row('Tags', ({ tags }) => tags.map(({ name }) => name).join(', '), 'both'),
    row('Notes', ({ notes }) => notes, 'both'),
    row('Off the plan', (person) => offThePlan(person, today), 'into'),
  ];
  return rows.filter((one) => one.into !== '' || one.from !== '');
}

/**
 * Decides whose fact is kept: the user's own value of the person who stays, else that of an import, else the user's own
 * value of the other.
 */
function keptFact(name: Fact, into: Person, from: Person): ComparedRow['kept'] {
  if (into.ownFacts.includes(name)) return 'into';
  const isImported = into.importedFacts.includes(name);
  if (isImported && from.importedFacts.includes(name)) return from.ownFacts.includes(name) ? 'into' : 'newest';
  return isImported ? 'into' : 'from';
}

function ownLabelsInWords({ ownLabels }: Person): string {
  return ownLabels.flatMap(({ label, value }) => (value === '' ? [] : [`${label}: ${value}`])).join('\n');
}

function contactInWords({ interactions, lastContact }: Person): string {
  if (interactions === 0) return '';
  const times = interactions === 1 ? 'Once' : `${formatNumber(interactions, userLocale)} times`;
  return lastContact === null ? times : `${times}, last on ${formatDay(lastContact, userLocale)}`;
}

function offThePlan({ muted, archived, snoozedUntil }: Person, today: Day): string {
  return [
    muted && 'Muted',
    archived && 'Archived',
    snoozedUntil !== null && snoozedUntil > today && `Snoozed until ${formatDay(snoozedUntil, userLocale)}`,
  ]
    .filter(Boolean)
    .join(', ');
}
