import type { Day } from '../../core/calendar/day.ts';
import type { IntroductionStep, Side } from '../../core/doors/introduction.ts';
import type { InteractionId } from '../../core/ids.ts';
import type { WriteTransaction } from '../../db/connection/database.ts';
import { contactsOnDay } from '../../db/people/interactions.ts';
import type { InteractionValues, StoredInteraction } from '../../db/people/interactions.ts';
import type { Context } from '../context.ts';
import { logContact } from '../people/log-contact.ts';
import type { PeopleOfTwo } from './shown-introduction.ts';

const asked = { kind: 'other', direction: 'out', note: '' } as const;

/**
 * Logs what the user did for a step that they note: asking a side, or introducing both to each other in one contact. What is
 * logged of that day already is not logged once more. Returns the contact of each side; none for what the others did.
 */
export function logStep(
  tx: WriteTransaction,
  context: Pick<Context, 'clock'>,
  people: PeopleOfTwo,
  { step, on }: { readonly step: IntroductionStep; readonly on: Day },
): Partial<Record<Side, InteractionId>> {
  switch (step) {
    case 'ask-first':
    case 'ask-second': {
      const side = step === 'ask-first' ? 'first' : 'second';
      const { id } = people[side];
      const known = contactsOnDay(tx, id, on).find(({ direction }) => direction !== 'in');
      return { [side]: known?.id ?? logContact(tx, [id], { ...asked, day: on }, context)[0] };
    }
    case 'introduce': {
      const [first, second] = [people.first.id, people.second.id].map((id) =>
        contactsOnDay(tx, id, on).find(isIntroduction),
      );
      if (first !== undefined && second !== undefined && first.eventId === second.eventId) {
        return { first: first.id, second: second.id };
      }
      const values: InteractionValues = { kind: 'introduction', direction: 'out', day: on, note: '' };
      const [withFirst, withSecond] = logContact(tx, [people.first.id, people.second.id], values, context);
      if (withFirst === undefined || withSecond === undefined) throw new Error('Both are introduced.');
      return { first: withFirst, second: withSecond };
    }
    case 'first-agrees':
    case 'first-declines':
    case 'second-agrees':
    case 'second-declines':
    case 'went-well':
    case 'came-to-nothing':
    case 'withdraw':
      return {};
  }
}

function isIntroduction({ kind, eventId }: StoredInteraction): boolean {
  return kind === 'introduction' && eventId !== null;
}
