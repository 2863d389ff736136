import type { Day, Instant } from '../../core/calendar/day.ts';
import type { Database } from '../../db/connection/database.ts';
import { write } from '../../db/connection/database.ts';
import { insertOffer } from '../../db/plan/offers.ts';
import { storeSetting } from '../../db/settings.ts';
import { diceOf } from './dice.ts';
import { inventNetwork } from './invent-network.ts';
import { keepLastIds } from '../../db/people/last-ids.ts';
import { keepNetwork } from './keep-network.ts';
import { pastPlans } from './past-plans.ts';
import { promisesMade } from './promise-collector.ts';

/** How many people a demo shows, and which. */
const demoPeople = 600;
const demoSeed = 20;

const offers = [
  'Introduce you to a designer or an engineer I trust',
  'Read a draft or a grant application with fresh eyes',
  'Share what we learned about hiring and running a small team',
];

/**
 * Fills an empty file with the invented network, in one transaction: people, eight years of contact, offers, promises, and
 * the plans of the past days. `today` is the day that everything is dated from; today's own plan is left to be made.
 */
export function fillDemo(db: Database, today: Day, now: Instant): void {
  const plans = pastPlans(today, now);
  const promises = promisesMade(today);
  write(db, (tx) => {
    for (const offer of offers) insertOffer(tx, offer);
    storeSetting(tx, 'offersAsked', true);
    keepNetwork(tx, inventNetwork({ people: demoPeople, seed: demoSeed, today }), today, now, (person) => {
      plans.consider(person);
      promises.consider(person);
    });
    promises.keep(tx);
    plans.keep(tx, diceOf(demoSeed));
    keepLastIds(tx);
  });
}
