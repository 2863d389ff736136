import { estimateMinutes } from '../../core/plan/entry-minutes.ts';
import type { MinutesOfKind } from '../../core/plan/entry-minutes.ts';
import type { Database } from '../../db/connection/database.ts';
import { minutesSpentOn } from '../../db/plan/plan-input.ts';

/** The minutes that each kind of entry is taken to need, learned from the user's own times. */
export function learnedMinutes(db: Database): MinutesOfKind {
  const minutes = (kind: keyof MinutesOfKind): number => estimateMinutes(kind, minutesSpentOn(db, kind));
  return {
    note: minutes('note'),
    congratulation: minutes('congratulation'),
    introduction: minutes('introduction'),
    call: minutes('call'),
  };
}
