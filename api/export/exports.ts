import type { Context } from '../context.ts';
import type { ExportEvent } from '../contract/export/exports.ts';
import { diskErrorMessage } from '../disk-error-message.ts';
import { procedures } from '../procedures.ts';
import { streamProgress } from '../stream-progress.ts';

/** Reports while an export is written: enough to see it move, and too few to slow it down. */
const reportsOfWriting = 100;

export const exporting = {
  make: procedures.exports.make.handler(async function* ({ context, input, signal }): AsyncGenerator<ExportEvent> {
    yield yield* streamProgress<ExportEvent, ExportEvent>(signal, async (report, calledOff) => {
      try {
        return await makeExport(context, input.what, report, calledOff);
      } catch (error) {
        const trouble = fileTrouble(error);
        if (trouble === undefined) throw error;
        return { kind: 'refused', message: trouble };
      }
    });
  }),
};

async function makeExport(
  { db, clock, outgoing }: Context,
  what: 'everything' | 'people-vcard',
  report: (event: ExportEvent) => void,
  signal: AbortSignal,
): Promise<ExportEvent> {
  // Loaded only here, since few starts of Kith make an export.
  const { withSnapshot, exportEverything, exportPeopleAsVcard } = await import('../../db/export/export-file.ts');
  const madeAt = clock.now();
  const today = clock.today();
  return withSnapshot(db, async (snapshot): Promise<ExportEvent> => {
    let total = 0;
    let told = 0;
    const course = {
      signal,
      report: (done: number): void => {
        if (done - told < total / reportsOfWriting) return;
        told = done;
        report({ kind: 'progress', done, total });
      },
    };
    const { rows, content } =
      what === 'everything' ? exportEverything(snapshot, madeAt, course) : exportPeopleAsVcard(snapshot, course);
    total = rows;
    const made = await outgoing.make(content, signal);
    const fileName = what === 'everything' ? `Kith export ${today}.zip` : `Kith people ${today}.vcf`;
    return { kind: 'ready', fileName, ...made };
  });
}

/** What to tell the user when the disk did not take the file; undefined for any other error. */
function fileTrouble(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return 'There is not enough room on the disk to make the export. Nothing is left of it; make some room and try again.';
  }
  if (code === 'EIO' || code === 'EROFS' || code === 'EACCES' || code === 'EPERM') {
    return 'The disk does not take what Kith writes, so there is no export. Check the disk and try again.';
  }
  return diskErrorMessage(error);
}
