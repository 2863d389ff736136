import { useQueryClient } from '@tanstack/react-query';

import type { CheckRule } from '../../../core/outreach/check/check-note.ts';
import { useClient } from '../../app/client-provider.tsx';
import { useToasts } from '../../app/toasts.tsx';
import { useWrite } from '../../app/use-write.ts';

/** Returns what silences a rule of the check for good. Settings lists the silenced rules. */
export function useSilencing(): (rule: CheckRule) => void {
  const { client, queries } = useClient();
  const queryClient = useQueryClient();
  const { tell } = useToasts();
  const set = useWrite(client.settings.set);

  /** Stores the rules that are silenced but for this one, with it at the end if it `isSilenced`; returns whether it worked. */
  async function change(rule: CheckRule, isSilenced: boolean): Promise<boolean> {
    const queryKey = queries.settings.get.queryKey();
    // Another rule may have been silenced since this was rendered, or while “Bring it back” was offered.
    const newest = queryClient.getQueryData(queryKey)?.silencedRules ?? [];
    const others = newest.filter((other) => other !== rule);
    const settings = await set.run({ changes: { silencedRules: isSilenced ? [...others, rule] : others } });
    if (settings) queryClient.setQueryData(queryKey, settings);
    return settings !== undefined;
  }

  async function silence(rule: CheckRule): Promise<void> {
    if (!(await change(rule, true))) return;
    tell('Kith will not mention this again. You can bring it back in Settings.', {
      label: 'Bring it back',
      run: () => void change(rule, false),
    });
  }
  return (rule) => void silence(rule);
}
