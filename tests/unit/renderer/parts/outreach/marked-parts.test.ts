import fc from 'fast-check';
import { expect, test } from 'vitest';

import { checkRules } from '../../../../../core/outreach/check/check-note.ts';
import { markedParts } from '../../../../../renderer/parts/outreach/marked-parts.ts';

test('a text is split where a remark begins or ends', () => {
  const remarks = [
    { rule: 'tired', words: '', places: [{ from: 3, to: 7 }] },
    { rule: 'open', words: '', places: [{ from: 5, to: 9 }] },
  ] as const;
  expect(markedParts('0123456789', remarks)).toEqual([
    { from: 0, part: '012', rules: [] },
    { from: 3, part: '34', rules: ['tired'] },
    { from: 5, part: '56', rules: ['tired', 'open'] },
    { from: 7, part: '78', rules: ['open'] },
    { from: 9, part: '9', rules: [] },
  ]);
});

test('the parts make up the text, wherever the remarks are', () => {
  const place = fc.record({ from: fc.nat(40), to: fc.nat(40) });
  const remark = fc.record({
    rule: fc.constantFrom(...checkRules),
    words: fc.constant(''),
    places: fc.array(place, { maxLength: 3 }),
  });
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.array(remark, { maxLength: 4 }), (text, remarks) => {
      const parts = markedParts(text, remarks);
      expect(parts.map(({ part }) => part).join('')).toBe(text);
      expect(new Set(parts.map(({ from }) => from)).size).toBe(parts.length);
    }),
  );
});
