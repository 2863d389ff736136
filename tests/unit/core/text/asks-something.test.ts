import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { asksSomething, lastLineThatAsks } from '../../../../core/text/asks-something.ts';

const questionMarks = [...'?？؟⁇⁈⁉՞\u037E፧᥅⳺⳻꘏꛷⸮‽⸘﹖︖❓❔\u{11143}\u{1E95F}'];

test.each([
  ['at the end', 'Are you free on Tuesday?'],
  ['in the middle of the last line', 'Are you free on Tuesday? Ana'],
  ['in the line before the last', 'Are you free on Tuesday?\n\nI would love to hear about it.'],
  [
    'above a closing and a signature',
    'Could you look at it?\n\nThanks\nAna Ruiz\nHead of Hiring\nAcme\n+34 600 000 000',
  ],
  ['above a marked signature', 'Could you look at it?\n--\nAna Ruiz.\nAcme Inc.\nMadrid.\nSpain.'],
  ['Spanish', '¿Cómo estás'],
  ['Greek, with its own mark', 'Τι κάνεις\u037E'],
  ['Greek, with a semicolon', 'Τι κάνεις;'],
  ['Armenian, within the word', 'Ինչպե՞ս ես'],
  ['Chinese', '你最近怎么样？'],
  ['Chinese, with an ASCII mark and no space', '你好吗?最近忙'],
  ['Arabic', 'كيف حالك؟'],
  ['nothing but question marks', '???'],
  ['behind a link', 'Have you seen https://example.com/?a=1?'],
  ['behind an address', 'Is it still ana@example.com?'],
  ['in brackets', 'See you at eight (or nine?)'],
  ['without a space behind it', 'How are you?I am fine'],
  ['below quoted mail', 'On 3 May 2026, Ana Ruiz wrote:\n> Let me know.\nCan we talk?'],
  ['above quoted mail', 'Can we talk?\n\nOn 3 May 2026, Ana Ruiz wrote:\nLet me know.'],
])('asks: %s', (_, text) => {
  expect(asksSomething(text)).toBe(true);
});

test.each([
  ['nothing', ''],
  ['a statement', 'Good to see you at the meetup'],
  ['a link with a query', 'Here it is: https://example.com/jobs?id=3&x=4'],
  ['a link that begins with www', 'Here it is: www.example.com/jobs?id=3'],
  ['a link without a scheme', 'Here it is: lnkd.in/abc?trk=4'],
  ['the rest of a link', 'example\n?utm_source=mail'],
  ['an e-mail link', 'mailto:ana@example.com?subject=Hello'],
  ['a question long ago in the text', 'How are you?\nI was away.\nThe work is done.\nNow I am back.'],
  ['quoted mail with marks', 'Yes, gladly.\n> Can we talk?'],
  ['quoted mail with an introduction', 'Yes, gladly.\nOn 3 May 2026, Ana Ruiz <ana@example.com> wrote:\nCan we talk?'],
  ['quoted mail, German', 'Ja, gern.\nAm 3. Mai 2026 um 10:00 schrieb Ana Ruiz:\nHast du Zeit?'],
  ['quoted mail, French', 'Oui.\nLe 3 mai 2026 à 10:00, Ana Ruiz a écrit :\nÇa va ?'],
  ['quoted mail, Outlook', 'Yes, gladly.\n-----Original Message-----\nFrom: Ana\nCan we talk?'],
  ['a semicolon that is none of Greek', 'I was there; it was good;'],
])('does not ask: %s', (_, text) => {
  expect(asksSomething(text)).toBe(false);
});

test('gives the last line that asks', () => {
  expect(lastLineThatAsks('Hi!\nAre you free?  \nOr on Friday?\nIt would be good.\nAna')).toBe('Or on Friday?');
  expect(lastLineThatAsks('All good.')).toBeUndefined();
});

const word = fc.stringMatching(/^[a-zà-ÿ]{1,12}$/);
const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => `${words.join(' ')}.`);
const statements = fc.array(sentence, { maxLength: 8 }).map((sentences) => sentences.join('\n'));

test('any question mark at the end of any text asks, and without one nothing does', () => {
  fc.assert(
    fc.property(statements, sentence, fc.constantFrom(...questionMarks), (before, last, mark) => {
      expect(asksSomething(before)).toBe(false);
      expect(asksSomething(`${before}\n${last.slice(0, -1)}${mark}`)).toBe(true);
    }),
  );
});

test('no link makes a text ask, and a question mark behind it does', () => {
  const path = fc.stringMatching(/^[a-z0-9/?&=._~-]{0,20}$/);
  fc.assert(
    fc.property(
      statements,
      path,
      fc.constantFrom('https://example.com/', 'http://www.example.org/'),
      (before, rest, site) => {
        const link = `${site}${rest}a?b=c`;
        expect(asksSomething(`${before}\nSee ${link}`)).toBe(false);
        expect(asksSomething(`${before}\nDid you see ${link}?`)).toBe(true);
      },
    ),
  );
});

test('quoted lines change nothing', () => {
  fc.assert(
    fc.property(statements, fc.array(fc.string(), { maxLength: 5 }), (text, quoted) => {
      const quotation = quoted.map((line) => `> ${line.replaceAll(/[\n\r\u2028\u2029]/g, ' ')}`).join('\n');
      expect(asksSomething(`${text}\n${quotation}`)).toBe(asksSomething(text));
    }),
  );
});

test('the line that asks is a line of the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
      const line = lastLineThatAsks(text);
      expect(line !== undefined).toBe(asksSomething(text));
      if (line !== undefined) expect(text).toContain(line);
    }),
  );
});

test('a huge text takes no long time', () => {
  for (const piece of ['a-', 'www.', 'https://', '?', 'a.b', 'on wrote', '> ?', '\n?', 'α;']) {
    const text = piece.repeat(200_000);
    expect(typeof asksSomething(`${text}?`)).toBe('boolean');
  }
});
