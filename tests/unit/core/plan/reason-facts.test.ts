import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutNote, findLinkedinEvent, findMeeting } from '../../../../core/plan/reason-facts.ts';
import type { RecordContent } from '../../../../core/records/record.ts';
import { day } from '../calendar/day-arbitrary.ts';
import { naughtyStrings } from '../import/naughty-strings.ts';

it.each<[string, string | undefined]>([
  ['', undefined],
  [' \n . ', undefined],
  ['Lunch.', 'Lunch'],
  ['Lunch. She is moving to Lisbon.', 'Lunch'],
  ['\n  the flat;\nthe car', 'the flat'],
  ['Is the flat still free? Ben asks', 'Is the flat still free?'],
  [
    'Talked about her move to Lisbon, the flat there, the schools and the sea',
    'Talked about her move to Lisbon, the flat there, the…',
  ],
  ['“Greetings from Rome.”', 'Greetings from Rome'],
  ['“Greetings” was all, and "so" was I', '“Greetings” was all, and "so" was I'],
  ['x'.repeat(61), `${'x'.repeat(59)}…`],
])('cuts a note to a few words (%j)', (note, words) => {
  expect(cutNote(note)).toBe(words);
});

it('cuts any note to one line, never within a character', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.constantFrom(...naughtyStrings), fc.string({ unit: 'grapheme', maxLength: 200 })),
      (note) => {
        const cut = cutNote(note) ?? '';
        expect(cut.length).toBeLessThanOrEqual(61);
        expect(cut).not.toContain('\n');
        if (!/\p{Surrogate}/u.test(note)) expect(cut).not.toMatch(/\p{Surrogate}/u);
      },
    ),
  );
});

it.each<[string[], string | null]>([
  [['met at the Berlin meetup'], 'met at the Berlin meetup'],
  [['Runs a bakery.\n- We met in Rome. Knows Ben.'], 'met in Rome'],
  [['', 'I met her through Ben'], 'met her through Ben'],
  [['Metal work', 'Have we met?', 'met'], null],
  [[], null],
])('finds how the user met somebody in their notes (%j)', (notes, words) => {
  expect(findMeeting(notes)).toBe(words);
});

it('finds the most telling event between the two, the newest of its kind', () => {
  const named = { firstName: 'Ana', lastName: 'Hale' };
  const invitation: RecordContent = {
    kind: 'invitation',
    fields: { name: 'Ana Hale', direction: 'in', sentOn: day('2024-05-01'), sentAt: '5/1/24, 2:37 PM' },
  };
  const endorsed = (on: string, skill: string): RecordContent => ({
    kind: 'endorsement',
    fields: { ...named, direction: 'received', skill, on: day(on), status: 'ACCEPTED' },
  });
  expect(findLinkedinEvent([])).toBeNull();
  expect(findLinkedinEvent([{ kind: 'missing', fields: {} }])).toBeNull();
  expect(findLinkedinEvent([invitation])).toEqual({
    kind: 'invitation',
    direction: 'in',
    on: '2024-05-01',
    skill: null,
  });
  expect(findLinkedinEvent([endorsed('2020-01-02', 'Kilns'), invitation, endorsed('2021-01-02', 'Ceramics')])).toEqual({
    kind: 'endorsement',
    direction: 'in',
    on: '2021-01-02',
    skill: 'Ceramics',
  });
});
