import { addDays } from '../../core/calendar/day.ts';
import type { Day } from '../../core/calendar/day.ts';
import type { HelpDirection, HelpKind, HelpStatus } from '../../core/outreach/help.ts';
import type { InteractionId } from '../../core/ids.ts';
import type { WriteTransaction } from '../../db/connection/database.ts';
import { insertHelp } from '../../db/outreach/help.ts';
import { allOffers } from '../../db/outreach/offers.ts';
import { insertSentText } from '../../db/outreach/sent-texts.ts';
import type { InsertedPerson } from './insert-network.ts';

/** Help that came of a text: one of the user's offers, by its place, or what the person did. */
type LedgerLine = {
  readonly direction: HelpDirection;
  readonly status: HelpStatus;
  /** In how many days after the text the status came to be. */
  readonly after: number;
  readonly help: { readonly offer: number } | { readonly kind: HelpKind; readonly text: string };
};

const inventedTexts: readonly { readonly body: string; readonly line?: LedgerLine }[] = [
  {
    body: 'I walked past the old print works yesterday and thought of you. How did the move go in the end?\n\nIf you have the new brochure as a draft, send it over: I read it with fresh eyes.',
    line: { direction: 'to-them', status: 'given', after: 4, help: { offer: 1 } },
  },
  {
    body: 'Your question about the second supplier stayed with me. I asked around: two people here would gladly tell you how they solved it. Shall I introduce you?',
    line: { direction: 'to-them', status: 'accepted', after: 2, help: { offer: 0 } },
  },
  {
    body: 'Thank you for the evening on Thursday, and for the name of that bookbinder. I called her, and she has time in autumn.',
    line: {
      direction: 'from-them',
      status: 'given',
      after: 0,
      help: { kind: 'introduction', text: 'Gave me the name of a bookbinder' },
    },
  },
  {
    body: 'You said in spring that the team would grow to nine. Did it? We made every mistake there is at that size; I gladly tell you which ones were worth it.',
    line: { direction: 'to-them', status: 'offered', after: 0, help: { offer: 2 } },
  },
  {
    body: 'How is the garden? Ours drowned. I still owe you a lunch for last year’s advice on the lease; it saved us a lot.',
    line: {
      direction: 'from-them',
      status: 'given',
      after: 0,
      help: { kind: 'expertise', text: 'Advice on our lease' },
    },
  },
  {
    body: 'I read your piece on night trains twice. The part about Villach is my favourite. Is there a second one coming?',
  },
  {
    body: 'Somebody here looks for exactly what you did at the harbour: a map that people can read while walking. May I give them your name?',
    line: { direction: 'to-them', status: 'offered', after: 0, help: { offer: 0 } },
  },
  {
    body: 'Congratulations on the new workshop! If the grant for the second room is still open: I have read a dozen of these applications and would gladly look at yours.',
    line: { direction: 'to-them', status: 'passed', after: 9, help: { offer: 1 } },
  },
  {
    body: 'Did your daughter find a place for her year abroad? A friend in Bergen has a room from September.',
    line: {
      direction: 'to-them',
      status: 'given',
      after: 6,
      help: { kind: 'resource', text: 'A room in Bergen for their daughter' },
    },
  },
  {
    body: 'It was good to hear you on the panel. You were the only one who said what it costs. How did the others take it?',
  },
  {
    body: 'The recipe works! Forty people, no complaints. Thank you for the hour on the telephone.',
    line: {
      direction: 'from-them',
      status: 'given',
      after: 0,
      help: { kind: 'time', text: 'An hour on the telephone' },
    },
  },
  { body: 'I am in your town on the 14th with a free morning. Is the café by the canal still open?' },
];

/** The user sent the texts within so many days before today. */
const latelyDays = 240;

/**
 * Creates a collector: `consider` picks people whom the user wrote to lately, and `insert` stores what was written, with
 * the help that was offered, given and received.
 */
export function createSentTextCollector(today: Day): {
  readonly consider: (person: InsertedPerson) => void;
  readonly insert: (tx: WriteTransaction) => void;
} {
  const written: { readonly person: InsertedPerson; readonly on: Day; readonly interactionId: InteractionId }[] = [];
  return {
    consider(person) {
      const { interactions, muted } = person.invented;
      const newest = interactions.findLastIndex(({ direction, kind }) => direction !== 'in' && kind === 'message');
      const on = interactions[newest]?.day;
      const interactionId = person.interactionIds[newest];
      if (muted || on === undefined || interactionId === undefined || written.length >= inventedTexts.length) return;
      if (on >= addDays(today, -latelyDays) && on < addDays(today, -1) && interactions[newest]?.note === '') {
        written.push({ person, on, interactionId });
      }
    },
    insert(tx) {
      const offers = allOffers(tx);
      for (const [index, { person, on, interactionId }] of written.entries()) {
        const invented = inventedTexts[index];
        if (invented === undefined) continue;
        const text = `Hi ${person.invented.firstName},\n\n${invented.body}`;
        const personId = person.id;
        insertSentText(tx, { personId, interactionId, sentOn: on, medium: 'message', subject: '', text });
        const { line } = invented;
        const help = line && ('offer' in line.help ? offers[line.help.offer] : { ...line.help, id: null });
        if (line === undefined || help === undefined) continue;
        const after = addDays(on, line.after);
        insertHelp(tx, {
          personId,
          direction: line.direction,
          kind: help.kind,
          text: help.text,
          offerId: help.id,
          status: line.status,
          offeredOn: on,
          changedOn: after < today ? after : on,
          interactionId,
          followUpId: null,
          introductionId: null,
        });
      }
    },
  };
}
