import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { KeyboardEvent, ReactNode, RefObject } from 'react';

import type { GoalMatches } from '../../../api/contract/doors/goals.ts';
import { peopleCount } from '../../../core/numbers-in-words.ts';
import { useClient } from '../../app/client-provider.tsx';
import { userLocale } from '../../app/user-locale.ts';
import { Button } from '../../kit/button.tsx';
import { isComposing } from '../../kit/keys/read-key.ts';
import { TextField } from '../../kit/text-field.tsx';

type GoalFormProps = {
  readonly label: string;
  readonly saves: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly busy: boolean;
  readonly onSave: (text: string) => void;
  readonly onCancel?: () => void;
  readonly field?: RefObject<HTMLInputElement | null>;
  readonly takesFocus?: boolean;
};

const longestGoal = 200;

/** A field for a door that the user hopes for; who fits stands below it while it is typed. */
export function GoalForm(props: GoalFormProps) {
  const { label, saves, value, onChange, busy, onSave, onCancel, field, takesFocus = false } = props;
  const text = value.trim();
  const leave = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== 'Escape' || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    event.stopPropagation();
    if (onCancel) onCancel();
    else event.currentTarget.blur();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (text !== '' && !busy) onSave(text);
      }}
      className="flex flex-col gap-3"
    >
      <div className="flex items-end gap-3">
        <TextField
          ref={field}
          label={label}
          placeholder="procurement at hospitals in Bavaria"
          value={value}
          onChange={onChange}
          maxLength={longestGoal}
          onKeyDown={leave}
          // The user asked to change it.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus={takesFocus}
        />
        <Button submits look={onCancel ? 'primary' : 'quiet'} disabled={text === '' || busy}>
          {saves}
        </Button>
        {onCancel && (
          <Button look="text" onClick={onCancel}>
            Cancel
          </Button>
        )}
      </div>
      {text !== '' && <WhoFits text={text} />}
    </form>
  );
}

/** How many people are named while a goal is typed. */
const mostNamed = 4;

function WhoFits({ text }: { readonly text: string }) {
  const { queries } = useClient();
  const { data } = useQuery(
    queries.goals.match.queryOptions({ input: { text }, placeholderData: keepPreviousData, gcTime: 0 }),
  );
  if (data === undefined) return null;
  const { understood, people, at, nextTo, reach } = data;
  const more = at + nextTo - Math.min(people.length, mostNamed);
  return (
    <div aria-live="polite" className="flex flex-col gap-1.5 border-s border-line ps-4 text-small">
      {understood.length > 0 && <Understood parts={understood} />}
      <p className="text-soft">{reach}</p>
      <ul className="flex flex-col gap-0.5">
        {people.slice(0, mostNamed).map(({ id, name, stands, because }) => (
          <li key={id} className="[overflow-wrap:anywhere]">
            <span className="font-serif text-ink">{name}</span>
            <span className="text-soft">
              {' · '}
              {stands === 'next-to' && 'Next to it. '}
              {because}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="text-soft">And {peopleCount(more, userLocale)} more.</p>}
    </div>
  );
}

/** The parts of a goal, each with how it is read. */
export function Understood({ parts }: { readonly parts: GoalMatches['understood'] }): ReactNode {
  return (
    <p className="text-soft">
      Read as{' '}
      {parts.map(({ text, as }, index) => (
        <span key={`${as} ${text}`}>
          {index > 0 && ', '}
          {as} <span className="text-ink">“{text}”</span>
        </span>
      ))}
      .
    </p>
  );
}
