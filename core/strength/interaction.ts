/** Kinds of real contact. Reactions, drafts, endorsements and invitation notes are none. */
export const interactionKinds = ['message', 'email', 'call', 'meeting', 'comment', 'introduction', 'other'] as const;
export type InteractionKind = (typeof interactionKinds)[number];

/** Who reached out, seen from the user: they did (in), the user did (out), or both on that day. */
export const directions = ['in', 'out', 'both'] as const;
export type Direction = (typeof directions)[number];

/** A call or a meeting has two sides, whoever began it. */
export function directionOf(kind: InteractionKind, direction: Direction): Direction {
  return kind === 'call' || kind === 'meeting' ? 'both' : direction;
}
