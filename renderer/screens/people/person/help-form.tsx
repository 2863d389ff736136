import { useState } from 'react';

import type { Person } from '../../../../api/contract/people/people.ts';
import type { Day } from '../../../../core/calendar/day.ts';
import { helpKindNames } from '../../../../core/outreach/help.ts';
import type { HelpDirection, HelpKind } from '../../../../core/outreach/help.ts';
import { useClient } from '../../../app/client-provider.tsx';
import { useDraft } from '../../../app/use-draft.ts';
import { useWrite } from '../../../app/use-write.ts';
import { Button } from '../../../kit/button.tsx';
import { isComposing } from '../../../kit/keys/read-key.ts';
import { optionsOf } from '../../../kit/options.ts';
import { SegmentedControl } from '../../../kit/segmented-control.tsx';
import { Select } from '../../../kit/select.tsx';
import { TextField } from '../../../kit/text-field.tsx';
import { DayField } from '../../../parts/day-field.tsx';

type HelpFormProps = {
  readonly person: Pick<Person, 'id' | 'name' | 'firstName'>;
  readonly today: Day;
  readonly onClose: () => void;
};

/** A form for help that one of the two gave the other, or that the user offered elsewhere than in Kith. */
export function HelpForm({ person, today, onClose }: HelpFormProps) {
  const { client } = useClient();
  const add = useWrite(client.help.add);
  const [direction, setDirection] = useState<HelpDirection>('from-them');
  const [kind, setKind] = useState<HelpKind>('expertise');
  const [text, setText, clearText] = useDraft(`help-of-${person.id}`);
  const [day, setDay] = useState<Day | null>(today);
  const said = text.trim();
  const name = person.firstName || person.name;

  async function save(): Promise<void> {
    if (said === '' || day === null || add.busy) return;
    const facts = { personId: person.id, direction, kind, text: said, status: 'given', on: day } as const;
    if ((await add.run(facts)) === undefined) return;
    clearText();
    onClose();
  }

  return (
    <form
      aria-label="Note help that was given"
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <SegmentedControl<HelpDirection>
        label="Who helped"
        labelHidden
        options={[
          { value: 'from-them', label: `${name} helped you` },
          { value: 'to-them', label: `You helped ${name}` },
        ]}
        value={direction}
        onChange={setDirection}
      />
      <TextField
        // The user asked for the form and types here next.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        label="What it was"
        labelHidden
        placeholder={direction === 'from-them' ? 'Introduced you to a designer' : 'Read a draft'}
        maxLength={300}
        value={text}
        onChange={setText}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !isComposing(event.nativeEvent)) onClose();
        }}
      />
      <div className="flex flex-wrap items-start gap-2">
        <Select label="Kind" labelHidden options={kindOptions} value={kind} onChange={setKind} />
        <div className="w-40">
          <DayField label="Day" labelHidden today={today} value={day ?? today} onChange={setDay} />
        </div>
        <span className="ml-auto flex items-center gap-4">
          <Button look="text" onClick={onClose}>
            Cancel
          </Button>
          <Button look="primary" submits meaning="main-action" disabled={said === '' || day === null || add.busy}>
            Keep it
          </Button>
        </span>
      </div>
    </form>
  );
}

const kindOptions = optionsOf(helpKindNames);
