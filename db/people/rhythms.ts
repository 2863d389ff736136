import { defaultRhythms, rhythmsSchema } from '../../core/people/rhythm.ts';
import type { Rhythms } from '../../core/people/rhythm.ts';
import type { Database } from '../connection/database.ts';
import { storedSetting } from '../settings.ts';

/** Returns the rhythms of the circles as the user set them. A stored value that is none counts as not set. */
export function rhythmsOfCircles(db: Database): Rhythms {
  const stored = rhythmsSchema.safeParse(storedSetting(db, 'rhythms'));
  return stored.success ? stored.data : defaultRhythms;
}
