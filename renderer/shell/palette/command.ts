import { keyEntry } from '../../kit/keys/key-table.ts';
import type { KeyMeaning } from '../../kit/keys/key-table.ts';
import { boundKeys } from '../../kit/keys/keys-provider.tsx';
import type { KeyGroup } from '../../kit/keys/keys-provider.tsx';

/** Something that can be done, by its name. */
export type Command = {
  /** Names it among the recently used. */
  readonly id: string;
  readonly name: string;
  /** The part of the page that it acts upon; absent for what can be done anywhere. */
  readonly place?: string;
  /** The keys that do the same here, the shown one first; none without a key. */
  readonly keys: readonly string[];
  /** Other words that it is found by. */
  readonly alsoFoundBy?: string;
  readonly run: () => void;
};

/** What is done by keys alone: moving about, choosing by a number, and the palette itself. */
const notCommands: ReadonlySet<KeyMeaning> = new Set([
  'next',
  'previous',
  'page-down',
  'page-up',
  'first',
  'last',
  'pass',
  'find',
  'palette',
  'select-next',
  'select-previous',
]);
const byNumber = /^(?:choose|insert)-\d$/;

/**
 * Lists what the keys that are bound now do, as commands; those of the shell are for anywhere. It must be called in an
 * event handler, not while rendering.
 */
export function boundCommands(groups: () => readonly KeyGroup[]): readonly Command[] {
  const taken = new Set<KeyMeaning>();
  const commands: Command[] = [];
  for (const { title, layer, bindings } of groups()) {
    for (const binding of bindings()) {
      const { meaning, when, does } = binding;
      // Of several bindings with one meaning, the innermost runs.
      if (when === false || taken.has(meaning)) continue;
      taken.add(meaning);
      if (notCommands.has(meaning) || byNumber.test(meaning)) continue;
      commands.push({
        id: meaning,
        name: does ?? keyEntry(meaning).words,
        ...(layer === 'screen' ? { place: title } : {}),
        keys: boundKeys(binding),
        alsoFoundBy: keyEntry(meaning).words,
        run: () => runBound(groups(), meaning),
      });
    }
  }
  return commands;
}

/** Runs what a meaning does at this moment, which may have changed since it was listed. */
function runBound(groups: readonly KeyGroup[], meaning: KeyMeaning): void {
  const bound = groups.flatMap(({ bindings }) => bindings());
  bound.find((binding) => binding.meaning === meaning && binding.when !== false)?.run();
}
