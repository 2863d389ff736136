import type { Day } from './day.ts';
import { addDays, dayNumber, dayOf, daysInMonth } from './day.ts';

/** The last days of the months before the one of `today`, oldest first. */
export function monthEndsBefore(today: Day, months: number): Day[] {
  const running = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1;
  return Array.from({ length: months }, (_, index) => {
    const month = running - months + index;
    const [year, ofYear] = [Math.floor(month / 12), (month % 12) + 1];
    const end = dayOf(year, ofYear, daysInMonth(year, ofYear));
    if (end === undefined) throw new RangeError(`There are no ${months} months before ${today}.`);
    return end;
  });
}

/** 0 is Monday, 6 is Sunday. */
export function weekdayOf(day: Day): number {
  // 1970-01-01 was a Thursday.
  return (((dayNumber(day) + 3) % 7) + 7) % 7;
}

/** The Monday of the week of `day`; the day itself when it is one. */
export function mondayOf(day: Day): Day {
  return addDays(day, -weekdayOf(day));
}
