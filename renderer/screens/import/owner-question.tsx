import { useRef, useState } from 'react';

import type { ImportChoices, ImportPreview } from '../../../api/contract/import/imports.ts';
import { Button } from '../../kit/button.tsx';
import { moveFocus } from '../../kit/move-focus.ts';
import { useImport } from './import-provider.tsx';

type OwnerQuestionProps = { readonly preview: ImportPreview; readonly choices: ImportChoices };

/** Asks who the user is: the first question of the page while that is unknown, a quiet line otherwise. */
export function OwnerQuestion({ preview: { owner }, choices }: OwnerQuestionProps) {
  const { choose } = useImport();
  const [asked, setAsked] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  if (owner === null) return null;
  // The choice is shown at once; the preview follows.
  const chosenKey = choices.owner;
  const chosen = owner.candidates.find(({ key }) => key === chosenKey);

  if (chosen && owner.chosen !== null && !asked) {
    return (
      <p className="text-small text-soft">
        You are <span className="text-ink">{chosen.name}</span>
        {owner.remembered && chosenKey === owner.chosen ? ', as before' : ''}.{' '}
        {owner.candidates.length > 1 && (
          <Button look="text" onClick={() => setAsked(true)}>
            Not me
          </Button>
        )}
      </p>
    );
  }
  if (owner.candidates.length === 0) {
    return (
      <p className="mb-8">
        Nothing here tells who you are, so messages and invitations are left out. Import the whole archive as one ZIP,
        and they come in.
      </p>
    );
  }
  return (
    <section className={asked ? '' : 'mb-12'}>
      <h2 className="text-name">Which of these is you?</h2>
      <p className="mt-1 mb-4 max-w-reading text-small text-soft">
        {asked
          ? 'From this follows which messages and invitations you sent, and which you received.'
          : 'Messages and invitations wait until it is clear which of them you sent, and which you received.'}
      </p>
      <ul
        ref={list}
        // The list only handles keys that its buttons pass up.
        role="presentation"
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          moveFocus(list.current, 'button', event.key === 'ArrowDown' ? 1 : -1);
        }}
        className="-mx-3 flex flex-col gap-1"
      >
        {owner.candidates.map((candidate) => (
          <li key={candidate.key}>
            <button
              type="button"
              aria-pressed={candidate.key === chosenKey}
              onClick={() => {
                choose({ ...choices, owner: candidate.key });
                setAsked(false);
              }}
              className="group flex w-full flex-wrap items-baseline justify-between gap-x-6 rounded-field px-3 py-2.5 text-left transition-colors hover:bg-well aria-pressed:bg-well"
            >
              <span className="min-w-0">
                <span className="block font-serif text-name">{candidate.name}</span>
                <span className="block text-small text-soft">{candidate.evidence}</span>
                {candidate.profileUrl !== null && (
                  <span className="block text-small [overflow-wrap:anywhere] text-soft">
                    {shortAddress(candidate.profileUrl)}
                  </span>
                )}
              </span>
              <span className="text-small text-accent underline decoration-line underline-offset-4 group-hover:decoration-current">
                This is me
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Shortens a profile address: "linkedin.com/in/ana-hale", with encoded letters decoded. */
export function shortAddress(url: string): string {
  const address = url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
  try {
    return decodeURI(address);
  } catch {
    // An address with a stray percent sign stays as it is.
    return address;
  }
}
