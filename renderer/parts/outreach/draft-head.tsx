import type { Medium } from '../../../core/outreach/medium.ts';
import { SegmentedControl } from '../../kit/segmented-control.tsx';
import { mediumNames } from './medium-words.ts';
import type { Writing } from './use-writing.ts';

/** Where a draft goes, of the ways that reach the person, and the subject of an e-mail. */
export function DraftHead({ writing }: { readonly writing: Writing }) {
  const { correspondent, draft } = writing;
  const { media, person } = correspondent;
  // A draft may be for a way that is gone since.
  const ways = media.includes(draft.medium) ? media : [...media, draft.medium];
  return (
    <>
      {ways.length > 1 && (
        <SegmentedControl<Medium>
          label="Where it goes"
          labelHidden
          options={ways.map((medium) => ({ value: medium, label: mediumNames[medium] }))}
          value={draft.medium}
          onChange={writing.setMedium}
        />
      )}
      {draft.medium === 'email' && (
        <label className="flex max-w-writing items-baseline gap-3 border-b border-line pb-2">
          <span className="text-small text-soft">Subject</span>
          <input
            dir="auto"
            autoComplete="off"
            maxLength={500}
            value={draft.subject}
            onChange={(event) => writing.setSubject(event.target.value)}
            onBlur={writing.saveNow}
            className="min-w-0 grow bg-transparent font-serif text-body text-ink caret-accent outline-none"
          />
          <span className="sr-only">to {person.emails[0]}</span>
        </label>
      )}
    </>
  );
}
