import { addDays } from '../../core/calendar/day.ts';
import type { Day } from '../../core/calendar/day.ts';
import { beginIntroduction } from '../../core/doors/introduction-steps.ts';
import type { PersonId } from '../../core/ids.ts';
import type { WriteTransaction } from '../../db/connection/database.ts';
import { insertGoal } from '../../db/doors/goals.ts';
import { storeHowMet } from '../../db/doors/how-met.ts';
import { insertIntroduction } from '../../db/doors/introductions.ts';
import { insertNeed } from '../../db/doors/needs.ts';
import type { InsertedPerson } from './insert-network.ts';

/** What people look for, how long ago they said so, and for how many days from today it holds. */
const needs = [
  { text: 'A translator from German into English', ago: 9, holds: 80 },
  { text: 'A head of finance for a small company', ago: 26, holds: 60 },
  { text: 'Their first product designer', ago: 4, holds: null },
] as const;

/** The doors that the user hopes for. */
const goals = ['procurement at Tallgrass Health', 'someone at Quillstone Press'] as const;

/** Days since the user last talked with whoever looks for something, at most. */
const latelyDays = 60;
/** Interactions that somebody has at least, to be told what they look for. */
const leastInteractions = 12;

/**
 * Creates a collector: `consider` picks people whom the user knows well, and `insert` stores what they look for, an
 * introduction that is thought of, who introduced whom, and the doors that the user hopes for.
 */
export function createDoorCollector(today: Day): {
  readonly consider: (person: InsertedPerson) => void;
  readonly insert: (tx: WriteTransaction) => void;
} {
  const seekers: PersonId[] = [];
  const introduced: PersonId[] = [];
  let translator: PersonId | undefined;
  return {
    consider({ id, invented }) {
      const { interactions, muted, job, tags } = invented;
      const last = interactions.at(-1);
      if (muted || last === undefined) return;
      if (translator === undefined && job.position.includes('Translator') && interactions.length > 2) translator = id;
      else if (
        seekers.length < needs.length &&
        interactions.length >= leastInteractions &&
        last.day >= addDays(today, -latelyDays)
      )
        seekers.push(id);
      else if (introduced.length < 2 && tags.length > 0 && interactions.length > 1) introduced.push(id);
    },
    insert(tx) {
      for (const text of goals) insertGoal(tx, { text, madeOn: addDays(today, -12) });
      const [first] = seekers;
      for (const personId of introduced) {
        if (first === undefined) continue;
        storeHowMet(tx, {
          personId,
          text: 'At the spring workshop',
          introducedBy: first,
          metOn: addDays(today, -400),
        });
      }
      for (const [index, { text, ago, holds }] of needs.entries()) {
        const personId = seekers[index];
        if (personId === undefined) continue;
        const needId = insertNeed(tx, {
          personId,
          text,
          saidOn: addDays(today, -ago),
          holdsUntil: holds === null ? null : addDays(today, holds),
        });
        if (index > 0 || translator === undefined) continue;
        insertIntroduction(tx, {
          firstId: personId,
          secondId: translator,
          needId,
          about: 'A translator for the German edition',
          discreet: true,
          ...beginIntroduction(addDays(today, -2)),
        });
      }
    },
  };
}
