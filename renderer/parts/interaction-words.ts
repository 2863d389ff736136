import type { InteractionFacts } from '../../api/contract/people/interactions.ts';
import type { Direction, InteractionKind } from '../../core/strength/interaction.ts';
import { optionsOf } from '../kit/options.ts';

export const kindOptions = optionsOf<InteractionKind>({
  message: 'Message',
  email: 'Email',
  call: 'Call',
  meeting: 'Meeting',
  comment: 'Comment',
  introduction: 'Introduction',
  other: 'Something else',
});

export const directionOptions = optionsOf<Direction>({ out: 'from me', in: 'from them', both: 'both ways' });

const words: Readonly<Record<InteractionKind, Readonly<Record<Direction, string>>>> = {
  message: { out: 'You wrote', in: 'They wrote', both: 'You wrote to each other' },
  email: { out: 'You sent an email', in: 'They sent an email', both: 'You exchanged emails' },
  call: { out: 'You called', in: 'They called', both: 'You talked on the phone' },
  meeting: { out: 'You met', in: 'You met', both: 'You met' },
  comment: { out: 'You commented', in: 'They commented', both: 'You commented on each other' },
  introduction: { out: 'You made an introduction', in: 'They made an introduction', both: 'An introduction' },
  other: { out: 'You reached out', in: 'They reached out', both: 'You were in touch' },
};

/** Words an interaction from the user's side: "They wrote". */
export function interactionInWords({ kind, direction }: Pick<InteractionFacts, 'kind' | 'direction'>): string {
  return words[kind][direction];
}
