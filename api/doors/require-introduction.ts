import type { IntroductionId } from '../../core/ids.ts';
import type { Database } from '../../db/connection/database.ts';
import { findIntroduction } from '../../db/doors/introductions.ts';
import type { StoredIntroduction } from '../../db/doors/introductions.ts';
import { goneError } from '../refusal.ts';

/** Finds an introduction. @throws GONE when it is not there. */
export function requireIntroduction(db: Database, id: IntroductionId): StoredIntroduction {
  const introduction = findIntroduction(db, id);
  if (!introduction) throw goneError('This introduction');
  return introduction;
}
