import { addDays } from '../calendar/day.ts';
import type { Day } from '../calendar/day.ts';
import type { IntroductionStatus, Side } from './introduction.ts';
import { lastDay } from './introduction-steps.ts';
import type { IntroductionProgress, NamesOfTwo } from './introduction-steps.ts';

/** Days after which a side that has not answered is asked again. */
const daysUntilAskedAgain = 7;
/** Days after which the user asks how an introduction went. */
const daysUntilHowItWent = 14;

/** What the user does next about an introduction, as a follow-up for one of the two. */
export type WaitingFollowUp = {
  readonly side: Side;
  /** Only the user reads it, so that it may name the other. */
  readonly text: string;
  readonly dueOn: Day;
};

/** Returns the follow-up of an introduction as it stands, due today at the earliest; null where nobody is waited for. */
export function waitingFollowUp(
  progress: IntroductionProgress,
  { first, second }: NamesOfTwo,
  today: Day,
): WaitingFollowUp | null {
  const dueIn = (days: number): Day => {
    const day = addDays(lastDay(progress), days);
    return day < today ? today : day;
  };
  switch (progress.status) {
    case 'asked-first':
      return { side: 'first', text: `Ask ${first} again whether to meet ${second}`, dueOn: dueIn(daysUntilAskedAgain) };
    case 'first-agreed':
      return { side: 'second', text: `Ask ${second} whether to meet ${first}`, dueOn: today };
    case 'asked-second':
      return {
        side: 'second',
        text: `Ask ${second} again whether to meet ${first}`,
        dueOn: dueIn(daysUntilAskedAgain),
      };
    case 'second-agreed':
      return { side: 'first', text: `Introduce ${first} and ${second}`, dueOn: today };
    case 'introduced':
      return { side: 'first', text: `Ask ${first} how it went with ${second}`, dueOn: dueIn(daysUntilHowItWent) };
    case 'thought-of':
    case 'first-declined':
    case 'second-declined':
    case 'went-well':
    case 'came-to-nothing':
    case 'withdrawn':
      return null;
  }
}

/** Whether a step out of a status does what its follow-up says; otherwise the follow-up is not needed any more. */
export function stepDoesFollowUp(before: IntroductionStatus, after: IntroductionStatus): boolean {
  if (after === 'withdrawn') return false;
  return before === 'first-agreed' || before === 'second-agreed' || before === 'introduced';
}
