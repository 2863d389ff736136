import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';

import type { PersonId } from '../../../../core/ids.ts';
import { formatNumber, peopleCount } from '../../../../core/numbers-in-words.ts';
import { userLocale } from '../../../app/user-locale.ts';
import type { ReviewDecision } from '../../../../api/contract/people/thin-ties.ts';
import { Checkbox } from '../../../kit/checkbox.tsx';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { ErrorNotice } from '../../../parts/error-notice.tsx';
import { useClient } from '../../../app/client-provider.tsx';
import { Skeleton } from '../../../kit/skeleton.tsx';
import { moveFocus } from '../../../kit/move-focus.ts';
import { useKeys } from '../../../kit/keys/use-keys.ts';
import { useWrite } from '../../../app/use-write.ts';
import { DecisionBar } from './decision-bar.tsx';

export type CompanyReviewProps = { readonly onReviewed: (ids: ReadonlySet<PersonId>) => void };

/** Reviews the thin ties of one company at once. */
export function CompanyReview({ onReviewed }: CompanyReviewProps) {
  const [company, setCompany] = useState<string | null>(null);
  if (company === null) return <CompanyList onChoose={setCompany} />;
  return <CompanyPeople key={company} company={company} onReviewed={onReviewed} onBack={() => setCompany(null)} />;
}

const mostCompanies = 100;

function CompanyList({ onChoose }: { readonly onChoose: (company: string) => void }) {
  const { queries } = useClient();
  const answer = useQuery(queries.thinTies.companies.queryOptions({ input: { limit: mostCompanies } }));
  const list = useRef<HTMLUListElement>(null);
  const any = answer.isSuccess && answer.data.length > 0;
  useKeys('By company', [
    { meaning: 'next', does: 'Next company', run: () => moveFocus(list.current, 'button', 1), when: any },
    { meaning: 'previous', does: 'Company before', run: () => moveFocus(list.current, 'button', -1), when: any },
    // The focus is on the current company, so that its button handles Enter.
    {
      meaning: 'main-action',
      does: 'Decide about the company',
      run: () => moveFocus(list.current, 'button', 0),
      when: any,
    },
  ]);
  if (answer.isPending) return <Skeleton rows={5} />;
  if (answer.isError) return <ErrorNotice error={answer.error} onRetry={() => void answer.refetch()} />;
  if (answer.data.length === 0) {
    return (
      <EmptyState title="No company is left">
        <p>Of those still to look at, nobody has a company. Look at them one by one.</p>
      </EmptyState>
    );
  }
  return (
    <ul ref={list} className="-mx-3 grid max-w-wide grid-cols-[minmax(0,1fr)] wide:grid-cols-2 wide:gap-x-10">
      {answer.data.map(({ company, people }) => (
        <li key={company}>
          <button
            type="button"
            onClick={() => onChoose(company)}
            className="flex w-full items-baseline justify-between gap-4 rounded-field px-3 py-2 text-left transition-colors hover:bg-well focus-visible:bg-well focus-visible:outline-offset-0"
          >
            <span className="min-w-0 truncate font-serif text-name">{company}</span>
            <span className="shrink-0 text-small text-soft">{peopleCount(people, userLocale)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

type OneCompanyProps = CompanyReviewProps & { readonly company: string; readonly onBack: () => void };

/** The most that the engine returns at once. */
const mostPeople = 500;

function CompanyPeople({ company, onReviewed, onBack }: OneCompanyProps) {
  const { client, queries } = useClient();
  const answer = useQuery(queries.thinTies.nextToReview.queryOptions({ input: { company, limit: mostPeople } }));
  const review = useWrite(client.thinTies.review);
  // The people who are taken out; everybody else is decided about.
  const [out, setOut] = useState<ReadonlySet<PersonId>>(new Set());
  const people = answer.data?.people ?? [];
  const chosen = people.filter((person) => !out.has(person.id)).map((person) => person.id);
  const all = chosen.length === people.length;

  const list = useRef<HTMLUListElement>(null);
  const [, navigate] = useLocation();
  function personAt(): (typeof people)[number] | undefined {
    const rows = [...(list.current?.children ?? [])];
    return people[rows.findIndex((row) => row.contains(document.activeElement))];
  }

  const chooseAll = (): void => setOut(all ? new Set(people.map((person) => person.id)) : new Set());

  useKeys('By company', [
    { meaning: 'close', does: 'Back to the companies', run: onBack },
    { meaning: 'select-all', does: 'Everyone, or no one', run: chooseAll },
    { meaning: 'next', does: 'Next person', run: () => moveFocus(list.current, '[role=checkbox]', 1) },
    { meaning: 'previous', does: 'Person before', run: () => moveFocus(list.current, '[role=checkbox]', -1) },
    {
      meaning: 'select',
      does: 'Take the person out, or in again',
      run: () => {
        const at = personAt();
        if (at) choose(at.id, out.has(at.id));
      },
    },
    {
      meaning: 'main-action',
      does: 'Go to their page',
      run: () => {
        const at = personAt();
        if (at) navigate(`/people/${at.id}`);
      },
    },
  ]);

  async function decide(decision: ReviewDecision): Promise<void> {
    if (chosen.length === 0 || review.busy) return;
    const done = await review.run({ ids: chosen, decision });
    if (!done) return;
    onReviewed(new Set(chosen));
    if (chosen.length === people.length) onBack();
  }

  function choose(id: PersonId, meant: boolean): void {
    const next = new Set(out);
    if (meant) next.delete(id);
    else next.add(id);
    setOut(next);
  }

  return (
    <section aria-label={company} className="flex flex-col gap-6 low:gap-3">
      <button
        type="button"
        onClick={onBack}
        className="inline-flex items-center gap-1.5 self-start rounded-small text-small text-soft hover:text-ink"
      >
        <ArrowLeft size={15} strokeWidth={1.75} aria-hidden="true" />
        Companies
      </button>
      <h2 className="text-display [overflow-wrap:anywhere]">{company}</h2>
      {answer.isPending && <Skeleton rows={3} />}
      {answer.isError && <ErrorNotice error={answer.error} onRetry={() => void answer.refetch()} />}
      {people.length === 0 && answer.isSuccess && (
        <p className="text-body text-soft">No one here is left to look at.</p>
      )}
      {people.length > 0 && (
        <>
          {chosen.length > 0 ? (
            <DecisionBar
              about={chosen.length === 1 ? 'this tie' : `these ${formatNumber(chosen.length, userLocale)} ties`}
              nextWord="Only mark as looked at"
              onDecide={(decision) => void decide(decision)}
            />
          ) : (
            <p className="text-small text-soft">Choose at least one person below.</p>
          )}
          <div className="flex flex-col gap-1">
            <div className="mb-2">
              <Checkbox
                label={
                  all
                    ? `All ${formatNumber(people.length, userLocale)}`
                    : `${formatNumber(chosen.length, userLocale)} of ${formatNumber(people.length, userLocale)}`
                }
                checked={all}
                partly={!all && chosen.length > 0}
                onChange={chooseAll}
              />
            </div>
            <ul ref={list} className="flex flex-col">
              {people.map((person) => (
                <li key={person.id} className="-mx-2 flex items-center gap-3 rounded-field px-2 py-1.5 hover:bg-well">
                  <Checkbox
                    label={person.name}
                    labelHidden
                    checked={!out.has(person.id)}
                    onChange={(meant) => choose(person.id, meant)}
                  />
                  <span className="min-w-0">
                    <Link href={`/people/${person.id}`} className="font-serif text-name hover:text-accent">
                      {person.name}
                    </Link>
                    <span className="block text-small text-soft">
                      {[person.position, person.why].filter(Boolean).join(' · ')}
                    </span>
                  </span>
                </li>
              ))}
            </ul>
          </div>
        </>
      )}
    </section>
  );
}
