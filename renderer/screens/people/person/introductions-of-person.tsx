import { useQuery } from '@tanstack/react-query';

import type { PersonId } from '../../../../core/ids.ts';
import { numberInWords } from '../../../../core/numbers-in-words.ts';
import { capitalise } from '../../../../core/text/sentence-parts.ts';
import { useClient } from '../../../app/client-provider.tsx';
import { userLocale } from '../../../app/user-locale.ts';
import { Disclosure } from '../../../kit/disclosure.tsx';
import { ErrorNotice } from '../../../parts/error-notice.tsx';
import { IntroductionRow } from '../../../parts/introductions/introduction-row.tsx';

/** The introductions that a person takes part in; nothing at all while there are none. */
export function IntroductionsOfPerson({ personId }: { readonly personId: PersonId }) {
  const { queries } = useClient();
  const answer = useQuery(queries.introductions.ofPerson.queryOptions({ input: { personId } }));
  if (answer.isError) return <ErrorNotice error={answer.error} onRetry={() => void answer.refetch()} />;
  const all = answer.data ?? [];
  if (all.length === 0) return null;
  const open = all.filter(({ isOver }) => !isOver);
  const over = all.filter(({ isOver }) => isOver);
  return (
    <section aria-label="Introductions" className="mt-3 flex flex-col gap-1">
      <h3 className="font-sans text-small font-medium">Introductions</h3>
      {open.length > 0 && (
        <ul className="flex flex-col">
          {open.map((introduction) => (
            <IntroductionRow key={introduction.id} introduction={introduction} of={personId} />
          ))}
        </ul>
      )}
      {over.length > 0 && (
        <Disclosure
          summary={
            over.length === 1
              ? 'One that is over'
              : `${capitalise(numberInWords(over.length, userLocale))} that are over`
          }
        >
          <ul className="flex flex-col">
            {over.map((introduction) => (
              <IntroductionRow key={introduction.id} introduction={introduction} of={personId} />
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  );
}
