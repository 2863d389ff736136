import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation } from 'wouter';

import { formatNumber } from '../../../core/numbers-in-words.ts';
import { userLocale } from '../../app/user-locale.ts';
import { Button } from '../../kit/button.tsx';
import { useClient } from '../../app/client-provider.tsx';
import { Page, PageHeader } from '../../kit/page.tsx';
import { useKeys } from '../../kit/keys/use-keys.ts';
import { resultSentence } from './import-counts.ts';
import type { ImportResult } from './import-state.ts';
import { useImport } from './import-provider.tsx';

/** The page of a finished import: what it did, and what to do next. */
export function ImportDone({ result }: { readonly result: ImportResult }) {
  const { queries } = useClient();
  const { cancel } = useImport();
  const [, navigate] = useLocation();
  const overview = useQuery(queries.app.overview.queryOptions());
  const past = useQuery(queries.imports.list.queryOptions());
  const isUndone =
    result.kind === 'committed' &&
    past.data?.some(({ id, undone }) => id === result.importId && undone !== null) === true;
  // An import that is undone anywhere is no longer reported here.
  useEffect(() => {
    if (isUndone) cancel();
  }, [isUndone, cancel]);
  // After the first import, Today asks for offers before it makes a plan.
  const next =
    overview.data?.offersAsked === false
      ? { path: '/today', words: 'Go on' }
      : { path: '/thin-ties', words: 'See your thin ties' };

  const go = (path: string): void => {
    cancel();
    navigate(path);
  };
  useKeys('Import', [{ meaning: 'main-action', does: next.words, run: () => go(next.path) }]);

  return (
    <Page>
      <PageHeader title={titleOf(result, overview.data?.people)} />
      <div className="flex flex-col items-start gap-6">
        <p>{resultInWords(result)}</p>
        {overview.data && overview.data.thinToReview > 0 && result.kind === 'committed' && (
          <p className="text-soft">
            Most ties in a network are thin: there was little or no real contact. That is where Kith begins.
          </p>
        )}
        <div className="flex flex-wrap items-center gap-4">
          <Button look="primary" meaning="main-action" onClick={() => go(next.path)}>
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

/** `known` is the number of people in Kith; undefined until it is fetched. */
function titleOf(result: ImportResult, known: number | undefined): string {
  if (result.kind === 'restored') return 'Everything is back';
  const { people, contactDays, counts } = result;
  const isFirst = known === undefined || people.created * 2 > known;
  if (people.created > 0 && isFirst) return 'Your people are here';
  if (people.created + people.updated > 0 || contactDays > 0 || counts.created + counts.updated > 0)
    return 'Kith knows more now';
  return 'Everything was here already';
}

/** Words what the import did. */
function resultInWords(result: ImportResult): string {
  if (result.kind === 'committed') return resultSentence(result);
  const people = `${formatNumber(result.people, userLocale)} ${result.people === 1 ? 'person' : 'people'}`;
  return `Kith brought back ${people}, with everything that was in the export.`;
}
