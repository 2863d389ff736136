import * as z from 'zod/mini';

import type { Circle } from './circle.ts';

/** The shortest and the longest rhythm, in days. */
export const rhythmRange = { least: 1, most: 3650 } as const;

/** Accepts a rhythm in days. */
export const rhythmDaysSchema = z.int().check(z.minimum(rhythmRange.least), z.maximum(rhythmRange.most));

/** Accepts the rhythms of all circles. */
export const rhythmsSchema = z.object({ inner: rhythmDaysSchema, close: rhythmDaysSchema, wider: rhythmDaysSchema });

/** How many days may pass between contacts with a person of each circle. */
export type Rhythms = Readonly<Record<Circle, number>>;

/** The rhythms of circles until the user sets their own. */
export const defaultRhythms: Rhythms = { inner: 30, close: 90, wider: 180 };

/** The rhythm that the plan uses for a person who has none, in days. */
export const assumedRhythmDays = 365;

/** How many days may pass between contacts with a person, and whether the user said so of them alone. */
export type Rhythm = { readonly days: number; readonly isOwn: boolean };

/** What gives a person their rhythm: `rhythmDays` is that of the person alone. */
export type RhythmFacts = { readonly circle: Circle | null; readonly rhythmDays: number | null };

/** Finds a person's rhythm: their own, or else that of their circle; null without both. */
export function rhythmOf(person: RhythmFacts, rhythms: Rhythms): Rhythm | null {
  const days = rhythmDaysOf(person, rhythms);
  return days === null ? null : { days, isOwn: person.rhythmDays !== null };
}

/** Finds the days of a person's rhythm; null when they have none. */
export function rhythmDaysOf({ circle, rhythmDays }: RhythmFacts, rhythms: Rhythms): number | null {
  if (rhythmDays !== null) return rhythmDays;
  return circle === null ? null : rhythms[circle];
}

/** Says of a typed text that is no rhythm what to type instead. */
export const rhythmProblem = `Give whole days, from ${rhythmRange.least} to ${rhythmRange.most}.`;

/** Reads a rhythm in days as it is typed; null when the text is none. */
export function parseRhythmDays(text: string): number | null {
  const days = Number(text);
  const isRhythm =
    text.trim() !== '' && Number.isInteger(days) && days >= rhythmRange.least && days <= rhythmRange.most;
  return isRhythm ? days : null;
}
