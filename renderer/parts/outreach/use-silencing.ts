import { useQuery } from '@tanstack/react-query';

import type { CheckRule } from '../../../core/outreach/check/check-note.ts';
import { useClient } from '../../app/client-provider.tsx';
import { useToasts } from '../../app/toasts.tsx';
import { useWrite } from '../../app/use-write.ts';

/** Returns what silences a rule of the check for good. Settings lists the silenced rules. */
export function useSilencing(): (rule: CheckRule) => void {
  const { client, queries } = useClient();
  const { tell } = useToasts();
  const set = useWrite(client.settings.set);
  const silenced = useQuery(queries.settings.get.queryOptions()).data?.silencedRules ?? [];
  const change = (silencedRules: CheckRule[]): Promise<unknown> => set.run({ changes: { silencedRules } });

  async function silence(rule: CheckRule): Promise<void> {
    if ((await change([...new Set([...silenced, rule])])) === undefined) return;
    tell('Kith says no more of this kind. Settings brings it back.', {
      label: 'Bring it back',
      run: () => void change(silenced.filter((other) => other !== rule)),
    });
  }
  return (rule) => void silence(rule);
}
