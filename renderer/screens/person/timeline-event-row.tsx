import { memo } from 'react';

import { eventInWords } from './event-words.ts';
import type { TimelineEvent } from './timeline-items.ts';
import { TimelineRow, ToldWith } from './timeline-row.tsx';

/** What imports tell of a day besides contact. Stands back behind it. */
export const TimelineEventRow = memo(function TimelineEventRow({ event }: { readonly event: TimelineEvent }) {
  const { what, text } = eventInWords(event);
  return (
    <TimelineRow day={event.day}>
      <ToldWith what={<span className="text-soft">{what}</span>} text={text} />
    </TimelineRow>
  );
});
