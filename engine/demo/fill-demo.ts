import type { Day, Instant } from '../../core/calendar/day.ts';
import type { Database } from '../../db/connection/database.ts';
import { write } from '../../db/connection/database.ts';
import { insertOffer } from '../../db/outreach/offers.ts';
import { storeSetting } from '../../db/settings.ts';
import { createDice } from './dice.ts';
import { inventNetwork } from './invent-network.ts';
import { keepLastIds } from '../../db/people/last-ids.ts';
import { insertNetwork } from './insert-network.ts';
import { createPastPlanCollector } from './past-plan-collector.ts';
import { createPromiseCollector } from './promise-collector.ts';

/** The number of people in the demo, and the seed they are invented from. */
const demoPeople = 600;
const demoSeed = 20;

const offers = [
  'Introduce you to a designer or an engineer I trust',
  'Read a draft or a grant application with fresh eyes',
  'Share what we learned about hiring and running a small team',
];

/**
 * Fills an empty file with the invented network, in one transaction: people, eight years of contact, offers, follow-ups,
 * and the plans of past days. Everything is dated back from `today`, whose own plan is not made.
 */
export function fillDemo(db: Database, today: Day, now: Instant): void {
  const plans = createPastPlanCollector(today, now);
  const promises = createPromiseCollector(today);
  write(db, (tx) => {
    for (const offer of offers) insertOffer(tx, offer);
    storeSetting(tx, 'offersAsked', true);
    insertNetwork(tx, inventNetwork({ people: demoPeople, seed: demoSeed, today }), today, now, (person) => {
      plans.consider(person);
      promises.consider(person);
    });
    promises.insert(tx);
    plans.insert(tx, createDice(demoSeed));
    keepLastIds(tx);
  });
}
