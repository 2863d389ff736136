import { allOffers, deleteOffer, findOffer, insertOffer, updateOffer } from '../../db/outreach/offers.ts';
import { procedures } from '../procedures.ts';
import { goneError } from '../refusal.ts';
import { undoableWrite } from '../writes.ts';

export const offers = {
  list: procedures.offers.list.handler(({ context }) => allOffers(context.db)),
  add: procedures.offers.add.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      for (const text of input.texts) insertOffer(tx, text);
      return { label: { kind: 'offers-added', count: input.texts.length }, answer: {} };
    }),
  ),
  edit: procedures.offers.edit.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      if (!findOffer(tx, input.id)) throw goneError('This offer');
      updateOffer(tx, input.id, input.text);
      return { label: { kind: 'offer-changed' }, answer: {} };
    }),
  ),
  remove: procedures.offers.remove.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      if (!findOffer(tx, input.id)) throw goneError('This offer');
      deleteOffer(tx, input.id);
      return { label: { kind: 'offer-removed' }, answer: {} };
    }),
  ),
};
