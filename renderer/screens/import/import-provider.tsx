import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { createContext, use, useMemo, useState, useSyncExternalStore } from 'react';

import { useClient } from '../../app/client-provider.tsx';
import { useUndoHistory } from '../../app/undo-history.tsx';
import { createImportRun } from './import-run.ts';
import type { ImportActions } from './import-run.ts';
import type { ImportState } from './import-state.ts';
import { ImportUndoProvider } from './import-undo.tsx';

/** The state of the import, and what the user can do with it. */
export type ImportAccess = ImportActions & { readonly state: ImportState };

const ImportContext = createContext<ImportAccess | null>(null);

/**
 * Holds the import above the screens, so that it continues, and its answers stay, while the user looks at another
 * screen.
 */
export function ImportProvider({ children }: { readonly children: ReactNode }) {
  return (
    <ImportUndoProvider>
      <ImportRunProvider>{children}</ImportRunProvider>
    </ImportUndoProvider>
  );
}

function ImportRunProvider({ children }: { readonly children: ReactNode }) {
  const { client, host } = useClient();
  const queryClient = useQueryClient();
  const { announce } = useUndoHistory();
  const [run] = useState(() =>
    createImportRun({
      client,
      register: host.register,
      onChanged: () => queryClient.invalidateQueries(),
      onCommitted: ({ undo }, fileName) => announce({ ...undo, label: `Imported ${fileName}` }),
    }),
  );
  const state = useSyncExternalStore(run.subscribe, run.state);
  const access = useMemo<ImportAccess>(() => ({ ...run, state }), [run, state]);
  return <ImportContext value={access}>{children}</ImportContext>;
}

/** Returns the import of this window. */
export function useImport(): ImportAccess {
  const access = use(ImportContext);
  if (!access) throw new Error('useImport needs an ImportProvider around it.');
  return access;
}
