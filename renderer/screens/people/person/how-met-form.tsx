import { X } from 'lucide-react';
import { useState } from 'react';

import type { Person } from '../../../../api/contract/people/people.ts';
import type { Day } from '../../../../core/calendar/day.ts';
import { useClient } from '../../../app/client-provider.tsx';
import { useDraft } from '../../../app/use-draft.ts';
import { useWrite } from '../../../app/use-write.ts';
import { Button } from '../../../kit/button.tsx';
import { Dialog } from '../../../kit/dialog.tsx';
import { IconButton } from '../../../kit/icon-button.tsx';
import { isComposing } from '../../../kit/keys/read-key.ts';
import { TextField } from '../../../kit/text-field.tsx';
import { OptionalDayField } from '../../../parts/optional-day-field.tsx';
import { PersonFinder } from '../../../parts/person-finder.tsx';

type Somebody = Pick<Person, 'id' | 'name'>;

type HowMetFormProps = {
  readonly person: Somebody;
  readonly today: Day;
  readonly initial: { readonly text: string; readonly introducedBy: Somebody | null; readonly metOn: Day | null };
  readonly onClose: () => void;
};

/** A form for how the user met somebody: words, who introduced them, and the day. Each may stay empty. */
export function HowMetForm({ person, today, initial, onClose }: HowMetFormProps) {
  const { client } = useClient();
  const set = useWrite(client.howMet.set);
  const [text, setText, clearText] = useDraft(`how-met-${person.id}`, initial.text);
  const [introducedBy, setIntroducedBy] = useState(initial.introducedBy);
  const [metOn, setMetOn] = useState<Day | null | undefined>(initial.metOn);
  const [finding, setFinding] = useState(false);

  function close(): void {
    clearText();
    onClose();
  }

  async function save(): Promise<void> {
    if (metOn === undefined || set.busy) return;
    const facts = { personId: person.id, text: text.trim(), introducedBy: introducedBy?.id ?? null, metOn };
    if (await set.run(facts)) close();
  }

  return (
    <form
      aria-label="How you met"
      className="flex w-full flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {/* Handles keys of the fields inside. */}
      <div
        role="presentation"
        className="flex flex-col gap-2"
        onKeyDown={(event) => {
          const isInForm = event.target instanceof Node && event.currentTarget.contains(event.target);
          if (event.key !== 'Escape' || isComposing(event.nativeEvent) || !isInForm) return;
          event.preventDefault();
          onClose();
        }}
      >
        <TextField
          // The user asked for the form and types here next.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          label="How you met"
          labelHidden
          placeholder="At a workshop in Porto"
          maxLength={500}
          dir="auto"
          value={text}
          onChange={setText}
        />
        {introducedBy ? (
          <span className="flex items-center justify-between gap-2 text-small">
            <span className="min-w-0 [overflow-wrap:anywhere]">
              <span className="text-soft">Introduced by </span>
              <span dir="auto">{introducedBy.name}</span>
            </span>
            <IconButton icon={X} label={`Not by ${introducedBy.name}`} onClick={() => setIntroducedBy(null)} />
          </span>
        ) : (
          <span className="py-1">
            <Button look="text" onClick={() => setFinding(true)}>
              Who introduced you?
            </Button>
          </span>
        )}
        <OptionalDayField
          label="On which day"
          before="on"
          adds="On which day?"
          today={today}
          usual={today}
          value={metOn ?? null}
          onChange={setMetOn}
        />
      </div>
      <span className="flex items-center gap-4">
        <Button look="primary" submits meaning="main-action" disabled={metOn === undefined || set.busy}>
          Save
        </Button>
        <Button look="text" onClick={close}>
          Cancel
        </Button>
      </span>
      <Dialog open={finding} onClose={() => setFinding(false)} title="Who introduced you?" titleHidden>
        <p aria-hidden="true" className="px-6 pt-5 font-serif text-name">
          Who introduced you?
        </p>
        <PersonFinder
          label="Who introduced you?"
          without={person.id}
          onChoose={({ id, name }) => {
            setIntroducedBy({ id, name });
            setFinding(false);
          }}
        />
      </Dialog>
    </form>
  );
}
