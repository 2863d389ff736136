import { addDays } from '../../core/calendar/day.ts';
import type { Day } from '../../core/calendar/day.ts';
import type { PersonId } from '../../core/ids.ts';
import { weeksInWords } from '../../core/insights/insight-words.ts';
import { countPeople, summariseWeeks, weekStartsUntil } from '../../core/insights/weekly-summary.ts';
import { isStrongerState, tieState } from '../../core/strength/tie-state.ts';
import { rhythmDaysOf } from '../../core/people/rhythm.ts';
import { tieStrength } from '../../core/strength/strength.ts';
import type { TieState } from '../../core/strength/tie.ts';
import type { Database } from '../../db/connection/database.ts';
import {
  entriesDoneSince,
  helpGivenSince,
  helpOfferedSince,
  outreachSince,
  tieAtEndOfDay,
} from '../../db/insights/outreach-history.ts';
import { rhythmsOfCircles } from '../../db/people/rhythms.ts';
import type { Context } from '../context.ts';
import type { WeeklySummary } from '../contract/insights/insights.ts';

const weeks = 8;
/** After so many days, contact no longer counts as an answer. */
const daysToAnswer = 21;
/** How many ties that moved up are shown. */
const mostShown = 12;

/** Summarises what the user did in the last eight weeks, and what came of it. */
export function weeklySummary({ db, clock, locale }: Pick<Context, 'db' | 'clock' | 'locale'>): WeeklySummary {
  const starts = weekStartsUntil(clock.today(), weeks, locale);
  const [from = clock.today()] = starts;
  const entries = entriesDoneSince(db, from);
  const outreach = outreachSince(db, from, daysToAnswer)
    .filter(({ day }) => day >= from)
    .map((each) => ({ ...each, answered: each.answered === 1 }));
  const movedUp = tiesMovedUp(db, outreach);
  const helpOffered = helpOfferedSince(db, from);
  const helpGiven = helpGivenSince(db, from);
  const byWeek = summariseWeeks({ entries, outreach, movedUp, helpOffered, helpGiven }, starts);
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
 * Finds the ties that are steady or strong today, and in a higher state than on the day before the user reached out, oldest first. Each is listed
 * once, with the first outreach for which that is so. Both states are computed with the rhythm and rating of today.
 */
function tiesMovedUp(db: Database, outreach: readonly { readonly day: Day; readonly personId: PersonId }[]): MovedUp[] {
  const movedUp = new Map<PersonId, MovedUp>();
  const rhythms = rhythmsOfCircles(db);
  for (const { day, personId } of outreach) {
    if (movedUp.has(personId)) continue;
    const dayBefore = addDays(day, -1);
    const tie = tieAtEndOfDay(db, personId, dayBefore);
    if (tie === undefined) continue;
    const before = tieState(tieStrength(tie, dayBefore), rhythmDaysOf(tie, rhythms), tie.rating);
    // A tie that fades after one answer did not move up.
    const isUp = tie.tieState === 'steady' || tie.tieState === 'strong';
    if (isUp && isStrongerState(tie.tieState, before)) {
      movedUp.set(personId, { personId, name: tie.name, from: before, to: tie.tieState, day });
    }
  }
  return [...movedUp.values()];
}
