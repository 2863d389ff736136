import type { OfferId } from '../../core/ids.ts';
import { guessHelpKind } from '../../core/outreach/offer.ts';
import type { Offer } from '../../core/outreach/offer.ts';
import { offerWords } from '../../core/outreach/offer-words.ts';
import type { WriteTransaction } from '../../db/connection/database.ts';
import { allOffers, deleteOffer, findOffer, insertOffer, updateOffer } from '../../db/outreach/offers.ts';
import { procedures } from '../procedures.ts';
import { goneError } from '../refusal.ts';
import { undoableWrite } from '../writes.ts';

export const offers = {
  list: procedures.offers.list.handler(({ context }) =>
    allOffers(context.db).map((offer) => ({ ...offer, sample: offerWords(offer) })),
  ),
  add: procedures.offers.add.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      for (const { text, kind = guessHelpKind(text), words = '', suits = '' } of input.offers) {
        insertOffer(tx, { text, kind, words, suits });
      }
      return { label: { kind: 'offers-added', count: input.offers.length }, answer: {} };
    }),
  ),
  edit: procedures.offers.edit.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const before = requireOffer(tx, input.id);
      const { text = before.text, kind = before.kind, words = before.words, suits = before.suits } = input;
      updateOffer(tx, { id: before.id, text, kind, words, suits });
      return { label: { kind: 'offer-changed' }, answer: {} };
    }),
  ),
  remove: procedures.offers.remove.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      deleteOffer(tx, requireOffer(tx, input.id).id);
      return { label: { kind: 'offer-removed' }, answer: {} };
    }),
  ),
};

/** Finds an offer. @throws GONE when it is not there. */
function requireOffer(tx: WriteTransaction, id: OfferId): Offer {
  const offer = findOffer(tx, id);
  if (!offer) throw goneError('This offer');
  return offer;
}
