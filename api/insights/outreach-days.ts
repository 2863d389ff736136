import { addDays } from '../../core/calendar/day.ts';
import type { Day } from '../../core/calendar/day.ts';
import { weekStart } from '../../core/calendar/weeks.ts';
import { outreachHistoryInWords } from '../../core/insights/insight-words.ts';
import { entriesDoneSince, outreachDaysSince } from '../../db/insights/outreach-history.ts';
import type { Context } from '../context.ts';
import type { OutreachDays } from '../contract/insights/insights.ts';

const weeksShown = 26;

/** Lists the days of the last half year on which something was done. */
export function outreachDays({ db, clock, locale }: Pick<Context, 'db' | 'clock' | 'locale'>): OutreachDays {
  const until = clock.today();
  const from = addDays(weekStart(until, locale), (1 - weeksShown) * 7);
  const minutes = new Map<Day, number>();
  for (const entry of entriesDoneSince(db, from)) {
    minutes.set(entry.day, (minutes.get(entry.day) ?? 0) + entry.minutes);
  }
  const outreach = outreachDaysSince(db, from, until);
  return {
    from,
    until,
    days: outreach.map(({ day, people }) => ({ day, people, minutes: minutes.get(day) ?? 0 })),
    sentence: outreachHistoryInWords(
      outreach.map(({ day, reachedOut }) => ({ day, reachedOut: reachedOut === 1 })),
      locale,
    ),
  };
}
