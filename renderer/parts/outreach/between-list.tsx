import type { ReactNode } from 'react';

import type { Between } from '../../../api/contract/outreach/outreach.ts';
import type { Day } from '../../../core/calendar/day.ts';
import { formatDueDay, formatPastDay } from '../../../core/calendar/format-day.ts';
import { countInWords } from '../../../core/numbers-in-words.ts';
import { userLocale } from '../../app/user-locale.ts';
import { Disclosure } from '../../kit/disclosure.tsx';
import { interactionInWords } from '../interaction-words.ts';

export type BetweenListProps = {
  readonly between: readonly Between[];
  readonly today: Day;
  readonly firstName: string;
  /** How many are in sight at once; the others are put away. */
  readonly inSight?: number;
};

/** The last things between the user and a person, newest first: messages, contact, promises and help. */
export function BetweenList({ between, today, firstName, inSight = 5 }: BetweenListProps) {
  if (between.length === 0)
    return <p className="text-small text-soft">Nothing yet. What you write now is the first.</p>;
  const earlier = between.slice(inSight);
  return (
    <div className="flex flex-col gap-4">
      <Items items={between.slice(0, inSight)} today={today} firstName={firstName} />
      {earlier.length > 0 && (
        <Disclosure summary="Earlier">
          <Items items={earlier} today={today} firstName={firstName} />
        </Disclosure>
      )}
    </div>
  );
}

type ItemsProps = Omit<BetweenListProps, 'between' | 'inSight'> & { readonly items: readonly Between[] };

function Items({ items, today, firstName }: ItemsProps) {
  return (
    <ol className="flex flex-col gap-3.5">
      {items.map((item, index) => (
        // Two things may be equal in all that is shown, and the list is only ever replaced as a whole.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index} className="flex flex-col gap-0.5">
          <p className="text-fine text-soft">
            {headOf(item, firstName)}
            {item.kind !== 'help' && (
              <>
                {', '}
                <time dateTime={item.day}>{formatPastDay(item.day, today, userLocale)}</time>
              </>
            )}
          </p>
          <Words>{wordsOf(item, today)}</Words>
        </li>
      ))}
    </ol>
  );
}

function Words({ children }: { readonly children: ReactNode }) {
  if (children === '') return null;
  return (
    <p dir="auto" className="text-small whitespace-pre-line [overflow-wrap:anywhere]">
      {children}
    </p>
  );
}

function headOf(item: Between, firstName: string): string {
  switch (item.kind) {
    case 'message':
      return item.direction === 'in' ? `${firstName} wrote` : 'You wrote';
    case 'contact':
      return item.messages > 1
        ? `${interactionInWords({ kind: item.as, direction: item.direction })}, ${countInWords(item.messages, userLocale, 'message')}`
        : interactionInWords({ kind: item.as, direction: item.direction });
    case 'promise':
      return item.followUp.doneOn === null ? 'You promised' : 'You kept a promise';
    case 'help':
      return item.help.direction === 'to-them' ? 'Your help' : 'Their help';
  }
}

function wordsOf(item: Between, today: Day): string {
  switch (item.kind) {
    case 'message':
      return item.text.trim();
    case 'contact':
      return item.note.trim();
    case 'promise':
      return item.followUp.doneOn === null
        ? `${item.followUp.text}, by ${formatDueDay(item.followUp.dueOn, today, userLocale)}`
        : item.followUp.text;
    case 'help':
      return item.help.sentence;
  }
}
