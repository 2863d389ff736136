import { describe, expect, test } from 'vitest';

import { checkNote } from '../../../../../core/outreach/check/check-note.ts';
import { markedBy, noteWith, rulesOf } from './any-note.ts';

const generous =
  'Hi Nora, I found a 1931 timetable of the Harz line and thought of your collection: shall I post it to you?';

test('a note with a detail and an offer has no remark', () => {
  expect(checkNote(noteWith({ text: generous }))).toEqual([]);
});

test.each(['', '   \n', 'Hi Nora,', 'Hi Nora,\n\n', 'Sehr geehrte Frau Quist,', 'Bonjour Nora'])(
  'nothing is said of %j, in which nothing is written yet',
  (text) => expect(checkNote(noteWith({ text }))).toEqual([]),
);

test('their name, company and position alone are no detail', () => {
  const text =
    'Hi Nora, I saw that you are a Signal engineer at Pinecrest Rail. Happy to send you our guide if you like.';
  expect(rulesOf(noteWith({ text }))).toEqual(['detail']);
});

test('a word of the notes, the tags or the last things is a detail, in any form', () => {
  const known = { company: '', position: '', notes: [], tags: [], last: [] };
  const text = 'Hi Nora, a club near you is looking for sailors. Shall I put you in touch?';
  expect(rulesOf(noteWith({ text, known: { ...known, notes: ['likes to sail'] } }))).not.toContain('detail');
  expect(rulesOf(noteWith({ text, known: { ...known, tags: ['sailing'] } }))).not.toContain('detail');
  expect(rulesOf(noteWith({ text, known: { ...known, last: ['She asked about sailing lessons'] } }))).not.toContain(
    'detail',
  );
  expect(rulesOf(noteWith({ text, known: { ...known, notes: ['knits'] } }))).toContain('detail');
});

test('names in what the writer says of themselves are no detail', () => {
  const text = 'Hi Nora, my name is Dan and I am the founder of BrightPath. Would you like to see what we do?';
  expect(rulesOf(noteWith({ text }))).toContain('detail');
});

test('the words of the chosen offer are something for them', () => {
  const text =
    'Hi Nora, your talk in Ghent was a joy, I laughed and I cried. I know a printer for timetables, Ada Finch.';
  const offer = 'I know a printer for old timetables';
  expect(rulesOf(noteWith({ text }))).toContain('offer');
  expect(rulesOf(noteWith({ text, offer }))).not.toContain('offer');
});

test('a note about its writer is out of balance, and its words about them are marked', () => {
  const text = 'Hi Nora, I changed jobs in May. I moved to Hull and I have a new boss. My flat is small.';
  expect(markedBy(noteWith({ text }), 'balance')).toEqual(['I', 'I', 'I', 'My']);
});

test('tired phrases are marked, with curly apostrophes and capitals also', () => {
  const text = 'Hi Nora, I hope this email finds you well. I’d love to PICK YOUR BRAIN about your talk in Ghent.';
  expect(markedBy(noteWith({ text }), 'tired')).toEqual(['hope this email finds you', 'PICK YOUR BRAIN']);
});

test('a favour is remarked on of a thin tie or in a first message, and not of somebody whom the user helped', () => {
  const text = 'Hi Nora, how is the garden in Ghent? Could you introduce me to your manager?';
  expect(rulesOf(noteWith({ text }))).toContain('favour');
  expect(rulesOf(noteWith({ text, tie: 'steady' }))).not.toContain('favour');
  expect(rulesOf(noteWith({ text, tie: 'steady', isFirstMessage: true }))).toContain('favour');
  expect(rulesOf(noteWith({ text, owesFavour: true }))).not.toContain('favour');
});

test('asking for time is a favour unless something is offered', () => {
  const bare = 'Hi Nora, your talk in Ghent was great. Do you have 15 minutes for a call?';
  expect(rulesOf(noteWith({ text: bare }))).toContain('favour');
  expect(rulesOf(noteWith({ text: `${bare} I can show you how we test relays.` }))).not.toContain('favour');
});

test.each([
  ['message', 300, 600],
  ['email', 300, 1200],
  ['invitation', 200, 200],
  ['invitation', 300, 300],
] as const)('%s of %i may have %i characters', (medium, invitationLength, limit) => {
  const text = `${generous} ${'a'.repeat(limit)}`.slice(0, limit);
  expect(rulesOf(noteWith({ text, medium, invitationLength }))).not.toContain('long');
  expect(checkNote(noteWith({ text: `${text}b`, medium, invitationLength })).at(-1)).toMatchObject({
    rule: 'long',
    places: [{ from: limit, to: limit + 1 }],
  });
});

test.each([
  '[name]',
  '[Name der Firma]',
  '{{first}}',
  '{first_name}',
  '<Name>',
  '%s',
  '%FIRSTNAME%',
  '*|FNAME|*',
  'XXX',
  '___',
  'TODO',
  '$name',
  '(company)',
])('%s is still to be filled in', (gap) => {
  expect(markedBy(noteWith({ text: `Hi Nora, the people at ${gap} asked after you.` }), 'open')).toEqual([gap]);
});

test.each([
  'I have 3 <3 for you',
  'see [1] and https://example.com/?q={x',
  'a raise of 5 % says it',
  'size XXL',
  'much love, Ana xxx',
  '<https://example.com>',
  'ana@example.com',
  'it is … well …',
])('nothing is open in %j', (words) => {
  expect(rulesOf(noteWith({ text: `Hi Nora, ${words}` }))).not.toContain('open');
});

test.each([
  ['Hi Ben, the train was late.', 'Ben'],
  ['Dear Mr Brandt, the train was late.', 'Brandt'],
  ['Hallo Thomas\n\nDer Zug war spät.', 'Thomas'],
  ['hi ben, the train was late.', 'ben'],
  ['Cher Monsieur Dupont, le train avait du retard.', 'Dupont'],
])('another name in the greeting is marked: %j', (text, name) => {
  expect(markedBy(noteWith({ text }), 'open')).toEqual([name]);
});

test.each([
  ['Hi Bob, the train was late.', 'Robert', 'Hale'],
  ['Dear Mr Hale, the train was late.', 'Robert', 'Hale'],
  ['Hi all, the train was late.', 'Robert', 'Hale'],
  ['Hello from Oslo, the train was late.', 'Robert', 'Hale'],
  ['Liebe Frau Dr. Muller, der Zug war spät.', 'Jana', 'Müller'],
  ['Lieber Lukasz, der Zug war spät.', 'Łukasz', 'Wrona'],
  ['Dobrý den, Jano, vlak měl zpoždění.', 'Jana', 'Malá'],
  ['Thanks, the train was late.', 'Robert', 'Hale'],
])('a greeting that means them is not: %j', (text, firstName, lastName) => {
  const person = { firstName, lastName, name: `${firstName} ${lastName}` };
  expect(rulesOf(noteWith({ text, person }))).not.toContain('open');
});

const guide =
  'I saw that you like trains. We wrote a short guide to old stations, and I thought that you might enjoy it. Shall I send it to you?';

test('nearly what others were sent is said, with the name of whoever got it', () => {
  const lately = [
    {
      name: 'Ada Finch',
      text: 'Hi Ada, are you coming on Friday? We have a new piano, and somebody has to play it for us.',
    },
    { name: 'Ben Tate', text: `Hi Ben, ${guide.replace('trains', 'rivers')}` },
  ];
  const [remark] = checkNote(noteWith({ text: `Hi Nora, ${guide}`, lately })).filter(({ rule }) => rule === 'copied');
  expect(remark?.words).toBe('Nearly what you wrote to Ben Tate');
  expect(remark?.places.length).toBeGreaterThan(0);
});

test('a greeting and a signature alike are not a copy', () => {
  const lately = [
    {
      name: 'Ben Tate',
      text: 'Hi Ben, the piano is out of tune again, can you come and hear it?\n\nAll the best,\nJo',
    },
  ];
  const text = 'Hi Nora, the last timetable that I found was printed in 1931, shall I post it?\n\nAll the best,\nJo';
  expect(rulesOf(noteWith({ text, lately }))).not.toContain('copied');
});

test('a name that is to be withheld is marked wherever it stands, also as a genitive, and in no other word', () => {
  const text = 'Hi Nora, shall I ask Petr? Petr’s team and NOVAK’S are the same; the petrol station is not.';
  const note = noteWith({ text, withheld: ['Petr', 'Novák'] });
  expect(markedBy(note, 'name')).toEqual(['Petr', 'Petr', 'NOVAK']);
  const [remark] = checkNote(note).filter(({ rule }) => rule === 'name');
  expect(remark?.words).toBe('“Petr” tells whom you mean, before they said yes');
  expect(rulesOf(noteWith({ text }))).not.toContain('name');
});

test('a name that is to be withheld is marked in links and addresses too, and told of the subject of an e-mail', () => {
  const withheld = ['Petr', 'Novák'];
  const text = 'Hi Nora, this is they: https://example.com/in/petr-novak-1, write to novak@payly.example. Petr waits.';
  const links = ['https://example.com/in/petr-novak-1,', 'novak@payly.example.', 'Petr'];
  expect(markedBy(noteWith({ text, withheld }), 'name')).toEqual(links);
  const nameIn = (parts: { subject: string; text: string }) =>
    checkNote(noteWith({ withheld, ...parts })).find(({ rule }) => rule === 'name');
  const discreet = 'Hi Nora, shall I introduce you to somebody?';
  expect(nameIn({ subject: 'May I introduce you to Petr?', text: discreet })).toEqual({
    rule: 'name',
    words: '“Petr” in the subject tells whom you mean, before they said yes',
    places: [],
  });
  expect(nameIn({ subject: 'Novak', text: '👍' })?.words).toContain('in the subject');
  expect(nameIn({ subject: 'Re: Petr', text: 'Hi Nora, it is Petr.' })?.words).toBe(
    '“Petr” tells whom you mean, before they said yes, and so does the subject',
  );
  expect(nameIn({ subject: 'May I introduce you to someone?', text: discreet })).toBeUndefined();
});

test('in a language that is not known, only what needs none is said', () => {
  const text = 'Hej Nora, jag skulle gärna vilja prata med dig om ett samarbete. Har du tid nästa vecka? [namn]';
  expect(rulesOf(noteWith({ text, lately: [{ name: 'Ben', text: text.replace('Nora', 'Ben') }] }))).toEqual([
    'open',
    'copied',
  ]);
});

describe('what is quoted', () => {
  test.each([
    ['“Shall we grab a coffee, and could you introduce me to your investors?”', 'Hi Greta, you asked Q'],
    ['"Could you introduce me to your investors? I would love to pick your brain."', 'Hi Greta, you asked: Q'],
    ['„Könntest du mich bei euch vorstellen?“', 'Hallo Greta, du hast gefragt Q'],
    ['«Pourrais-tu me présenter à ton équipe ?»', 'Bonjour Greta, tu m’as demandé Q'],
  ])('%s is theirs, and no favour, offer or tired phrase of the writer', (quote, frame) => {
    const end = frame.startsWith('Hallo')
      ? ' und du hattest recht.'
      : frame.startsWith('Bonjour')
        ? ' et tu avais raison.'
        : ' and you were right.';
    const rules = rulesOf(noteWith({ text: `${frame.replace('Q', quote)}${end}`, isFirstMessage: true }));
    expect(rules).not.toContain('favour');
    expect(rules).not.toContain('tired');
    expect(rules).not.toContain('balance');
  });

  test('is the writer’s own without the marks, and in marks around a word or two', () => {
    const text = 'Hi Greta, could you introduce me to your investors? It is about your ferry timetable of 1931.';
    expect(rulesOf(noteWith({ text, isFirstMessage: true }))).toContain('favour');
    expect(
      rulesOf(noteWith({ text: text.replace('your investors', '“your investors”'), isFirstMessage: true })),
    ).toContain('favour');
  });
});
