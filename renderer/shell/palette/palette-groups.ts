import type { FoundRow } from '../../../api/contract/people/people.ts';
import type { PaletteAnswer } from '../../../api/contract/people/palette.ts';
import type { PersonId } from '../../../core/ids.ts';
import { foldToWords } from '../../../core/text/fold.ts';
import type { Command } from './command.ts';
import { findCommands, hasKey } from './find-commands.ts';

/** One line of the palette. */
export type PaletteItem =
  | { readonly kind: 'person'; readonly person: FoundRow }
  | { readonly kind: 'command'; readonly command: Command }
  /** Opens whoever has the profile whose address was pasted. */
  | { readonly kind: 'profile'; readonly id: PersonId; readonly name: string }
  | { readonly kind: 'add'; readonly name: string; readonly profileUrl: string }
  | { readonly kind: 'log'; readonly line: string };

/** Lines of the palette below a title. */
export type PaletteGroup = { readonly label: string; readonly items: readonly PaletteItem[] };

/** How many of the recently used commands stand first. */
const mostRecent = 5;
/** How many people stand before the commands when both are found. */
const mostPeopleBefore = 6;

/** Puts in groups what can be done before anything is typed: what was used last, what this screen does, and the rest. */
export function groupsBeforeTyping(commands: readonly Command[], recent: readonly string[]): readonly PaletteGroup[] {
  const used = recent.flatMap((id) => commands.find((command) => command.id === id) ?? []).slice(0, mostRecent);
  const others = commands.filter((command) => !used.includes(command));
  return withItems([
    { label: 'Used last', items: used.map(asItem) },
    { label: 'Here', items: others.filter(({ place }) => place !== undefined).map(asItem) },
    { label: 'Anywhere', items: others.filter(({ place }) => place === undefined).map(asItem) },
  ]);
}

/** The answer of the engine as far as it finds somebody, and the text that it belongs to. */
type FoundByText = {
  readonly text: string;
  readonly people: readonly FoundRow[];
  readonly profile?: PaletteAnswer['profile'];
};

/**
 * Puts in groups what is found by what was typed. A command with that very key comes first, then people with these very
 * words in their row, the other commands, and people by words nearly like them or by what was written.
 */
export function groupsFound(
  { text: query, people, profile }: FoundByText,
  commands: readonly Command[],
  recent: readonly string[],
): readonly PaletteGroup[] {
  if (profile !== undefined) {
    const item: PaletteItem =
      profile === null ? { kind: 'add', name: '', profileUrl: query } : { kind: 'profile', ...profile };
    return [{ label: 'LinkedIn', items: [item] }];
  }
  const found = findCommands(commands, query, recent);
  const byKey = found.filter((command) => hasKey(command, query));
  const byName = found.filter((command) => !byKey.includes(command));
  const before =
    byName.length === 0 ? people : people.filter((person) => hasInRow(person, query)).slice(0, mostPeopleBefore);
  const after = people.filter((person) => !before.includes(person));
  return withItems([
    { label: 'By key', items: byKey.map(asItem) },
    { label: 'People', items: before.map(asPerson) },
    { label: 'Do', items: byName.map(asItem) },
    { label: before.length === 0 ? 'People' : 'More people', items: after.map(asPerson) },
    {
      label: 'Nobody found',
      items: people.length === 0 && couldBeName(query) ? [{ kind: 'add', name: query, profileUrl: '' }] : [],
    },
    { label: 'Log', items: query.includes(' ') ? [{ kind: 'log', line: query }] : [] },
  ]);
}

/** Whether each word of the query begins a word of what stands in a person's row. */
function hasInRow({ name, company, position }: FoundRow, query: string): boolean {
  const words = foldToWords(`${name} ${company} ${position}`);
  return foldToWords(query).every((sought) => words.some((word) => word.startsWith(sought)));
}

/** Returns what names a line among the others. */
export function itemKey(item: PaletteItem): string {
  if (item.kind === 'person') return `person ${item.person.id}`;
  return item.kind === 'command' ? `command ${item.command.id}` : item.kind;
}

/** Returns the words of a line, as screen readers and the field take them. */
export function itemWords(item: PaletteItem): string {
  switch (item.kind) {
    case 'person':
      return item.person.name;
    case 'command':
      return item.command.name;
    case 'profile':
      return item.name;
    case 'add':
      return item.name === '' ? 'Add a person with this profile' : `Add “${item.name}”`;
    case 'log':
      return `Log: “${item.line}”`;
  }
}

/** Whether the text could be somebody's name, and no sentence. */
function couldBeName(text: string): boolean {
  return text.length <= 60 && text.split(/\s+/).length <= 5 && !/[\d,:;?!]/.test(text);
}

function asItem(command: Command): PaletteItem {
  return { kind: 'command', command };
}

function asPerson(person: FoundRow): PaletteItem {
  return { kind: 'person', person };
}

function withItems(groups: readonly PaletteGroup[]): readonly PaletteGroup[] {
  return groups.filter(({ items }) => items.length > 0);
}
