import { ExternalLink, Pencil, Trash2 } from 'lucide-react';
import { Fragment, memo, useState } from 'react';
import { Link } from 'wouter';

import type { Day } from '../../../../core/calendar/day.ts';
import { formatDayAndMonth } from '../../../../core/calendar/format-day.ts';
import type { PersonId } from '../../../../core/ids.ts';
import { numberInWords } from '../../../../core/numbers-in-words.ts';
import { listInWords } from '../../../../core/text/sentence-parts.ts';
import { userLocale } from '../../../app/user-locale.ts';
import type { Interaction, InteractionFacts } from '../../../../api/contract/people/interactions.ts';
import { IconButton } from '../../../kit/icon-button.tsx';
import { InteractionForm } from '../../../parts/interaction-form.tsx';
import { useOthers } from '../../../parts/others-field.tsx';
import { interactionInWords } from '../../../parts/interaction-words.ts';
import { useClient } from '../../../app/client-provider.tsx';
import { useWrite } from '../../../app/use-write.ts';
import { ImportedContact } from './imported-contact.tsx';
import { importedInWords } from './imported-words.ts';
import { TimelineRow, TimelineText } from './timeline-row.tsx';

export type TimelineInteractionProps = {
  readonly interaction: Interaction;
  /** On whose page it stands. */
  readonly personId: PersonId;
  readonly today: Day;
  /** The name of the person beside texts that they wrote. */
  readonly theirName: string;
};

/**
 * An interaction in the timeline, to be changed or deleted. An imported one that the user changes becomes their own.
 */
export const TimelineInteraction = memo(function TimelineInteraction({
  interaction,
  personId,
  today,
  theirName,
}: TimelineInteractionProps) {
  const { client, host } = useClient();
  const edit = useWrite(client.interactions.edit);
  const remove = useWrite(client.interactions.delete);
  const [editing, setEditing] = useState(false);
  const { id, kind, direction, day, note, sent, imported } = interaction;
  const others = useOthers(personId, interaction.with);
  const threadUrl = imported?.threadUrl ?? null;
  const alone = imported === null ? interactionInWords(interaction) : importedInWords(direction, imported);
  const names = listInWords(interaction.with.map(({ name }) => name));
  const what = names === '' ? alone : `${alone}, with ${names}`;
  // What is changed or deleted is so for everybody who was there.
  const forAll = names === '' ? '' : `, for all ${numberInWords(interaction.with.length + 1, userLocale)}`;

  async function save(facts: InteractionFacts): Promise<boolean> {
    const people = [personId, ...others.ids];
    return (await edit.run({ id, ...facts, ...(imported === null ? { people } : {}) })) !== undefined;
  }

  if (editing) {
    return (
      <li className="py-3">
        <InteractionForm
          label={
            imported !== null
              ? 'Put it in your words'
              : names === ''
                ? 'Change what you logged'
                : `Change it for all ${numberInWords(interaction.with.length + 1, userLocale)} of them`
          }
          draftKey={`interaction-${id}`}
          today={today}
          initial={{ kind, direction, day, note }}
          saves="Save"
          {...(imported === null ? { others: others.field } : {})}
          onSave={save}
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
            label={`Change${forAll}: ${what}, ${formatDayAndMonth(day, userLocale)}`}
            onClick={() => {
              others.reset(interaction.with);
              setEditing(true);
            }}
          />
          <IconButton
            icon={Trash2}
            label={`Delete${forAll}: ${what}, ${formatDayAndMonth(day, userLocale)}`}
            disabled={remove.busy}
            onClick={() => void remove.run({ id })}
          />
        </>
      }
    >
      {imported === null ? (
        <>
          <TimelineText what={alone} text={note} />
          <WithOthers others={interaction.with} />
          {sent && <SentText sent={sent} />}
        </>
      ) : (
        <ImportedContact id={id} what={what} imported={imported} theirName={theirName} />
      )}
    </TimelineRow>
  );
});

/** The others of a contact with several people, each with a link to their page. */
function WithOthers({ others }: { readonly others: Interaction['with'] }) {
  if (others.length === 0) return null;
  return (
    <p className="text-small text-soft">
      with{' '}
      {others.map(({ id, name }, index) => (
        <Fragment key={id}>
          {index > 0 && (index === others.length - 1 ? ' and ' : ', ')}
          <Link
            href={`/people/${id}`}
            className="rounded-small text-ink underline decoration-line underline-offset-4 hover:decoration-current"
          >
            {name}
          </Link>
        </Fragment>
      ))}
    </p>
  );
}

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
