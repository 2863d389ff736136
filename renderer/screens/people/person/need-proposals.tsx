import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';

import type { Need, Proposal } from '../../../../api/contract/doors/needs.ts';
import { numberInWords } from '../../../../core/numbers-in-words.ts';
import { useClient } from '../../../app/client-provider.tsx';
import { userLocale } from '../../../app/user-locale.ts';
import { useWrite } from '../../../app/use-write.ts';
import { Button } from '../../../kit/button.tsx';
import { choiceMeaning } from '../../../kit/keys/key-table.ts';
import { useKeys } from '../../../kit/keys/use-keys.ts';
import { scrollIntoView } from '../../../kit/scroll-into-view.ts';
import { Skeleton } from '../../../kit/skeleton.tsx';
import { ErrorNotice } from '../../../parts/error-notice.tsx';
import { introductionPath } from '../../../parts/introductions/introduction-words.ts';
import { jobInWords } from '../../../parts/job-words.ts';
import { StrengthMark } from '../../../parts/strength-mark.tsx';

const none: readonly Proposal[] = [];
/** How many are shown until the user asks for more. */
const firstInSight = 4;

/** Who might open the door of a need, with the reasons, each to be introduced by a number. */
export function NeedProposals({ need }: { readonly need: Need }) {
  const { client, queries } = useClient();
  const [, navigate] = useLocation();
  const create = useWrite(client.introductions.create);
  // Fetched anew each time it is asked for: a number must not mean somebody else a moment later.
  const answer = useQuery(queries.needs.proposals.queryOptions({ input: { id: need.id }, gcTime: 0 }));
  const [showsAll, setShowsAll] = useState(false);
  const all = answer.data ?? none;
  const proposals = showsAll ? all : all.slice(0, firstInSight);
  const behind = all.length - proposals.length;

  async function introduce(proposal: Proposal): Promise<void> {
    if (create.busy) return;
    // Whoever opens the door is asked first, so that nobody who looks for something hopes in vain.
    const facts = { firstId: proposal.id, secondId: need.personId, needId: need.id, about: need.text };
    const created = await create.run(facts);
    if (created) navigate(introductionPath(created.id));
  }

  useKeys(
    'Who might open this door',
    proposals.flatMap((proposal, index) => {
      const meaning = choiceMeaning(index + 1);
      return meaning === undefined
        ? []
        : [{ meaning, does: `Introduce ${proposal.name}`, run: () => void introduce(proposal) }];
    }),
  );

  if (answer.isError) return <ErrorNotice error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <Skeleton rows={2} />;
  if (proposals.length === 0) {
    return (
      <p className="text-small text-soft">
        Nobody whom you know seems to stand near this yet. What you note about people counts here too.
      </p>
    );
  }
  return (
    <div ref={scrollIntoView} className="flex scroll-my-24 flex-col gap-1">
      <ol aria-label="Who might open this door" className="mt-1 flex flex-col border-s border-line ps-4">
        {proposals.map((proposal, index) => (
          <li key={proposal.id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-2">
            <div className="min-w-0 grow basis-60">
              <p className="flex flex-wrap items-baseline gap-x-3">
                <Link
                  href={`/people/${proposal.id}`}
                  dir="auto"
                  className="min-w-0 rounded-small font-serif text-body decoration-line decoration-1 underline-offset-4 [overflow-wrap:anywhere] hover:underline"
                >
                  {proposal.name}
                </Link>
                <StrengthMark state={proposal.state} wordHidden />
              </p>
              <p className="text-small text-soft [overflow-wrap:anywhere]">{jobInWords(proposal)}</p>
              <ul className="text-small [overflow-wrap:anywhere]">
                {proposal.reasons.map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
            </div>
            <Button
              meaning={choiceMeaning(index + 1)}
              aria-label={`Introduce ${proposal.name}`}
              disabled={create.busy}
              onClick={() => void introduce(proposal)}
            >
              Introduce
            </Button>
          </li>
        ))}
      </ol>
      {behind > 0 && (
        <span className="ps-4">
          <Button look="text" onClick={() => setShowsAll(true)}>
            Show {numberInWords(behind, userLocale)} more
          </Button>
        </span>
      )}
    </div>
  );
}
