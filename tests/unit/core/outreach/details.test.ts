import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Day } from '../../../../core/calendar/day.ts';
import type { Locale } from '../../../../core/locale.ts';
import type { DetailFacts } from '../../../../core/outreach/details.ts';
import { suggestDetails } from '../../../../core/outreach/details.ts';
import { interactionKinds } from '../../../../core/strength/interaction.ts';
import { fold, foldToWords } from '../../../../core/text/fold.ts';

// Tests write days and the locale as texts.
const day = (text: string) => text as Day;
const today = day('2026-11-29');
const locale = 'en-GB' as Locale;
const nothing: DetailFacts = {
  firstName: 'Ana',
  messages: [],
  log: [],
  promises: [],
  notes: null,
  importedNotes: [],
  tags: [],
  job: null,
  connectedOn: null,
  howMet: null,
  first: null,
  birthday: '',
  sentToOthers: [],
};
const detailsOf = (facts: Partial<DetailFacts>) => suggestDetails({ ...nothing, ...facts }, today, locale);
const textsOf = (facts: Partial<DetailFacts>) => detailsOf(facts).map(({ text }) => text);

test('nothing is suggested of whom nothing is known', () => {
  expect(detailsOf({})).toEqual([]);
  expect(detailsOf({ notes: '  ', connectedOn: day('2026-11-20') })).toEqual([]);
});

describe('how the user met them', () => {
  test.each<[NonNullable<DetailFacts['howMet']>, readonly string[]]>([
    [{ text: '', introducer: 'Petr', metOn: day('2026-03-14') }, ['Petr introduced us in March.']],
    [{ text: '', introducer: 'Petr', metOn: day('2019-03-14') }, ['Petr introduced us in March 2019.']],
    [{ text: '', introducer: 'Petr', metOn: null }, ['Petr introduced us.']],
    [{ text: 'At a fair in Leipzig.', introducer: null, metOn: null }, ['I remember: at a fair in Leipzig.']],
  ])('%j', (howMet, texts) => {
    expect(textsOf({ howMet })).toEqual(texts);
    expect(detailsOf({ howMet })[0]).toMatchObject({ source: 'met', label: 'How you met' });
  });
});

describe('what they last said', () => {
  const wrote = (text: string, on = '2026-11-15') => textsOf({ messages: [{ on: day(on), direction: 'in', text }] });

  test.each([
    [
      'Hi Lukas,\nthe harbour tour is next week, finally.\nBest, Ana',
      'Two weeks ago you wrote “the harbour tour is next week, finally” – how did it go?',
    ],
    ['Good to see you at the meetup', 'Two weeks ago you wrote “Good to see you at the meetup”.'],
    ['Hello! Do you know a good translator? Thanks, Ana', 'Two weeks ago you asked: “Do you know a good translator?”'],
    ['Hallo Lukas, kennst du jemanden in Łódź?', 'Two weeks ago you asked: “kennst du jemanden in Łódź?”'],
  ])('%j', (message, text) => {
    expect(wrote(message)).toEqual([text]);
  });

  test('thanks, greetings and links alone say nothing', () => {
    expect(wrote('Thanks!')).toEqual([]);
    expect(wrote('Hi Lukas')).toEqual([]);
    expect(wrote('https://example.com/a?b')).toEqual([]);
  });

  test('only the last message counts, and what is long ago has its month', () => {
    const messages = [
      { on: day('2026-11-20'), direction: 'out', text: 'How are you doing?' },
      { on: day('2026-05-03'), direction: 'in', text: 'The archive opens its doors again.' },
      { on: day('2025-05-03'), direction: 'in', text: 'We are restoring the lighthouse.' },
    ] as const;
    expect(textsOf({ messages })).toEqual(['In May you wrote “The archive opens its doors again”.']);
  });

  test('a long sentence is cut between words', () => {
    const [text = ''] = wrote(`We spoke ${'about the long and winding road '.repeat(10)}and more`);
    expect(text).toMatch(/…”\.$/);
    expect(text.length).toBeLessThan(140);
  });
});

test.each([
  ['Collects old timetables.', 'I remember that you collect old timetables.'],
  ['Nora collects old timetables', 'I remember: Nora collects old timetables.'],
  ['Ana collects old timetables', 'I remember that you collect old timetables.'],
  ['She coaches a youth football team', 'I remember that you coach a youth football team.'],
  ['Has lived in six countries.', 'I remember that you have lived in six countries.'],
  ['Two daughters, both play handball.', 'I remember: two daughters, both play handball.'],
  ['Looking for suppliers of recycled board.', 'You were looking for suppliers of recycled board – is that still so?'],
  ['Is hiring two designers.', 'You were hiring two designers – is that still so?'],
  ['Wants to move their studio', 'You wanted to move your studio – is that still so?'],
  ['Met at the packaging fair in Lyon.', 'I remember: we met at the packaging fair in Lyon.'],
  ['From the evening course in statistics.', 'I remember: we know each other from the evening course in statistics.'],
  ['Sammelt alte Karten.', 'I remember: Sammelt alte Karten.'],
  ['Friends with Dr. Quist from the museum.', 'I remember: Friends with Dr. Quist from the museum.'],
])('a note, %j, is turned to them where that is certain', (notes, text) => {
  expect(textsOf({ notes })).toEqual([text]);
});

test('addresses and numbers in notes are no details', () => {
  expect(textsOf({ notes: 'ana@example.org\n+49 30 1234567\nhttps://example.org' })).toEqual([]);
});

test.each([
  ['message', 'in', 'Asked how the move went', 'In May you asked how the move went.'],
  ['message', 'out', 'Shared the job ad for their sister', 'In May I shared the job ad for your sister.'],
  [
    'message',
    'in',
    'Is looking for speakers for a June event',
    'In May you were looking for speakers for a June event.',
  ],
  ['message', 'in', '“Feliz cumpleaños”', 'In May you wrote “Feliz cumpleaños”.'],
  ['meeting', 'both', 'Coffee near the station', 'I was thinking of when we met in May: coffee near the station.'],
  ['call', 'both', 'Half an hour on pricing', 'I was thinking of our call in May: half an hour on pricing.'],
  ['introduction', 'out', 'Introduced them to Rosalind', 'In May I introduced you to Rosalind.'],
] as const)('a logged %s (%s), %j', (kind, direction, note, text) => {
  expect(textsOf({ log: [{ on: day('2026-05-03'), kind, direction, note }] })).toEqual([text]);
});

test('a job that an import showed is said as seen, and is news for a year', () => {
  const job = { company: 'Saltmarsh Capital', position: 'Controller', seenOn: day('2026-09-02') };
  expect(detailsOf({ job })).toMatchObject([
    { shown: 'Moved to Saltmarsh Capital, seen in September', text: 'I saw that you are at Saltmarsh Capital now.' },
  ]);
  expect(textsOf({ job: { ...job, company: null } })).toEqual(['I saw that you are Controller now.']);
  expect(textsOf({ job: { ...job, seenOn: day('2025-09-02') } })).toEqual([]);
});

test('birthdays and anniversaries are suggested on their days', () => {
  expect(textsOf({ birthday: '--11-29' })).toEqual(['Happy birthday!']);
  expect(textsOf({ birthday: '1969-11-27' })).toEqual(['Happy birthday, a little late!']);
  expect(textsOf({ birthday: '--12-05' })).toEqual([]);
  expect(detailsOf({ connectedOn: day('2023-11-29') })).toMatchObject([
    { shown: 'Connected three years ago today', text: 'Today it is three years since we connected.' },
  ]);
});

test('how they first met is asked after only if nothing says how', () => {
  const first = { on: day('2019-05-01'), kind: 'meeting' } as const;
  expect(textsOf({ first })).toEqual(['Do you remember when we met in May 2019?']);
  expect(textsOf({ first, notes: 'Met on the ferry to Bergen.' })).toHaveLength(1);
  expect(textsOf({ first: { ...first, kind: 'message' } })).toEqual([]);
});

test('open promises come early, kept ones not at all', () => {
  const promises = [
    { text: 'Send the slides', promisedOn: day('2026-11-03'), doneOn: null },
    { text: 'Send the recipe', promisedOn: day('2026-11-01'), doneOn: day('2026-11-02') },
  ];
  expect(detailsOf({ promises })).toMatchObject([{ label: 'You promised on 3 November', shown: 'Send the slides' }]);
});

test('what was written to them, or lately to others, is not suggested again', () => {
  const facts = { notes: 'Collects old timetables.', tags: ['choir', 'sailing'] };
  expect(textsOf(facts)).toHaveLength(3);
  expect(textsOf({ ...facts, sentToOthers: ['The choir sings on Sunday.'] })).toHaveLength(2);
  const out = {
    on: day('2026-11-01'),
    direction: 'out',
    text: 'Are there new old timetables you collect? collects',
  } as const;
  expect(textsOf({ ...facts, messages: [out] })).toEqual([
    'Something about choir made me think of you:',
    'Something about sailing made me think of you:',
  ]);
});

test('the most interesting come first', () => {
  expect(
    detailsOf({
      messages: [{ on: day('2026-11-01'), direction: 'in', text: 'The archive opens its doors again.' }],
      log: [{ on: day('2026-05-03'), kind: 'meeting', direction: 'both', note: 'Coffee near the station' }],
      promises: [{ text: 'Send the slides', promisedOn: day('2026-11-03'), doneOn: null }],
      notes: 'Keeps bees. Met on the ferry to Bergen. Looking for a translator.',
      importedNotes: ['Plays the viola'],
      tags: ['choir'],
      job: { company: 'Paperlark', position: null, seenOn: day('2026-11-02') },
      connectedOn: day('2023-11-29'),
      birthday: '--11-29',
    }).map(({ source, shown }) => [source, shown]),
  ).toEqual([
    ['birthday', 'Their birthday is today'],
    ['message', '“The archive opens its doors again”'],
    ['promise', 'Send the slides'],
    ['log', 'Coffee near the station'],
    ['change', 'Moved to Paperlark, seen in November'],
    ['met', 'Met on the ferry to Bergen'],
    ['note', 'Looking for a translator'],
    ['note', 'Keeps bees'],
    ['imported-note', 'Plays the viola'],
    ['anniversary', 'Connected three years ago today'],
    ['tag', 'choir'],
  ]);
});

test('no detail is invented: its words are in the file, each has a key of its own, and none is left open', () => {
  const someDay = fc
    .integer({ min: 1, max: 28 })
    .map((date) => day(`2026-0${1 + (date % 9)}-${String(date).padStart(2, '0')}`));
  const words = fc
    .array(
      fc.constantFrom(
        'Collects',
        'old',
        'maps',
        'Met',
        'at',
        'the',
        'fair.',
        'Łódź',
        '東京',
        'Is',
        'looking',
        'for',
        'their',
        '“',
        '{',
        '?',
        '\n',
      ),
      { maxLength: 9 },
    )
    .map((list) => list.join(' '));
  const facts = fc.record({
    firstName: fc.constantFrom('Ana', ''),
    messages: fc.array(
      fc.record({ on: someDay, direction: fc.constantFrom('in' as const, 'out' as const), text: words }),
      { maxLength: 3 },
    ),
    log: fc.array(
      fc.record({
        on: someDay,
        kind: fc.constantFrom(...interactionKinds),
        direction: fc.constantFrom('in' as const, 'out' as const, 'both' as const),
        note: words,
      }),
      { maxLength: 3 },
    ),
    promises: fc.array(fc.record({ text: words, promisedOn: someDay, doneOn: fc.constant(null) }), { maxLength: 3 }),
    notes: fc.option(words),
    importedNotes: fc.array(words, { maxLength: 2 }),
    tags: fc.array(fc.constantFrom('choir', 'Łódź'), { maxLength: 2 }),
  });
  fc.assert(
    fc.property(facts, (some) => {
      const details = detailsOf(some);
      expect(new Set(details.map(({ key }) => key)).size).toBe(details.length);
      const known = new Set(foldToWords(JSON.stringify(some).replaceAll('\\n', ' ')));
      for (const { shown, text, label, source } of details) {
        expect(text).toMatch(/\p{L}/u);
        expect(`${text}${label}`).not.toMatch(/undefined|\n| {2}|\$\{/u);
        if (source === 'note' || source === 'tag' || source === 'met') {
          for (const word of foldToWords(shown)) expect(known.has(word)).toBe(true);
        }
        expect(fold(shown)).not.toBe('');
      }
    }),
  );
});
