import { listInWords } from '../../../../core/text/sentence-parts.ts';
import { formatDayShort } from '../../../../core/calendar/format-day.ts';
import { userLocale } from '../../../app/user-locale.ts';
import type { TimelineEvent } from './timeline-items.ts';

/** An event in words: what happened, and the text that belongs to it. */
export type EventWords = { readonly what: string; readonly text: string };

/**
 * Words an event from the user's side: "They invited you to connect, and you accepted", with the note of the
 * invitation.
 */
export function eventInWords(event: TimelineEvent): EventWords {
  switch (event.kind) {
    case 'job-change':
      return {
        what: `${jobChange(event)}, seen ${formatDayShort(event.day, userLocale).replace(/ \d{4}$/, '')}`,
        text: '',
      };
    case 'connected':
      return { what: 'You connected on LinkedIn', text: '' };
    case 'missing':
      return { what: 'No longer in your newest export of connections', text: '' };
    case 'note':
      return { what: 'You noted', text: event.text };
    case 'invitation': {
      const { direction, accepted, note } = event;
      const invited = direction === 'in' ? 'They invited you to connect' : 'You invited them to connect';
      const outcome = direction === 'in' ? ', and you accepted' : ', and they accepted';
      return { what: accepted === 'accepted' ? invited + outcome : invited, text: note };
    }
    case 'endorsements': {
      const whom = event.direction === 'received' ? 'They endorsed you' : 'You endorsed them';
      return { what: `${whom} for ${listInWords(event.skills)}`, text: '' };
    }
    case 'recommendation':
      return {
        what: event.direction === 'received' ? 'They recommended you' : 'You recommended them',
        text: event.text,
      };
  }
}

function jobChange({ from, to }: Extract<TimelineEvent, { kind: 'job-change' }>): string {
  if (from.company === to.company) {
    const where = to.company === '' ? '' : ` at ${to.company}`;
    return `${orNothingGiven(from.position)} → ${orNothingGiven(to.position)}${where}`;
  }
  const as = to.position === '' || to.position === from.position ? '' : ` as ${to.position}`;
  return `${orNothingGiven(from.company)} → ${orNothingGiven(to.company)}${as}`;
}

function orNothingGiven(text: string): string {
  return text === '' ? 'nothing given' : text;
}
