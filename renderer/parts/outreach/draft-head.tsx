import type { Medium } from '../../../core/outreach/medium.ts';
import { SegmentedControl } from '../../kit/segmented-control.tsx';
import { Kbd } from '../../kit/keys/kbd.tsx';
import { useKeys } from '../../kit/keys/use-keys.ts';
import { AddressQuestion } from './address-question.tsx';
import { mediumNames } from './medium-words.ts';
import type { Writing } from './use-writing.ts';

export type DraftHeadProps = {
  readonly writing: Writing;
  /** Whether the key that changes the way acts here. */
  readonly bound: boolean;
};

/** Where a draft goes, of the ways that reach the person, and the subject of an e-mail. */
export function DraftHead({ writing, bound }: DraftHeadProps) {
  const { letter, draft } = writing;
  const { withoutAddress, emails, isToBoth } = letter;
  const { media } = letter.correspondent;
  // A draft may be for a way that is gone since.
  const ways = media.includes(draft.medium) ? media : [...media, draft.medium];
  const after = ways[(ways.indexOf(draft.medium) + 1) % ways.length];
  useKeys('Beside the words', [
    {
      meaning: 'switch-medium',
      run: () => {
        if (after) writing.setMedium(after);
      },
      when: bound && ways.length > 1,
    },
  ]);
  return (
    <>
      {ways.length > 1 && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <SegmentedControl<Medium>
            label="Where it goes"
            labelHidden
            options={ways.map((medium) => ({ value: medium, label: mediumNames[medium] }))}
            value={draft.medium}
            onChange={writing.setMedium}
          />
          <span className="hidden wide:inline">
            <Kbd meaning="switch-medium" />
          </span>
        </div>
      )}
      {withoutAddress && <AddressQuestion key={withoutAddress.id} person={withoutAddress} isNamed={isToBoth} />}
      {draft.medium === 'email' && (
        <>
          <p className="text-small text-soft [overflow-wrap:anywhere]">
            To <span className="text-ink">{emails.join(', ')}</span>
          </p>
          <label className="flex max-w-writing items-baseline gap-3 border-b border-line pb-2">
            <span className="text-small text-soft">Subject</span>
            <input
              dir="auto"
              autoComplete="off"
              maxLength={500}
              value={draft.subject}
              onChange={(event) => writing.setSubject(event.target.value)}
              onBlur={writing.saveNow}
              placeholder="What it is about"
              className="min-w-0 grow bg-transparent font-serif text-body text-ink caret-accent outline-none"
            />
          </label>
        </>
      )}
    </>
  );
}
