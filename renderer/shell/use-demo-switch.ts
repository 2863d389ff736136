import { useState } from 'react';

import { useClient } from '../app/client-provider.tsx';
import { errorSentence } from '../app/error-sentence.ts';
import { useToasts } from '../app/toasts.tsx';
import { clearDrafts } from '../app/use-draft.ts';

/** Switches between the user's own people and the invented people of the demo. */
export type DemoSwitch = {
  readonly enter: () => Promise<void>;
  readonly leave: () => Promise<void>;
  readonly busy: boolean;
};

/** Returns what switches between the demo and the user's own people. Either way the page is loaded again. */
export function useDemoSwitch(): DemoSwitch {
  const { client } = useClient();
  const { warn } = useToasts();
  const [busy, setBusy] = useState(false);

  async function change(ask: () => Promise<unknown>): Promise<void> {
    if (busy) return;
    setBusy(true);
    try {
      await ask();
      // Nothing that is shown, typed or could be undone belongs to the other file.
      clearDrafts();
      window.location.hash = '#/today';
      window.location.reload();
    } catch (error) {
      setBusy(false);
      warn(errorSentence(error));
    }
  }

  return { enter: () => change(client.app.lookAround), leave: () => change(client.app.leaveDemo), busy };
}
