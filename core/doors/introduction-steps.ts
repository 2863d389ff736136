import type { Day } from '../calendar/day.ts';
import { formatPastDay } from '../calendar/format-day.ts';
import type { Locale } from '../locale.ts';
import type { Addressee, IntroductionStatus, IntroductionStep, Side } from './introduction.ts';

/** How far an introduction has come, with the day of each step taken. */
export type IntroductionProgress = {
  readonly status: IntroductionStatus;
  readonly thoughtOn: Day;
  readonly askedFirstOn: Day | null;
  readonly firstAnsweredOn: Day | null;
  readonly askedSecondOn: Day | null;
  readonly secondAnsweredOn: Day | null;
  readonly introducedOn: Day | null;
  readonly endedOn: Day | null;
};

/** The names by which sentences call the two. */
export type NamesOfTwo = { readonly first: string; readonly second: string };

/** A step that was taken, or the sentence that says why it cannot be. */
export type StepResult =
  | { readonly progress: IntroductionProgress; readonly refusal?: never }
  | { readonly progress?: never; readonly refusal: string };

type DayColumn = Exclude<keyof IntroductionProgress, 'status'>;

/** The columns of days in the order in which they come about. */
const dayColumns = [
  'thoughtOn',
  'askedFirstOn',
  'firstAnsweredOn',
  'askedSecondOn',
  'secondAnsweredOn',
  'introducedOn',
  'endedOn',
] as const satisfies readonly DayColumn[];

/** The status that a step leads to, and the column of its day. */
const outcomes = {
  'ask-first': { to: 'asked-first', on: 'askedFirstOn' },
  'first-agrees': { to: 'first-agreed', on: 'firstAnsweredOn' },
  'first-declines': { to: 'first-declined', on: 'firstAnsweredOn' },
  'ask-second': { to: 'asked-second', on: 'askedSecondOn' },
  'second-agrees': { to: 'second-agreed', on: 'secondAnsweredOn' },
  'second-declines': { to: 'second-declined', on: 'secondAnsweredOn' },
  introduce: { to: 'introduced', on: 'introducedOn' },
  'went-well': { to: 'went-well', on: 'endedOn' },
  'came-to-nothing': { to: 'came-to-nothing', on: 'endedOn' },
  withdraw: { to: 'withdrawn', on: 'endedOn' },
} as const satisfies Record<IntroductionStep, { readonly to: IntroductionStatus; readonly on: DayColumn }>;

/** The steps that can be taken in each status, the likeliest first. What is over has none. */
const stepsByStatus = {
  'thought-of': ['ask-first', 'withdraw'],
  'asked-first': ['first-agrees', 'first-declines', 'withdraw'],
  'first-agreed': ['ask-second', 'withdraw'],
  'first-declined': [],
  'asked-second': ['second-agrees', 'second-declines', 'withdraw'],
  'second-agreed': ['introduce', 'withdraw'],
  'second-declined': [],
  introduced: ['went-well', 'came-to-nothing'],
  'went-well': [],
  'came-to-nothing': [],
  withdrawn: [],
} as const satisfies Record<IntroductionStatus, readonly IntroductionStep[]>;

/** Returns the steps that can be taken in a status, the likeliest first. */
export function stepsOf(status: IntroductionStatus): readonly IntroductionStep[] {
  return stepsByStatus[status];
}

/** Whether nothing more can happen in a status. */
export function isOver(status: IntroductionStatus): boolean {
  return stepsByStatus[status].length === 0;
}

/** The statuses in which something can still happen. */
export const openStatuses = [
  'thought-of',
  'asked-first',
  'first-agreed',
  'asked-second',
  'second-agreed',
  'introduced',
] as const satisfies readonly IntroductionStatus[];

/** Compares how far two open introductions have come, for sorting: whichever has come further stands first. */
export function compareProgress(one: IntroductionProgress, other: IntroductionProgress): number {
  const order: readonly IntroductionStatus[] = openStatuses;
  return order.indexOf(other.status) - order.indexOf(one.status);
}

/** Returns to whom the user writes next; null while nobody is to be written to. */
export function writesTo(status: IntroductionStatus): Addressee | null {
  switch (status) {
    case 'thought-of':
      return 'first';
    case 'first-agreed':
      return 'second';
    case 'second-agreed':
      return 'both';
    case 'asked-first':
    case 'first-declined':
    case 'asked-second':
    case 'second-declined':
    case 'introduced':
    case 'went-well':
    case 'came-to-nothing':
    case 'withdrawn':
      return null;
  }
}

/** Returns the side that was asked and has not answered; null in every other status. */
export function waitsFor(status: IntroductionStatus): Side | null {
  if (status === 'asked-first') return 'first';
  return status === 'asked-second' ? 'second' : null;
}

/** Returns the step that is taken by sending a draft to an addressee. */
export function stepOfSending(addressee: Addressee): IntroductionStep {
  switch (addressee) {
    case 'first':
      return 'ask-first';
    case 'second':
      return 'ask-second';
    case 'both':
      return 'introduce';
  }
}

/** Begins an introduction that the user thought of on a day. */
export function beginIntroduction(thoughtOn: Day): IntroductionProgress {
  return {
    status: 'thought-of',
    thoughtOn,
    askedFirstOn: null,
    firstAnsweredOn: null,
    askedSecondOn: null,
    secondAnsweredOn: null,
    introducedOn: null,
    endedOn: null,
  };
}

/**
 * Takes a step on a day. Refuses a step that does not come next, and a day before the last step. The first step may have
 * been taken before the introduction was noted: it then counts as thought of on that day.
 */
export function takeStep(
  before: IntroductionProgress,
  step: IntroductionStep,
  {
    on,
    names,
    today,
    locale,
  }: { readonly on: Day; readonly names: NamesOfTwo; readonly today: Day; readonly locale: Locale },
): StepResult {
  if (!stepsOf(before.status).includes(step)) return { refusal: refusalOf(before.status, step, names) };
  const { to, on: column } = outcomes[step];
  const last = lastDay(before);
  const thoughtOn = before.status === 'thought-of' && on < before.thoughtOn ? on : before.thoughtOn;
  if (before.status !== 'thought-of' && on < last) {
    return {
      refusal: `The step before this one was on ${formatPastDay(last, today, locale)}. Choose that day or a later one.`,
    };
  }
  return { progress: { ...before, thoughtOn, status: to, [column]: on } };
}

/** Returns the day of the last step taken. */
export function lastDay(progress: IntroductionProgress): Day {
  return dayColumns.reduce<Day>((last, column) => progress[column] ?? last, progress.thoughtOn);
}

/** Says why a step does not come next, and what does. */
function refusalOf(status: IntroductionStatus, step: IntroductionStep, { first, second }: NamesOfTwo): string {
  switch (status) {
    case 'thought-of':
      return `${first} comes first: ask ${first} before anything else.`;
    case 'asked-first':
      return `${first} was asked and has not answered yet. Note what ${first} said first.`;
    case 'first-agreed':
      return `${first} said yes, and ${second} comes next: ask ${second} first.`;
    case 'asked-second':
      return `${second} was asked and has not answered yet. Note what ${second} said first.`;
    case 'second-agreed':
      return `Both said yes, and what comes next is to introduce ${first} and ${second}.`;
    case 'introduced':
      return step === 'withdraw'
        ? `${first} and ${second} are introduced already, which nobody can take back.`
        : `${first} and ${second} are introduced already. Note how it went.`;
    case 'first-declined':
    case 'second-declined':
    case 'went-well':
    case 'came-to-nothing':
    case 'withdrawn':
      return 'This introduction is over. Undo its last step, or begin a new one.';
  }
}
