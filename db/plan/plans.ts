import { desc, eq, lt } from 'drizzle-orm';

import type { Day, Instant } from '../../core/calendar/day.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { fields, readStatement, writeStatement } from '../connection/statement.ts';
import { plans } from '../schema/schema.ts';

/** A day's plan, without its entries. */
export type StoredPlan = {
  readonly day: Day;
  readonly budgetMinutes: number;
  /** The part of the budget that new ties get, 0 to 1. */
  readonly newTieShare: number;
  /** Minutes of the new ties' share that came from the plan before. */
  readonly carriedIn: number;
  /** Minutes of that share that go to the next plan. */
  readonly carryOver: number;
  /** How many new ties had a place on plans before this one. */
  readonly newTiesBefore: number;
};

const planFields = fields({
  day: plans.day,
  budgetMinutes: plans.budgetMinutes,
  newTieShare: plans.newTieShare,
  carriedIn: plans.carriedIn,
  carryOver: plans.carryOver,
  newTiesBefore: plans.newTiesBefore,
});

const planOfDay = readStatement({ day: plans.day }, (db, { day }) =>
  db.select(planFields).from(plans).where(eq(plans.day, day)),
);

/** Finds the plan of a day. */
export function findPlan(db: Database, day: Day): StoredPlan | undefined {
  return planOfDay.get(db, { day });
}

const newestPlanBefore = readStatement({ day: plans.day }, (db, { day }) =>
  db.select(planFields).from(plans).where(lt(plans.day, day)).orderBy(desc(plans.day)).limit(1),
);

/** Finds the newest plan of an earlier day. */
export function planBefore(db: Database, day: Day): StoredPlan | undefined {
  return newestPlanBefore.get(db, { day });
}

const insertIntoPlans = writeStatement(
  {
    day: plans.day,
    budgetMinutes: plans.budgetMinutes,
    newTieShare: plans.newTieShare,
    carriedIn: plans.carriedIn,
    carryOver: plans.carryOver,
    newTiesBefore: plans.newTiesBefore,
    madeAt: plans.madeAt,
  },
  (db, values) => db.insert(plans).values(values),
);

/** Inserts the plan of a day that has none. */
export function insertPlan(tx: WriteTransaction, plan: StoredPlan, madeAt: Instant): void {
  insertIntoPlans.run(tx, { ...plan, madeAt });
}

const setBudget = writeStatement(
  { day: plans.day, budgetMinutes: plans.budgetMinutes, carryOver: plans.carryOver },
  (db, { day, ...values }) => db.update(plans).set(values).where(eq(plans.day, day)),
);

/** Changes a plan's budget and what it hands to the next. */
export function updatePlan(tx: WriteTransaction, plan: Pick<StoredPlan, 'day' | 'budgetMinutes' | 'carryOver'>): void {
  setBudget.run(tx, plan);
}
