import { circles } from '../../core/people/circle.ts';
import type { Circle } from '../../core/people/circle.ts';
import { dayNumber, dayOfNumber } from '../../core/calendar/day.ts';
import type { Day } from '../../core/calendar/day.ts';
import { fold } from '../../core/text/fold.ts';
import { directionOf } from '../../core/strength/interaction.ts';
import type { Direction, InteractionKind } from '../../core/strength/interaction.ts';
import { profileSlugOf } from '../../core/people/profile-slug.ts';
import type { ProfileSlug } from '../../core/people/profile-slug.ts';
import type { Rating } from '../../core/strength/tie.ts';
import { shapes } from './contact-history.ts';
import type { PastContact, ShapeName } from './contact-history.ts';
import { createDice, shuffle } from './dice.ts';
import type { Dice } from './dice.ts';
import { inventLine, inventNotes } from './invent-notes.ts';
import { inventedLanguages } from './languages.ts';
import type { InventedLanguage } from './languages.ts';
import { inventJob } from './invent-job.ts';
import type { Job } from './invent-job.ts';

/** Which network to invent. */
export type NetworkOptions = {
  readonly people: number;
  /**
   * The number of interactions in all; people who are often in touch get those that are missing. By default as many as
   * the histories have by themselves, about fourteen a person.
   */
  readonly interactions?: number;
  readonly seed: number;
  /** Everything is dated before this day. */
  readonly today: Day;
};

type InventedInteraction = {
  readonly day: Day;
  readonly direction: Direction;
  readonly kind: InteractionKind;
  readonly note: string;
};

/** An invented person, with all contact and what the user entered on them. */
export type InventedPerson = {
  readonly firstName: string;
  readonly lastName: string;
  readonly slug: ProfileSlug;
  readonly email: string | undefined;
  readonly connectedOn: Day;
  readonly job: Job;
  /** The job in an earlier export; another one if they changed it lately. */
  readonly jobBefore: Job;
  readonly shape: ShapeName;
  readonly notes: string;
  readonly tags: readonly string[];
  readonly circle: Circle | null;
  readonly rating: Rating | null;
  readonly muted: boolean;
  readonly reviewed: boolean;
  readonly broughtCloser: boolean;
  /** Oldest first. */
  readonly interactions: readonly InventedInteraction[];
};

/** The shapes in a fixed order, for indexes of arrays. */
// The keys of an object literal are exactly its type's.
const shapeNames = Object.keys(shapes) as readonly ShapeName[];

/**
 * Invents people one after the other, with eight years of contact before `today`: some are in touch weekly, some after
 * long silences, three quarters hardly ever. The same options give the same people; no two have the same name.
 */
export function* inventNetwork(options: NetworkOptions): Generator<InventedPerson, void, undefined> {
  const { people, today } = options;
  const dice = createDice(options.seed);
  const languages = inventedLanguages();
  const shapeOf = dealByShare(
    people,
    shapeNames.map((name) => shapes[name].share),
    dice,
  );
  const languageOf = dealByShare(
    people,
    languages.map((language) => language.share),
    dice,
  );
  const counts = countContacts(shapeOf, options.interactions, dice);
  const nameOf = createNamer(languages, dice);
  const dayAgo = memoizeDays(dayNumber(today));

  for (let index = 0; index < people; index += 1) {
    const shape = shapeNames[shapeOf[index] ?? 0] ?? 'never talked';
    const languageIndex = languageOf[index] ?? 0;
    // The index is one of this list.
    const language = languages[languageIndex] as InventedLanguage;
    const [leastConnected, mostConnected] = shapes[shape].connected;
    const connectedDaysAgo = dice.between(leastConnected, mostConnected);
    const contacts = shapes[shape].history(counts[index] ?? 0, connectedDaysAgo, dice);
    const { firstName, lastName } = nameOf(languageIndex);
    const jobBefore = inventJob(language, people, dice);
    const job = dice.chance(0.012) ? inventNewJob(jobBefore, language, people, dice) : jobBefore;
    yield {
      firstName,
      lastName,
      slug: inventSlug(firstName, lastName, dice),
      email: dice.chance(0.07) ? inventEmail(firstName, lastName, job.company, index) : undefined,
      connectedOn: dayAgo(connectedDaysAgo),
      job,
      jobBefore,
      shape,
      ...inventUserData(shape, dice),
      interactions: inventInteractions(contacts, language, dayAgo, dice),
    };
  }
}

/** Assigns each person an index into `shares`, in proportion to the shares and in random order. */
function dealByShare(people: number, shares: readonly number[], dice: Dice): Uint8Array {
  const all = shares.reduce((sum, share) => sum + share, 0);
  const places = new Uint8Array(people);
  let from = 0;
  let sum = 0;
  for (const [place, share] of shares.entries()) {
    sum += share;
    const until = Math.round((sum / all) * people);
    places.fill(place, from, until);
    from = until;
  }
  shuffle(places, dice);
  return places;
}

/** Counts the contacts of each person; `wanted` in all, if the shapes that can have more allow it. */
function countContacts(shapeOf: Uint8Array, wanted: number | undefined, dice: Dice): Int32Array {
  const counts = new Int32Array(shapeOf.length);
  let fixed = 0;
  let growing = 0;
  for (const [index, place] of shapeOf.entries()) {
    const { contacts, grows } = shapes[shapeNames[place] ?? 'never talked'];
    const count = dice.between(contacts[0], contacts[1]);
    counts[index] = count;
    if (grows) growing += count;
    else fixed += count;
  }
  if (wanted === undefined || growing === 0) return counts;

  const factor = Math.max(wanted - fixed, 0) / growing;
  // The rounding error is carried to the next person, so that the sum is exact.
  let carried = 0;
  for (const [index, place] of shapeOf.entries()) {
    if (!shapes[shapeNames[place] ?? 'never talked'].grows) continue;
    const exact = (counts[index] ?? 0) * factor + carried;
    const count = Math.round(exact);
    carried = exact - count;
    counts[index] = count;
  }
  return counts;
}

type Name = { readonly firstName: string; readonly lastName: string };

/** Creates a function that returns a new name each time: all pairs of first and family names, then double names. */
function createNamer(languages: readonly InventedLanguage[], dice: Dice): (language: number) => Name {
  const taken = new Set<string>();
  const begun = languages.map(() => dice.between(0, 9999));
  const turn = languages.map(() => 0);
  return (index) => {
    // The index is one of this list.
    const { women, men, families, familiesOfWomen = families } = languages[index] as InventedLanguage;
    const pairs = (women.length + men.length) * families.length;
    for (;;) {
      const place = turn[index] ?? 0;
      turn[index] = place + 1;
      const round = Math.floor(place / pairs);
      const pair = permutedIndex((begun[index] ?? 0) + place, pairs);
      const first = pair % (women.length + men.length);
      const family = Math.floor(pair / (women.length + men.length));
      const isWoman = first < women.length;
      const firstName = (isWoman ? women[first] : men[first - women.length]) ?? '';
      const familyNames = isWoman ? familiesOfWomen : families;
      const second = round === 0 ? undefined : familyNames[(family + round) % familyNames.length];
      const lastName = `${familyNames[family] ?? ''}${second === undefined ? '' : `-${second}`}`;
      const key = fold(`${firstName} ${lastName}`);
      // Pairs of family names are far more than there can be people.
      if (taken.has(key)) continue;
      taken.add(key);
      return { firstName, lastName };
    }
  };
}

/** Maps 0 to `size - 1` onto the same numbers in another order, each once. */
function permutedIndex(place: number, size: number): number {
  let leap = Math.floor(size * 0.618) | 1;
  while (greatestCommonDivisor(leap, size) !== 1) leap += 2;
  return (place * leap) % size;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

/** Invents a slug with an ending that no real profile is likely to have. */
function inventSlug(firstName: string, lastName: string, dice: Dice): ProfileSlug {
  const ending = dice.between(0x10_0000, 0xff_ffff).toString(16);
  const folded = fold(`${firstName} ${lastName}`);
  const name = /^[a-z ]+$/.test(folded) ? folded : `${firstName} ${lastName}`;
  const text = `${name.replaceAll(' ', '-')}-x${ending}`;
  // Normalised as an import would; letters and digits always make a slug.
  return profileSlugOf(`https://www.linkedin.com/in/${encodeURIComponent(text)}`) ?? (text as ProfileSlug);
}

/** Invents an address at a domain that is reserved for examples, so that it is nobody's. */
function inventEmail(firstName: string, lastName: string, company: string, index: number): string {
  const part = (text: string): string => fold(text).replaceAll(/[^a-z]/g, '');
  const name = [part(firstName), part(lastName)].filter((word) => word !== '').join('.') || 'post';
  return `${name}.${index + 1}@${part(company) || 'home'}.example`;
}

function inventNewJob(before: Job, language: InventedLanguage, people: number, dice: Dice): Job {
  const next = inventJob(language, people, dice);
  return next.company === '' ? { ...before, position: 'Managing Director' } : next;
}

type UserData = Pick<InventedPerson, 'notes' | 'tags' | 'circle' | 'rating' | 'muted' | 'reviewed' | 'broughtCloser'>;

const tagNames = [
  'mentor',
  'ex-colleague',
  'conference',
  'client',
  'alumni',
  'Berlin',
  'hiring',
  'speaker',
  'supplier',
];

/** Invents what the user entered about a person whose contact has this shape. */
function inventUserData(shape: ShapeName, dice: Dice): UserData {
  const isKnown = shapeNames.indexOf(shape) >= shapeNames.indexOf('weekly');
  const circle = circleOf(shape, dice);
  const talkedOnce = shape === 'a few words once' || shape === 'knew each other until long ago';
  const hasNotes = dice.chance(isKnown ? 0.45 : talkedOnce ? 0.15 : 0.04);
  const tags = new Set<string>();
  if (dice.chance(isKnown ? 0.4 : 0.06)) tags.add(dice.pick(tagNames));
  if (dice.chance(isKnown ? 0.12 : 0.01)) tags.add(dice.pick(tagNames));
  const isThin = !isKnown;
  // Some, like a spouse who never writes here, are known better than their messages show.
  const rating = ratingOf(shape, dice);
  const muted = isThin && dice.chance(0.012);
  const broughtCloser = isThin && !muted && shape === 'never talked' && dice.chance(0.012);
  return {
    notes: hasNotes ? inventNotes(dice) : '',
    tags: [...tags],
    circle: broughtCloser ? 'wider' : circle,
    rating,
    muted,
    reviewed: isThin && (muted || broughtCloser || dice.chance(0.06)),
    broughtCloser,
  };
}

/** The circles that people of a shape may be in, with the probability of each. */
const circlesOfShapes: Partial<Record<ShapeName, { readonly [Each in Circle]?: number }>> = {
  weekly: { inner: 0.6, close: 0.4 },
  monthly: { close: 0.5 },
  'monthly, and has not answered yet': { close: 0.5 },
  'every season': { wider: 0.4 },
  'now and then': { wider: 1 },
  'projects together, some time ago': { wider: 0.08 },
  'a rhythm that broke': { wider: 0.08 },
};

function circleOf(shape: ShapeName, dice: Dice): Circle | null {
  const likely = circlesOfShapes[shape] ?? {};
  let left = dice.next();
  for (const circle of circles) {
    left -= likely[circle] ?? 0;
    if (left < 0) return circle;
  }
  return null;
}

function ratingOf(shape: ShapeName, dice: Dice): Rating | null {
  if (shape === 'a few words once') return dice.chance(0.02) ? 5 : null;
  if (shape === 'a rhythm that broke') return dice.chance(0.06) ? 4 : null;
  return shape === 'weekly' && dice.chance(0.25) ? 5 : null;
}

/** Makes interactions of contacts, each with a kind and a note. */
function inventInteractions(
  contacts: readonly PastContact[],
  language: InventedLanguage,
  dayAgo: (daysAgo: number) => Day,
  dice: Dice,
): InventedInteraction[] {
  return contacts
    .toSorted((a, b) => b.daysAgo - a.daysAgo)
    .map(({ daysAgo, direction }) => {
      const kind = direction === 'both' ? kindOfBoth(dice) : kindOfOne(dice);
      return {
        day: dayAgo(daysAgo),
        direction: directionOf(kind, direction),
        kind,
        note: inventLine(kind, direction, language.greetings, dice),
      };
    });
}

function kindOfBoth(dice: Dice): InteractionKind {
  const kind = dice.next();
  if (kind < 0.55) return 'message';
  if (kind < 0.74) return 'meeting';
  if (kind < 0.9) return 'call';
  return kind < 0.98 ? 'email' : 'other';
}

/** Picks a kind for one direction: no call or meeting, which go both ways. */
function kindOfOne(dice: Dice): InteractionKind {
  const kind = dice.next();
  if (kind < 0.78) return 'message';
  if (kind < 0.91) return 'email';
  return kind < 0.98 ? 'comment' : 'introduction';
}

/** Creates a memoized function from days before `today` to days: a million interactions fall on three thousand days. */
function memoizeDays(today: number): (daysAgo: number) => Day {
  const days = new Map<number, Day>();
  return (daysAgo) => {
    let day = days.get(daysAgo);
    if (day === undefined) days.set(daysAgo, (day = dayOfNumber(today - daysAgo)));
    return day;
  };
}
