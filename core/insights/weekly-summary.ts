import { weekStart } from '../calendar/weeks.ts';
import type { Day } from '../calendar/day.ts';
import { addDays } from '../calendar/day.ts';
import type { PersonId } from '../ids.ts';
import type { Locale } from '../locale.ts';

/** An outreach to a person on a day. */
type OutreachResult = { readonly day: Day; readonly personId: PersonId; readonly answered: boolean };

/** What the user did and what followed from it, in any order. */
export type WorkDone = {
  readonly entries: readonly {
    readonly day: Day;
    readonly personId: PersonId;
    readonly minutes: number;
  }[];
  readonly outreach: readonly OutreachResult[];
  /** Ties that moved up, each on the day of the outreach. */
  readonly movedUp: readonly { readonly day: Day; readonly personId: PersonId }[];
  /** The days on which help was offered and given, one for each offer and each help. */
  readonly helpOffered: readonly Day[];
  readonly helpGiven: readonly Day[];
};

/** What was achieved in one week. */
export type WeeklySummary = {
  /** The first day of the week. */
  readonly from: Day;
  readonly minutes: number;
  readonly reachedOut: number;
  readonly answers: number;
  readonly movedUp: number;
  readonly helpOffered: number;
  readonly helpGiven: number;
};

/** Lists the first days of `weeks` weeks, oldest first, the last of them the week of `today`. */
export function weekStartsUntil(today: Day, weeks: number, locale: Locale): Day[] {
  const start = weekStart(today, locale);
  return Array.from({ length: weeks }, (_, index) => addDays(start, (index - weeks + 1) * 7));
}

/** Sums what was done in each of the weeks that begin on `starts`. Each person counts once a week. */
export function summariseWeeks(done: WorkDone, starts: readonly Day[]): WeeklySummary[] {
  return starts.map((from) => {
    const next = addDays(from, 7);
    const isInWeek = ({ day }: { readonly day: Day }): boolean => day >= from && day < next;
    const daysInWeek = (days: readonly Day[]): number => days.filter((day) => isInWeek({ day })).length;
    const entries = done.entries.filter(isInWeek);
    return {
      from,
      minutes: entries.reduce((sum, { minutes }) => sum + minutes, 0),
      reachedOut: countPeople(entries),
      answers: countPeople(done.outreach.filter((each) => each.answered && isInWeek(each))),
      movedUp: countPeople(done.movedUp.filter(isInWeek)),
      helpOffered: daysInWeek(done.helpOffered),
      helpGiven: daysInWeek(done.helpGiven),
    };
  });
}

/** Counts the different people among items. */
export function countPeople(items: readonly { readonly personId: PersonId }[]): number {
  return new Set(items.map(({ personId }) => personId)).size;
}
