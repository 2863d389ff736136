import type { FileHandle } from '../../core/ids.ts';
import { refusal } from '../../core/import/common/reader.ts';
import type { ReadingContext } from '../../core/import/common/reader.ts';
import type { ParsedFile } from '../../core/import/parsed-file.ts';
import { identifyOwner } from '../../core/matching/owner.ts';
import type { OwnerFinding } from '../../core/matching/owner.ts';
import { stampOf } from '../../db/connection/database.ts';
import { dryRunImport } from '../../db/import/import-dry-run.ts';
import { yieldControl } from '../../db/connection/long-write.ts';
import type { Context } from '../context.ts';
import type { ImportChoices, PreviewEvent } from '../contract/import/imports.ts';
import { choicesOf, firstChoices, importOptionsOf, partsToImport } from './import-choices.ts';
import { forgottenPreview } from './import-previews.ts';
import type { WaitingFiles } from './import-previews.ts';
import { readFiles, readTableAgain } from './import-reading.ts';
import type { ReadingProgress } from './reading-progress.ts';
import { labelsTakenBefore } from './address-book-labels.ts';
import { rememberedLabels, rememberedKeepTexts, rememberedMappings, rememberedOwner } from './remembered-choices.ts';
import { shownPreview } from './shown-preview.ts';

/** Reads chosen files and previews their import. Ends with one `preview` or `refused`. */
export async function* previewFiles(
  context: Context,
  files: readonly FileHandle[],
  signal: AbortSignal | undefined,
): AsyncGenerator<PreviewEvent> {
  const read = yield* progressEvents(readFiles(context.files, files, readingContext(context), signal));
  if ('kind' in read) {
    yield read;
    return;
  }
  const ownerFinding = findOwner(context, read.parts);
  const first = firstChoices(read.parts, ownerFinding, rememberedKeepTexts(context.db));
  const choices = { ...first, labels: labelsTakenBefore(read.parts, rememberedLabels(context.db)) };
  const waiting: WaitingFiles = { kind: 'files', files, ...read, ownerFinding, choices, skippedRows: [] };
  const previewId = context.previews.keep(waiting);
  yield await previewDryRun(context, previewId, waiting, signal);
}

/** Previews the same files with other choices; reads a table again only where its mapping changed. */
export async function* previewAdjusted(
  context: Context,
  previewId: string,
  waiting: WaitingFiles,
  choices: ImportChoices,
  signal: AbortSignal | undefined,
): AsyncGenerator<PreviewEvent> {
  const parts = [...waiting.parts];
  for (const { part, mapping } of choices.parts) {
    const read = parts[part];
    const source = waiting.sources[part];
    if (!mapping || !source || read?.kind !== 'table' || isSame(read.mapping, mapping)) continue;
    const again = yield* progressEvents(
      readTableAgain(context.files, source, { context: readingContext(context), mapping }, signal),
    );
    if (again.kind === 'refused') {
      yield again;
      return;
    }
    parts[part] = again;
  }
  const adjusted = { ...waiting, parts, choices: choicesOf(choices, waiting.ownerFinding) };
  yield await previewDryRun(context, previewId, adjusted, signal);
}

/** Makes a dry run of a waiting import with its choices and keeps the result, unless the preview was discarded meanwhile. */
function previewDryRun(
  { db, clock, locale, previews, writes }: Context,
  previewId: string,
  waiting: WaitingFiles,
  signal: AbortSignal | undefined,
): Promise<PreviewEvent> {
  // No write may come in between, since the dry run reads in several turns of the event loop.
  return writes.run(async () => {
    const options = importOptionsOf(waiting, new Map());
    const result = await dryRunImport(db, partsToImport(waiting), options, { today: clock.today(), locale }, () =>
      yieldControl(signal),
    );
    if (!previews.find(previewId)) return refusal(forgottenPreview);
    const skippedRows = result.parts.flatMap(({ part, skipped }) =>
      skipped.map((row) => ({ fileName: waiting.parts[part]?.fileName ?? '', row })),
    );
    const kept = { ...waiting, skippedRows, dryRun: { result, stamp: dryRunStamp({ db, clock }) } };
    previews.keep(kept);
    return { kind: 'preview', preview: shownPreview(previewId, kept, result, locale) };
  });
}

/** What a dry run depends on besides the choices: it changes with the file and with the day. */
export function dryRunStamp({ db, clock }: Pick<Context, 'db' | 'clock'>): string {
  return `${clock.today()} ${stampOf(db)}`;
}

function readingContext({ db, clock, locale }: Context): ReadingContext {
  return { today: clock.today(), locale, rememberedMapping: rememberedMappings(db) };
}

/** Passes on the progress of reading as events of a preview. */
async function* progressEvents<Result>(
  reading: AsyncGenerator<ReadingProgress, Result, undefined>,
): AsyncGenerator<PreviewEvent, Result, undefined> {
  for (;;) {
    const step = await reading.next();
    if (step.done === true) return step.value;
    yield { kind: 'progress', ...step.value };
  }
}

function findOwner({ db, locale }: Context, parts: readonly ParsedFile[]): OwnerFinding {
  const evidence = {
    profile: parts.find((part) => part.kind === 'linkedin-profile')?.profile,
    invitations: parts.flatMap((part) => (part.kind === 'linkedin-invitations' ? part.invitations : [])),
    messages: parts.flatMap((part) => (part.kind === 'linkedin-messages' ? [part.messages] : [])),
    remembered: rememberedOwner(db),
  };
  return identifyOwner(evidence, locale);
}

function isSame(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
