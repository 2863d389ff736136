import { useQuery } from '@tanstack/react-query';

import type { PastImport } from '../../../api/contract/imports.ts';
import { ErrorNotice } from '../../kit/error-notice.tsx';
import { useKith } from '../../kit/kith.tsx';
import { didInShort } from './import-counts.ts';

const moment = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** What was imported before, newest first. */
export function PastImports() {
  const { queries } = useKith();
  const imports = useQuery(queries.imports.list.queryOptions());
  if (imports.isError) return <ErrorNotice error={imports.error} onRetry={() => void imports.refetch()} />;
  if (!imports.data || imports.data.length === 0) return null;
  return (
    <section>
      <h2 className="mb-4 text-name">Imported so far</h2>
      <ul className="flex flex-col gap-4">
        {imports.data.map((past) => (
          <Past key={past.id} past={past} />
        ))}
      </ul>
    </section>
  );
}

function Past({ past }: { readonly past: PastImport }) {
  return (
    <li>
      <p>
        {past.fileName} <span className="text-soft">on {moment.format(new Date(past.importedAt))}</span>
      </p>
      <p className="text-small text-soft">
        {past.recognisedAs}: {didInShort(past.counts)}.
      </p>
    </li>
  );
}
