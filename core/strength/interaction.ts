/** The kinds of real contact. Reactions, drafts, endorsements and invitation notes are not among them. */
export const interactionKinds = ['message', 'email', 'call', 'meeting', 'comment', 'introduction', 'other'] as const;
export type InteractionKind = (typeof interactionKinds)[number];

/** Who reached out on a day: the person (`in`), the user (`out`), or both. */
export const directions = ['in', 'out', 'both'] as const;
export type Direction = (typeof directions)[number];

/** The direction in which an interaction counts: a call or a meeting counts both ways, whoever began it. */
export function directionOf(kind: InteractionKind, direction: Direction): Direction {
  return kind === 'call' || kind === 'meeting' ? 'both' : direction;
}
