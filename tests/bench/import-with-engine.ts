import { randomUUID } from 'node:crypto';

import { createRouterClient } from '@orpc/server';

import { router } from '../../api/router.ts';
import type { CommitEvent, ImportPreview } from '../../api/contract/import/imports.ts';
import type { ImportId, WriteId } from '../../core/ids.ts';
import type { Engine } from '../../engine/engine.ts';

/** Imports a file through the api, from choosing it to the commit. */
export async function importWithEngine(engine: Engine, file: string): Promise<CommitEvent & { kind: 'committed' }> {
  const client = createRouterClient(router, { context: engine.context });
  let preview: ImportPreview | undefined;
  for await (const event of await client.imports.preview({ files: [engine.files.register(file)] })) {
    if (event.kind === 'refused') throw new Error(event.message);
    if (event.kind === 'preview') preview = event.preview;
  }
  if (preview === undefined) throw new Error('There was no preview.');
  if (preview.owner !== null && preview.owner.chosen === null) throw new Error('Nobody was taken for the owner.');
  const commit = await client.imports.commit({ writeId: newWriteId(), previewId: preview.previewId, answers: [] });
  for await (const event of commit) {
    if (event.kind === 'refused') throw new Error(event.message);
    if (event.kind === 'committed') return event;
  }
  throw new Error('Nothing was committed.');
}

/** Undoes an import through the api. */
export async function undoWithEngine(engine: Engine, id: ImportId): Promise<void> {
  const client = createRouterClient(router, { context: engine.context });
  let done = false;
  for await (const event of await client.imports.undo({ writeId: newWriteId(), id })) {
    if (event.kind === 'refused') throw new Error(event.message);
    done ||= event.kind === 'done';
  }
  if (!done) throw new Error('The import was not undone.');
}

function newWriteId(): WriteId {
  // A uuid is what the brand asks for.
  return randomUUID() as string as WriteId;
}

/** Makes the first call of every page, which computes everyone's tie for the day. */
export async function askOverview(engine: Engine): Promise<void> {
  await createRouterClient(router, { context: engine.context }).app.overview();
}
