import { describe, expect, it } from 'vitest';

import { describeDiscreetly } from '../../../../core/doors/described-person.ts';
import { beginIntroductionLetter, beginQuestion, beginReminder } from '../../../../core/doors/letter-beginning.ts';
import type { LetterFacts } from '../../../../core/doors/letter-beginning.ts';
import { noteWith, rulesOf } from '../outreach/check/any-note.ts';

const lucia = {
  name: 'Lucía Zúñiga',
  firstName: 'Lucía',
  company: 'Glasswell Labs',
  position: 'Solutions Architect',
  greeting: 'Hi Lucía,',
};
const grace = {
  name: 'Grace Calloway',
  firstName: 'Grace',
  company: 'Stoneways Logistics',
  position: 'Senior Translator',
  greeting: 'Hi Grace,',
};
const facts: LetterFacts = {
  to: lucia,
  other: grace,
  need: { text: 'A translator from German into English', isOf: 'to' },
  about: '',
};
const discreet = { discreet: true, otherAgreed: false };
const whatIsAsked = (changed: Partial<LetterFacts>) =>
  beginQuestion({ ...facts, ...changed }, discreet).text.split('\n\n')[1];

describe('somebody who is not named yet', () => {
  it.each([
    ['Senior Translator', 'Stoneways Logistics', 'who is a senior translator in logistics'],
    ['CFO', 'Payly', 'who is a CFO'],
    ['HR Manager', 'Payly', 'who is an HR manager'],
    ['UX designer at Payly', 'Payly', 'who is a UX designer'],
    ['Engineer', 'Payly', 'who is an engineer'],
    ['University Lecturer', 'Payly', 'who is a university lecturer'],
    ['Head of Purchasing', 'Payly', 'who is head of purchasing'],
    ['VP of Sales', 'Payly', 'who is a VP of sales'],
    ['Founder & CEO', 'Payly', 'who is a founder and CEO'],
    ['German Teacher', 'Payly', 'who is a German teacher'],
    ['Leiterin Einkauf', 'Payly', 'who works as Leiterin Einkauf'],
    ['Directora de Marketing', 'Payly', 'who works as Directora de Marketing'],
    ['', 'Stoneways Logistics', 'who works in logistics'],
  ])('with the title “%s” at %s is someone I know %s', (position, company, words) =>
    expect(describeDiscreetly({ ...grace, position, company })).toBe(`someone I know ${words}`),
  );
  it('is no more than someone known where nothing is', () =>
    expect(describeDiscreetly({ ...grace, position: '', company: '' })).toBe('someone I know'));
});

describe('a letter that asks', () => {
  it('says what they look for and whom the user thought of, and no word twice', () =>
    expect(whatIsAsked({ about: 'A translator for the German edition' })).toBe(
      'You said that you are looking for a translator from German into English. I thought of someone I know who is a senior translator in logistics.',
    ));
  it.each([
    ['CFO in fintech', 'looking for a CFO in fintech'],
    ['looking for a CFO', 'looking for a CFO'],
    ['Needs an honest reader for a grant application.', 'looking for an honest reader for a grant application'],
    ['wants to move to Lisbon', 'looking to move to Lisbon'],
    ['Hiring two designers', 'hiring two designers'],
    ['Somebody who reads contracts', 'looking for somebody who reads contracts'],
  ])('words the need “%s”', (text, words) =>
    expect(whatIsAsked({ need: { text, isOf: 'to' } })).toContain(`You said that you are ${words}. `),
  );
  it('weaves in what it is about, and leaves to the user what it cannot', () => {
    const need = null;
    expect(whatIsAsked({ need, about: 'The spring catalogue.' })).toBe(
      'I think you would enjoy meeting someone I know who is a senior translator in logistics. It would be about the spring catalogue.',
    );
    for (const about of ['Lucía wants to publish abroad', 'both publish poetry', 'The book Grace translates']) {
      expect(whatIsAsked({ need, about })).toBe(
        'I think you would enjoy meeting someone I know who is a senior translator in logistics.',
      );
    }
  });
  it('tells the other side what is looked for', () =>
    expect(whatIsAsked({ need: { text: 'CFO in fintech', isOf: 'other' } })).toBe(
      'I think you would enjoy meeting someone I know who is a senior translator in logistics. They are looking for a CFO in fintech, and you came to mind at once.',
    ));
});

it('brings both together with what the user wrote of them', () => {
  const text = beginIntroductionLetter({ ...facts, about: 'Grace translates poetry' }).text;
  expect(text).toContain('Lucía is looking for a translator from German into English. Grace translates poetry.');
});

it('begins no letter with words that Kith itself calls tired', () => {
  for (const { text } of [
    beginQuestion(facts, discreet),
    beginQuestion({ ...facts, need: null }, { discreet: false, otherAgreed: true }),
    beginReminder(facts, discreet),
    beginIntroductionLetter(facts),
  ]) {
    expect(rulesOf(noteWith({ text }))).not.toContain('tired');
  }
});
