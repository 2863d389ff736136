import type { Day } from '../../core/calendar/day.ts';
import { suggestQuestions } from '../../core/outreach/questions.ts';
import { offerInWords } from '../../core/plan/entry-offer.ts';
import { tieStrength } from '../../core/strength/strength.ts';
import { lastContact } from '../../core/strength/tie-facts.ts';
import { tieState } from '../../core/strength/tie-state.ts';
import type { StoredEntry } from '../../db/plan/plan-entries.ts';
import type { PlanEntry } from '../contract/plan/plan.ts';

/**
 * What an entry proposes. A question is chosen by what was known of the person when the plan was made, so that it stays the
 * same all day; entries that were planned one after the other do not ask the same.
 */
export function shownProposal(entry: StoredEntry, today: Day): PlanEntry['offer'] {
  return { kind: entry.offerKind, text: questionInWords(entry, today) ?? offerInWords(entry) };
}

function questionInWords({ id, offerKind, reason, company, position }: StoredEntry, today: Day): string | undefined {
  if (offerKind !== 'question' || reason.kind !== 'tie') return undefined;
  const { facts, circle, rating, connectedOn, job } = reason;
  const [question] = suggestQuestions(
    {
      position,
      company,
      jobChangedOn: job === null ? null : job.seenOn,
      state: tieState(tieStrength(facts, today), circle, rating),
      lastContact: lastContact(facts),
      connectedOn,
    },
    today,
    id,
  );
  return question && `Ask: “${question.text}”`;
}
