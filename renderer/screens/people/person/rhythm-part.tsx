import { useState } from 'react';

import { parseRhythmDays, rhythmProblem, rhythmRange } from '../../../../core/people/rhythm.ts';
import { rhythmInWords } from '../../../../core/people/rhythm-words.ts';
import type { Person } from '../../../../api/contract/people/people.ts';
import { capitalise } from '../../../../core/text/sentence-parts.ts';
import { userLocale } from '../../../app/user-locale.ts';
import { Button } from '../../../kit/button.tsx';
import { Dialog } from '../../../kit/dialog.tsx';
import { TextField } from '../../../kit/text-field.tsx';
import { useCircleRhythms } from '../../../parts/use-circle-rhythms.ts';

export type RhythmPartProps = {
  readonly person: Person;
  readonly asking: boolean;
  readonly onAsking: (asking: boolean) => void;
  readonly onRhythm: (days: number | null) => void;
};

/** Says in which rhythm a person comes up: that of their circle, or one of their own. Asks for the latter. */
export function RhythmPart({ person, asking, onAsking, onRhythm }: RhythmPartProps) {
  const circleRhythms = useCircleRhythms();
  const { circle, ownRhythm } = person;
  return (
    <div className="flex flex-wrap items-baseline gap-x-3 text-fine text-soft">
      {ownRhythm !== null ? (
        <p>Their own rhythm: {rhythmInWords(ownRhythm, userLocale)}</p>
      ) : (
        circle !== null && <p>{capitalise(circleRhythms[circle])}</p>
      )}
      <Button look="text" meaning="set-rhythm" onClick={() => onAsking(true)}>
        {ownRhythm === null ? 'A rhythm of their own' : 'Change'}
      </Button>
      <Dialog open={asking} onClose={() => onAsking(false)} title={`How often with ${person.name}?`}>
        <RhythmForm
          saved={ownRhythm}
          hasCircle={circle !== null}
          onRhythm={(days) => {
            onAsking(false);
            if (days !== ownRhythm) onRhythm(days);
          }}
        />
      </Dialog>
    </div>
  );
}

type RhythmFormProps = {
  readonly saved: number | null;
  readonly hasCircle: boolean;
  readonly onRhythm: (days: number | null) => void;
};

function RhythmForm({ saved, hasCircle, onRhythm }: RhythmFormProps) {
  const [typed, setTyped] = useState(saved === null ? '' : String(saved));
  const days = parseRhythmDays(typed);
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (days !== null) onRhythm(days);
      }}
    >
      <TextField
        label="Days that may pass between contacts"
        type="number"
        inputMode="numeric"
        min={rhythmRange.least}
        max={rhythmRange.most}
        value={typed}
        onChange={setTyped}
        onFocus={(event) => event.target.select()}
        hint={days === null ? undefined : `They come up ${rhythmInWords(days, userLocale)}.`}
        error={typed !== '' && days === null ? rhythmProblem : undefined}
      />
      <div className="flex flex-wrap justify-end gap-3">
        {saved !== null && (
          <Button onClick={() => onRhythm(null)}>{hasCircle ? 'As their circle' : 'No rhythm of their own'}</Button>
        )}
        <Button look="primary" submits disabled={days === null}>
          Set it
        </Button>
      </div>
    </form>
  );
}
