import { describe, expect, it } from 'vitest';
import { followUpKind } from '../../../../core/plan/follow-up-kind.ts';

describe('followUpKind', () => {
  it.each([
    ['call', 'Call Ana about the flat'],
    ['call', 'ring her'],
    ['call', 'give him a ring'],
    ['call', 'Phone the Müllers'],
    ['introduction', 'introduce Ben to Ana'],
    ['introduction', 'intro: Ben, Ana'],
    ['introduction', 'call Ben for an introduction to Ana'],
    ['note', 'send the paper'],
    ['note', 'send my phone number'],
    ['note', 'forward the call for papers'],
    ['note', 'bring the book'],
    ['note', 'recall what she said'],
    ['note', 'データを送る'],
    ['note', ''],
  ])('%s: %s', (kind, text) => {
    expect(followUpKind(text)).toBe(kind);
  });
});
