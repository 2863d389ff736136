import type { Day } from '../calendar/day.ts';
import { daysBetween } from '../calendar/day.ts';
import { formatPastDay } from '../calendar/format-day.ts';
import { wholeYears } from '../calendar/months.ts';
import { timeAgo } from '../calendar/relative-day.ts';
import { weekdayName } from '../calendar/weeks.ts';
import type { Locale } from '../locale.ts';
import { countInWords } from '../numbers-in-words.ts';
import { tieStrength } from '../strength/strength.ts';
import { lastContact } from '../strength/tie-facts.ts';
import { tieState } from '../strength/tie-state.ts';
import { contactInWords } from '../strength/tie-words.ts';
import { recentAnniversary } from '../calendar/anniversaries.ts';
import { rhythmOfReason } from './reason-facts.ts';
import type { ReasonFacts } from './reason-facts.ts';

// A reason can begin in several ways, so that no two on a list begin alike. Each function here returns at least five openings
// that say the same with other first words, the plainest first.

/** A sentence with which a reason may begin. */
export type Opening = {
  readonly sentence: string;
  /** Whether the sentence quotes what the user noted of the last contact. */
  readonly quotesNote: boolean;
};

/** How many days after their last message it is told as such, and not by how often the two were in touch. */
const daysOfLastMessage = 60;

/** Returns the openings that tell when something was promised, and for when: "Promised on 3 May, for Friday." */
export function promiseOpenings(
  { promisedOn, dueOn }: { readonly promisedOn: Day; readonly dueOn: Day },
  today: Day,
  locale: Locale,
): Opening[] {
  const day = formatPastDay(promisedOn, today, locale);
  const on = promisedOn === today ? 'today' : `on ${day}`;
  const of = promisedOn === today ? 'today' : day;
  const due = dueOn === promisedOn ? '' : `, for ${recentDay(dueOn, today, locale).day}`;
  return plain([
    `Promised ${on}${due}.`,
    `You promised this ${on}${due}.`,
    `A promise of ${of}${due}.`,
    `Your word of ${of}${due}.`,
    `This was promised ${on}${due}.`,
  ]);
}

/** Returns the openings that tell since when an introduction waits: "An introduction has waited since 3 May." */
export function introductionOpenings(waitsSince: Day, today: Day, locale: Locale): Opening[] {
  if (waitsSince === today) {
    return plain([
      'An introduction can go on today.',
      'The next step of an introduction.',
      'Today an introduction can go on.',
      'This takes an introduction further.',
      'For an introduction of yours.',
    ]);
  }
  const day = formatPastDay(waitsSince, today, locale);
  return plain([
    `An introduction has waited since ${day}.`,
    `The next step of an introduction, which has waited since ${day}.`,
    `Since ${day} an introduction has waited for this.`,
    `This takes an introduction further, which has waited since ${day}.`,
    `For an introduction that has waited since ${day}.`,
  ]);
}

/** Returns the openings of a tie's reason: its occasion if a sentence tells that, else the last contact. */
export function tieOpenings(person: ReasonFacts, today: Day, locale: Locale): Opening[] {
  return occasionOpenings(person, today, locale) ?? contactOpenings(person, today, locale);
}

/** Returns the openings that tell the occasion; undefined if there is none, or one that is told after the contact. */
export function occasionOpenings(person: ReasonFacts, today: Day, locale: Locale): Opening[] | undefined {
  const { occasion, askedOn, birthday, connectedOn } = person;
  switch (occasion) {
    case 'unanswered message':
      return askedOn === undefined || askedOn === null ? undefined : questionOpenings(askedOn, today, locale);
    case 'new connection':
      return connectedOn === null ? undefined : newConnectionOpenings(connectedOn, today, locale);
    case 'birthday': {
      const day = recentAnniversary(birthday, today);
      return day === undefined ? undefined : birthdayOpenings(day, today, locale);
    }
    case 'anniversary':
      return connectedOn === null ? undefined : anniversaryOpenings(person, connectedOn, today, locale);
    case 'new job':
    case null:
      return undefined;
  }
}

function questionOpenings(askedOn: Day, today: Day, locale: Locale): Opening[] {
  const ago = timeAgo(askedOn, today);
  const day = formatPastDay(askedOn, today, locale);
  return plain([
    `Asked you something ${ago}.`,
    `They asked you something ${ago}.`,
    `On ${day} they wrote and asked you something.`,
    `Their last message, ${ago}, asks something.`,
    `Your answer to their message of ${day} is not noted yet.`,
  ]);
}

function newConnectionOpenings(connectedOn: Day, today: Day, locale: Locale): Opening[] {
  const { on } = recentDay(connectedOn, today, locale);
  return plain([
    `Connected ${on}: say hello.`,
    `A new connection, made ${on}: say hello.`,
    `You connected ${on}, a good moment to say hello.`,
    `Say hello: you connected ${on}.`,
    `Newly connected, ${on}: say hello.`,
  ]);
}

function birthdayOpenings(day: Day, today: Day, locale: Locale): Opening[] {
  const verb = day === today ? 'is' : 'was';
  const { on } = recentDay(day, today, locale);
  return plain([
    `Their birthday ${verb} ${on}.`,
    `It ${verb} their birthday ${on}.`,
    `Birthday ${on}.`,
    `A birthday: theirs ${verb} ${on}.`,
    `Wish them well: their birthday ${verb} ${on}.`,
  ]);
}

/** Tells an anniversary: "Connected three years ago today", or in the days after it "Connected three years ago, on 20 November". */
function anniversaryOpenings(person: ReasonFacts, connectedOn: Day, today: Day, locale: Locale): Opening[] {
  const whole = wholeYears(connectedOn, today);
  const years = whole === 1 ? 'a year' : countInWords(whole, locale, 'year');
  const anniversary = recentAnniversary(connectedOn, today) ?? today;
  const isToday = anniversary === today;
  const day = formatPastDay(anniversary, today, locale);
  const on = isToday ? ' today' : `, on ${day}`;
  const end = lastContact(person.facts) === null && !hasTalked(person) ? '; never talked.' : '.';
  return plain([
    `Connected ${years} ago${on}${end}`,
    `You connected ${years} ago${on}${end}`,
    `${isToday ? `On this day ${years} ago` : `On ${day}, ${years} ago`}, you connected${end}`,
    `It ${isToday ? `is ${years} today` : `was ${years} on ${day}`} since you connected${end}`,
    `An anniversary ${isToday ? 'today' : `on ${day}`}: connected ${years} ago${end}`,
  ]);
}

/** Returns the openings that tell the last contact, or that there was none yet. */
export function contactOpenings(person: ReasonFacts, today: Day, locale: Locale): Opening[] {
  const { facts } = person;
  const last = lastContact(facts);
  if (last === null) return noContactOpenings(person, today);

  const rhythm = rhythmOfReason(person);
  const told = plain([contactInWords({ ...person, rhythm }, today, locale)]);
  const state = tieState(tieStrength(facts, today), rhythm?.days ?? null, null);
  const { lastInbound, lastOutbound } = facts;
  if (lastOutbound !== null && (lastInbound === null || lastOutbound > lastInbound)) {
    const isToldByDays = lastInbound === null ? facts.outboundDays > 1 : state === 'thin';
    const unanswered = answerDueOpenings(lastOutbound, today, locale);
    return isToldByDays ? [...told, ...unanswered] : unanswered;
  }
  const note = noteOn(person, last);
  // What it was about tells more than on how many days they were in touch.
  const isToldByDays = note === undefined && (state === 'fading' || state === 'thin');
  if (lastOutbound !== null && lastOutbound === lastInbound) {
    const together = lastTimeOpenings(last, note, today, locale);
    return isToldByDays ? [...told, ...together] : together;
  }
  const isMessage = person.lastInboundMessage === last;
  const theirs = theirLastOpenings(last, isMessage, note, today);
  if (isMessage && daysBetween(last, today) <= daysOfLastMessage) return theirs;
  return isToldByDays ? [...told, ...theirs] : theirs;
}

function noContactOpenings(person: ReasonFacts, today: Day): Opening[] {
  const { connectedOn } = person;
  if (connectedOn === null) {
    return plain(
      hasTalked(person)
        ? [
            'No contact is noted yet.',
            'You have noted no contact yet.',
            'Nothing is noted yet.',
            'Not one contact is noted yet.',
            'So far, no contact is noted.',
          ]
        : [
            'You have not talked yet.',
            'Not talked yet.',
            'No contact yet.',
            'So far, you have not talked.',
            'Nothing said yet.',
          ],
    );
  }
  const ago = timeAgo(connectedOn, today);
  return plain(
    hasTalked(person)
      ? [
          `Connected ${ago}.`,
          `You connected ${ago}.`,
          `No contact noted since connecting ${ago}.`,
          `Since connecting ${ago}, no contact is noted.`,
          `In your network; connected ${ago}.`,
        ]
      : [
          `Connected ${ago}, never talked.`,
          `You connected ${ago} and have not talked yet.`,
          `Never talked since connecting ${ago}.`,
          `No contact yet; connected ${ago}.`,
          `Since connecting ${ago}, you have not talked.`,
        ],
  );
}

function answerDueOpenings(sentOn: Day, today: Day, locale: Locale): Opening[] {
  const day = formatPastDay(sentOn, today, locale);
  return plain([
    answerDueInWords(sentOn, today, locale),
    `No answer is noted yet to what you wrote on ${day}.`,
    `Your message of ${day} has no answer noted yet.`,
    `Since you wrote on ${day}, no answer is noted.`,
    `Written to on ${day}; no answer is noted yet.`,
  ]);
}

/** Tells that an answer is awaited: "You wrote on 3 May; no answer is noted yet." */
export function answerDueInWords(sentOn: Day, today: Day, locale: Locale): string {
  return `You wrote on ${formatPastDay(sentOn, today, locale)}; no answer is noted yet.`;
}

function theirLastOpenings(last: Day, isMessage: boolean, note: string | undefined, today: Day): Opening[] {
  const ago = timeAgo(last, today);
  return [
    quoting(`${isMessage ? 'Wrote' : 'Reached out'} to you ${ago}`, note),
    quoting(`You heard from them ${ago}`, note),
    quoting(`They last ${isMessage ? 'wrote' : 'reached out'} ${ago}`, note),
    quoting(`Last heard from ${ago}`, note),
    quoting(`The last you heard from them was ${ago}`, note),
  ];
}

function lastTimeOpenings(last: Day, note: string | undefined, today: Day, locale: Locale): Opening[] {
  const ago = timeAgo(last, today);
  return [
    quoting(`You were last in touch ${ago}`, note),
    quoting(`Last in touch ${ago}`, note),
    quoting(`Your last contact was ${ago}`, note),
    quoting(`The last contact was ${ago}`, note),
    ...plain([`Not in touch since ${formatPastDay(last, today, locale)}.`]),
  ];
}

function plain(sentences: readonly string[]): Opening[] {
  return sentences.map((sentence) => ({ sentence, quotesNote: false }));
}

function quoting(words: string, note: string | undefined): Opening {
  return { sentence: note === undefined ? `${words}.` : `${words}: “${note}”.`, quotesNote: note !== undefined };
}

function noteOn({ about }: ReasonFacts, day: Day): string | undefined {
  return about?.on === day ? about.note : undefined;
}

/** Whether the two must have talked, though no contact is logged: they met, or one recommended the other. */
function hasTalked({ met, event }: ReasonFacts): boolean {
  return (met !== undefined && met !== null) || event?.kind === 'recommendation';
}

/** A recent day in words: "today", "yesterday", its weekday within the last week, else its date. */
export function recentDay(day: Day, today: Day, locale: Locale): { readonly day: string; readonly on: string } {
  const days = daysBetween(day, today);
  if (days === 0) return { day: 'today', on: 'today' };
  if (days === 1) return { day: 'yesterday', on: 'yesterday' };
  const named = days > 1 && days < 7 ? weekdayName(day) : formatPastDay(day, today, locale);
  return { day: named, on: `on ${named}` };
}
