import { describe, expect, test } from 'vitest';

import { standsInText } from '../../../../core/outreach/offer-in-text.ts';

const words = 'If it would help, I could read a draft with fresh eyes.';

describe('an offer in a text', () => {
  test('stands there as it was inserted, and worded anew', () => {
    expect(standsInText(words, `Hi Ana,\n\n${words}`)).toBe(true);
    expect(standsInText(words, 'Shall I read your draft, with fresh eyes?')).toBe(true);
  });

  test('is gone once its words are deleted', () => {
    expect(standsInText(words, 'Hi Ana,\n\nLovely to see you at the meetup.')).toBe(false);
    expect(standsInText(words, '')).toBe(false);
    expect(standsInText('', 'Hi Ana')).toBe(false);
  });

  test('counts short words where it has no others', () => {
    expect(standsInText('My time', 'I have time for it, my dear')).toBe(true);
  });

  test('is found in scripts without spaces', () => {
    expect(standsInText('原稿を読みます', 'よければ原稿を読みます。')).toBe(true);
  });
});
