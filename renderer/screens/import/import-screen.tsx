import { ErrorNotice } from '../../parts/error-notice.tsx';
import { Page, PageHeader } from '../../kit/page.tsx';
import { ChooseFile } from './choose-file.tsx';
import { ImportDone } from './import-done.tsx';
import type { ImportState } from './import-state.ts';
import { useImport } from './import-provider.tsx';
import { PastImports } from './past-imports.tsx';
import { Preview } from './preview.tsx';
import { CommitProgress, ReadingProgress } from './import-progress.tsx';
import { ExportInstructions } from './export-instructions.tsx';

/** The screen of the import: choose files, look at the preview, import, and see what it did. */
export function ImportScreen() {
  const { state } = useImport();
  return (
    <>
      {/* The same element in all states, so that screen readers read what changes in it. */}
      <p aria-live="polite" className="sr-only">
        {announcement(state)}
      </p>
      <Step state={state} />
    </>
  );
}

const endingsInWords = {
  cancelled: 'Nothing was changed.',
  'finished-before-cancelled': 'It was finished before it could be stopped. It can be undone below.',
};

function Step({ state }: { readonly state: ImportState }) {
  switch (state.kind) {
    case 'reading':
      return <ReadingProgress reading={state} />;
    case 'preview':
      return <Preview key={state.preview.previewId} shown={state} />;
    case 'committing':
      return <CommitProgress committing={state} />;
    case 'done':
      return <ImportDone result={state.result} />;
    case 'none':
    case 'refused':
      return (
        <Page>
          <PageHeader title="Import" facts="What you typed yourself always stays, and any import can be undone." />
          {state.kind === 'refused' && (
            <div className="mb-8">
              <ErrorNotice error={state.sentence} />
            </div>
          )}
          {state.kind === 'none' && state.ended !== null && (
            <p className="mb-8 text-soft">{endingsInWords[state.ended]}</p>
          )}
          <ChooseFile />
          <div className="mt-12 flex flex-col gap-12">
            <PastImports />
            <section>
              <h2 className="mb-5 text-name">Where the archive is found</h2>
              <ExportInstructions />
            </section>
          </div>
        </Page>
      );
  }
}

/**
 * What is under way, in a sentence for screen readers; progress in steps of 20 percent, so that they do not talk all
 * the time. Its words differ from those on the page, so that no sentence is there twice.
 */
function announcement(state: ImportState): string {
  switch (state.kind) {
    case 'reading':
      return `Reading ${state.fileName}${inFifths(state.share)}.`;
    case 'preview':
      if (state.choices !== state.madeFor) return 'Working out what changes.';
      return state.cancelled ? cancelledSentence : 'Reading is done; here is what would change.';
    case 'committing':
      return state.cancelling ? 'Stopping.' : `Importing ${state.fileName}${inFifths(state.share)}.`;
    case 'done':
      return 'The import is done.';
    case 'none':
      if (state.ended === null) return '';
      return state.ended === 'cancelled' ? cancelledSentence : 'Too late to stop it: it is imported.';
    // The notice on the page is read out itself.
    case 'refused':
      return '';
  }
}

const cancelledSentence = 'Stopped, with nothing changed.';

function inFifths(share: number | null): string {
  const fifths = Math.floor((share ?? 0) * 5);
  return fifths === 0 ? '' : `, ${fifths * 20} percent`;
}
