import { memo } from 'react';

import { eventInWords } from './event-words.ts';
import type { TimelineEvent } from './timeline-items.ts';
import { TimelineRow, TimelineText } from './timeline-row.tsx';

/** An event from imports other than contact, smaller than contact unless it is news. */
export const TimelineEventRow = memo(function TimelineEventRow({ event }: { readonly event: TimelineEvent }) {
  const { what, text } = eventInWords(event);
  return (
    <TimelineRow day={event.day}>
      <TimelineText what={event.kind === 'job-change' ? what : <span className="text-soft">{what}</span>} text={text} />
    </TimelineRow>
  );
});
