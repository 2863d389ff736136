import type { Day } from '../../core/calendar/day.ts';
import { suggestQuestions } from '../../core/outreach/questions.ts';
import { cutBetweenWords, sentencesOf } from '../../core/outreach/sentences.ts';
import { offerInWords } from '../../core/plan/entry-offer.ts';
import { owesAnswer } from '../../core/plan/entry-reason.ts';
import { rhythmOfReason } from '../../core/plan/reason-facts.ts';
import { tieStrength } from '../../core/strength/strength.ts';
import { lastContact } from '../../core/strength/tie-facts.ts';
import { tieState } from '../../core/strength/tie-state.ts';
import { asksSomething } from '../../core/text/asks-something.ts';
import type { StoredEntry } from '../../db/plan/plan-entries.ts';
import type { PlanEntry } from '../contract/plan/plan.ts';

/**
 * What an entry proposes. Where an answer is owed, that is to give it, with `asked` the line of their message where its text is
 * kept. A question is chosen by what was known of the person when the plan was made, so that it stays the
 * same all day; entries that were planned one after the other do not ask the same.
 */
export function shownProposal(entry: StoredEntry, asked: string | null, today: Day): PlanEntry['offer'] {
  if (owesAnswer(entry.reason)) return { kind: 'question', text: answerInWords(asked) };
  return { kind: entry.offerKind, text: questionInWords(entry, today) ?? offerInWords(entry) };
}

/** The longest question that is quoted, in characters. */
const longestQuestion = 140;

/** Proposes to answer, with the sentence of theirs that asks: "Answer: “Shall we have a coffee?”" */
function answerInWords(asked: string | null): string {
  if (asked === null) return 'Answer what they asked.';
  const question = sentencesOf(asked).findLast((sentence) => asksSomething(sentence)) ?? asked;
  return `Answer: “${cutBetweenWords(question, longestQuestion)}”`;
}

function questionInWords({ id, offerKind, reason, company, position }: StoredEntry, today: Day): string | undefined {
  if (offerKind !== 'question' || reason.kind !== 'tie') return undefined;
  const { facts, rating, connectedOn, job } = reason;
  const [question] = suggestQuestions(
    {
      position,
      company,
      jobChangedOn: job === null ? null : job.seenOn,
      state: tieState(tieStrength(facts, today), rhythmOfReason(reason)?.days ?? null, rating),
      lastContact: lastContact(facts),
      connectedOn,
    },
    today,
    id,
  );
  return question && `Ask: “${question.text}”`;
}
