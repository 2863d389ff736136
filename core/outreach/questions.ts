import type { Day } from '../calendar/day.ts';
import { daysBetween } from '../calendar/day.ts';
import type { TieState } from '../strength/tie.ts';
import { daysOfRecentConnection } from './changes.ts';
import { fieldsOfText } from './fields.ts';
import { fieldQuestions, generalQuestions, momentQuestions } from './question-texts.ts';
import type { QuestionPair } from './question-texts.ts';

/** What is known of a person that decides which questions fit them. */
export type QuestionFacts = {
  readonly position: string | null;
  readonly company: string | null;
  /** The day on which an import first showed a new company or position; null without one. */
  readonly jobChangedOn: Day | null;
  readonly state: TieState;
  readonly lastContact: Day | null;
  readonly connectedOn: Day | null;
};

/** A question to ask in a draft. */
export type Question = { readonly key: string; readonly text: string };

/** For how many days after a new job was seen it is asked about. */
const daysToAskOfJob = 120;
/** In days. */
const longSilence = 365;

/**
 * Suggests questions that fit a person and can be answered in two lines: first what a new job, a new connection or a long
 * silence asks for, then what they do, then what can be asked of everybody.
 *
 * @param turn the place of the person in a row: whoever comes next is asked something else first, whatever is known of them
 */
export function suggestQuestions(facts: QuestionFacts, today: Day, turn: number): Question[] {
  const fields = [...fieldsOfText(facts.position ?? '', true)];
  const pairs: [string, QuestionPair][] = [
    ...momentsOf(facts, today).map((moment): [string, QuestionPair] => [moment, momentQuestions[moment]]),
    ...fields.map((field): [string, QuestionPair] => [field, fieldQuestions[field]]),
    ...Object.entries(generalQuestions),
  ];
  const isFirst = Math.abs(turn) % 2 === 0;
  const inTurn = (first: boolean): Question[] =>
    pairs.map(([name, [one, other]]) => ({ key: `${name}-${first ? 1 : 2}`, text: first ? one : other }));
  return distinct([...inTurn(isFirst), ...inTurn(!isFirst)]);
}

function momentsOf(facts: QuestionFacts, today: Day): (keyof typeof momentQuestions)[] {
  const { jobChangedOn, connectedOn, lastContact, state } = facts;
  const hasNewJob = jobChangedOn !== null && daysBetween(jobChangedOn, today) <= daysToAskOfJob;
  const moments: (keyof typeof momentQuestions)[] = hasNewJob ? ['new-job'] : [];
  if (lastContact === null) {
    const isNew = connectedOn !== null && daysBetween(connectedOn, today) <= daysOfRecentConnection;
    return [...moments, isNew ? 'new-connection' : 'never-talked'];
  }
  if (daysBetween(lastContact, today) >= longSilence) return [...moments, 'long-silence'];
  return state === 'strong' || state === 'steady' ? [...moments, 'since-last'] : moments;
}

/** Keeps the first of questions that ask the same. */
function distinct(questions: readonly Question[]): Question[] {
  const seen = new Set<string>();
  return questions.filter(({ text }) => {
    const isFirst = !seen.has(text);
    seen.add(text);
    return isFirst;
  });
}
