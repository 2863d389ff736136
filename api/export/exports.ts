import type { Context } from '../context.ts';
import type { ExportEvent, ExportKind } from '../contract/export/exports.ts';
import { diskErrorMessage } from '../disk-error-message.ts';
import { procedures } from '../procedures.ts';
import { streamEvents } from '../stream-progress.ts';

/** How many progress reports one export makes: enough to see it move, too few to slow it down. */
const mostReports = 100;

export const exportProcedures = {
  make: procedures.exports.make.handler(({ context, input, signal }) =>
    streamEvents<ExportEvent>(signal, async (report, stop) => {
      try {
        return await makeExport(context, input.what, report, stop);
      } catch (error) {
        const message = exportErrorMessage(error);
        if (message === undefined) throw error;
        return { kind: 'refused', message };
      }
    }),
  ),
};

async function makeExport(
  { db, clock, outgoing }: Context,
  what: ExportKind,
  report: (event: ExportEvent) => void,
  signal: AbortSignal,
): Promise<ExportEvent> {
  // Loaded only here, since few starts of Kith make an export.
  const { withSnapshot, exportEverything, exportPeopleAsVcard } = await import('../../db/export/export-file.ts');
  const madeAt = clock.now();
  const today = clock.today();
  return withSnapshot(db, async (snapshot): Promise<ExportEvent> => {
    let total = 0;
    let reported = 0;
    const progress = {
      signal,
      report: (done: number): void => {
        if (done - reported < total / mostReports) return;
        reported = done;
        report({ kind: 'progress', done, total });
      },
    };
    const { rows, content } =
      what === 'everything' ? exportEverything(snapshot, madeAt, progress) : exportPeopleAsVcard(snapshot, progress);
    total = rows;
    const made = await outgoing.make(content, signal);
    const fileName = what === 'everything' ? `Kith export ${today}.zip` : `Kith people ${today}.vcf`;
    return { kind: 'ready', fileName, ...made };
  });
}

/** The sentence for the user when the disk did not take the file; undefined for any other error. */
function exportErrorMessage(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return 'There is not enough room on the disk to make the export. Nothing is left of it; make some room and try again.';
  }
  if (code === 'EIO' || code === 'EROFS' || code === 'EACCES' || code === 'EPERM') {
    return 'The disk does not take what Kith writes, so there is no export. Check the disk and try again.';
  }
  return diskErrorMessage(error);
}
