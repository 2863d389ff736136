import { formatNumber } from '../../../../core/numbers-in-words.ts';
import { userLocale } from '../../../app/user-locale.ts';
import type { Interaction } from '../../../../api/contract/people/interactions.ts';

export type ImportedMessages = NonNullable<Interaction['imported']>;

const ways = { in: 'from them', out: 'from you', both: 'both ways' } as const satisfies Record<
  Interaction['direction'],
  string
>;

/**
 * Words the imported messages of a day: "12 messages, both ways", "One message from you", "3 messages from them, in a
 * group conversation".
 */
export function importedInWords(direction: Interaction['direction'], { messages, inGroup }: ImportedMessages): string {
  const count = messages === 1 ? 'One message' : `${formatNumber(messages, userLocale)} messages`;
  const words = `${count}${direction === 'both' ? ',' : ''} ${ways[direction]}`;
  return inGroup ? `${words}, in a group conversation` : words;
}
