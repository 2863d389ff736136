import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantOfSeconds, parseMessageSeconds } from '../../../../../core/import/messages/message-date.ts';

/** 1000-01-01 to 9999-12-31. */
const seconds = fc.integer({ min: -30_610_224_000, max: 253_402_300_799 });

test('a moment as LinkedIn writes it is read back, in both forms', () => {
  fc.assert(
    fc.property(seconds, (second) => {
      const [date = '', time = ''] = instantOfSeconds(second).slice(0, 19).split('T');
      expect(parseMessageSeconds(`${date} ${time} UTC`)).toBe(second);
      expect(parseMessageSeconds(`${date}T${time}`)).toBe(second);
      expect(parseMessageSeconds(` ${date.replaceAll('-', '/')} ${time}.250Z `)).toBe(second);
    }),
  );
});

test.each([
  '2021-02-29 09:00:00 UTC',
  '2100-02-29 09:00:00 UTC',
  '2021-04-31 09:00:00 UTC',
  '2021-13-01 09:00:00 UTC',
  '2021-00-01 09:00:00 UTC',
  '2021-01-00 09:00:00 UTC',
  '2021-01-01 24:00:00 UTC',
  '2021-01-01 09:60:00 UTC',
  '2021-01-01 0x:00:00 UTC',
  '2021-01-01 09:00:00 CET',
  '2021-01-01',
  '1/29/26, 2:37 PM',
  '',
])('%j is no moment', (text) => {
  expect(parseMessageSeconds(text)).toBeNaN();
});

test('no text makes it fail', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(Number.isInteger(parseMessageSeconds(text)) || Number.isNaN(parseMessageSeconds(text))).toBe(true);
    }),
  );
});
