import { daysBetween } from '../calendar/day.ts';
import type { Day } from '../calendar/day.ts';
import { formatPastDay } from '../calendar/format-day.ts';
import { weekdayName } from '../calendar/weeks.ts';
import type { Locale } from '../locale.ts';
import type { IntroductionProgress, NamesOfTwo } from './introduction-steps.ts';

/** Somebody's names, of which sentences choose one. */
type Named = { readonly firstName: string; readonly name: string };

/** Returns the names by which sentences call two people: first names, or whole names where the first ones are the same or missing. */
export function namesOfTwo(first: Named, second: Named): NamesOfTwo {
  const doFirstNamesDiffer = first.firstName !== '' && second.firstName !== '' && first.firstName !== second.firstName;
  return doFirstNamesDiffer
    ? { first: first.firstName, second: second.firstName }
    : { first: first.name, second: second.name };
}

/** Words a past day in a sentence: "today", "yesterday", "on Tuesday" within a week, "on 3 May". */
function onDay(day: Day, today: Day, locale: Locale): string {
  const days = daysBetween(day, today);
  if (days <= 0) return 'today';
  if (days === 1) return 'yesterday';
  return days < 7 ? `on ${weekdayName(day)}` : `on ${formatPastDay(day, today, locale)}`;
}

/** Says where an introduction stands: "Ana was asked on Tuesday." */
export function progressInWords(
  progress: IntroductionProgress,
  { first, second }: NamesOfTwo,
  today: Day,
  locale: Locale,
): string {
  const on = (day: Day | null): string => onDay(day ?? progress.thoughtOn, today, locale);
  const { askedFirstOn, firstAnsweredOn, askedSecondOn, secondAnsweredOn, introducedOn, endedOn } = progress;
  switch (progress.status) {
    case 'thought-of':
      return `You thought of it ${on(progress.thoughtOn)}; nobody was asked yet.`;
    case 'asked-first':
      return `${first} was asked ${on(askedFirstOn)}.`;
    case 'first-agreed':
      return `${first} said yes ${on(firstAnsweredOn)}; ${second} is to be asked next.`;
    case 'first-declined':
      return `${first} said no ${on(firstAnsweredOn)}.`;
    case 'asked-second':
      return `${first} said yes; ${second} was asked ${on(askedSecondOn)}.`;
    case 'second-agreed':
      return `Both said yes, ${second} ${on(secondAnsweredOn)}. Now you can introduce them.`;
    case 'second-declined':
      return `${first} said yes, and ${second} said no ${on(secondAnsweredOn)}.`;
    case 'introduced':
      return `You introduced them ${on(introducedOn)}.`;
    case 'went-well':
      return `You introduced them ${on(introducedOn)}, and it went well.`;
    case 'came-to-nothing':
      return `You introduced them ${on(introducedOn)}, and it came to nothing.`;
    case 'withdrawn':
      return `You took it back ${on(endedOn)}.`;
  }
}

/** Says where an introduction stands that was withdrawn since it is one with another of the same two people. */
export function joinedInWords(
  { endedOn, thoughtOn }: IntroductionProgress,
  { first, second }: NamesOfTwo,
  today: Day,
  locale: Locale,
): string {
  return `It became one with your other introduction of ${first} and ${second} ${onDay(endedOn ?? thoughtOn, today, locale)}.`;
}

/** A step that was taken, in words. */
export type ToldStep = { readonly day: Day; readonly text: string };

/** Tells each step that was taken so far, the first first. `isJoined` if it was withdrawn since it is one with another. */
export function storyInWords(
  progress: IntroductionProgress,
  { first, second }: NamesOfTwo,
  isJoined = false,
): ToldStep[] {
  const { status, thoughtOn, askedFirstOn, firstAnsweredOn, askedSecondOn, secondAnsweredOn, introducedOn, endedOn } =
    progress;
  const told = (day: Day | null, text: string): ToldStep[] => (day === null ? [] : [{ day, text }]);
  return [
    ...told(thoughtOn, `You thought of introducing ${first} and ${second}.`),
    ...told(askedFirstOn, `You asked ${first}.`),
    ...told(firstAnsweredOn, `${first} said ${status === 'first-declined' ? 'no' : 'yes'}.`),
    ...told(askedSecondOn, `You asked ${second}.`),
    ...told(secondAnsweredOn, `${second} said ${status === 'second-declined' ? 'no' : 'yes'}.`),
    ...told(introducedOn, 'You introduced them.'),
    ...told(endedOn, isJoined ? 'It became one with your other introduction of the two.' : endInWords(progress)),
  ];
}

function endInWords({ status }: IntroductionProgress): string {
  if (status === 'withdrawn') return 'You took it back.';
  return status === 'went-well' ? 'It went well.' : 'It came to nothing.';
}
