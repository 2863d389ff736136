import { daySummary } from '../../core/plan/day-summary.ts';
import { answerWindow, answersDue } from '../../core/plan/answers-due.ts';
import { largestGroupSize } from '../../core/people/company-group.ts';
import { addDays } from '../../core/calendar/day.ts';
import type { Day } from '../../core/calendar/day.ts';
import { minutesOf } from '../../core/plan/entry-minutes.ts';
import type { MinutesOfKind } from '../../core/plan/entry-minutes.ts';
import type { FollowUpId, PersonId } from '../../core/ids.ts';
import { whenNewTiesComeUp } from '../../core/plan/new-ties-pace.ts';
import { fillFreedMinutes, planDay } from '../../core/plan/plan.ts';
import type { PlanInput, PlannedEntry } from '../../core/plan/plan-types.ts';
import { profileUrl } from '../../core/people/profile-slug.ts';
import type { ProfileSlug } from '../../core/people/profile-slug.ts';
import { offerInWords } from '../../core/plan/entry-offer.ts';
import { entryReasonInWords, tieReasonOf } from '../../core/plan/entry-reason.ts';
import type { EntryReason } from '../../core/plan/entry-reason.ts';
import { answerDueInWords, asksToLeaveBe } from '../../core/plan/reasons.ts';
import { suggestOffer } from '../../core/plan/suggest-offer.ts';
import { answersNotedOn, awaitedSince } from '../../db/plan/answers.ts';
import type { Database, WriteTransaction } from '../../db/connection/database.ts';
import { countFollowUpsAfter, findFollowUp, followUpsBesidePlan, followUpsToPlan } from '../../db/plan/follow-ups.ts';
import type { StoredFollowUp } from '../../db/plan/follow-ups.ts';
import { allOffers } from '../../db/plan/offers.ts';
import type { StoredOffer } from '../../db/plan/offers.ts';
import { findPerson } from '../../db/people/people.ts';
import { deleteEntry, entriesOf, insertEntry, updatePromiseOfEntry } from '../../db/plan/plan-entries.ts';
import type { StoredEntry } from '../../db/plan/plan-entries.ts';
import {
  daysOfSkips,
  minutesSpentOn,
  newTiesByCompany,
  newTiesPlannedBefore,
  offersMadeTo,
  planCandidates,
} from '../../db/plan/plan-input.ts';
import { findPlan, insertPlan, planBefore, updatePlan } from '../../db/plan/plans.ts';
import type { StoredPlan } from '../../db/plan/plans.ts';
import { newestJobChange } from '../../db/people/derived-person.ts';
import { tagsOf } from '../../db/people/tags.ts';
import type { Context } from '../context.ts';
import type { AnswerDue, PlanEntry, TodaysPlan } from '../contract/plan/plan.ts';
import type { Settings } from '../contract/settings.ts';
import { currentSettings } from '../settings.ts';
import { shownFollowUp } from './shown-follow-up.ts';

const shownParts = { 'follow-up': 'follow-up', new: 'new-tie', known: 'known-tie' } as const;

/** Two years on, a skip weighs nothing that could be seen. */
const skipMemoryDays = 730;

/** Computes today's plan from everyone; writes nothing. */
export function planFromScratch(
  db: Database,
  today: Day,
  settings: Settings,
): { plan: StoredPlan; entries: readonly PlannedEntry[] } {
  const before = planBefore(db, today);
  const plan = {
    day: today,
    budgetMinutes: settings.budgetMinutes,
    newTieShare: settings.newTieShare,
    carriedIn: before?.carryOver ?? 0,
    newTiesBefore: newTiesPlannedBefore(db, today),
  };
  const { entries, carryOver } = planDay(planInput(db, plan, settings));
  return { plan: { ...plan, carryOver }, entries };
}

/** Makes today's plan if there is none. An empty one is not kept. */
export function makePlan(tx: WriteTransaction, { clock }: Pick<Context, 'clock'>): void {
  const today = clock.today();
  if (findPlan(tx, today)) return;
  const { plan, entries } = planFromScratch(tx, today, currentSettings({ db: tx }));
  if (entries.length === 0) return;
  insertPlan(tx, plan, clock.now());
  insertEntries(tx, today, entries);
}

/** Fills what snoozing, skipping, moving a follow-up and a larger budget freed, at the end of the plan. */
export function fillPlan(tx: WriteTransaction, today: Day): void {
  const plan = findPlan(tx, today);
  if (!plan) return;
  agreeWithFollowUps(tx, today);
  const settings = currentSettings({ db: tx });
  const budgetMinutes = Math.max(plan.budgetMinutes, settings.budgetMinutes);
  const standing = entriesOf(tx, today).map((entry) => ({
    personId: entry.personId,
    part: entry.part,
    minutes: entry.minutes,
    company: entry.company,
    followUpId: entry.followUpId,
    freed: !takesMinutes(entry),
  }));
  const { entries, carryOver } = fillFreedMinutes(planInput(tx, { ...plan, budgetMinutes }, settings), standing);
  updatePlan(tx, { day: today, budgetMinutes, carryOver });
  // Who was muted or archived meanwhile has lost their place, even if they come back today.
  for (const { id, status, leftOut } of entriesOf(tx, today)) {
    if (status === 'open' && leftOut === 1) deleteEntry(tx, id);
  }
  insertEntries(tx, today, entries);
}

/**
 * Takes open entries off the end of the plan until it is within its budget again: who came back by an undo may have
 * their place while their minutes went to others.
 */
export function keepPlanWithinBudget(tx: WriteTransaction, today: Day): void {
  const plan = findPlan(tx, today);
  if (!plan) return;
  agreeWithFollowUps(tx, today);
  const standing = entriesOf(tx, today).filter(takesMinutes);
  let minutes = standing.reduce((sum, entry) => sum + entry.minutes, 0);
  for (const entry of standing.toReversed()) {
    if (minutes <= plan.budgetMinutes) return;
    if (entry.status !== 'open') continue;
    deleteEntry(tx, entry.id);
    minutes -= entry.minutes;
  }
}

/** Lets open places of follow-ups say what is promised now; one that was moved, done or deleted has none. */
export function agreeWithFollowUps(tx: WriteTransaction, today: Day): void {
  for (const entry of entriesOf(tx, today)) {
    if (entry.part !== 'follow-up' || entry.status !== 'open') continue;
    const followUp = entry.followUpId === null ? undefined : findFollowUp(tx, entry.followUpId);
    if (!followUp || followUp.doneOn !== null || followUp.dueOn > today) {
      deleteEntry(tx, entry.id);
      continue;
    }
    const { reason, offerText } = promiseOf(followUp);
    const isSame = JSON.stringify(reason) === JSON.stringify(entry.reason) && offerText === entry.offerText;
    if (!isSame) updatePromiseOfEntry(tx, { id: entry.id, reason, offerText });
  }
}

function takesMinutes({ status, leftOut }: StoredEntry): boolean {
  return status === 'done' || (status === 'open' && leftOut === 0);
}

function learnedMinutes(db: Database): MinutesOfKind {
  const times = (kind: keyof MinutesOfKind): number => minutesOf(kind, minutesSpentOn(db, kind));
  return {
    note: times('note'),
    congratulation: times('congratulation'),
    introduction: times('introduction'),
    call: times('call'),
  };
}

function planInput(db: Database, plan: Omit<StoredPlan, 'carryOver'>, settings: Settings): PlanInput {
  return {
    today: plan.day,
    budgetMinutes: plan.budgetMinutes,
    newTieShare: plan.newTieShare,
    minutes: learnedMinutes(db),
    carryOver: plan.carriedIn,
    newTiesBefore: plan.newTiesBefore,
    ownCompany: settings.ownCompany === '' ? null : settings.ownCompany,
    candidates: planCandidates(db),
    followUps: followUpsToPlan(db, plan.day),
    skips: daysOfSkips(db, addDays(plan.day, -skipMemoryDays)),
  };
}

function insertEntries(tx: WriteTransaction, today: Day, entries: readonly PlannedEntry[]): void {
  const offers = allOffers(tx);
  for (const { personId, part, kind, minutes, occasion, followUpId } of entries) {
    if (followUpId !== null) {
      const promise = promiseOf(requirePlanned(tx, followUpId));
      const of = { day: today, personId, part, kind, minutes, followUpId } as const;
      insertEntry(tx, { ...of, ...promise, offerKind: 'promise', offerId: null });
      continue;
    }
    const { reason, offer } = reasonAndOffer(tx, personId, occasion, offers);
    const entry = { day: today, personId, part, kind, minutes, reason, followUpId: null };
    insertEntry(
      tx,
      offer === undefined
        ? { ...entry, offerKind: 'question', question: 'current-work', offerText: null, offerId: null }
        : { ...entry, offerKind: 'offer', question: null, offerText: offer.text, offerId: offer.id },
    );
  }
}

function requirePlanned(tx: WriteTransaction, id: FollowUpId): StoredFollowUp {
  const followUp = findFollowUp(tx, id);
  if (!followUp) throw new Error('The plan holds a follow-up that is not there.');
  return followUp;
}

/** Why a follow-up stands on the plan, and what was promised. */
function promiseOf({ promisedOn, dueOn, text }: StoredFollowUp) {
  return {
    reason: { kind: 'promise', promisedOn, dueOn },
    question: null,
    offerText: text,
  } as const;
}

/** Why a person stands on the plan, and which of the user's offers goes with it, if one does. */
function reasonAndOffer(
  tx: WriteTransaction,
  id: PersonId,
  occasion: PlannedEntry['occasion'],
  offers: readonly StoredOffer[],
): { reason: EntryReason; offer: StoredOffer | undefined } {
  const person = findPerson(tx, id);
  if (!person) throw new Error('The plan holds someone who is not there.');
  const before = person.jobChangedOn === null ? undefined : newestJobChange(tx, id)?.from;
  const reason = tieReasonOf({
    facts: person,
    connectedOn: person.connectedOn,
    circle: person.circle,
    rating: person.rating,
    occasion,
    lastInboundMessage: person.lastInboundMessage,
    birthday: person.birthday,
    job:
      before === undefined || person.jobChangedOn === null
        ? null
        : {
            company: person.company === before.company || person.company === '' ? null : person.company,
            position: person.position === before.position || person.position === '' ? null : person.position,
            seenOn: person.jobChangedOn,
          },
    bringCloser: person.broughtCloserOn !== null,
  });
  const tags = tagsOf(tx, id).map((tag) => tag.name);
  const offer = suggestOffer(offers, { ...person, tags }, offersMadeTo(tx, id), id);
  return { reason, offer };
}

/** Today's plan as the page shows it. */
export function shownPlan({ db, clock, locale }: Pick<Context, 'db' | 'clock' | 'locale'>): TodaysPlan {
  const today = clock.today();
  const settings = currentSettings({ db });
  const stored = entriesOf(db, today);
  const done = stored.filter((entry) => entry.status === 'done');
  const newTies = newTiesByCompany(db);
  return {
    day: today,
    budgetMinutes: findPlan(db, today)?.budgetMinutes ?? settings.budgetMinutes,
    answers: answersDue(awaitedSince(db, addDays(today, -answerWindow.until)), today).flatMap((person): AnswerDue[] =>
      person.lastOutbound === null
        ? []
        : [
            {
              personId: person.id,
              name: person.name,
              company: person.company,
              position: person.position,
              wroteOn: person.lastOutbound,
              reason: answerDueInWords(person.lastOutbound, today, locale),
              profileUrl: urlOf(person.slug),
            },
          ],
    ),
    entries: stored
      .filter((entry) => entry.leftOut === 0 || entry.status !== 'open')
      .map((entry): PlanEntry => ({
        id: entry.id,
        status: entry.status,
        minutes: entry.minutes,
        part: shownParts[entry.part],
        person: {
          id: entry.personId,
          name: entry.name,
          company: entry.company,
          position: entry.position,
          state: entry.tieState,
          profileUrl: urlOf(entry.slug),
        },
        reason: entryReasonInWords(entry.reason, entry.day, locale),
        offer: { kind: entry.offerKind, text: offerInWords(entry) },
        followUp:
          entry.followUpId === null || entry.followUpDueOn === null
            ? null
            : { id: entry.followUpId, dueOn: entry.followUpDueOn },
        asksToLeaveBe: entry.part !== 'follow-up' && asksToLeaveBe(entry.skips),
      })),
    alsoPromised: followUpsBesidePlan(db, today).map(shownFollowUp),
    promisedLater: countFollowUpsAfter(db, today),
    achieved: daySummary(
      {
        reachedOut: done.length,
        minutes: done.reduce((sum, entry) => sum + (entry.minutesSpent ?? entry.minutes), 0),
        answers: answersNotedOn(db, today),
      },
      locale,
    ),
    newTies:
      whenNewTiesComeUp(
        {
          newTies: newTies.reduce((sum, { people }) => sum + people, 0),
          largestGroup: largestGroupSize(newTies, settings.ownCompany),
          budgetMinutes: settings.budgetMinutes,
          newTieShare: settings.newTieShare,
          minutes: learnedMinutes(db),
        },
        locale,
      ) ?? '',
  };
}

function urlOf(slug: ProfileSlug | null): string | null {
  return slug === null ? null : profileUrl(slug);
}
