import { addDays, daysBetween } from '../../core/calendar/day.ts';
import type { Day, Instant } from '../../core/calendar/day.ts';
import type { InteractionId } from '../../core/ids.ts';
import { tieReasonOf } from '../../core/plan/entry-reason.ts';
import { defaultRhythms, rhythmOf } from '../../core/people/rhythm.ts';
import { tieStrength } from '../../core/strength/strength.ts';
import { factsOfContactDays, noContact } from '../../core/strength/tie-facts.ts';
import { tieState } from '../../core/strength/tie-state.ts';
import type { TieFacts } from '../../core/strength/tie.ts';
import type { WriteTransaction } from '../../db/connection/database.ts';
import { setUserColumn } from '../../db/people/people.ts';
import { allOffers } from '../../db/outreach/offers.ts';
import { insertEntry, markEntryHandled } from '../../db/plan/plan-entries.ts';
import { insertPlan } from '../../db/plan/plans.ts';
import { instantOn } from './insert-network.ts';
import type { InsertedPerson } from './insert-network.ts';
import type { Dice } from './dice.ts';

/** How many days back the plans go. One of these days has no plan, as happens. */
const days = 12;
const skippedDay = 4;
/** Nobody is planned whom the user wrote to in so many days before. */
const restDays = 21;
const entriesADay = 4;

/** Someone whom the user wrote to, on a day that has a plan. */
type Written = { readonly person: InsertedPerson; readonly interaction: InteractionId };

/**
 * Creates a collector: `consider` picks people whom the user wrote to on past days, and `insert` stores the plans of
 * these days.
 */
export function createPastPlanCollector(
  today: Day,
  now: Instant,
): {
  readonly consider: (person: InsertedPerson) => void;
  readonly insert: (tx: WriteTransaction, dice: Dice) => void;
} {
  const written = new Map<Day, Written[]>();
  for (let ago = days; ago >= 1; ago -= 1) if (ago !== skippedDay) written.set(addDays(today, -ago), []);
  const neverTalked: InsertedPerson[] = [];
  return {
    consider(person) {
      const { interactions, muted, shape } = person.invented;
      if (shape === 'never talked' && !muted && neverTalked.length < 40) neverTalked.push(person);
      const newest = interactions.findLastIndex(({ direction, kind }) => direction !== 'in' && kind === 'message');
      const day = interactions[newest]?.day;
      const onDay = day === undefined ? undefined : written.get(day);
      if (day === undefined || onDay === undefined || onDay.length >= entriesADay) return;
      const rested = interactions.every(
        (contact) => contact.direction === 'in' || contact.day === day || daysBetween(contact.day, day) > restDays,
      );
      if (!rested) return;
      const interaction = person.interactionIds[newest];
      if (interaction !== undefined) onDay.push({ person, interaction });
    },
    insert(tx, dice) {
      const write = entryWriter(tx, now);
      let newTies = 0;
      for (const [day, people] of written) {
        const skipped = neverTalked.pop();
        if (people.length === 0 || skipped === undefined) continue;
        write.plan(day, newTies);
        for (const { person, interaction } of people) {
          const isNew = write.done(day, person, interaction, dice.between(12, 28) / 10);
          if (isNew) newTies += 1;
        }
        write.skipped(day, skipped);
        newTies += 1;
      }
    },
  };
}

function entryWriter(tx: WriteTransaction, now: Instant) {
  const insert = (
    day: Day,
    person: InsertedPerson,
    facts: TieFacts,
    status: 'done' | 'skipped',
    interactionId: InteractionId | null,
    minutesSpent: number | null,
  ): boolean => {
    const { circle, rating, connectedOn } = person.invented;
    const rhythm = rhythmOf({ circle, rhythmDays: null }, defaultRhythms);
    const isNew = tieState(tieStrength(facts, day), rhythm?.days ?? null, rating) === 'thin';
    const [offer] = status === 'done' ? allOffers(tx) : [];
    const id = insertEntry(tx, {
      day,
      personId: person.id,
      part: isNew ? 'new' : 'known',
      kind: 'note',
      minutes: 2,
      reason: tieReasonOf({
        facts,
        connectedOn,
        circle,
        rhythm,
        rating,
        occasion: null,
        lastInboundMessage: null,
        birthday: '',
        job: null,
        bringCloser: false,
      }),
      offerKind: offer === undefined ? 'question' : 'offer',
      offerId: offer?.id ?? null,
      followUpId: null,
      ...(offer === undefined
        ? { question: 'current-work', offerText: null }
        : { question: null, offerText: offer.text }),
    });
    markEntryHandled(tx, { id, status, handledAt: instantOn(day, 8, 10, now), minutesSpent, interactionId });
    setUserColumn(tx, [person.id], 'handledOn', day);
    return isNew;
  };

  return {
    plan: (day: Day, newTiesBefore: number): void => {
      const plan = { day, budgetMinutes: 10, newTieShare: 0.6, carriedIn: 0, carryOver: 0, newTiesBefore };
      insertPlan(tx, plan, instantOn(day, 8, 0, now));
    },
    done: (day: Day, person: InsertedPerson, interaction: InteractionId, minutesSpent: number): boolean => {
      const before = person.invented.interactions.filter((contact) => contact.day < day);
      return insert(day, person, factsOfContactDays(before), 'done', interaction, minutesSpent);
    },
    skipped: (day: Day, person: InsertedPerson): boolean => insert(day, person, noContact, 'skipped', null, null),
  };
}
