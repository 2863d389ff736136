import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

import { mayBeCompanies } from '../../../../core/doors/company-phrase.ts';
import { readGoal } from '../../../../core/doors/goal.ts';
import { matchOwn } from '../../../../core/doors/goal-match.ts';
import type { KnownOfPerson } from '../../../../core/doors/goal-match.ts';

const nobody: KnownOfPerson = { company: '', position: '', city: '', notes: '', tags: [] };
const kinds = (text: string) => readGoal(text).parts.map(({ kind, text: part }) => `${kind}: ${part}`);
const stands = (goal: string, person: Partial<KnownOfPerson>) => {
  const match = matchOwn(readGoal(goal), { ...nobody, ...person });
  if (match === undefined) return 'nowhere';
  return match.isAt ? 'at' : match.isNextTo ? 'next to' : 'nowhere';
};

describe('reading a goal', () => {
  it.each([
    ['procurement at hospitals in Bavaria', ['role: procurement', 'field: hospitals', 'place: Bavaria']],
    ['someone at Globex', ['company: Globex']],
    ['somebody @ Globex Robotics', ['company: Globex Robotics']],
    ['CFO in fintech', ['role: CFO', 'field: fintech']],
    ['chief financial officer, payments', ['role: chief financial officer', 'field: payments']],
    ['Finance director in Munich', ['role: Finance director', 'place: Munich']],
    ['director of finance', ['role: director finance']],
    ['Einkauf Krankenhaus Bayern', ['role: Einkauf', 'field: Krankenhaus', 'place: Bayern']],
    ['jemand bei Globex in München', ['company: Globex', 'place: München']],
    ['head of procurement at Globex', ['rank: head', 'role: procurement', 'company: Globex']],
    ['Globex or Initech', ['word: Globex or Initech']],
    ['CFO at Globex or Initech', ['role: CFO', 'company: Globex or Initech']],
    ['procurement at Tallgrass Health', ['role: procurement', 'company: Tallgrass Health']],
    ['someone at Media Globex Health', ['company: Media Globex Health']],
    ['procurement at Tallgrass hospitals', ['role: procurement', 'company: Tallgrass', 'field: hospitals']],
    ['someone at Quillstone Press', ['company: Quillstone Press']],
    ['translator in logistics', ['role: translator', 'field: logistics']],
    ['CFO at Globex, Health', ['role: CFO', 'company: Globex', 'field: Health']],
    ['someone at Tallgrass Munich', ['company: Tallgrass', 'place: Munich']],
    ['someone at Deutsche Bank', ['company: Deutsche Bank']],
    ['someone at Bank of Oslo', ['company: Bank of Oslo']],
    ['someone at the Bank of America in London', ['company: Bank of America', 'word: London']],
    ['CFO at a bank', ['role: CFO', 'field: bank']],
    ['Einkauf bei Kliniken in Bayern', ['role: Einkauf', 'field: Kliniken', 'place: Bayern']],
    ['Einkauf bei Globex Bayern', ['role: Einkauf', 'company: Globex', 'place: Bayern']],
    ['CFO at Deutsche Bank or Initech', ['role: CFO', 'company: Deutsche Bank or Initech']],
    ['someone at Firm 8', ['company: Firm 8']],
    ['someone at deutsche bank', ['company: deutsche', 'field: bank']],
    ['kubernetes', ['word: kubernetes']],
    ['采购', ['word: 采购']],
    ['someone', []],
    ['  ', []],
  ])('reads “%s”', (goal, parts) => expect(kinds(goal)).toEqual(parts));

  it('takes the company of somebody as one, however it is written', () => {
    const text = 'CFO at deutsche bank frankfurt';
    expect(mayBeCompanies(text)).toEqual(['deutsche bank frankfurt', 'deutsche bank']);
    const { parts } = readGoal(text, ['deutsche bank']);
    expect(parts.map((part) => `${part.kind}: ${part.text}`)).toEqual([
      'role: CFO',
      'company: deutsche bank',
      'word: frankfurt',
    ]);
  });
});

describe('who stands at a door', () => {
  const buyer = { position: 'Head of Purchasing', company: 'Klinikum Nürnberg' };
  it.each([
    ['procurement at hospitals in Bavaria', buyer, 'at'],
    ['Bavaria: hospital buyers', buyer, 'at'],
    ['Einkauf Krankenhaus Bayern', buyer, 'at'],
    ['procurement at hospitals in Germany', buyer, 'at'],
    ['procurement at hospitals in Munich', buyer, 'next to'],
    [
      'procurement at hospitals in Bavaria',
      { position: 'Strategischer Einkäufer', company: 'Universitätsklinikum', city: 'Würzburg' },
      'at',
    ],
    ['procurement at hospitals in Bavaria', { position: 'Nurse', company: 'City Hospital', city: 'Leeds' }, 'nowhere'],
    ['procurement at hospitals in Bavaria', { position: 'Baker', city: 'München' }, 'nowhere'],
    ['procurement at hospitals', { position: 'Nurse', company: 'City Hospital' }, 'next to'],
    ['someone at Globex', { company: 'Globex GmbH' }, 'at'],
    ['someone at Globex', { company: 'Globexia' }, 'nowhere'],
    ['someone at Deutsche Bank', { company: 'Deutsche Bank AG' }, 'at'],
    ['someone at Deutsche Bank', { company: 'Bank der Deutsche Post' }, 'nowhere'],
    ['someone at Bank of Oslo', { company: 'Oslo Bank' }, 'nowhere'],
    ['someone at Bank of Oslo', { company: 'The Bank of Oslo' }, 'at'],
    ['baker in Bavaria', { position: 'Baker', city: 'Munich' }, 'at'],
    ['baker in Bavaria', { position: 'Baker', city: 'Leeds' }, 'next to'],
    ['someone at Globex', { company: 'Acme', notes: 'Her brother is at Globex.' }, 'next to'],
    ['CFO at Globex', { company: 'Globex', position: 'Designer' }, 'next to'],
    ['CFO at Globex', { company: 'Acme', position: 'CFO' }, 'nowhere'],
    ['CFO in fintech', { position: 'Finance Director', company: 'Acme Payments' }, 'at'],
    ['CFO in fintech', { position: 'Chief Financial Officer', tags: ['Fintech'] }, 'at'],
    ['CFO in fintech', { position: 'CFO', company: 'Acme' }, 'next to'],
    ['head of procurement', { position: 'Head of Design' }, 'nowhere'],
    ['head of procurement', { position: 'Buyer' }, 'next to'],
    ['founder', { company: 'The Ford Foundation' }, 'nowhere'],
    ['fintech', { notes: 'Told me about a fintech in Vilnius.' }, 'next to'],
    ['采购', { position: '采购经理' }, 'at'],
  ])('“%s”: %j stands %s', (goal, person, expected) => expect(stands(goal, person)).toBe(expected));
});

it('says which words made the match, as they are written, and where', () => {
  const match = matchOwn(readGoal('procurement at hospitals in Bavaria'), {
    ...nobody,
    position: 'Leiter EINKAUF',
    company: 'Klinikum',
    notes: 'Met in Nürnberg',
  });
  expect(match?.matched.map(({ quote, place }) => `${quote} ${place}`)).toEqual([
    'EINKAUF title',
    'Klinikum company',
    'Nürnberg notes',
  ]);
});

const roles = ['procurement', 'Purchasing', 'Einkauf', 'buyers'];
const fields = ['hospitals', 'hospital', 'Krankenhäuser', 'clinics'];
const places = ['Bavaria', 'Bayern', 'Bavarian'];
const word = fc.constantFrom(
  'Einkauf',
  'Procurement',
  'Klinikum',
  'Krankenhaus',
  'Hospital',
  'Munich',
  'Nürnberg',
  'Globex',
  'Baker',
  'Leeds',
  'Head',
  'of',
);
const line = fc.array(word, { maxLength: 4 }).map((words) => words.join(' '));
const anyone = fc.record({
  company: line,
  position: line,
  city: line,
  notes: line,
  tags: fc.array(line, { maxLength: 2 }),
});

test('neither the order of words, nor their stems, nor which synonym is written matters', () => {
  const goal = fc
    .tuple(fc.constantFrom(...roles), fc.constantFrom(...fields), fc.constantFrom(...places))
    .chain((words) => fc.shuffledSubarray(words, { minLength: 3 }));
  fc.assert(
    fc.property(goal, goal, anyone, (one, other, person) => {
      const [first, second] = [one, other].map((words) => matchOwn(readGoal(words.join(' ')), person));
      expect(first?.isAt).toBe(second?.isAt);
      expect(first?.isNextTo).toBe(second?.isNextTo);
    }),
  );
});

test('the words of a match really stand where it says', () => {
  const anyGoal = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    line,
    fc.constantFrom('someone at Globex', 'CFO in fintech'),
  );
  const anyText = fc.oneof(line, fc.string({ unit: 'grapheme', maxLength: 30 }));
  fc.assert(
    fc.property(
      anyGoal,
      fc.record({ company: anyText, position: anyText, city: anyText, notes: anyText, tags: fc.array(anyText) }),
      (goal, person) => {
        for (const { place, quote } of matchOwn(readGoal(goal), person)?.matched ?? []) {
          const texts = {
            title: person.position,
            company: person.company,
            city: person.city,
            notes: person.notes,
            tag: person.tags.join(' '),
          };
          for (const one of quote.split(' … ')) expect(texts[place]).toContain(one);
        }
      },
    ),
  );
});
