import { addDays } from '../../core/calendar/day.ts';
import type { Day } from '../../core/calendar/day.ts';
import type { PersonId } from '../../core/ids.ts';
import { entriesOverBudget, takesMinutes } from '../../core/plan/plan-budget.ts';
import type { PlanInput, PlannedEntry } from '../../core/plan/plan-types.ts';
import type { HopedForDoor } from '../../core/plan/reason-facts.ts';
import { fillFreedMinutes, planDay } from '../../core/plan/plan.ts';
import type { Database, WriteTransaction } from '../../db/connection/database.ts';
import { hopedForDoors } from '../../db/doors/hoped-for.ts';
import { followUpsToPlan } from '../../db/plan/follow-ups.ts';
import { deleteEntry, entriesOf } from '../../db/plan/plan-entries.ts';
import { skipDaysByPerson, countNewTiesPlannedBefore, planCandidates } from '../../db/plan/plan-input.ts';
import { findPlan, insertPlan, planBefore, updatePlan } from '../../db/plan/plans.ts';
import type { StoredPlan } from '../../db/plan/plans.ts';
import type { Context } from '../context.ts';
import type { Settings } from '../contract/settings.ts';
import { currentSettings } from '../settings.ts';
import { learnedMinutes } from './learned-minutes.ts';
import { insertPlannedEntries, updateFollowUpEntries } from './plan-entries.ts';

/** After two years, a skip no longer changes a plan. */
const skipMemoryDays = 730;

/** Computes today's plan from everyone; writes nothing. */
export function computePlan(
  db: Database,
  today: Day,
  settings: Settings,
): { plan: StoredPlan; entries: readonly PlannedEntry[]; doors: HopedForDoors } {
  const before = planBefore(db, today);
  const plan = {
    day: today,
    budgetMinutes: settings.budgetMinutes,
    newTieShare: settings.newTieShare,
    carriedIn: before?.carryOver ?? 0,
    newTiesBefore: countNewTiesPlannedBefore(db, today),
  };
  const doors = hopedForDoors(db);
  const { entries, carryOver } = planDay(planInput(db, plan, settings, doors));
  return { plan: { ...plan, carryOver }, entries, doors };
}

/** Makes today's plan if there is none. Stores no empty plan. */
export function makePlan(tx: WriteTransaction, { clock }: Pick<Context, 'clock'>): void {
  const today = clock.today();
  if (findPlan(tx, today)) return;
  const { plan, entries, doors } = computePlan(tx, today, currentSettings({ db: tx }));
  if (entries.length === 0) return;
  insertPlan(tx, plan, clock.now());
  insertPlannedEntries(tx, today, entries, doors);
}

/**
 * Adds entries to the end of today's plan for the minutes that are free since an entry was snoozed or skipped, a
 * follow-up was moved, or the budget was raised.
 */
export function fillPlan(tx: WriteTransaction, today: Day): void {
  const plan = findPlan(tx, today);
  if (!plan) return;
  updateFollowUpEntries(tx, today);
  const settings = currentSettings({ db: tx });
  const budgetMinutes = Math.max(plan.budgetMinutes, settings.budgetMinutes);
  const doors = hopedForDoors(tx);
  const standing = budgetEntriesOf(tx, today).map((entry) => ({
    personId: entry.personId,
    part: entry.part,
    minutes: entry.minutes,
    company: entry.company,
    followUpId: entry.followUpId,
    freed: !takesMinutes(entry),
  }));
  const { entries, carryOver } = fillFreedMinutes(planInput(tx, { ...plan, budgetMinutes }, settings, doors), standing);
  updatePlan(tx, { day: today, budgetMinutes, carryOver });
  // Whoever was muted or archived meanwhile has lost their place, even if they come back today.
  for (const { id, status, isLeftOut } of budgetEntriesOf(tx, today)) {
    if (status === 'open' && isLeftOut) deleteEntry(tx, id);
  }
  insertPlannedEntries(tx, today, entries, doors);
}

/**
 * Takes open entries off the end of today's plan until it is within its budget. An undo may bring an entry back whose
 * minutes were filled meanwhile.
 */
export function keepPlanWithinBudget(tx: WriteTransaction, today: Day): void {
  const plan = findPlan(tx, today);
  if (!plan) return;
  updateFollowUpEntries(tx, today);
  for (const { id } of entriesOverBudget(budgetEntriesOf(tx, today), plan.budgetMinutes)) deleteEntry(tx, id);
}

function budgetEntriesOf(tx: WriteTransaction, today: Day) {
  return entriesOf(tx, today).map((entry) => ({ ...entry, isLeftOut: entry.leftOut === 1 }));
}

/** The doors that the user hopes for, by who stands at them. */
type HopedForDoors = ReadonlyMap<PersonId, HopedForDoor>;

function planInput(
  db: Database,
  plan: Omit<StoredPlan, 'carryOver'>,
  settings: Settings,
  doors: HopedForDoors,
): PlanInput {
  return {
    today: plan.day,
    budgetMinutes: plan.budgetMinutes,
    newTieShare: plan.newTieShare,
    minutes: learnedMinutes(db),
    rhythms: settings.rhythms,
    carryOver: plan.carriedIn,
    newTiesBefore: plan.newTiesBefore,
    ownCompany: settings.ownCompany === '' ? null : settings.ownCompany,
    candidates: planCandidates(db),
    followUps: followUpsToPlan(db, plan.day),
    skips: skipDaysByPerson(db, addDays(plan.day, -skipMemoryDays)),
    atDoors: new Set(doors.keys()),
  };
}
