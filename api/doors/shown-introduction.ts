import { isOver, stepsOf, waitsFor, writesTo } from '../../core/doors/introduction-steps.ts';
import { joinedInWords, namesOfTwo, progressInWords, storyInWords } from '../../core/doors/introduction-words.ts';
import type { Database } from '../../db/connection/database.ts';
import { findNeed } from '../../db/doors/needs.ts';
import { findIntroduction } from '../../db/doors/introductions.ts';
import type { StoredIntroduction } from '../../db/doors/introductions.ts';
import { findJoinedInto } from '../../db/people/joined-introductions.ts';
import { findPerson } from '../../db/people/people.ts';
import type { StoredPerson } from '../../db/people/people.ts';
import { openFollowUpsOfIntroduction } from '../../db/plan/follow-ups.ts';
import type { Context } from '../context.ts';
import type { Introduction } from '../contract/doors/introductions.ts';
import { shownPersonAtDoor } from './shown-person-at-door.ts';

/** The two people of an introduction. */
export type PeopleOfTwo = { readonly first: StoredPerson; readonly second: StoredPerson };

/** Returns the two people of an introduction; both are there as long as it is. */
export function peopleOfTwo(
  db: Database,
  { firstId, secondId }: Pick<StoredIntroduction, 'firstId' | 'secondId'>,
): PeopleOfTwo {
  const first = findPerson(db, firstId);
  const second = findPerson(db, secondId);
  if (!first || !second) throw new Error('A side of an introduction is not there.');
  return { first, second };
}

/** An introduction as pages show it. */
export function shownIntroduction(
  { db, clock, locale }: Pick<Context, 'db' | 'clock' | 'locale'>,
  introduction: StoredIntroduction,
): Introduction {
  const { id, status, about, discreet } = introduction;
  const today = clock.today();
  const { first, second } = peopleOfTwo(db, introduction);
  const names = namesOfTwo(first, second);
  const need = introduction.needId === null ? undefined : findNeed(db, introduction.needId);
  const isWaiting = waitsFor(status) !== null || status === 'introduced';
  const [followUp] = isWaiting ? openFollowUpsOfIntroduction(db, id) : [];
  const joinedInto = findJoinedInto(db, introduction);
  const isJoined = joinedInto !== undefined;
  return {
    id,
    first: shownPersonAtDoor(db, first),
    second: shownPersonAtDoor(db, second),
    need: need === undefined ? null : { id: need.id, personId: need.personId, text: need.text },
    about,
    discreet,
    status,
    steps: [...stepsOf(status)],
    writesTo: writesTo(status),
    sentence: (isJoined ? joinedInWords : progressInWords)(introduction, names, today, locale),
    story: storyInWords(introduction, names, isJoined),
    goesOnIn: isJoined ? (findIntroduction(db, joinedInto)?.id ?? null) : null,
    askAgainOn: followUp?.dueOn ?? null,
    followUpId: followUp?.id ?? null,
    isOver: isOver(status),
  };
}
