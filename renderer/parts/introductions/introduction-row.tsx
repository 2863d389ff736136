import { Link } from 'wouter';

import type { Introduction } from '../../../api/contract/doors/introductions.ts';
import type { PersonId } from '../../../core/ids.ts';
import { introductionPath, namesInWords, nextInWords } from './introduction-words.ts';

type IntroductionRowProps = {
  readonly introduction: Introduction;
  /** The person on whose page the row stands; the row names the other one. */
  readonly of?: PersonId;
};

/** An introduction in a list: who, about what, where it stands, and what comes next. */
export function IntroductionRow({ introduction, of }: IntroductionRowProps) {
  const { id, first, second, about, sentence, isOver, writesTo, status } = introduction;
  const other = first.id === of ? second : second.id === of ? first : null;
  // Whoever has not been written to yet is up to the user, and so is how it went.
  const waitsForUser = writesTo !== null || status === 'introduced';
  return (
    <li className="group relative -mx-2 px-2 py-1.5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <Link
          href={introductionPath(id)}
          className="min-w-0 rounded-small font-serif text-body decoration-line decoration-1 underline-offset-4 [overflow-wrap:anywhere] after:absolute after:inset-0 hover:underline"
        >
          {other ? `With ${other.name}` : namesInWords(introduction)}
        </Link>
        {!isOver && (
          <span className={waitsForUser ? 'text-small text-accent' : 'text-small text-soft'}>
            {nextInWords(introduction)}
          </span>
        )}
      </div>
      <p className="text-small text-soft [overflow-wrap:anywhere]">
        <span dir="auto">{about}</span> · {sentence}
      </p>
    </li>
  );
}
