import type { ImportId } from '../../../core/ids.ts';
import type { KithClient } from '../../../api/contract/contract.ts';
import type { CommitEvent } from '../../../api/contract/import/imports.ts';
import { errorSentence } from '../../app/error-sentence.ts';
import { newWriteId } from '../../app/undo-history.tsx';
import type { ImportStateStore, PreviewState } from './import-state.ts';
import { createTimeEstimate } from './time-left.ts';

type Committed = Extract<CommitEvent, { kind: 'committed' }>;

/** What committing a preview works with. */
export type PreviewCommit = {
  readonly client: KithClient;
  readonly store: ImportStateStore;
  /** Called when data may have changed. */
  readonly onChanged: () => Promise<void>;
  readonly onCommitted: (committed: Committed, fileName: string) => void;
};

type PastIds = ReadonlySet<ImportId>;

/**
 * Imports what a preview shows. When `signal` aborts, nothing is imported and the preview is shown again with all
 * answers; an import that the engine had finished by then stays.
 */
export async function commitPreview(
  { client, store, onChanged, onCommitted }: PreviewCommit,
  previewed: PreviewState,
  signal: AbortSignal,
): Promise<void> {
  const { fileName } = previewed.preview;
  const estimate = createTimeEstimate();
  store.show({ kind: 'committing', fileName, cancelling: false, share: null, millisecondsLeft: null });
  let pastIds: PastIds | undefined;
  try {
    pastIds = new Set((await client.imports.list()).map(({ id }) => id));
    if (!signal.aborted) {
      const events = await client.imports.commit(commitInput(previewed), { signal });
      for await (const event of events) {
        // A finished import can no longer be cancelled.
        if (event.kind === 'committed' || event.kind === 'restored') {
          store.show({ kind: 'done', result: event });
          if (event.kind === 'committed') onCommitted(event, fileName);
        } else if (signal.aborted) break;
        else if (event.kind === 'refused') store.show({ ...previewed, problem: event.message, cancelled: false });
        else {
          const share = event.total > 0 ? Math.min(1, event.done / event.total) : null;
          const millisecondsLeft = share === null ? null : estimate(share, performance.now());
          store.show({ kind: 'committing', fileName, cancelling: false, share, millisecondsLeft });
        }
      }
    }
  } catch (error) {
    if (!signal.aborted) store.show({ ...previewed, problem: errorSentence(error), cancelled: false });
  }
  if (store.state().kind === 'committing') {
    const finished = pastIds !== undefined && (await hasNewImport(client, pastIds));
    if (finished) store.show({ kind: 'none', ended: 'finished-before-cancelled' });
    else store.show({ ...previewed, problem: null, cancelled: true });
  }
  await onChanged();
}

function commitInput({ preview, answers }: PreviewState): Parameters<KithClient['imports']['commit']>[0] {
  return {
    writeId: newWriteId(),
    previewId: preview.previewId,
    answers: preview.questions.flatMap(({ key }) => {
      const samePersonAs = answers.get(key);
      return samePersonAs === undefined ? [] : [{ question: key, samePersonAs }];
    }),
  };
}

/** Whether an import that was cancelled was finished all the same, because the engine was faster. */
async function hasNewImport(client: KithClient, before: PastIds): Promise<boolean> {
  try {
    const after = await client.imports.list();
    return after.some(({ id }) => !before.has(id));
  } catch {
    // The page around reports an engine that does not answer.
    return false;
  }
}
