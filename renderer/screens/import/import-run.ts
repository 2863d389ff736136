import type { ImportChoices } from '../../../api/contract/import/imports.ts';
import type { KithClient } from '../../../api/contract/contract.ts';
import type { Host } from '../../app/host.ts';
import { createPreviewAdjustment } from './adjust-preview.ts';
import { commitPreview } from './commit-preview.ts';
import type { PreviewCommit } from './commit-preview.ts';
import { fileCount } from './import-counts.ts';
import { createImportStateStore, shownPreview } from './import-state.ts';
import type { ImportAnswers, ImportStateStore } from './import-state.ts';
import { readFiles } from './read-files.ts';

/** The import of a window: its state, and what the user can do with it. */
export type ImportRun = Pick<ImportStateStore, 'state' | 'subscribe'> & ImportActions;

/** What the user can do with the import. */
export type ImportActions = {
  /** Reads files for a preview. Ends an import that is under way, unless it is being committed. */
  readonly start: (files: readonly File[]) => void;
  /** Shows the preview of these choices. The preview before stays in sight until then. */
  readonly choose: (choices: ImportChoices) => void;
  readonly answer: (answers: ImportAnswers) => void;
  readonly commit: () => void;
  /** Returns to the beginning without importing anything; from an import that is being committed, to its preview. */
  readonly cancel: () => void;
};

/** What the import of a window works with. */
export type ImportRunOptions = Pick<PreviewCommit, 'onChanged' | 'onCommitted'> & {
  readonly client: KithClient;
  readonly register: Host['register'];
};

/** The most files that the engine takes at once. */
const mostFiles = 100;

/** Creates the import of this window, which goes from choosing files to what they did. */
export function createImportRun(options: ImportRunOptions): ImportRun {
  const { client } = options;
  const store = createImportStateStore();
  const adjustment = createPreviewAdjustment(client, store);
  let control = new AbortController();

  /** Aborts what is under way, and returns the signal for what comes next. */
  function renewSignal(): AbortSignal {
    control.abort();
    control = new AbortController();
    return control.signal;
  }

  function leavePreview(): void {
    adjustment.forget();
    const previewId = shownPreview(store)?.preview.previewId;
    // The engine forgets previews by itself too, so that a failure does no harm.
    if (previewId !== undefined) client.imports.discard({ previewId }).catch(() => {});
  }

  return {
    state: store.state,
    subscribe: store.subscribe,
    start: (files) => {
      if (store.state().kind === 'committing' || files.length === 0) return;
      leavePreview();
      const signal = renewSignal();
      if (files.length > mostFiles) {
        const sentence = `These are ${fileCount(files.length)}, and Kith takes ${mostFiles} at once. Choose fewer, or the archive as one ZIP.`;
        store.show({ kind: 'refused', sentence });
      } else void readFiles({ ...options, store }, files, signal);
    },
    choose: (choices) => {
      const previewed = shownPreview(store);
      if (!previewed) return;
      store.show({ ...previewed, choices, problem: null });
      adjustment.adjustSoon(control.signal);
    },
    answer: (answers) => {
      const previewed = shownPreview(store);
      if (previewed) store.show({ ...previewed, answers });
    },
    commit: () => {
      const previewed = shownPreview(store);
      if (previewed && previewed.choices === previewed.madeFor) {
        void commitPreview({ ...options, store }, previewed, control.signal);
      }
    },
    cancel: () => {
      const state = store.state();
      if (state.kind === 'committing') store.show({ ...state, cancelling: true, millisecondsLeft: null });
      leavePreview();
      renewSignal();
      if (state.kind === 'committing') return;
      const wasUnderWay = state.kind === 'reading' || state.kind === 'preview';
      store.show({ kind: 'none', ended: wasUnderWay ? 'cancelled' : null });
    },
  };
}
