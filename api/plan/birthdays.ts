import { comingBirthday, comingBirthdayDates, comingBirthdayInWords } from '../../core/plan/coming-birthdays.ts';
import { peopleWithBirthdayOn } from '../../db/plan/birthdays.ts';
import type { Context } from '../context.ts';
import type { Birthday } from '../contract/plan/plan.ts';

/** Lists the birthdays of today and the two weeks to come, those of the strongest ties first. */
export function comingBirthdays({ db, clock, locale }: Pick<Context, 'db' | 'clock' | 'locale'>): Birthday[] {
  const today = clock.today();
  const dates = comingBirthdayDates(today);
  return peopleWithBirthdayOn(db, dates.keys()).flatMap(({ id, name, birthday }): Birthday[] => {
    const coming = comingBirthday(birthday, dates);
    return coming === undefined ? [] : [{ id, name, ...coming, when: comingBirthdayInWords(coming, today, locale) }];
  });
}
