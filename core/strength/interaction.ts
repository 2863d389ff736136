/** The kinds of real contact. Reactions, drafts, endorsements and invitation notes are not among them. */
export const interactionKinds = ['message', 'email', 'call', 'meeting', 'comment', 'introduction', 'other'] as const;
export type InteractionKind = (typeof interactionKinds)[number];

/** Who reached out on a day: the person (`in`), the user (`out`), or both. */
export const directions = ['in', 'out', 'both'] as const;
export type Direction = (typeof directions)[number];

/** Whether an interaction of this kind counts both ways, whoever began it, as a call or a meeting does. */
export function isTwoSided(kind: InteractionKind): boolean {
  return kind === 'call' || kind === 'meeting';
}

/** The direction in which an interaction counts. */
export function directionOf(kind: InteractionKind, direction: Direction): Direction {
  return isTwoSided(kind) ? 'both' : direction;
}
