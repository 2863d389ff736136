import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { contactListOf } from '../../validation/contact-list.ts';

const day = 86_400;

/** Contacts as they are kept: who, to whom, on which day. */
async function contacts(...pieces: readonly string[]): Promise<string[]> {
  const list = await contactListOf(pieces);
  if (list.kind === 'unreadable') return [list.message];
  return Array.from(list.day, (on, index) => {
    const pair = [list.people[list.first[index] ?? -1], list.people[list.second[index] ?? -1]];
    return `${(list.bySecond[index] === 1 ? pair.toReversed() : pair).join('→')} ${on}`;
  });
}

describe('contactListOf', () => {
  it.each([
    ['spaces', 'ana ben 0\nben ana 86400\n'],
    ['tabs', 'ana\tben\t0\nben\tana\t86400'],
    ['commas', 'ana,ben,0\nben, ana , 86400\n'],
    ['other ends of lines, and room around', '  ana   ben  0 \r\n\tben ana\t86400\r\n'],
    ['decimals and powers', 'ana ben 0.0\nben ana 8.64e+04\n'],
    ['a mark at the beginning', '\uFEFFana ben 0\nben ana 86400'],
    ['comments and empty lines', '# from to 1\n\n% 3 4 5\nana ben 0\n  # more\nben ana 86400\n'],
  ])('reads %s', async (_, text) => {
    expect(await contacts(text)).toEqual(['ana→ben 0', 'ben→ana 1']);
    expect(await contactListOf([text])).toMatchObject({ withThemselves: 0, otherLines: { count: 0 } });
  });

  it('takes any words for people, also those that look like numbers', async () => {
    expect(await contacts('007 7 0\nАна o’neil@example.org 0\n')).toEqual(['007→7 0', 'Ана→o’neil@example.org 0']);
  });

  it('counts days of 86,400 seconds from the first contact, wherever it stands', async () => {
    const start = 1_082_040_961;
    const text = `a b ${start + 2 * day}\na b ${start + 2 * day - 1}\nb a ${start}\n`;
    expect(await contacts(text)).toEqual(['b→a 0', 'a→b 1', 'a→b 2']);
    expect(await contactListOf([text])).toMatchObject({ span: 2 });
  });

  it('counts full days only', async () => {
    expect(await contactListOf([`a b 5\nb a ${5 + 3 * day - 1}`])).toMatchObject({ span: 2 });
  });

  it('leaves out contacts with oneself, which do not begin the days either', async () => {
    const list = await contactListOf([`z z 0\na b ${day}\nb a ${3 * day}\nb b ${9 * day}\n`]);
    expect(list).toMatchObject({ withThemselves: 2, people: ['a', 'b'], span: 2 });
  });

  it('counts and names lines of another form', async () => {
    const list = await contactListOf([
      'from,to,time\na b 0\na b\na b c 1\n1 2 3 4\na,,b 1\na b 2020-01-01\na b 0x10\na b -\nb a 9\n',
    ]);
    expect(list).toMatchObject({
      otherLines: { count: 8, numbers: [1, 3, 4, 5, 6], beginning: 'from,to,time' },
      people: ['a', 'b'],
    });
  });

  it.each([
    ['', 'is empty'],
    ['# only a comment\n', 'is empty'],
    ['from,to,time\n\u0000\u0001\n', 'Line 1 begins "from,to,time"'],
    ['a a 1\nb b 2\n', 'only with themselves'],
    ['a b 1082040961000\nb a 1092040961000\n', 'milliseconds'],
    ['a b 1e300\nb a 5\n', 'Unix seconds'],
    ['x'.repeat(50_000), 'Line 1 begins "xxxx'],
  ])('says what is wrong with %j', async (text, said) => {
    const list = await contactListOf([text]);
    expect(list).toMatchObject({ kind: 'unreadable' });
    expect(await contacts(text)).toEqual([expect.stringContaining(said)]);
  });

  it('does not keep what has no line ends', async () => {
    const pieces = Array.from({ length: 300 }, () => 'a b '.repeat(5000));
    const list = await contactListOf([...pieces, '\na b 1\nb a 2\n']);
    expect(list).toMatchObject({ kind: 'list', otherLines: { count: 1, numbers: [1] } });
  });

  const someContacts = fc.array(
    fc.record({
      from: fc.constantFrom('a', 'b', 'c', 'd2'),
      to: fc.constantFrom('a', 'b', 'c', 'd2'),
      seconds: fc.integer({ min: -5 * day, max: 400 * day }),
    }),
    { minLength: 1, maxLength: 40 },
  );
  const written = (lines: readonly { from: string; to: string; seconds: number }[]): string =>
    lines.map(({ from, to, seconds }) => `${from} ${to} ${seconds}\n`).join('');

  it('reads the same whatever the order of lines and wherever pieces end', async () => {
    await fc.assert(
      fc.asyncProperty(
        someContacts,
        fc.array(fc.nat(200), { maxLength: 5 }),
        fc.array(fc.nat(), { minLength: 40, maxLength: 40 }),
        async (lines, cuts, keys) => {
          const text = written(lines);
          const places = [0, ...cuts.filter((at) => at < text.length).toSorted((a, b) => a - b), text.length];
          const pieces = places.slice(1).map((end, index) => text.slice(places[index], end));
          expect(await contacts(...pieces)).toEqual(await contacts(text));
          const shuffled = lines
            .map((line, index) => ({ line, key: keys[index] ?? 0 }))
            .toSorted((a, b) => a.key - b.key)
            .map(({ line }) => line);
          const sorted = async (of: string) => (await contacts(of)).toSorted();
          expect(await sorted(written(shuffled))).toEqual(await sorted(text));
        },
      ),
    );
  });

  it('orders contacts by tie, then by day', async () => {
    await fc.assert(
      fc.asyncProperty(someContacts, async (lines) => {
        const list = await contactListOf([written(lines)]);
        if (list.kind === 'unreadable') return;
        const keys = Array.from(list.day, (on, index) => [list.first[index] ?? 0, list.second[index] ?? 0, on]);
        const byAll = (a: number[], b: number[]): number =>
          (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0) || (a[2] ?? 0) - (b[2] ?? 0);
        expect(keys).toEqual(keys.toSorted(byAll));
        expect(keys.every(([first = 0, second = 0]) => first < second)).toBe(true);
      }),
    );
  });
});
