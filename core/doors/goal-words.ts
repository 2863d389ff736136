import { none } from '../collections/none.ts';
import { formatPastDay, formatPastMonth } from '../calendar/format-day.ts';
import type { Day } from '../calendar/day.ts';
import { timeAgo } from '../calendar/relative-day.ts';
import type { Locale } from '../locale.ts';
import { countInWords } from '../numbers-in-words.ts';
import type { TieState } from '../strength/tie.ts';
import { capitalise, listInWords } from '../text/sentence-parts.ts';
import type { KnownOfPerson, MatchedPart, MatchPlace } from './goal-match.ts';
import type { ReadGoal } from './goal.ts';

/** Why somebody stands next to a door. */
export type NextToReason =
  | { readonly kind: 'colleague'; readonly of: string }
  | { readonly kind: 'introduced-by'; readonly by: string }
  | { readonly kind: 'introduced'; readonly whom: string }
  /** Worked at the company before; `changeSeenOn` is the day of the import that first showed another job. */
  | { readonly kind: 'worked-there'; readonly company: string; readonly changeSeenOn: Day }
  /** What is known of themselves. */
  | { readonly kind: 'own' };

/** Where somebody works, as sentences on a door need it. */
type Work = Pick<KnownOfPerson, 'company'>;

/** Says why somebody stands at a door, with the words that say so: "Works at Globex; their title says “Procurement”." */
export function whyAtDoor({ company }: Work, matched: readonly MatchedPart[]): string {
  return asSentence(matchInWords(company, matched));
}

/** Says why somebody stands next to a door. */
export function whyNextToDoor(
  goal: ReadGoal,
  person: Work,
  reason: NextToReason,
  matched: readonly MatchedPart[],
  { today, locale }: { readonly today: Day; readonly locale: Locale },
): string {
  const worksThere = matched.some(({ part, place }) => part.kind === 'company' && place === 'company');
  // Another job in the same company is no reason.
  if (reason.kind === 'own' || (reason.kind === 'worked-there' && worksThere)) {
    return whyByOwnFacts(goal, person, matched);
  }
  const why = whyByOthers(reason, today, locale);
  // A colleague's company is that of whoever stands at the door.
  const said = reason.kind === 'colleague' ? matched.filter(({ place }) => place !== 'company') : matched;
  return said.length === 0 ? why : `${why} ${asSentence(matchInWords(person.company, said))}`;
}

function whyByOthers(reason: Exclude<NextToReason, { readonly kind: 'own' }>, today: Day, locale: Locale): string {
  switch (reason.kind) {
    case 'colleague':
      return `Works with ${reason.of}, who stands at this door.`;
    case 'introduced-by':
      return `Introduced to you by ${reason.by}, who stands at this door.`;
    case 'introduced':
      return `Introduced you to ${reason.whom}, who stands at this door.`;
    case 'worked-there':
      return `Was at ${reason.company} before; the change was seen in ${formatPastMonth(reason.changeSeenOn, today, locale)}.`;
  }
}

function whyByOwnFacts({ parts }: ReadGoal, { company }: Work, matched: readonly MatchedPart[]): string {
  const worksElsewhere = matched.some(({ part, place }) => part.kind === 'company' && place !== 'company');
  const missing = parts.filter((part) => !matched.some((one) => one.part === part));
  const said = matchInWords(company, matched);
  if (missing.length > 0)
    return asSentence(
      `${said}; nothing says ${inQuotes(
        missing.map(({ text }) => text),
        'or',
      )}`,
    );
  if (worksElsewhere) {
    return asSentence(`${said}; ${company === '' ? 'where they work is not noted' : `they work at ${company}`}`);
  }
  return `Only ${said}.`;
}

const places = {
  title: 'their title says',
  company: 'their company says',
  city: 'their city is',
  tag: 'you tagged them',
  notes: 'your notes say',
} as const satisfies Record<MatchPlace, string>;

const placesInOrder = ['title', 'company', 'city', 'tag', 'notes'] as const satisfies readonly MatchPlace[];

/** Says which words made a match, and where each stands: "works at Globex; their title says “Procurement” and “Head”". */
function matchInWords(company: string, matched: readonly MatchedPart[]): string {
  const worksThere = matched.some(({ part, place }) => part.kind === 'company' && place === 'company');
  const said = placesInOrder.flatMap((place) => {
    const quotes = new Set(matched.filter((one) => one.place === place).map(({ quote }) => quote));
    if (quotes.size === 0 || (worksThere && place === 'company')) return none;
    return `${places[place]} ${inQuotes([...quotes], 'and')}`;
  });
  return [...(worksThere ? [`works at ${company}`] : none), ...(said.length === 0 ? none : [listInWords(said)])].join(
    '; ',
  );
}

function inQuotes(texts: readonly string[], word: 'and' | 'or'): string {
  return listInWords(
    texts.map((text) => `“${text}”`),
    word,
  );
}

function asSentence(text: string): string {
  return /[.!?]$/u.test(text) ? capitalise(text) : `${capitalise(text)}.`;
}

/** What is known of somebody that may help to come closer to them. */
export type TieAtDoor = {
  readonly state: TieState;
  readonly lastContact: Day | null;
  /** The day of their question that waits for an answer. */
  readonly openQuestionOn: Day | null;
  readonly newJobSeenOn: Day | null;
  /** "met at the Berlin meetup" */
  readonly met: string | null;
  /** An offer that fits, in short, and why: "because their title says “Talent”". */
  readonly offer: { readonly text: string; readonly because: string } | null;
};

/** At most so many ways to come closer are told. */
const mostWays = 2;

/** Says what it would take to ask somebody for the door, honestly: an offer always comes before the asking. */
export function whatItTakes(tie: TieAtDoor, today: Day, locale: Locale): string {
  const ways = waysCloser(tie, today, locale).slice(0, mostWays);
  const lastly = tie.lastContact === null ? '' : `, last in touch ${timeAgo(tie.lastContact, today)}`;
  switch (tie.state) {
    case 'strong':
      return ['You know each other well: offer something first, then ask.', ...ways.slice(0, 1)].join(' ');
    case 'steady':
      return ['You are in touch: offer something first, then ask.', ...ways.slice(0, 1)].join(' ');
    case 'fading':
      return [`Gone quiet${lastly}: pick it up again before you ask.`, ...ways].join(' ');
    case 'thin': {
      const known = tie.lastContact === null ? 'You have not talked yet' : `You hardly know each other${lastly}`;
      return ways.length === 0
        ? `${known}: too early to ask. Find something that helps them first.`
        : `${known}: too early to ask. ${ways.join(' ')}`;
    }
  }
}

function waysCloser({ openQuestionOn, newJobSeenOn, met, offer }: TieAtDoor, today: Day, locale: Locale): string[] {
  const ways: string[] = [];
  if (openQuestionOn !== null) ways.push(`Answer what they asked on ${formatPastDay(openQuestionOn, today, locale)}.`);
  if (offer !== null) ways.push(`You could offer “${offer.text}”, ${offer.because}.`);
  if (newJobSeenOn !== null) {
    ways.push(`Congratulate them on the new job, seen in ${formatPastMonth(newJobSeenOn, today, locale)}.`);
  }
  if (met !== null) ways.push(`Begin with how you met: “${met}”.`);
  return ways;
}

/** Somebody at a door or next to it, as a sentence on reach names them. */
export type Named = { readonly name: string; readonly state: TieState };

/** Says honestly how far the user reaches: "You know nobody at Globex. Nearest is Ana Kern." */
export function reachInWords(
  goal: ReadGoal,
  at: { readonly count: number; readonly strongest: Named | undefined },
  nearest: { readonly name: string } | undefined,
  locale: Locale,
): string {
  if (goal.parts.length === 0) return 'Name a company, a role, a field or a place.';
  const company = onlyCompanyOf(goal);
  const { count, strongest } = at;
  if (strongest === undefined) {
    const nobody = company === undefined ? 'Nobody you know stands at this door' : `You know nobody at ${company}`;
    return nearest === undefined ? `${nobody}, nor anybody next to it.` : `${nobody}. Nearest is ${nearest.name}.`;
  }
  const tail = { strong: '', steady: '', fading: ', though that tie is fading', thin: ', though hardly' }[
    strongest.state
  ];
  const people = capitalise(countInWords(count, locale, 'person', 'people'));
  if (count === 1) {
    const where = company === undefined ? 'stands at this door' : `is at ${company}`;
    const aside = strongest.state === 'thin' ? ', whom you hardly know' : tail;
    return `One person you know ${where}: ${strongest.name}${aside}.`;
  }
  const where = company === undefined ? 'stand at this door' : `are at ${company}`;
  return `${people} you know ${where}; you know ${strongest.name} best${tail}.`;
}

/** The company that a goal is about, when it asks for nothing else. */
function onlyCompanyOf({ parts }: ReadGoal): string | undefined {
  const [part, ...others] = parts;
  return part?.kind === 'company' && others.length === 0 ? part.text : undefined;
}
