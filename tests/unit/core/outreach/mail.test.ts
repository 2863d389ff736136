import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mailAddress, suggestSubject } from '../../../../core/outreach/mail.ts';

describe('the address of a mail', () => {
  test('is encoded by RFC 6068', () => {
    expect(
      mailAddress({ to: ['ana@example.org'], subject: 'Tea & “bees”?', body: 'Hi Ana,\n\n100 % – yes?' }).address,
    ).toBe(
      'mailto:ana@example.org?subject=Tea%20%26%20%E2%80%9Cbees%E2%80%9D%3F&body=Hi%20Ana%2C%0D%0A%0D%0A100%20%25%20%E2%80%93%20yes%3F',
    );
    expect(mailAddress({ to: ['a?b&c+d%e@example.org'], subject: '', body: '' }).address).toBe(
      'mailto:a%3Fb%26c%2Bd%25e@example.org?subject=&body=',
    );
  });

  test('leaves out a body that mail programs would cut off', () => {
    expect(mailAddress({ to: ['ana@example.org'], subject: 'Bees', body: 'Long. '.repeat(400) })).toEqual({
      address: 'mailto:ana@example.org?subject=Bees',
      hasBody: false,
    });
  });

  test('gives subject and body back to whoever reads it, and is never too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary', maxLength: 3000 }), (subject, body) => {
        const { address, hasBody } = mailAddress({ to: ['ana@example.org'], subject, body });
        expect(address.length).toBeLessThanOrEqual(2000);
        expect(address).toMatch(/^mailto:[A-Za-z0-9%@.?&=_~-]+$/);
        if (!hasBody) return;
        const read = address.slice(address.indexOf('&body=') + 6);
        const wellFormed = body.replace(/\p{Cs}/gu, '\ufffd');
        expect(decodeURIComponent(read).replaceAll('\r\n', '\n')).toBe(wellFormed.replace(/\r\n?/g, '\n'));
      }),
    );
  });
});

describe('a subject', () => {
  test.each([
    [{ detail: 'Collects old timetables', offer: 'Read a draft' }, 'Collects old timetables'],
    [{ detail: null, offer: 'Read a draft with fresh eyes.' }, 'Read a draft with fresh eyes'],
    [{ detail: null, offer: null }, ''],
    [{ detail: ' ', offer: '…' }, ''],
    [
      { detail: '“The archive opens its doors again to everybody who would like to come and see it”', offer: null },
      'The archive opens its doors again to everybody…',
    ],
  ])('%j', (content, subject) => {
    expect(suggestSubject(content)).toBe(subject);
  });
});
