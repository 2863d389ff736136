import type { InteractionFacts } from '../../api/contract/people/interactions.ts';

export type Kind = InteractionFacts['kind'];
export type Direction = InteractionFacts['direction'];

export const kindOptions = [
  { value: 'message', label: 'Message' },
  { value: 'email', label: 'Email' },
  { value: 'call', label: 'Call' },
  { value: 'meeting', label: 'Meeting' },
  { value: 'comment', label: 'Comment' },
  { value: 'introduction', label: 'Introduction' },
  { value: 'other', label: 'Something else' },
] as const satisfies readonly { value: Kind; label: string }[];

export const directionOptions = [
  { value: 'out', label: 'from me' },
  { value: 'in', label: 'from them' },
  { value: 'both', label: 'both ways' },
] as const satisfies readonly { value: Direction; label: string }[];

/** A call or a meeting has two sides, whoever began it. */
export function isTwoSided(kind: Kind): boolean {
  return kind === 'call' || kind === 'meeting';
}

const words: Readonly<Record<Kind, Readonly<Record<Direction, string>>>> = {
  message: { out: 'You wrote', in: 'They wrote', both: 'You wrote to each other' },
  email: { out: 'You sent an email', in: 'They sent an email', both: 'You exchanged emails' },
  call: { out: 'You called', in: 'They called', both: 'You talked on the phone' },
  meeting: { out: 'You met', in: 'You met', both: 'You met' },
  comment: { out: 'You commented', in: 'They commented', both: 'You commented on each other' },
  introduction: { out: 'You made an introduction', in: 'They made an introduction', both: 'An introduction' },
  other: { out: 'You reached out', in: 'They reached out', both: 'You were in touch' },
};

/** What happened, seen from the user: "They wrote". */
export function interactionInWords({ kind, direction }: Pick<InteractionFacts, 'kind' | 'direction'>): string {
  return words[kind][direction];
}
