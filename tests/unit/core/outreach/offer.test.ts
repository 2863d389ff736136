import { expect, test } from 'vitest';

import { guessHelpKind, isForAnyone } from '../../../../core/outreach/offer.ts';

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

test.each([
  ['Half an hour of listening', '', true],
  ['A second pair of eyes on a plan', '', true],
  ['Half an hour of listening', 'founders', false],
  ['An hour on contracts and privacy law', '', false],
  ['Send my checklist', '', false],
])('that “%s” for “%s” is for anyone is %s', (text, suits, is) => {
  expect(isForAnyone({ kind: guessHelpKind(text), text, suits })).toBe(is);
});
