import { describe, expect, test } from 'vitest';

import { checkRequest } from '../../../web/check-request.ts';

const gate = { host: '127.0.0.1:4321', token: 'a'.repeat(43) };
const origin = 'http://127.0.0.1:4321';
const question = {
  method: 'POST',
  headers: { host: gate.host, origin, 'sec-fetch-site': 'same-origin', 'x-kith-token': gate.token },
};
const pageRequest = { method: 'GET', headers: { host: gate.host } };

const asking = (headers: Record<string, string | undefined>, method = 'POST') =>
  checkRequest({ method, headers: { ...question.headers, ...headers } }, 'data', gate)?.status;
const reading = (headers: Record<string, string | undefined>, method = 'GET') =>
  checkRequest({ method, headers: { ...pageRequest.headers, ...headers } }, 'page', gate)?.status;

describe('a question for data', () => {
  test('passes from a page of this launch', () => {
    expect(asking({})).toBeUndefined();
  });

  test.each([
    ['another name for this computer', { host: 'localhost:4321' }],
    ['a name that leads here from elsewhere', { host: 'attacker.example:4321' }],
    ['no port', { host: '127.0.0.1' }],
    ['another port', { host: '127.0.0.1:4322' }],
    ['no host', { host: undefined }],
  ])('is refused with %s in Host', (_name, headers) => {
    expect(asking(headers)).toBe(421);
  });

  test.each([
    ['another site', { origin: 'https://attacker.example' }],
    ['another port', { origin: 'http://127.0.0.1:4322' }],
    ['https', { origin: 'https://127.0.0.1:4321' }],
    ['a file or a sandboxed frame', { origin: 'null' }],
    ['nobody', { origin: undefined }],
  ])('is refused when it comes from %s', (_name, headers) => {
    expect(asking(headers)).toBe(403);
  });

  test.each(['cross-site', 'same-site'])('is refused when the browser calls it %s', (site) => {
    expect(asking({ 'sec-fetch-site': site })).toBe(403);
  });

  test.each([
    ['no token', undefined],
    ['an empty one', ''],
    ["another launch's", 'b'.repeat(43)],
    ['part of it', 'a'.repeat(42)],
    ['more than it', 'a'.repeat(44)],
    ['letters of other lengths in bytes', 'é'.repeat(43)],
  ])('is refused with %s', (_name, token) => {
    expect(asking({ 'x-kith-token': token })).toBe(401);
  });

  test.each(['GET', 'PUT', 'OPTIONS', 'HEAD'])('is refused as %s', (method) => {
    expect(asking({}, method)).toBe(405);
  });
});

describe('a request for the pages', () => {
  test('passes without a token, since the pages hold no secrets', () => {
    expect(reading({})).toBeUndefined();
    expect(reading({ 'sec-fetch-site': 'same-origin' })).toBeUndefined();
  });

  test('passes from anywhere when it opens the page in a tab of its own', () => {
    const tab = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
    expect(reading(tab)).toBeUndefined();
  });

  test.each([
    ['a frame', { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' }],
    ['a script', { 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' }],
    ['an image', { 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' }],
    ['a program', { 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' }],
  ])('is refused as %s of another site', (_name, headers) => {
    expect(reading({ ...headers, 'sec-fetch-site': 'cross-site' })).toBe(403);
  });

  test('is refused under another name, and from another origin', () => {
    expect(reading({ host: 'attacker.example:4321' })).toBe(421);
    expect(reading({ origin: 'https://attacker.example' })).toBe(403);
  });

  test('changes nothing: it can only be read', () => {
    expect(reading({}, 'POST')).toBe(405);
    expect(reading({}, 'DELETE')).toBe(405);
  });
});
