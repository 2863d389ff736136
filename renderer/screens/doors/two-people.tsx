import { ArrowLeftRight } from 'lucide-react';
import { Link } from 'wouter';

import type { Introduction } from '../../../api/contract/doors/introductions.ts';
import type { PersonAtDoor } from '../../../api/contract/doors/person-at-door.ts';
import { Button } from '../../kit/button.tsx';
import { jobInWords } from '../../parts/job-words.ts';
import { StrengthMark } from '../../parts/strength-mark.tsx';
import { namesInWords } from '../../parts/introductions/introduction-words.ts';

type TwoPeopleProps = {
  readonly introduction: Introduction;
  /** Changes who is asked first; undefined once somebody was asked. */
  readonly onSwap: (() => void) | undefined;
};

/** The two people of an introduction side by side, whoever is asked first on the left. */
export function TwoPeople({ introduction, onSwap }: TwoPeopleProps) {
  const { first, second } = introduction;
  return (
    <div className="flex min-w-0 grow flex-col gap-3">
      <h1 className="sr-only">{namesInWords(introduction)}</h1>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-10 gap-y-5 wide:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <Person person={first} place={onSwap ? 'Asked first' : null} />
        <Person person={second} place={onSwap ? 'Asked second' : null} />
      </div>
      {onSwap && (
        <span>
          <Button
            look="text"
            meaning="swap"
            icon={<ArrowLeftRight size={15} strokeWidth={1.75} aria-hidden="true" />}
            onClick={onSwap}
          >
            Ask {second.name} first
          </Button>
        </span>
      )}
    </div>
  );
}

function Person({ person, place }: { readonly person: PersonAtDoor; readonly place: string | null }) {
  const job = jobInWords(person);
  return (
    <section aria-label={person.name} className="flex min-w-0 flex-col gap-1 border-s border-line ps-4">
      {place !== null && <p className="text-fine text-soft">{place}</p>}
      <p className="text-heading font-serif [overflow-wrap:anywhere]">
        <Link
          href={`/people/${person.id}`}
          dir="auto"
          className="rounded-small decoration-line decoration-1 underline-offset-4 hover:underline"
        >
          {person.name}
        </Link>
      </p>
      {job !== '' && <p className="text-small text-soft [overflow-wrap:anywhere]">{job}</p>}
      <StrengthMark state={person.state} />
    </section>
  );
}
