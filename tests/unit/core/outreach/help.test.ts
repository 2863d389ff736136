import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Day } from '../../../../core/calendar/day.ts';
import type { Locale } from '../../../../core/locale.ts';
import type { Help } from '../../../../core/outreach/help.ts';
import { helpDirections, helpInWords, helpKinds, helpStatuses } from '../../../../core/outreach/help.ts';
import { expectToReadWell } from '../reads-well.ts';

// Tests write days and the locale as texts.
const day = (text: string) => text as Day;
const today = day('2026-11-29');
const locale = 'en-GB' as Locale;

const said = (text: string, help: Partial<Help> = {}) =>
  helpInWords(
    {
      direction: 'to-them',
      kind: 'expertise',
      status: 'offered',
      offeredOn: day('2026-05-03'),
      changedOn: day('2026-05-07'),
      text,
      ...help,
    },
    'Ana',
    today,
    locale,
  );

describe('what the user did for them', () => {
  test.each([
    ['Read a draft with fresh eyes', 'offered', 'On 3 May you offered to read a draft with fresh eyes.'],
    ['Read a draft with fresh eyes', 'accepted', 'On 3 May you offered to read a draft with fresh eyes; Ana said yes.'],
    ['Read a draft with fresh eyes', 'given', 'On 7 May you read a draft with fresh eyes.'],
    [
      'Read a draft with fresh eyes',
      'passed',
      'On 3 May you offered to read a draft with fresh eyes; it was not needed.',
    ],
    [
      'Introduce you to a designer I trust',
      'offered',
      'On 3 May you offered to introduce them to a designer you trust.',
    ],
    ['Introduce you to a designer I trust', 'given', 'On 7 May you introduced them to a designer you trust.'],
    [
      'An introduction to design leads',
      'accepted',
      'On 3 May you offered Ana an introduction to design leads; Ana said yes.',
    ],
    ['Half an hour on pricing', 'given', 'On 7 May you gave Ana half an hour on pricing.'],
    ['採用の相談', 'offered', 'On 3 May you offered Ana this: “採用の相談”.'],
    ['Gegenlesen eines Antrags', 'given', 'On 7 May you gave Ana this: “Gegenlesen eines Antrags”.'],
  ] as const)('%s, %s', (text, status, sentence) => {
    expect(said(text, { status })).toBe(sentence);
  });
});

describe('what they did for the user', () => {
  test.each([
    ['Read my draft', 'given', 'On 7 May Ana read your draft.'],
    ['Introduced me to Marta', 'given', 'On 7 May Ana introduced you to Marta.'],
    ['Introduce me to Marta', 'offered', 'On 3 May Ana offered to introduce you to Marta.'],
    ['An hour on contracts', 'accepted', 'On 3 May Ana offered you an hour on contracts; you said yes.'],
    ['Explained US taxes to us', 'given', 'On 7 May Ana explained US taxes to you.'],
  ] as const)('%s, %s', (text, status, sentence) => {
    expect(said(text, { status, direction: 'from-them' })).toBe(sentence);
  });
});

test('today is called so, and another year has its number', () => {
  expect(said('Read a draft with care', { offeredOn: today })).toBe('Today you offered to read a draft with care.');
  expect(said('Read a draft with care', { offeredOn: day('2021-05-03') })).toMatch(/^On 3 May 2021 you/);
});

test('any help reads well', () => {
  const texts = fc.constantFrom(
    'Read a draft with care.',
    'Share what we know',
    'Design review',
    'Tickets',
    'an hour',
    '採用',
    'Went to the fair with me',
  );
  fc.assert(
    fc.property(
      texts,
      fc.constantFrom(...helpDirections),
      fc.constantFrom(...helpKinds),
      fc.constantFrom(...helpStatuses),
      (text, direction, kind, status) => expectToReadWell(said(text, { direction, kind, status })),
    ),
  );
});
