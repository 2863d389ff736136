import { summariseWeeks, isStrongerState, countPeople, weekStartsUntil } from '../../core/insights/weekly-summary.ts';
import { monthEndsBefore } from '../../core/calendar/months.ts';
import { weekStart } from '../../core/calendar/weeks.ts';
import type { Locale } from '../../core/locale.ts';
import { addDays, dayNumber } from '../../core/calendar/day.ts';
import type { Day } from '../../core/calendar/day.ts';
import type { PersonId } from '../../core/ids.ts';
import {
  weeksInWords,
  outreachHistoryInWords,
  reachInWords,
  statesInWords,
} from '../../core/insights/insight-words.ts';
import { reachMethod, secondDegree } from '../../core/insights/reach.ts';
import { countStates } from '../../core/insights/states-by-month.ts';
import type { StateCounts } from '../../core/insights/states-by-month.ts';
import { tieStrength } from '../../core/strength/strength.ts';
import { tieState } from '../../core/strength/tie-state.ts';
import type { TieState } from '../../core/strength/tie.ts';
import type { Database } from '../../db/connection/database.ts';
import { stampOf } from '../../db/connection/database.ts';
import { yieldControl } from '../../db/import/imports.ts';
import { countNetwork, newestPersonId } from '../../db/people/people.ts';
import {
  countConnectionsByState,
  entriesDoneSince,
  helpGivenSince,
  outreachSince,
  outreachDaysSince,
  tieAtEndOfDay,
} from '../../db/insights/outreach-history.ts';
import { peopleByKnownDay, tiesSince } from '../../db/insights/states-by-month.ts';
import type { Context } from '../context.ts';

export type StatesByMonth = {
  readonly months: readonly ({ readonly day: Day } & StateCounts)[];
  readonly sentence: string;
};

const months = 24;
/** About a hundredth of a second's work, between which others have their turn. */
const peopleAtOnce = 2000;
/** Where writes come that often, it is done at one go. */
const mostBeginnings = 4;

/** Of each open file the last answer, with all that it hangs on. */
const remembered = new WeakMap<object, { readonly when: string; readonly answer: StatesByMonth }>();

/**
 * How many ties were in each state at the end of each month of the last two years, and are today: with the circles and
 * ratings of today, and each person from the day on which they were known. Computed again only after something was
 * written.
 */
export async function statesByMonth(context: Pick<Context, 'db' | 'clock' | 'locale'>): Promise<StatesByMonth> {
  for (let beginning = 1; ; beginning += 1) {
    const { db, locale } = context;
    const today = context.clock.today();
    const when = whenAsked(db, today, locale);
    const known = remembered.get(db.$client);
    if (known?.when === when) return known.answer;
    const answer = await countMonths(db, today, locale, async () => {
      if (beginning >= mostBeginnings) return true;
      await yieldControl(undefined);
      return db.$client.open && whenAsked(db, today, locale) === when;
    });
    if (answer === undefined) continue;
    remembered.set(db.$client, { when, answer });
    return answer;
  }
}

/** Changes with the day and whenever anything is written. */
function whenAsked(db: Database, today: Day, locale: Locale): string {
  return `${today} ${locale} ${stampOf(db)}`;
}

/** Undefined when `goOn`, which is asked now and then, says that it would not hold any more. */
async function countMonths(
  db: Database,
  today: Day,
  locale: Locale,
  goOn: () => Promise<boolean>,
): Promise<StatesByMonth | undefined> {
  const { byState } = countNetwork(db);
  const known = peopleByKnownDay(db);
  const ends = monthEndsBefore(today, months);
  const [first = today] = ends;
  const numbers = ends.map(dayNumber);
  const counts = ends.map((): StateCounts => ({ strong: 0, steady: 0, fading: 0, thin: 0 }));
  const newest = newestPersonId(db);
  for (let after = 0; after < newest; after += peopleAtOnce) {
    for (const tie of tiesSince(db, first, after, after + peopleAtOnce)) countStates(tie, numbers, counts);
    if (!(await goOn())) return undefined;
  }
  const atEnds = ends.map((day, index) => {
    const { strong, steady, fading } = counts[index] ?? { strong: 0, steady: 0, fading: 0 };
    const people = known.reduce((sum, each) => sum + (each.day <= day ? each.people : 0), 0);
    return { day, strong, steady, fading, thin: people - strong - steady - fading };
  });
  const now = { day: today, ...byState };
  return { months: [...atEnds, now], sentence: statesInWords(now, atEnds.at(-12) ?? now, locale) };
}

const weeks = 8;
/** An answer after that was hardly one. */
const daysToAnswer = 21;
const mostShown = 12;

/** What the minutes of the last weeks achieved. */
export function recentWeeks({ db, clock, locale }: Pick<Context, 'db' | 'clock' | 'locale'>) {
  const starts = weekStartsUntil(clock.today(), weeks, locale);
  const [from = clock.today()] = starts;
  const entries = entriesDoneSince(db, from).map((entry) => ({ ...entry, offered: entry.offered === 1 }));
  const outreach = outreachSince(db, from, daysToAnswer)
    .filter(({ day }) => day >= from)
    .map((each) => ({ ...each, answered: each.answered === 1 }));
  const movedUp = tiesMovedUp(db, outreach);
  const helpGiven = helpGivenSince(db, from);
  const byWeek = summariseWeeks({ entries, outreach, movedUp, helpGiven }, starts);
  const sum = (name: 'minutes' | 'helpOffered' | 'helpGiven'): number =>
    byWeek.reduce((total, week) => total + week[name], 0);
  return {
    weeks: byWeek,
    movedUp: movedUp
      .toReversed()
      .slice(0, mostShown)
      .map(({ personId: id, name, from: before, to, day }) => ({ id, name, from: before, to, day })),
    sentence: weeksInWords(
      {
        weeks,
        minutes: sum('minutes'),
        reachedOut: countPeople(entries),
        answers: countPeople(outreach.filter(({ answered }) => answered)),
        movedUp: movedUp.length,
        helpOffered: sum('helpOffered'),
        helpGiven: sum('helpGiven'),
      },
      locale,
    ),
  };
}

type MovedUp = {
  readonly personId: PersonId;
  readonly name: string;
  readonly from: TieState;
  readonly to: TieState;
  readonly day: Day;
};

/**
 * The ties that are higher today than on the day before the user reached out, oldest first, each once: with the first
 * outreach for which that holds. Circle and rating are those of today on both days.
 */
function tiesMovedUp(db: Database, outreach: readonly { readonly day: Day; readonly personId: PersonId }[]): MovedUp[] {
  const movedUp = new Map<PersonId, MovedUp>();
  for (const { day, personId } of outreach) {
    if (movedUp.has(personId)) continue;
    const dayBefore = addDays(day, -1);
    const tie = tieAtEndOfDay(db, personId, dayBefore);
    if (tie === undefined) continue;
    const before = tieState(tieStrength(tie, dayBefore), tie.circle, tie.rating);
    if (isStrongerState(tie.tieState, before)) {
      movedUp.set(personId, { personId, name: tie.name, from: before, to: tie.tieState, day });
    }
  }
  return [...movedUp.values()];
}

const weeksOfPractice = 26;

/** On which days of the last half year something was done. */
export function recentOutreachDays({ db, clock, locale }: Pick<Context, 'db' | 'clock' | 'locale'>) {
  const until = clock.today();
  const from = addDays(weekStart(until, locale), (1 - weeksOfPractice) * 7);
  const minutes = new Map<Day, number>();
  for (const entry of entriesDoneSince(db, from)) {
    minutes.set(entry.day, (minutes.get(entry.day) ?? 0) + entry.minutes);
  }
  const practice = outreachDaysSince(db, from, until);
  return {
    from,
    until,
    days: practice.map(({ day, people }) => ({ day, people, minutes: minutes.get(day) ?? 0 })),
    sentence: outreachHistoryInWords(
      practice.map(({ day, reachedOut }) => ({ day, reachedOut: reachedOut === 1 })),
      locale,
    ),
  };
}

/** Whom the network reaches, as far as can be guessed. */
export function networkReach({ db, locale }: Pick<Context, 'db' | 'locale'>) {
  const byState = countConnectionsByState(db);
  const connections = byState.strong + byState.steady + byState.fading + byState.thin;
  const known = secondDegree(connections);
  const behindStrong = secondDegree(byState.strong);
  return {
    connections,
    byState,
    secondDegree: known,
    behindStrong,
    sentence: reachInWords(connections, byState.strong, known, behindStrong, locale),
    method: reachMethod,
  };
}
