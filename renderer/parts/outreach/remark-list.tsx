import { X } from 'lucide-react';
import { useEffect, useState } from 'react';

import type { CheckRule, Remark } from '../../../core/outreach/check/check-note.ts';
import { IconButton } from '../../kit/icon-button.tsx';

export type RemarkListProps = {
  readonly remarks: readonly Remark[];
  /** Called with the rule whose remark has the pointer or the focus; null when none has. */
  readonly onPoint: (rule: CheckRule | null) => void;
  readonly onSilence: (rule: CheckRule) => void;
};

/** How long remarks must stay the same until screen readers read them, in milliseconds. */
const quietTime = 2500;

/** What the check says of the draft, each in a few words, with a button for hearing no more of the kind. */
export function RemarkList({ remarks, onPoint, onSilence }: RemarkListProps) {
  return (
    <>
      <ul aria-label="Remarks" className="flex flex-col gap-0.5">
        {remarks.map(({ rule, words }) => (
          <li key={rule}>
            {/* Only shows which words are meant; the button can be reached without it. */}
            <div
              role="presentation"
              onMouseEnter={() => onPoint(rule)}
              onMouseLeave={() => onPoint(null)}
              onFocus={() => onPoint(rule)}
              onBlur={() => onPoint(null)}
              className="group flex items-start gap-2 text-small text-soft"
            >
              <span aria-hidden="true" className="mt-2.5 h-px w-3 shrink-0 bg-mark" />
              <span className="min-w-0">{words}</span>
              <span className="-my-2 opacity-0 transition-opacity group-hover:opacity-100 focus-within:opacity-100 [@media(hover:none)]:opacity-100">
                <IconButton icon={X} label="Say no more of this kind" onClick={() => onSilence(rule)} />
              </span>
            </div>
          </li>
        ))}
      </ul>
      <SpokenRemarks words={remarks.map(({ words }) => words).join(' ')} />
    </>
  );
}

/** Has screen readers read the remarks once the typing rests. */
function SpokenRemarks({ words }: { readonly words: string }) {
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(words), quietTime);
    return () => clearTimeout(timer);
  }, [words]);
  return <output className="sr-only">{spoken}</output>;
}
