import { strengthOverTimeInWords } from '../../core/strength/strength-over-time-words.ts';
import { strengthOverTime } from '../../core/strength/strength-over-time.ts';
import { rhythmDaysOf } from '../../core/people/rhythm.ts';
import { tieStrength } from '../../core/strength/strength.ts';
import { tieState } from '../../core/strength/tie-state.ts';
import type { PersonId } from '../../core/ids.ts';
import { contactDaysOf } from '../../db/people/contact-days.ts';
import { findPerson } from '../../db/people/people.ts';
import { rhythmsOfCircles } from '../../db/people/rhythms.ts';
import type { Context } from '../context.ts';
import type { StrengthOverTime } from '../contract/people/people.ts';
import { goneError } from '../refusal.ts';

/** A person's strength over time, from contact alone. @throws GONE when they are not there. */
export function personStrengthOverTime(
  { db, clock, locale }: Pick<Context, 'db' | 'clock' | 'locale'>,
  id: PersonId,
): StrengthOverTime {
  const person = findPerson(db, id);
  if (!person) throw goneError('This person');
  const today = clock.today();
  const overTime = strengthOverTime(contactDaysOf(db, id), person.connectedOn, today);
  const shown = tieState(tieStrength(person, today), rhythmDaysOf(person, rhythmsOfCircles(db)), person.rating);
  return { points: [...overTime.points], sentence: strengthOverTimeInWords(overTime, shown, today, locale) };
}
