import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';

import type { ImportCounts } from '../../../api/contract/imports.ts';
import { Button } from '../../kit/button.tsx';
import { useKith } from '../../kit/kith.tsx';
import { Page, PageHeader } from '../../kit/page.tsx';
import { useKeys } from '../../kit/use-keys.ts';
import { did } from './import-counts.ts';
import { useImportWork } from './import-work.tsx';

/** What an import did, and what to do next. */
export function ImportDone({ counts }: { readonly counts: ImportCounts }) {
  const { queries } = useKith();
  const { cancel } = useImportWork();
  const [, navigate] = useLocation();
  const overview = useQuery(queries.app.overview.queryOptions());
  // The first time, Today asks what one could offer, before it lays out a plan.
  const next =
    overview.data?.offersAsked === false
      ? { path: '/today', words: 'Go on' }
      : { path: '/thin-ties', words: 'See your thin ties' };

  const go = (path: string): void => {
    cancel();
    navigate(path);
  };
  useKeys('Import', [{ keys: ['Enter'], does: next.words, run: () => go(next.path) }]);

  const changed = counts.created + counts.updated > 0;
  return (
    <Page>
      <PageHeader title={changed ? 'Your people are here' : 'Everything was here already'} />
      <div className="flex flex-col items-start gap-6">
        <p>{did(counts)}</p>
        {overview.data && overview.data.thinToReview > 0 && (
          <p className="text-soft">
            Most ties in a network are thin: there was little or no real contact. That is where Kith begins.
          </p>
        )}
        <div className="flex flex-wrap items-center gap-4">
          <Button look="primary" keys="Enter" onClick={() => go(next.path)}>
            {next.words}
          </Button>
          <Button look="text" onClick={cancel}>
            Import another file
          </Button>
        </div>
      </div>
    </Page>
  );
}
