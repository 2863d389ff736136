import { formatDay } from '../../../../core/calendar/format-day.ts';
import { userLocale } from '../../../app/user-locale.ts';
import type { Person } from '../../../../api/contract/people/people.ts';
import { Button } from '../../../kit/button.tsx';
import { useClient } from '../../../app/client-provider.tsx';
import { useWrite } from '../../../app/use-write.ts';

/** The people who were merged into a person, each to be taken out again. */
export function MergedPeople({ merged }: { readonly merged: Person['merged'] }) {
  const { client } = useClient();
  const unmerge = useWrite(client.people.unmerge);
  if (merged.length === 0) return null;
  return (
    <ul className="flex flex-col gap-2">
      {merged.map(({ id, name, mergedOn }) => (
        <li key={id} className="text-small [overflow-wrap:anywhere] text-soft">
          Merged with {name} on {formatDay(mergedOn, userLocale)}.{' '}
          <Button
            look="text"
            disabled={unmerge.busy}
            aria-label={`Take apart: ${name}`}
            onClick={() => void unmerge.run({ id })}
          >
            Take apart
          </Button>
        </li>
      ))}
    </ul>
  );
}
