import { Pencil, Trash2 } from 'lucide-react';
import { memo, useState } from 'react';

import type { Interaction } from '../../../api/contract/interactions.ts';
import type { Day } from '../../kit/days.ts';
import { dayAndMonth, dayInWords } from '../../kit/days.ts';
import { IconButton } from '../../kit/icon-button.tsx';
import { InteractionForm } from '../../kit/interaction-form.tsx';
import { interactionInWords } from '../../kit/interaction-words.ts';
import { useKith } from '../../kit/kith.tsx';
import { useWrite } from '../../kit/use-write.ts';

export type TimelineEntryProps = { readonly interaction: Interaction; readonly today: Day };

/** One day's contact; to be changed or deleted where it stands. */
export const TimelineEntry = memo(function TimelineEntry({ interaction, today }: TimelineEntryProps) {
  const { client } = useKith();
  const edit = useWrite(client.interactions.edit);
  const remove = useWrite(client.interactions.delete);
  const [editing, setEditing] = useState(false);
  const what = interactionInWords(interaction);
  const { id, kind, direction, day, note } = interaction;

  if (editing) {
    return (
      <li className="py-3">
        <InteractionForm
          label="Change what you logged"
          draftKey={`interaction-${id}`}
          today={today}
          initial={{ kind, direction, day, note }}
          saves="Save"
          onSave={async (facts) => (await edit.run({ id, ...facts })) !== undefined}
          onClose={() => setEditing(false)}
        />
      </li>
    );
  }
  return (
    <li className="group -mx-2 grid grid-cols-[minmax(0,1fr)_auto] items-start rounded-field px-2 py-1.5 [contain-intrinsic-size:auto_2.25rem] [content-visibility:auto] hover:bg-well wide:grid-cols-[7.5rem_minmax(0,1fr)_auto]">
      <time
        dateTime={day}
        title={dayInWords(day)}
        className="col-span-2 text-small text-soft wide:col-span-1 wide:pt-px"
      >
        {dayAndMonth(day)}
      </time>
      <p className="min-w-0 text-body [overflow-wrap:anywhere] whitespace-pre-line">
        <span className={note === '' ? undefined : 'text-soft'}>{what}</span>
        {note !== '' && <span className="text-soft">: </span>}
        {note}
      </p>
      <span className="-my-1.5 flex opacity-0 transition-opacity group-hover:opacity-100 focus-within:opacity-100 [@media(hover:none)]:opacity-100">
        <IconButton icon={Pencil} label={`Change: ${what}, ${dayAndMonth(day)}`} onClick={() => setEditing(true)} />
        <IconButton
          icon={Trash2}
          label={`Delete: ${what}, ${dayAndMonth(day)}`}
          disabled={remove.busy}
          onClick={() => void remove.run({ id })}
        />
      </span>
    </li>
  );
});
