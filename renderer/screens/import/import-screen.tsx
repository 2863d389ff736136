import { Button } from '../../kit/button.tsx';
import { ErrorNotice } from '../../kit/error-notice.tsx';
import { Page, PageHeader } from '../../kit/page.tsx';
import { ProgressLine } from '../../kit/progress-line.tsx';
import { useKeys } from '../../kit/use-keys.ts';
import { ChooseFile } from './choose-file.tsx';
import { inFigures } from './import-counts.ts';
import { ImportDone } from './import-done.tsx';
import { useImportWork } from './import-work.tsx';
import { PastImports } from './past-imports.tsx';
import { Preview } from './preview.tsx';
import { WhereItIsFound } from './where-it-is-found.tsx';

/** From a file to people: choose, read, look at what it would do, and only then do it. */
export function ImportScreen() {
  const { state, cancel } = useImportWork();
  useKeys('Import', [{ keys: ['Escape'], does: 'Cancel', run: cancel, when: state.kind === 'reading' }]);

  switch (state.kind) {
    case 'preview':
      return <Preview preview={state.preview} answers={state.answers} />;
    case 'done':
      return <ImportDone counts={state.counts} />;
    case 'reading':
      return (
        <Page>
          <PageHeader title={`Reading ${state.fileName}`} />
          <ProgressLine label="Read so far" share={state.share} />
          <p className="mt-3 mb-8 text-small text-soft">
            {state.rows > 0 ? `${inFigures(state.rows)} rows so far. ` : ''}Nothing is changed yet.
          </p>
          <div>
            <Button keys="Escape" onClick={cancel}>
              Cancel
            </Button>
          </div>
        </Page>
      );
    case 'committing':
      return (
        <Page>
          <PageHeader title={`Importing ${state.fileName}`} />
          <ProgressLine label="Imported so far" share={state.share} />
          <p className="mt-3 text-small text-soft">All of it is kept, or none of it.</p>
        </Page>
      );
    case 'none':
    case 'refused':
      return (
        <Page>
          <PageHeader
            title="Import"
            facts="A newer export only adds to what is there. What you typed yourself stays."
          />
          {state.kind === 'refused' && (
            <div className="mb-8">
              <ErrorNotice error={state.sentence} />
            </div>
          )}
          <ChooseFile />
          <div className="mt-12 flex flex-col gap-12">
            <PastImports />
            <section>
              <h2 className="mb-5 text-name">Where the file is found</h2>
              <WhereItIsFound />
            </section>
          </div>
        </Page>
      );
  }
}
