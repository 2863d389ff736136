import type { Day, Instant } from '../../core/calendar/day.ts';
import type { Database } from '../../db/connection/database.ts';
import { write } from '../../db/connection/database.ts';
import { insertOffer } from '../../db/outreach/offers.ts';
import { storeSetting } from '../../db/settings.ts';
import { createDice } from './dice.ts';
import { createDoorCollector } from './door-collector.ts';
import { inventNetwork } from './invent-network.ts';
import { keepLastIds } from '../../db/people/last-ids.ts';
import { insertNetwork } from './insert-network.ts';
import { createSentTextCollector } from './sent-text-collector.ts';
import { createPastPlanCollector } from './past-plan-collector.ts';
import { createPromiseCollector } from './promise-collector.ts';
import { createQuestionCollector } from './question-collector.ts';

/** The number of people in the demo, and the seed they are invented from. */
const demoPeople = 600;
const demoSeed = 20;

/** What the user of the demo offers people. */
const offers: readonly Parameters<typeof insertOffer>[1][] = [
  {
    kind: 'introduction',
    text: 'Introduce you to a designer or an engineer I trust',
    words:
      'If you ever look for a designer or an engineer, tell me: I know a few whom I trust, and I gladly introduce you.',
    suits: 'Founders, people who hire, heads of product',
  },
  {
    kind: 'feedback',
    text: 'Read a draft or a grant application with fresh eyes',
    words:
      'If you have a draft or an application on your desk, send it over: I read it with fresh eyes and tell you what I see.',
    suits: 'Writers, researchers, editors, people who apply for grants',
  },
  {
    kind: 'expertise',
    text: 'Share what we learned about hiring and running a small team',
    words: '',
    suits: 'Team leads, managers, people who just took over a team',
  },
];

/**
 * Fills an empty file with the invented network, in one transaction: people, eight years of contact, offers, follow-ups,
 * questions that wait, what people look for, doors that the user hopes for, what was written and which help came of it, and
 * the plans of past days. Everything is dated back from `today`, whose own plan is not made.
 */
export function fillDemo(db: Database, today: Day, now: Instant): void {
  const plans = createPastPlanCollector(today, now);
  const promises = createPromiseCollector(today);
  const sentTexts = createSentTextCollector(today);
  const questions = createQuestionCollector(today);
  const doors = createDoorCollector(today);
  write(db, (tx) => {
    for (const offer of offers) insertOffer(tx, offer);
    storeSetting(tx, 'offersAsked', true);
    insertNetwork(tx, inventNetwork({ people: demoPeople, seed: demoSeed, today }), today, now, (person) => {
      plans.consider(person);
      promises.consider(person);
      sentTexts.consider(person);
      questions.consider(person);
      doors.consider(person);
    });
    promises.insert(tx);
    sentTexts.insert(tx);
    questions.insert(tx);
    doors.insert(tx);
    plans.insert(tx, createDice(demoSeed));
    keepLastIds(tx);
  });
}
