import { addDays } from '../../core/calendar/day.ts';
import type { Day } from '../../core/calendar/day.ts';
import type { Locale } from '../../core/locale.ts';
import { largestGroupSize } from '../../core/people/company-group.ts';
import { answersDue, answerWindow } from '../../core/plan/answers-due.ts';
import { daySummary } from '../../core/plan/day-summary.ts';
import { owesAnswer } from '../../core/plan/entry-reason.ts';
import { whenNewTiesComeUp } from '../../core/plan/new-ties-pace.ts';
import { answerDueInWords } from '../../core/plan/reason-openings.ts';
import { asksToLeaveBe, reasonsInWords } from '../../core/plan/reasons.ts';
import type { Database } from '../../db/connection/database.ts';
import { findSession } from '../../db/outreach/sessions.ts';
import { lastLineAsked } from '../../db/people/messages.ts';
import { countAnswersNotedOn, awaitedSince } from '../../db/plan/answers.ts';
import { countFollowUpsAfter, followUpsBesidePlan } from '../../db/plan/follow-ups.ts';
import { entriesOf } from '../../db/plan/plan-entries.ts';
import type { StoredEntry } from '../../db/plan/plan-entries.ts';
import { countNewTiesByCompany } from '../../db/plan/plan-input.ts';
import { findPlan } from '../../db/plan/plans.ts';
import type { Context } from '../context.ts';
import type { AnswerDue, PlanEntry, TodaysPlan } from '../contract/plan/plan.ts';
import type { Settings } from '../contract/settings.ts';
import { profileUrlOrNull } from '../people/profile-url.ts';
import { currentSettings } from '../settings.ts';
import { learnedMinutes } from './learned-minutes.ts';
import { shownFollowUp } from './shown-follow-up.ts';
import { shownProposal } from './shown-proposal.ts';

/** Today's plan as pages show it; empty while it is not made. */
export function shownPlan({ db, clock, locale }: Pick<Context, 'db' | 'clock' | 'locale'>): TodaysPlan {
  const today = clock.today();
  const settings = currentSettings({ db });
  const entries = entriesOf(db, today);
  const done = entries.filter((entry) => entry.status === 'done');
  return {
    day: today,
    budgetMinutes: findPlan(db, today)?.budgetMinutes ?? settings.budgetMinutes,
    answers: shownAnswersDue(db, today, locale),
    entries: shownEntries(db, entries, today, locale),
    alsoDue: followUpsBesidePlan(db, today).map(shownFollowUp),
    dueLater: countFollowUpsAfter(db, today),
    achieved: daySummary(
      {
        reachedOut: done.length,
        minutes: minutesOf(done, findSession(db, today)?.seconds ?? 0),
        answers: countAnswersNotedOn(db, today),
      },
      locale,
    ),
    newTies: newTiesInWords(db, settings, locale),
  };
}

/** How long what was done took: where a session ran, as long as it did, so that both tell the same time. */
function minutesOf(done: readonly StoredEntry[], sessionSeconds: number): number {
  if (sessionSeconds > 0) return sessionSeconds / 60;
  return done.reduce((sum, entry) => sum + (entry.minutesSpent ?? entry.minutes), 0);
}

/** The parts of a plan as pages name them. */
export const shownParts = { 'follow-up': 'follow-up', new: 'new-tie', known: 'known-tie' } as const;

/** The entries that pages show. All are worded, so that no reason changes when another entry is left out. */
function shownEntries(db: Database, entries: readonly StoredEntry[], today: Day, locale: Locale): PlanEntry[] {
  const reasons = reasonsInWords(
    entries.map(({ reason }) => reason),
    today,
    locale,
  );
  return entries.flatMap((entry, index) =>
    entry.leftOut === 0 || entry.status !== 'open' ? [shownEntry(db, entry, reasons[index] ?? '', today)] : [],
  );
}

function shownEntry(db: Database, entry: StoredEntry, reason: string, today: Day): PlanEntry {
  const { id, status, minutes, part, personId, name, company, position, followUpId, followUpDueOn } = entry;
  const asked = lineAsked(db, entry);
  return {
    id,
    status,
    minutes,
    part: shownParts[part],
    person: { id: personId, name, company, position, state: entry.tieState, profileUrl: profileUrlOrNull(entry.slug) },
    reason,
    asked,
    offer: shownProposal(entry, asked, today),
    followUp:
      followUpId === null || followUpDueOn === null
        ? null
        : { id: followUpId, dueOn: followUpDueOn, introductionId: entry.introductionId },
    asksToLeaveBe: part !== 'follow-up' && asksToLeaveBe(entry.skips),
  };
}

/** Finds the line of a kept message that asks something, for an entry that waits for an answer; else null. */
export function lineAsked(db: Database, { personId, reason }: StoredEntry): string | null {
  if (!owesAnswer(reason)) return null;
  const askedOn = reason.askedOn ?? reason.lastInboundMessage;
  return askedOn === null ? null : lastLineAsked(db, personId, askedOn);
}

function shownAnswersDue(db: Database, today: Day, locale: Locale): AnswerDue[] {
  const due = answersDue(awaitedSince(db, addDays(today, -answerWindow.until)), today);
  return due.flatMap(({ id, name, company, position, lastOutbound: wroteOn, slug }): AnswerDue[] => {
    if (wroteOn === null) return [];
    const reason = answerDueInWords(wroteOn, today, locale);
    return [{ personId: id, name, company, position, wroteOn, reason, profileUrl: profileUrlOrNull(slug) }];
  });
}

function newTiesInWords(db: Database, settings: Settings, locale: Locale): string {
  const newTies = countNewTiesByCompany(db);
  const pace = {
    newTies: newTies.reduce((sum, { people }) => sum + people, 0),
    largestGroup: largestGroupSize(newTies, settings.ownCompany),
    budgetMinutes: settings.budgetMinutes,
    newTieShare: settings.newTieShare,
    minutes: learnedMinutes(db),
  };
  return whenNewTiesComeUp(pace, locale) ?? '';
}
