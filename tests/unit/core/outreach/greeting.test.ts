import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GreetedText } from '../../../../core/outreach/greeting.ts';
import { greetingFor } from '../../../../core/outreach/greeting.ts';
import { splitName } from '../../../../core/people/name-parts.ts';
import { naughtyStrings } from '../import/naughty-strings.ts';

const named = (name: string, company: string | null = null, said: readonly string[] = []) => ({
  ...splitName(name),
  company,
  said,
});
const sentTo = (name: string, text: string, isToThem = false): GreetedText => ({
  name: splitName(name),
  isToThem,
  text,
});
const toThem = (name: string, ...texts: string[]) => texts.map((text) => sentTo(name, text, true));

describe('who has greeted nobody yet', () => {
  test.each([
    ['Ana Kern', 'Hi Ana,'],
    ['ANA KERN', 'Hi Ana,'],
    ['ana kern', 'Hi Ana,'],
    ['Dr. Ana Kern', 'Hi Ana,'],
    ['Ana Kern, PhD', 'Hi Ana,'],
    ['Ana (she/her) Kern', 'Hi Ana,'],
    ['🌱 Ana Kern', 'Hi Ana,'],
    ['Ana', 'Hi Ana,'],
    ['Dr. Kern', 'Hi Dr. Kern,'],
    ['Prof. Dr. Kern', 'Hi Prof. Dr. Kern,'],
    ['J. Kern', 'Hi J. Kern,'],
    ['J. Robert Kern', 'Hi Robert,'],
    ['AJ Kern', 'Hi AJ,'],
    ['Robert "Bob" Kern', 'Hi Bob,'],
    ['Jean Paul Moreau', 'Hi Jean Paul,'],
    ['ANNE-MARIE O’BRIEN', 'Hi Anne-Marie,'],
    ['DeShawn McAllen', 'Hi DeShawn,'],
    ['Łukasz Król', 'Hi Łukasz,'],
    ['نور الشريف', 'Hi نور,'],
    ['ana.kern@example.org', 'Hello,'],
    ['Kern Holding GmbH', 'Hello,'],
    ['', 'Hello,'],
    ['12345', 'Hello,'],
  ])('%s', (name, greeting) => {
    expect(greetingFor(named(name), [])).toBe(greeting);
  });

  test('calls a Vietnamese person by the last given name', () => {
    expect(greetingFor({ firstName: 'Bảo Châu', lastName: 'Nguyễn', company: null, said: [] }, [])).toBe('Hi Châu,');
  });

  test.each([
    ['Élan Studio', 'elan studio'],
    ['elan studio', 'ÉLAN Studio'],
    ['Elan Studio', '“Elan” Studio'],
    ['Elan Studio', 'ELAN-STUDIO'],
  ])('does not greet %s of %s', (name, company) => {
    expect(greetingFor(named(name, company), [])).toBe('Hello,');
  });

  test('does not greet a company', () => {
    expect(greetingFor(named('Copperlane Studio', 'Copperlane Studio'), [])).toBe('Hello,');
  });

  test.each([
    ['田中さくら', 'japanese', { firstName: 'さくら', lastName: '田中' }, '田中さん、'],
    ['小林浩二', 'japanese', { firstName: '浩二', lastName: '小林' }, '小林さん、'],
    ['김민수', 'korean', { firstName: '민수', lastName: '김' }, '김민수님,'],
    ['王明', 'chinese', { firstName: '明', lastName: '王' }, '王明，你好，'],
    ['欧阳静宜', 'chinese', { firstName: '静宜', lastName: '欧阳' }, '欧阳静宜，你好，'],
  ])('%s by family name, as is usual in %s', (_name, _script, parts, greeting) => {
    expect(greetingFor({ ...parts, company: null, said: [] }, [])).toBe(greeting);
  });

  test('greets in the language in which they wrote', () => {
    expect(greetingFor(named('Ana Kern', null, ['Hallo!']), [])).toBe('Hi Ana,');
    expect(greetingFor(named('Ana Kern', null, ['Hallo Lukas, wie war die Messe?']), [])).toBe('Hallo Ana,');
    expect(greetingFor(named('Ana Kern', null, ['Wie war es denn auf der Messe in Köln?']), [])).toBe('Hallo Ana,');
    expect(greetingFor(named('Ana Kern', null, ['Moin Lukas, wie war die Messe?']), [])).toBe('Hallo Ana,');
    expect(greetingFor(named('Ana Kern', null, ['Bonjour Luc, merci !']), [])).toBe('Bonjour Ana,');
  });
});

describe('as this user greets', () => {
  test.each([
    ['Hallo Ben,\nwie war es?', 'Hallo Ana,'],
    ['Moin Ben!\nwie war es?', 'Moin Ana!'],
    ['Ben – a quick one.', 'Ana –'],
    ['Hey ben, all well?', 'Hey ana,'],
    ['Hi Ben\nall well?', 'Hi Ana'],
    ['Hi Ben Hale, all well?', 'Hi Ana Kern,'],
    ['Ahoy Ben!\nall well?', 'Ahoy Ana!'],
    ['Salut Ben !\nça va ?', 'Salut Ana !'],
    ['Dear Mr Hale,\n\nthank you', 'Dear Ms Kern,'],
    ['Sehr geehrter Herr Hale,\n\nvielen Dank', 'Sehr geehrte Frau Kern,'],
    ['Lieber Ben,\n\nvielen Dank', 'Liebe Ana,'],
    ['Querido Ben:\n\ngracias', 'Querida Ana:'],
    ['Good morning Ben,\nall well?', 'Hi Ana,'],
    ['Thanks Ben, that helped.', 'Hi Ana,'],
    ['Hi all,\nsee below', 'Hi Ana,'],
    ['Hi Ben and Marta,\nsee below', 'Hi Ana,'],
    ['Ben Hale is whom I meant.', 'Hi Ana,'],
  ])('%j', (text, greeting) => {
    expect(greetingFor(named('Ana Kern'), [sentTo('Ben Hale', text)])).toBe(greeting);
  });

  test('their own greeting goes before that of others, the commonest before the newest', () => {
    const others = ['Hey Ben,', 'Hey Ben,', 'Hello Ben,'].map((text) => sentTo('Ben Hale', text));
    expect(greetingFor(named('Ana Kern'), others)).toBe('Hey Ana,');
    expect(greetingFor(named('Ana Kern'), [...others, ...toThem('Ana Kern', 'Dear Ana,')])).toBe('Dear Ana,');
    expect(greetingFor(named('Ana Maria Kern'), toThem('Ana Maria Kern', 'Dear Ana Maria,'))).toBe('Dear Ana Maria,');
  });

  test('keeps a short form of their name that the user has for them', () => {
    expect(greetingFor(named('Andreas Kern'), toThem('Andreas Kern', 'Hi Andi,\n\nhow are you?'))).toBe('Hi Andi,');
    expect(greetingFor(named('Robert Kern'), toThem('Robert Kern', 'Hi Bob,', 'Hi Bob,'))).toBe('Hi Bob,');
    expect(greetingFor(named('Robert Kern'), toThem('Robert Kern', 'Hi Marta,\n\nsorry'))).toBe('Hi Robert,');
  });

  test('carries a gender over only where something decides', () => {
    const sent = [sentTo('Peter Hale', 'Lieber Peter,'), sentTo('Peter Hale', 'Lieber Peter,')];
    expect(greetingFor(named('Kim Kern'), sent)).toBe('Hi Kim,');
    expect(greetingFor(named('Andrea Kern'), sent)).toBe('Hi Andrea,');
    expect(greetingFor(named('Kim Kern'), [...sent, sentTo('Peter Hale', 'Moin Peter,')])).toBe('Moin Kim,');
    expect(greetingFor(named('Kim Kern'), [...sent, ...toThem('Kim Kern', 'Liebe Kim,')])).toBe('Liebe Kim,');
  });

  test('greets a doctor with the title where the user greets by family name', () => {
    expect(greetingFor(named('Dr. Kim Kern'), [sentTo('Ben Hale', 'Dear Mr Hale,')])).toBe('Dear Dr. Kern,');
    expect(greetingFor(named('Kim Kern'), [sentTo('Dr. Ben Hale', 'Dear Dr. Hale,')])).toBe('Hi Kim,');
    expect(greetingFor(named('Dr. Ana Kern'), [sentTo('Ben Hale', 'Sehr geehrter Herr Hale,')])).toBe(
      'Sehr geehrte Frau Dr. Kern,',
    );
  });

  test('prefers the language and the form of address in which they write', () => {
    const sent = ['Hi Ben,', 'Hi Ben,', 'Hi Ben,', 'Guten Tag Herr Hale,', 'Dear Mr Hale,'].map((text) =>
      sentTo('Ben Hale', text),
    );
    expect(greetingFor(named('Ana Kern', null, ['Guten Tag Frau Ost, danke!']), sent)).toBe('Guten Tag Frau Kern,');
    expect(greetingFor(named('Ana Kern', null, ['Dear Ms Ost, thank you!']), sent)).toBe('Dear Ms Kern,');
    expect(greetingFor(named('Ana Kern', null, ['Hello Rita!']), sent)).toBe('Hi Ana,');
  });

  test('learns greetings by family name', () => {
    const tanaka = { firstName: 'さくら', lastName: '田中' };
    const sent = [{ name: tanaka, isToThem: false, text: '田中様\nお世話になっております。' }];
    expect(greetingFor({ firstName: '浩二', lastName: '小林', company: null, said: [] }, sent)).toBe('小林様');
    expect(greetingFor(named('Ana Kern'), sent)).toBe('Hi Ana,');
  });
});

describe('for any name', () => {
  const part = fc.oneof(
    fc.constantFrom(
      'Ana',
      'ANA',
      'ana',
      'Dr.',
      'Prof.',
      'J.',
      '王',
      '小明',
      'さくら',
      '김',
      '(she/her)',
      '🌱',
      '',
      'Kern, PhD',
      '"',
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(...naughtyStrings),
  );
  const text = fc.constantFrom('Hi Ben,', 'Lieber Ben,', 'Dear Dr. Hale,', 'hey ben', 'Ben –', 'Dear Mr Hale,');

  test('there is no gap and nothing left open', () => {
    fc.assert(
      fc.property(part, part, fc.array(text, { maxLength: 4 }), fc.boolean(), (firstName, lastName, texts, own) => {
        const name = { firstName, lastName };
        const sent = [
          ...texts.map((line) => sentTo('Ben Hale', line)),
          ...(own ? [{ name, isToThem: true, text: `Hi ${firstName}, all well?` }] : []),
        ];
        const greeting = greetingFor({ ...name, company: null, said: [] }, sent);
        expect(greeting).toMatch(/\p{L}/u);
        expect(greeting).not.toMatch(/^\s|\s$|\n| {2}|\s,|\{|\}|\[/u);
      }),
    );
  });

  test('punctuation is kept', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(',', '!', ' –', ':', ' !', '...'),
        fc.constantFrom('Hi', 'Moin', 'Dear'),
        (end, opener) => {
          expect(greetingFor(named('Ana Kern'), [sentTo('Ben Hale', `${opener} Ben${end}\nText.`)])).toBe(
            `${opener} Ana${end}`,
          );
        },
      ),
    );
  });
});
