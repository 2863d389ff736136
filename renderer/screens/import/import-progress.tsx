import { Button } from '../../kit/button.tsx';
import { Page, PageHeader } from '../../kit/page.tsx';
import { ProgressLine } from '../../kit/progress-line.tsx';
import { useKeys } from '../../kit/keys/use-keys.ts';
import { rowCount } from './import-counts.ts';
import type { ImportProgress, ImportState } from './import-state.ts';
import { useImport } from './import-provider.tsx';
import { timeLeftInWords } from './time-left.ts';

/** The progress of reading files. */
export function ReadingProgress({ reading }: { readonly reading: Extract<ImportState, { kind: 'reading' }> }) {
  const { fileName, inside, rows, share } = reading;
  const isRead = share === 1;
  return (
    <ProgressPage
      title={`Reading ${fileName}`}
      label="Read so far"
      progress={isRead ? { share, millisecondsLeft: null } : reading}
      facts={[
        !isRead && inside !== null && inside !== fileName && inside,
        rows > 0 && `${rowCount(rows)}${isRead ? '' : ' so far'}`,
        isRead && 'looking up who of them is in Kith already',
      ]}
      promise="Nothing is changed yet."
    />
  );
}

/** The progress of an import. */
export function CommitProgress({ committing }: { readonly committing: Extract<ImportState, { kind: 'committing' }> }) {
  const { fileName, cancelling } = committing;
  return (
    <ProgressPage
      title={cancelling ? 'Putting everything back' : `Importing ${fileName}`}
      label="Imported so far"
      progress={committing}
      facts={[committing.share === null && !cancelling && 'Getting ready']}
      promise="All of it is kept, or none of it."
      cancelling={cancelling}
    />
  );
}

type ProgressPageProps = {
  readonly title: string;
  readonly label: string;
  readonly progress: ImportProgress;
  readonly facts: readonly (string | false)[];
  /** What holds until it is finished. */
  readonly promise: string;
  readonly cancelling?: boolean;
};

function ProgressPage({
  title,
  label,
  progress: { share, millisecondsLeft },
  facts,
  promise,
  cancelling = false,
}: ProgressPageProps) {
  const { cancel } = useImport();
  useKeys('Import', [{ meaning: 'close', does: 'Cancel', run: cancel, when: !cancelling }]);
  const parts = [...facts, timeLeftInWords(millisecondsLeft)].filter(Boolean);
  return (
    <Page>
      <PageHeader title={title} />
      <ProgressLine label={label} share={share} />
      {/* Keeps its height when it is empty. */}
      <p className="mt-3 min-h-6 text-small [overflow-wrap:anywhere] tabular-nums">{parts.join(' · ')}</p>
      <p className="mb-8 text-small text-soft">{promise}</p>
      <div>
        <Button meaning="close" onClick={cancel} disabled={cancelling}>
          Cancel
        </Button>
      </div>
    </Page>
  );
}
