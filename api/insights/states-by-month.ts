import { dayNumber } from '../../core/calendar/day.ts';
import type { Day } from '../../core/calendar/day.ts';
import { monthEndsBefore } from '../../core/calendar/months.ts';
import { statesInWords } from '../../core/insights/insight-words.ts';
import { countStates } from '../../core/insights/states-by-month.ts';
import type { StateCounts } from '../../core/insights/states-by-month.ts';
import type { Locale } from '../../core/locale.ts';
import { stampOf } from '../../db/connection/database.ts';
import type { Database } from '../../db/connection/database.ts';
import { yieldControl } from '../../db/connection/long-write.ts';
import { peopleByKnownDay, tiesSince } from '../../db/insights/states-by-month.ts';
import { countNetwork, newestPersonId } from '../../db/people/people.ts';
import type { Context } from '../context.ts';

export type StatesByMonth = {
  readonly months: readonly ({ readonly day: Day } & StateCounts)[];
  readonly sentence: string;
};

const monthsShown = 24;
/** About a hundredth of a second's work between two turns of the event loop. */
const peopleAtOnce = 2000;
/** While writes keep coming, this attempt counts to the end without a turn of the event loop. */
const lastAttempt = 4;

/** The last answer for each open file, with the stamp of what it depends on. */
const cache = new WeakMap<object, { readonly stamp: string; readonly answer: StatesByMonth }>();

/**
 * Counts the ties in each state at the end of each month of the last two years, and today: with the circles and ratings
 * of today, and each person from the day on which they became known. Counts anew only after a write.
 */
export async function statesByMonth(context: Pick<Context, 'db' | 'clock' | 'locale'>): Promise<StatesByMonth> {
  for (let attempt = 1; ; attempt += 1) {
    const { db, locale } = context;
    const today = context.clock.today();
    const stamp = stampOfAnswer(db, today, locale);
    const known = cache.get(db.$client);
    if (known?.stamp === stamp) return known.answer;
    const answer = await countMonths(db, today, locale, async () => {
      if (attempt >= lastAttempt) return true;
      await yieldControl(undefined);
      return db.$client.open && stampOfAnswer(db, today, locale) === stamp;
    });
    if (answer === undefined) continue;
    cache.set(db.$client, { stamp, answer });
    return answer;
  }
}

/** Changes with the day, with the locale and with every write. */
function stampOfAnswer(db: Database, today: Day, locale: Locale): string {
  return `${today} ${locale} ${stampOf(db)}`;
}

/** Counts states at the ends of months; undefined when `goOn`, which is called now and then, returns false. */
async function countMonths(
  db: Database,
  today: Day,
  locale: Locale,
  goOn: () => Promise<boolean>,
): Promise<StatesByMonth | undefined> {
  const { byState } = countNetwork(db);
  const known = peopleByKnownDay(db);
  const ends = monthEndsBefore(today, monthsShown);
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
