import { allOffers, deleteOffer, findOffer, insertOffer, updateOffer } from '../../db/plan/offers.ts';
import { kith, undoableWrite } from '../procedures.ts';
import { gone } from '../refusal.ts';

export const offers = {
  list: kith.offers.list.handler(({ context }) => allOffers(context.db)),
  add: kith.offers.add.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      for (const text of input.texts) insertOffer(tx, text);
      return { label: { kind: 'offers-added', count: input.texts.length }, answer: {} };
    }),
  ),
  edit: kith.offers.edit.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      if (!findOffer(tx, input.id)) throw gone('This offer');
      updateOffer(tx, input.id, input.text);
      return { label: { kind: 'offer-changed' }, answer: {} };
    }),
  ),
  remove: kith.offers.remove.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      if (!findOffer(tx, input.id)) throw gone('This offer');
      deleteOffer(tx, input.id);
      return { label: { kind: 'offer-removed' }, answer: {} };
    }),
  ),
};
