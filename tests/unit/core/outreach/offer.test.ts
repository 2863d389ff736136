import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { helpKinds } from '../../../../core/outreach/help.ts';
import { guessHelpKind, offerWords } from '../../../../core/outreach/offer.ts';

const wordsOf = (text: string) => offerWords({ text, kind: guessHelpKind(text), words: '' });

describe('the words of an offer in a message', () => {
  test.each([
    ['Read a draft with fresh eyes', 'If it would help, I could read a draft with fresh eyes.'],
    ['Introduce you to a designer I trust.', 'If it would help, I could introduce you to a designer I trust.'],
    ['An introduction to bakers in Lyon', 'If it would help, I could make an introduction to bakers in Lyon.'],
    ['Half an hour on pricing', 'If it would help, I could offer half an hour on pricing.'],
    ['Checklist for supplier audits', 'If it would help, I could send you a checklist for supplier audits.'],
    ['My checklist for supplier audits', 'If it would help, I could send you my checklist for supplier audits.'],
    ['Hiring in a small team', 'If it would help, I know something of hiring in a small team and could share it.'],
    ['I can look over contracts', 'If it would help, I can look over contracts.'],
    ['採用の相談', 'If it would help: 採用の相談.'],
    ['Gegenlesen eines Antrags', 'If it would help: Gegenlesen eines Antrags.'],
  ])('%s', (text, words) => {
    expect(wordsOf(text)).toBe(words);
  });

  test('are its own, if it has some', () => {
    expect(offerWords({ text: 'Read a draft', kind: 'feedback', words: 'Shall I read it?' })).toBe('Shall I read it?');
  });

  test('hold the offer, whatever it is, and nothing left open', () => {
    const text = fc.array(fc.constantFrom('Read', 'a', 'draft', 'Design', 'hour', '採用', 'Łódź', 'I', 'we', '.'), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(text, fc.constantFrom(...helpKinds), (parts, kind) => {
        const words = offerWords({ text: parts.join(' '), kind, words: '' });
        expect(words).not.toMatch(/undefined| {2}|[[{]/);
        for (const part of parts.filter((word) => word !== '.'))
          expect(words.toLowerCase()).toContain(part.toLowerCase());
      }),
    );
  });
});

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
