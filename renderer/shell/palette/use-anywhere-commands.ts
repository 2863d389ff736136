import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';

import type { PersonId } from '../../../core/ids.ts';
import { useClient } from '../../app/client-provider.tsx';
import { useWrite } from '../../app/use-write.ts';
import { newWriteId } from '../../app/undo-history.tsx';
import { valuesOf } from '../../kit/options.ts';
import { sessionPath } from '../../screens/outreach/session-path.ts';
import { rememberedView, rememberView, viewOfList } from '../../screens/people/people-view.ts';
import { idOfPart, settingsParts } from '../../screens/settings/settings-parts.ts';
import type { SettingsPart } from '../../screens/settings/settings-parts.ts';
import { showTheme } from '../theme.ts';
import type { Theme } from '../theme.ts';
import type { Command } from './command.ts';

const themeNames: Readonly<Record<Theme, string>> = {
  light: 'Light theme',
  dark: 'Dark theme',
  system: 'Theme as the computer has it',
};

/**
 * How long the lists count as fresh, in milliseconds: a write of this window has them fetched again anyway, so only another
 * window can change them, and nothing is asked before the first key.
 */
const listsStaleAfter = 60_000;

/** The command that has the palette take a line as contact. */
export const logLine = 'log-line';

/** Returns the commands that have no key everywhere but can be run from every screen. */
export function useAnywhereCommands({ open, onAdd }: { readonly open: boolean; readonly onAdd: () => void }) {
  const { client, queries } = useClient();
  const queryClient = useQueryClient();
  const [, navigate] = useLocation();
  const { run: set } = useWrite(client.settings.set, { silent: true });
  const lists = useQuery(queries.lists.all.queryOptions({ enabled: open, staleTime: listsStaleAfter })).data ?? [];
  const toPart = (part: SettingsPart): void => {
    navigate('/settings');
    // Once the settings are shown.
    requestAnimationFrame(() => document.querySelector(`#${idOfPart(part)}`)?.scrollIntoView({ block: 'start' }));
  };
  const setTheme = (theme: Theme): void => {
    showTheme(theme);
    void set({ changes: { theme } });
  };
  const commands: readonly Command[] = [
    // The palette itself does it.
    { id: logLine, name: 'Log contact in a line', alsoFoundBy: 'call coffee lunch met wrote', keys: [], run: () => {} },
    { id: 'new', name: 'Add a person', alsoFoundBy: 'new create', keys: [], run: onAdd },
    { id: 'begin', name: 'Begin the session', alsoFoundBy: 'write', keys: [], run: () => navigate(sessionPath) },
    {
      id: 'import',
      name: 'Import files',
      alsoFoundBy: 'linkedin archive address book contacts csv vcard',
      keys: [],
      run: () => navigate('/import'),
    },
    { id: 'export', name: 'Export', alsoFoundBy: settingsParts['Your data'], keys: [], run: () => toPart('Your data') },
    ...lists.map((list) => ({
      id: `list ${list.id}`,
      name: `List: ${list.name}`,
      alsoFoundBy: 'people filter',
      keys: [],
      run: () => {
        rememberView(viewOfList(rememberedView(), list));
        navigate('/people');
      },
    })),
    ...(['light', 'dark', 'system'] as const).map((theme) => ({
      id: `theme-${theme}`,
      name: themeNames[theme],
      alsoFoundBy: 'appearance mode settings',
      keys: [],
      run: () => setTheme(theme),
    })),
    ...valuesOf(settingsParts).map((part) => ({
      id: `settings ${part}`,
      name: `Settings: ${part}`,
      alsoFoundBy: settingsParts[part],
      keys: [],
      run: () => toPart(part),
    })),
  ];
  /** Puts a command or a person before the others that were used recently; they are kept with the user's data. */
  const remember = (used: { readonly command: string } | { readonly person: PersonId }): void => {
    const before = queryClient.getQueryData(queries.settings.get.queryKey());
    if (before === undefined) return;
    const changes =
      'command' in used
        ? { recentCommands: firstOf(used.command, before.recentCommands) }
        : { recentPeople: firstOf(used.person, before.recentPeople) };
    queryClient.setQueryData(queries.settings.get.queryKey(), { ...before, ...changes });
    // What was used last is no loss when it cannot be kept.
    client.settings.set({ writeId: newWriteId(), changes }).catch(() => {});
  };
  return { commands, remember };
}

/** Puts one before the others, and keeps as many as the settings hold. */
function firstOf<Used>(one: Used, others: readonly Used[]): Used[] {
  return [one, ...others.filter((other) => other !== one)].slice(0, 12);
}
