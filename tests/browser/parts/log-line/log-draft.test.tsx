import { expect, test } from 'vitest';

import type { LogLineReading } from '../../../../api/contract/people/log-lines.ts';
import type { PersonId } from '../../../../core/ids.ts';
import { draftOf, firstQuestion, keptLine, noCorrections } from '../../../../renderer/parts/log-line/log-draft.ts';
import { chipsOf } from '../../../../renderer/parts/log-line/log-chips.ts';
import { asDay } from '../../screens/people/person/invented-person.ts';

// Ids are numbers with a brand, which exists in types only.
const id = (number: number): PersonId => number as PersonId;
const ana = { id: id(1), name: 'Ana Hale', company: '', position: '' };
const joao = { id: id(2), name: 'João Prado', company: '', position: '' };
const otherJoao = { id: id(3), name: 'João Reis', company: '', position: '' };
const yesterday = asDay('2026-11-22');
const friday = asDay('2026-11-27');

/** "coffee with Ana and João yesterday, promised Ana the deck by Friday", where two are called João. */
const reading: LogLineReading = {
  people: [
    { written: 'Ana', span: [12, 15], candidates: [ana], more: 0 },
    { written: 'João', span: [20, 24], candidates: [joao, otherJoao], more: 0 },
  ],
  contact: {
    kind: 'meeting',
    direction: 'both',
    day: yesterday,
    days: [],
    saysKind: true,
    saysDay: true,
    with: [0, 1],
  },
  note: 'Coffee',
  promises: [{ to: 0, text: 'Send the deck', dueOn: friday, saysDay: true, days: [], owedBy: 'user' }],
  help: [],
  introduced: [],
  understood: [],
};

test('nothing is kept while it is open who is meant; who is chosen is kept with the others', () => {
  const draft = draftOf(reading, noCorrections);
  expect(firstQuestion(draft, noCorrections)).toBe('person João');
  expect(keptLine(draft, noCorrections)).toBeUndefined();
  const corrections = {
    ...noCorrections,
    people: new Map([['João', { kind: 'known', id: otherJoao.id, name: otherJoao.name } as const]]),
  };
  expect(keptLine(draftOf(reading, corrections), corrections)).toEqual({
    people: [{ id: ana.id }, { id: otherJoao.id }],
    contact: { kind: 'meeting', direction: 'both', day: yesterday, note: 'Coffee', with: [0, 1] },
    promises: [{ to: 0, text: 'Send the deck', dueOn: friday }],
    help: [],
    introduced: [],
  });
});

test('what is about somebody who is left out goes with them, and the others are numbered anew', () => {
  const corrections = {
    ...noCorrections,
    people: new Map([['João', { kind: 'new', name: 'João' } as const]]),
    dropped: new Set(['person Ana']),
  };
  expect(keptLine(draftOf(reading, corrections), corrections)).toMatchObject({
    people: [{ name: 'João' }],
    contact: { with: [0] },
    promises: [],
  });
});

test('a line of which everything is dropped keeps nothing', () => {
  const corrections = { ...noCorrections, dropped: new Set(['person Ana', 'person João']) };
  expect(keptLine(draftOf(reading, corrections), corrections)).toBeUndefined();
});

test('two names for one person are one', () => {
  const corrections = {
    ...noCorrections,
    people: new Map([['João', { kind: 'known', id: ana.id, name: ana.name } as const]]),
  };
  expect(keptLine(draftOf(reading, corrections), corrections)).toMatchObject({
    people: [{ id: ana.id }],
    contact: { with: [0] },
  });
});

test('a chip says no more than the line: neither a day that was not said, nor that an offer was taken', () => {
  const said = draftOf(
    {
      ...reading,
      people: reading.people.slice(0, 1),
      promises: [
        { to: 0, text: 'the deck', dueOn: friday, saysDay: true, days: [], owedBy: 'user' },
        { to: 0, text: 'the list', dueOn: friday, saysDay: false, days: [], owedBy: 'user' },
        { to: 0, text: 'Ask for a reply', dueOn: friday, saysDay: false, days: [], owedBy: 'them' },
      ],
      help: [
        { with: 0, direction: 'from-them', kind: 'time', text: 'Show me the lab', status: 'offered', on: yesterday },
        { with: 0, direction: 'to-them', kind: 'resource', text: 'Lent you a tent', status: 'given', on: yesterday },
      ],
    },
    noCorrections,
  );
  const words = chipsOf(said, noCorrections, asDay('2026-11-23')).map((chip) => chip.words);
  expect(words.slice(-5)).toEqual([
    'Promised to Ana Hale: the deck, by Friday, 27 November',
    'Promised to Ana Hale: the list, comes up on Friday, 27 November',
    'Ask Ana Hale for a reply, comes up on Friday, 27 November',
    'Ana Hale offered you: Show me the lab',
    'You helped Ana Hale: Lent you a tent',
  ]);
});
