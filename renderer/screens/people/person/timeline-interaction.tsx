import { ExternalLink, Pencil, Trash2 } from 'lucide-react';
import { memo, useState } from 'react';

import type { Day } from '../../../../core/calendar/day.ts';
import { formatDayAndMonth } from '../../../../core/calendar/format-day.ts';
import { userLocale } from '../../../app/user-locale.ts';
import type { Interaction } from '../../../../api/contract/people/interactions.ts';
import { IconButton } from '../../../kit/icon-button.tsx';
import { InteractionForm } from '../../../parts/interaction-form.tsx';
import { interactionInWords } from '../../../parts/interaction-words.ts';
import { useClient } from '../../../app/client-provider.tsx';
import { useWrite } from '../../../app/use-write.ts';
import { ImportedContact } from './imported-contact.tsx';
import { importedInWords } from './imported-words.ts';
import { TimelineRow, TimelineText } from './timeline-row.tsx';

export type TimelineInteractionProps = {
  readonly interaction: Interaction;
  readonly today: Day;
  /** The name of the person beside texts that they wrote. */
  readonly theirName: string;
};

/**
 * An interaction in the timeline, to be changed or deleted. An imported one that the user changes becomes their own.
 */
export const TimelineInteraction = memo(function TimelineInteraction({
  interaction,
  today,
  theirName,
}: TimelineInteractionProps) {
  const { client, host } = useClient();
  const edit = useWrite(client.interactions.edit);
  const remove = useWrite(client.interactions.delete);
  const [editing, setEditing] = useState(false);
  const { id, kind, direction, day, note, sent, imported } = interaction;
  const threadUrl = imported?.threadUrl ?? null;
  const what = imported === null ? interactionInWords(interaction) : importedInWords(direction, imported);

  if (editing) {
    return (
      <li className="py-3">
        <InteractionForm
          label={imported === null ? 'Change what you logged' : 'Put it in your words'}
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
    <TimelineRow
      day={day}
      actions={
        <>
          {threadUrl !== null && (
            <IconButton
              icon={ExternalLink}
              label={`Open the conversation, ${formatDayAndMonth(day, userLocale)}`}
              onClick={() => host.openOutside(threadUrl)}
            />
          )}
          <IconButton
            icon={Pencil}
            label={`Change: ${what}, ${formatDayAndMonth(day, userLocale)}`}
            onClick={() => setEditing(true)}
          />
          <IconButton
            icon={Trash2}
            label={`Delete: ${what}, ${formatDayAndMonth(day, userLocale)}`}
            disabled={remove.busy}
            onClick={() => void remove.run({ id })}
          />
        </>
      }
    >
      {imported === null ? (
        <>
          <TimelineText what={what} text={note} />
          {sent && <SentText sent={sent} />}
        </>
      ) : (
        <ImportedContact id={id} what={what} imported={imported} theirName={theirName} />
      )}
    </TimelineRow>
  );
});

/** The words that were sent from Kith. */
function SentText({ sent: { subject, text } }: { readonly sent: NonNullable<Interaction['sent']> }) {
  return (
    <div className="mt-1.5 mb-2 flex max-w-writing flex-col gap-1 border-s border-line ps-4 font-serif text-small">
      {subject !== '' && (
        <p dir="auto" className="text-soft">
          {subject}
        </p>
      )}
      <p dir="auto" className="whitespace-pre-line">
        {text}
      </p>
    </div>
  );
}
