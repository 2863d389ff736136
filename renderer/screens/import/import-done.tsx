import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';

import { Button } from '../../kit/button.tsx';
import { useKith } from '../../kit/kith.tsx';
import { Page, PageHeader } from '../../kit/page.tsx';
import { useKeys } from '../../kit/use-keys.ts';
import { did } from './import-counts.ts';
import type { Committed } from './import-run.ts';
import { useImportWork } from './import-work.tsx';

type ImportDoneProps = {
  readonly committed: Committed;
  /** It was Kith's own export, into an empty Kith. */
  readonly restored: boolean;
};

/** What an import did, and what to do next. */
export function ImportDone({ committed, restored }: ImportDoneProps) {
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

  return (
    <Page>
      <PageHeader title={restored ? 'Everything is back' : titleOf(committed)} />
      <div className="flex flex-col items-start gap-6">
        <p>{did(committed)}</p>
        {overview.data && overview.data.thinToReview > 0 && !restored && (
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

function titleOf({ people, contactDays, counts }: Committed): string {
  if (people.created > 0) return 'Your people are here';
  if (people.updated > 0 || contactDays > 0 || counts.created + counts.updated > 0) return 'Kith knows more now';
  return 'Everything was here already';
}
