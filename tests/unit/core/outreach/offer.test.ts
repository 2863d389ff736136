import { expect, test } from 'vitest';

import { guessHelpKind } from '../../../../core/outreach/offer.ts';

test.each([
  ['Introduce you to a designer', 'introduction'],
  ['Dich mit einer Gründerin bekannt machen', 'introduction'],
  ['Te presentar a una diseñadora', 'introduction'],
  ['Mettre en relation avec des éditeurs', 'introduction'],
  ['Read a draft with fresh eyes', 'feedback'],
  ['Einen Antrag gegenlesen', 'feedback'],
  ['Un avis sur ton dossier', 'feedback'],
  ['Send my checklist for audits', 'resource'],
  ['Una plantilla de contrato', 'resource'],
  ['An hour on contracts', 'time'],
  ['Ein Kaffee und offene Ohren', 'time'],
  ['Share what we learned about hiring', 'expertise'],
  ['Pricing', 'expertise'],
])('the kind of “%s” is guessed to be %s', (text, kind) => {
  expect(guessHelpKind(text)).toBe(kind);
});
