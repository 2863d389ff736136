import { rhythmDays } from './circle.ts';
import type { Day } from './day.ts';
import { daysBetween } from './day.ts';
import type { HookKind } from './hooks.ts';
import { capitalised, countedTimes, inWords, spokenDay, spokenMonth, timeAgo, wholeYears } from './plain-words.ts';
import { tieStrength } from './strength.ts';
import { lastContact } from './tie-facts.ts';
import { tieState } from './tie-state.ts';
import type { ExplainedTie } from './tie-words.ts';
import { contactInWords } from './tie-words.ts';

/** A company or position other than the one before; what did not change is null. */
export type JobChange = { readonly company: string | null; readonly position: string | null; readonly seenOn: Day };

/** What the reason for an entry of the plan is told from. */
export type ReasonFacts = ExplainedTie & {
  /** The hook that the entry was planned with. */
  readonly hook: HookKind | null;
  readonly lastInboundMessage: Day | null;
  readonly job: JobChange | null;
  /** The user marked them in review to be brought closer. */
  readonly bringCloser: boolean;
  /** On how many days their entry was skipped. */
  readonly skips: number;
};

const skipsBeforeAsking = 3;

/** Whether someone was skipped so often that the user is asked whether to leave them be. */
export function asksToLeaveBe(skips: number): boolean {
  return skips >= skipsBeforeAsking;
}

/** Levin, Walter and Murnighan 2011: advice from dormant ties was more useful and more novel than from current ones. */
const whyDormantTies = 'Ties gone quiet are worth more than they look.';

/** Why someone is on today's plan: "Connected three years ago, never talked. Moved to Acme in March." */
export function reasonInWords(person: ReasonFacts, today: Day): string {
  const sentences = [
    person.hook === 'unanswered message' ? unansweredMessage(person, today) : history(person, today),
    person.job !== null && daysBetween(person.job.seenOn, today) <= 30 ? newJob(person.job, today) : undefined,
    person.bringCloser ? 'You chose to bring them closer.' : undefined,
    asksToLeaveBe(person.skips) ? `You skipped them ${countedTimes(person.skips)}.` : undefined,
  ];
  return sentences.filter((sentence) => sentence !== undefined).join(' ');
}

/** Why someone is asked about among the answers: "You wrote on 3 May; no answer is noted yet." */
export function answerDueInWords(sentOn: Day, today: Day): string {
  return `You wrote on ${spokenDay(sentOn, today)}; no answer is noted yet.`;
}

function unansweredMessage(person: ReasonFacts, today: Day): string {
  const wroteOn = person.lastInboundMessage ?? person.facts.lastInbound;
  return wroteOn === null ? history(person, today) : `Wrote to you ${timeAgo(wroteOn, today)}; not answered yet.`;
}

function history(person: ReasonFacts, today: Day): string {
  const { facts, connectedOn, circle } = person;
  const last = lastContact(facts);
  const anniversary =
    person.hook === 'anniversary' && connectedOn !== null ? connectedFor(connectedOn, today) : undefined;
  if (last === null) return anniversary === undefined ? contactInWords(person, today) : `${anniversary}, never talked.`;

  const sentences = anniversary === undefined ? [] : [`${anniversary}.`];
  const state = tieState(tieStrength(facts, today), circle, null);
  const { lastInbound, lastOutbound } = facts;
  if (lastOutbound !== null && lastInbound !== null && lastOutbound > lastInbound && state !== 'thin') {
    sentences.push(`You wrote on ${spokenDay(lastOutbound, today)}; they have not answered.`);
  } else if (lastOutbound !== null && lastInbound === null && facts.outboundDays === 1) {
    sentences.push(`You wrote on ${spokenDay(lastOutbound, today)}; they have not answered.`);
  } else if (state === 'fading' || state === 'thin') {
    sentences.push(contactInWords(person, today));
  } else {
    sentences.push(`You were last in touch ${timeAgo(last, today)}.`);
  }
  if (circle !== null && daysBetween(last, today) >= rhythmDays[circle]) {
    sentences.push(`${capitalised(circle)} circle: about every ${rhythmDays[circle]} days.`);
  }
  if (state === 'fading') sentences.push(whyDormantTies);
  return sentences.join(' ');
}

/** "Connected three years ago today", or "this week" in the days after. */
function connectedFor(connectedOn: Day, today: Day): string {
  const years = wholeYears(connectedOn, today);
  // On the day itself one day less would be one year less.
  const isToday = connectedOn.slice(5) === today.slice(5);
  return `Connected ${years === 1 ? 'a year' : `${inWords(years)} years`} ago ${isToday ? 'today' : 'this week'}`;
}

function newJob({ company, position, seenOn }: JobChange, today: Day): string | undefined {
  const when = `in ${spokenMonth(seenOn, today)}`;
  if (company !== null) return `Moved to ${company} ${when}.`;
  return position === null ? undefined : `Became ${position} ${when}.`;
}
