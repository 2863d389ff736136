import { X } from 'lucide-react';
import { useRef, useState } from 'react';

import type { PersonId } from '../../core/ids.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { PersonFinder } from './person-finder.tsx';

/** Another person of a contact with several. */
export type OtherPerson = { readonly id: PersonId; readonly name: string };

export type OthersFieldProps = {
  readonly others: readonly OtherPerson[];
  /** On whose page the contact is logged, who is not offered. */
  readonly without: PersonId;
  readonly onChange: (others: readonly OtherPerson[]) => void;
};

/** The others of a contact that is being logged with a person, as the field and the write take them. */
export function useOthers(without: PersonId, initial: readonly OtherPerson[] = []) {
  const [others, setOthers] = useState(initial);
  return {
    field: { others, without, onChange: setOthers } satisfies OthersFieldProps,
    ids: others.map(({ id }) => id),
    /** Begins with these others anew; with nobody, once the contact is logged. */
    reset: (anew: readonly OtherPerson[] = []) => setOthers(anew),
  };
}

/** Who else was there: their names, each to be taken out again, and a search for more. */
export function OthersField({ others, without, onChange }: OthersFieldProps) {
  const [finding, setFinding] = useState(false);
  const group = useRef<HTMLFieldSetElement>(null);
  return (
    <fieldset ref={group} className="flex flex-wrap items-center gap-x-3 gap-y-1 text-small">
      <legend className="sr-only">Who else was there</legend>
      {others.map((person) => (
        <span key={person.id} className="inline-flex items-center gap-1 rounded-field bg-well py-0.5 ps-2.5 pe-1">
          {person.name}
          <button
            type="button"
            aria-label={`Take ${person.name} out`}
            className="inline-flex size-6 items-center justify-center rounded-small text-soft hover:text-ink"
            onClick={() => {
              onChange(others.filter(({ id }) => id !== person.id));
              // The button that had the focus goes.
              group.current?.querySelector<HTMLElement>('[data-adds]')?.focus();
            }}
          >
            <X size={14} strokeWidth={1.75} aria-hidden="true" />
          </button>
        </span>
      ))}
      <Button look="text" data-adds onClick={() => setFinding(true)}>
        {others.length === 0 ? 'Somebody else was there' : 'And somebody else'}
      </Button>
      <Dialog open={finding} onClose={() => setFinding(false)} title="Who else was there?" titleHidden>
        <PersonFinder
          label="Who else was there?"
          without={without}
          onChoose={({ id, name }) => {
            setFinding(false);
            if (!others.some((other) => other.id === id)) onChange([...others, { id, name }]);
          }}
        />
      </Dialog>
    </fieldset>
  );
}
