import { useQuery } from '@tanstack/react-query';

import { formatDay } from '../../../core/calendar/format-day.ts';
import { intlTag } from '../../../core/locale.ts';
import { userLocale } from '../../app/user-locale.ts';
import type { PastImport } from '../../../api/contract/import/imports.ts';
import { Button } from '../../kit/button.tsx';
import { ErrorNotice } from '../../parts/error-notice.tsx';
import { useClient } from '../../app/client-provider.tsx';
import { ProgressLine } from '../../kit/progress-line.tsx';
import { useToday } from '../../app/use-today.ts';
import { Disclosure } from '../../kit/disclosure.tsx';
import { resultCounts, fileCount } from './import-counts.ts';
import { useImportUndo } from './import-undo.tsx';

/** Writes an instant as a day in the user's own time zone. */
const localDay = new Intl.DateTimeFormat(intlTag(userLocale), { day: 'numeric', month: 'long', year: 'numeric' });

/** The past imports, newest first. Each can be undone, and redone for a while. */
export function PastImports() {
  const { queries } = useClient();
  const imports = useQuery(queries.imports.list.queryOptions());
  if (imports.isError) return <ErrorNotice error={imports.error} onRetry={() => void imports.refetch()} />;
  if (!imports.data || imports.data.length === 0) return null;
  return (
    <section>
      <h2 className="text-name">Imported so far</h2>
      <p className="mt-1 mb-6 text-small text-soft">
        Undoing one takes back what it brought. What you wrote or logged yourself stays.
      </p>
      <ul className="flex flex-col gap-7">
        {imports.data.map((past) => (
          <Past key={past.id} past={past} />
        ))}
      </ul>
    </section>
  );
}

function Past({ past }: { readonly past: PastImport }) {
  const { start, underWay } = useImportUndo();
  const today = useToday();
  const { fileName, importedAt, parts, counts, undone } = past;
  const progress = underWay.get(past.id);
  const [only] = parts;
  const canReturn = undone !== null && (today === undefined || today <= undone.until);
  return (
    <li>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <p className={undone === null ? 'min-w-0' : 'min-w-0 text-soft'}>
          <span className="[overflow-wrap:anywhere]">{fileName}</span>{' '}
          <span className="text-small whitespace-nowrap text-soft">on {localDay.format(new Date(importedAt))}</span>
        </p>
        {progress === undefined &&
          (undone === null ? (
            <Button look="text" aria-label={`Undo the import of ${fileName}`} onClick={() => start(past.id, 'undo')}>
              Undo
            </Button>
          ) : (
            canReturn && (
              <Button look="text" aria-label={`Bring back ${fileName}`} onClick={() => start(past.id, 'redo')}>
                Bring back
              </Button>
            )
          ))}
      </div>
      {progress !== undefined && (
        <div className="mt-2 flex max-w-field flex-col gap-1.5">
          <ProgressLine
            label={progress.direction === 'undo' ? 'Undone so far' : 'Brought back so far'}
            share={progress.share}
          />
          <output className="text-small text-soft">
            {progress.direction === 'undo' ? 'Undoing it.' : 'Bringing it back.'}
          </output>
        </div>
      )}
      {progress === undefined && undone !== null && (
        <p className="text-small text-soft">
          Undone on {localDay.format(new Date(undone.at))}.{' '}
          {canReturn
            ? `It can be brought back until ${formatDay(undone.until, userLocale)}.`
            : 'It can no longer be brought back; import the file again instead.'}
        </p>
      )}
      {parts.length === 1 && only ? (
        <p className="text-small text-soft">
          {only.recognisedAs}: {resultCounts(counts)}.
        </p>
      ) : (
        <Disclosure summary={`${fileCount(parts.length)}: ${resultCounts(counts)}`}>
          <ul className="flex flex-col gap-2">
            {parts.map((part) => (
              <li key={`${part.fileName} ${part.recognisedAs}`} className="text-small">
                <span className="[overflow-wrap:anywhere]">{part.recognisedAs}</span>{' '}
                <span className="[overflow-wrap:anywhere] text-soft">
                  from {part.fileName}: {resultCounts(part.counts)}
                </span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </li>
  );
}
