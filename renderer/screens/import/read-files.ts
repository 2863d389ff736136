import type { FileHandle } from '../../../core/ids.ts';
import type { KithClient } from '../../../api/contract/contract.ts';
import { errorSentence } from '../../app/error-sentence.ts';
import type { Host } from '../../app/host.ts';
import { proposedChoices } from './import-choices.ts';
import { fileCount } from './import-counts.ts';
import type { ImportStateStore } from './import-state.ts';
import { createTimeEstimate } from './time-left.ts';

/** What reading files works with. */
export type FileReading = {
  readonly client: KithClient;
  readonly register: Host['register'];
  readonly store: ImportStateStore;
};

/** Has the engine read the files, and shows how far it has come and then the preview. Shows nothing after `signal`. */
export async function readFiles(
  { client, register, store }: FileReading,
  files: readonly File[],
  signal: AbortSignal,
): Promise<void> {
  const [only] = files;
  const fileName = files.length === 1 && only ? only.name : fileCount(files.length);
  const estimate = createTimeEstimate();
  store.show({ kind: 'reading', fileName, inside: null, rows: 0, share: null, millisecondsLeft: null });
  try {
    const handles: FileHandle[] = [];
    for (const file of files) {
      // One after the other: an upload must not compete with itself.
      handles.push(await register(file));
      if (signal.aborted) return;
    }
    const events = await client.imports.preview({ files: handles }, { signal });
    for await (const event of events) {
      if (signal.aborted) return;
      if (event.kind === 'progress') {
        const share = event.totalBytes > 0 ? Math.min(1, event.bytes / event.totalBytes) : null;
        const millisecondsLeft = share === null ? null : estimate(share, performance.now());
        store.show({ kind: 'reading', fileName, inside: event.fileName, rows: event.rows, share, millisecondsLeft });
      } else if (event.kind === 'refused') store.show({ kind: 'refused', sentence: event.message });
      else {
        const { preview } = event;
        const choices = proposedChoices(preview);
        store.show({
          kind: 'preview',
          preview,
          choices,
          madeFor: choices,
          answers: new Map(),
          problem: null,
          cancelled: false,
        });
      }
    }
    // The answer ended without a preview or a refusal.
    if (!signal.aborted && store.state().kind === 'reading') {
      store.show({ kind: 'refused', sentence: errorSentence(undefined) });
    }
  } catch (error) {
    if (!signal.aborted) store.show({ kind: 'refused', sentence: errorSentence(error) });
  }
}
