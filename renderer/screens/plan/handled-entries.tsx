import { Link } from 'wouter';

import type { PlanEntry } from '../../../api/contract/plan/plan.ts';
import { statusInWords } from './entry-words.ts';

/** The entries of the plan that are done, snoozed, skipped or taken off, each in a line. */
export function HandledEntries({ entries }: { readonly entries: readonly PlanEntry[] }) {
  return (
    <section className="mt-4">
      <h2 className="mb-2 font-sans text-small text-soft">Earlier today</h2>
      <ul className="flex flex-col gap-1">
        {entries.map(({ id, person, status, offer }) => (
          <li key={id} className="text-small text-soft">
            <Link
              href={`/people/${person.id}`}
              className="rounded-small font-serif text-body text-ink underline-offset-4 hover:underline"
            >
              {person.name}
            </Link>
            {offer.kind === 'promise' && `: ${offer.text}`}, {statusInWords(status)}
          </li>
        ))}
      </ul>
    </section>
  );
}
