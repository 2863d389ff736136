import { fold } from '../../../core/text/fold.ts';
import { shownKey } from '../../kit/keys/key-names.ts';
import type { Command } from './command.ts';

/**
 * Finds the commands that have, for each word of `query`, a word that begins with it, or that have `query` as their key
 * ("gt", "g t", "ctrl z"). Those used recently come first, the last one first of all; the others keep their order.
 */
export function findCommands(
  commands: readonly Command[],
  query: string,
  recent: readonly string[],
): readonly Command[] {
  const words = fold(query).split(' ');
  if (words[0] === '') return [];
  const found = commands.filter((command) => {
    const named = fold(`${command.name} ${command.place ?? ''} ${command.alsoFoundBy ?? ''}`).split(' ');
    return words.every((word) => named.some((each) => each.startsWith(word))) || hasKey(command, query);
  });
  return recentlyUsedFirst(found, recent);
}

/** Whether `query` names a key of the command, as pages show it or as it is pressed. */
export function hasKey({ keys }: Command, query: string): boolean {
  const typed = withoutGaps(query);
  return keys.some(
    (key) =>
      withoutGaps(key) === typed ||
      // Letters alone differ by Shift.
      (key.startsWith('Mod-') && withoutGaps(shownKey(key)).toLowerCase() === typed.toLowerCase()),
  );
}

/** Moves the commands that were used recently to the front, the last one first. */
export function recentlyUsedFirst(commands: readonly Command[], recent: readonly string[]): readonly Command[] {
  const place = ({ id }: Command): number => (recent.includes(id) ? recent.indexOf(id) : recent.length);
  return commands.toSorted((one, other) => place(one) - place(other));
}

function withoutGaps(text: string): string {
  return text.replaceAll(/[\s+]+/g, '');
}
