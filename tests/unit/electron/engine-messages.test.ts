import { describe, expect, test } from 'vitest';

import { engineProcessOptions, messageFromEngine, messageToEngine } from '../../../electron/engine-messages.ts';

describe('what the processes tell each other is parsed', () => {
  const handle = '6ae5e0de-4de7-4b95-b4a0-6d9a2c6b1d10';
  test.each([
    [messageToEngine, { kind: 'register', handle, path: '/home/ana/Connections.csv' }],
    [messageToEngine, { kind: 'close' }],
    [messageFromEngine, { kind: 'ready' }],
    [messageFromEngine, { kind: 'saved', handle, failure: undefined }],
    [messageFromEngine, { kind: 'taken', by: { pid: 7, host: 'desktop', since: '2026-06-10T12:00:00.000Z' } }],
    [messageFromEngine, { kind: 'taken', by: undefined }],
    [engineProcessOptions, { folder: '/home/ana/kith', demo: false, version: '1.0.0', languages: ['de-CH'] }],
  ])('and taken as it is: %#', (message, told) => {
    expect(message.parse(told)).toEqual(told);
  });

  test.each([
    [messageToEngine, { kind: 'open' }],
    [messageToEngine, { kind: 'save', handle: 7, path: '/home/ana/export.zip' }],
    [messageToEngine, { kind: 'register', handle: '', path: '/home/ana/Connections.csv' }],
    [messageFromEngine, { kind: 'failed' }],
    [messageFromEngine, { kind: 'taken', by: { pid: 7, host: 'phone', since: '2026-06-10T12:00:00.000Z' } }],
    [engineProcessOptions, { folder: '/home/ana/kith' }],
    [engineProcessOptions, undefined],
  ])('and refused when it is something else: %#', (message, told) => {
    expect(message.safeParse(told).success).toBe(false);
  });
});
