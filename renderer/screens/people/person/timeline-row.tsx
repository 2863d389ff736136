import type { Day } from '../../../../core/calendar/day.ts';
import { formatDay, formatDayAndMonth } from '../../../../core/calendar/format-day.ts';
import { userLocale } from '../../../app/user-locale.ts';
import type { ReactNode } from 'react';

export type TimelineRowProps = {
  readonly day: Day | null;
  readonly children: ReactNode;
  /** Buttons that appear with the pointer or the focus. */
  readonly actions?: ReactNode;
};

/** A row of the timeline: the day, what happened on it, and buttons. */
export function TimelineRow({ day, children, actions }: TimelineRowProps) {
  return (
    <li className="group -mx-2 grid grid-cols-[minmax(0,1fr)_auto] items-start rounded-field px-2 py-1.5 [contain-intrinsic-size:auto_2.25rem] [content-visibility:auto] hover:bg-well wide:grid-cols-[7.5rem_minmax(0,1fr)_auto]">
      {day === null ? (
        <span className="hidden wide:block" />
      ) : (
        <time
          dateTime={day}
          title={formatDay(day, userLocale)}
          className="col-span-2 text-small text-soft wide:col-span-1 wide:pt-px"
        >
          {formatDayAndMonth(day, userLocale)}
        </time>
      )}
      <div className="min-w-0 text-body [overflow-wrap:anywhere]">{children}</div>
      {actions !== undefined && (
        <span className="-my-1.5 flex opacity-0 transition-opacity group-hover:opacity-100 focus-within:opacity-100 [@media(hover:none)]:opacity-100">
          {actions}
        </span>
      )}
    </li>
  );
}

/** What happened, and after a colon the text that belongs to it. */
export function TimelineText({ what, text }: { readonly what: ReactNode; readonly text: string }) {
  return (
    <p className="whitespace-pre-line">
      <span className={text === '' ? undefined : 'text-soft'}>{what}</span>
      {text !== '' && <span className="text-soft">: </span>}
      {text}
    </p>
  );
}
