import { expect, test } from 'vitest';

import { defaultDataFolder } from '../../../engine/data-folder.ts';

test.each([
  ['linux', {}, '/home/ana/.local/share/kith'],
  ['linux', { XDG_DATA_HOME: '/data/ana' }, '/data/ana/kith'],
  ['linux', { XDG_DATA_HOME: '' }, '/home/ana/.local/share/kith'],
  ['linux', { XDG_DATA_HOME: 'relative' }, '/home/ana/.local/share/kith'],
  ['darwin', {}, '/home/ana/Library/Application Support/Kith'],
] as const)('on %s with %o the data lives in %s', (platform, env, folder) => {
  expect(defaultDataFolder({ platform, env }, '/home/ana')).toBe(folder);
});

test('on Windows it lives where applications keep their data', () => {
  const env = { APPDATA: 'C:\\Users\\ana\\AppData\\Roaming' };
  expect(defaultDataFolder({ platform: 'win32', env }, 'C:\\Users\\ana')).toMatch(/Roaming[\\/]Kith$/);
});
