import { defaultRhythms, rhythmsSchema } from '../../core/people/rhythm.ts';
import type { Rhythms } from '../../core/people/rhythm.ts';
import type { Database } from '../connection/database.ts';
import { storedSetting } from '../settings.ts';

/** Returns the rhythms of the circles as the user set them. A stored value that is none counts as not set. */
export function rhythmsOfCircles(db: Database): Rhythms {
  const setting = storedSetting(db, 'rhythms');
  // Hardly anybody sets any, and every list asks.
  if (setting === undefined) return defaultRhythms;
  const stored = rhythmsSchema.safeParse(setting);
  return stored.success ? stored.data : defaultRhythms;
}
