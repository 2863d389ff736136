import { expect, test } from 'vitest';

import { fuzz } from '../../fuzz/fuzz.ts';

test(
  '200 damaged files of all kinds end with a preview or a sentence, and write nothing',
  { timeout: 300_000 },
  async () => {
    const { taken, refused, failures } = await fuzz({ count: 200, seed: 1 });
    expect(failures).toEqual([]);
    expect(taken).toBeGreaterThan(20);
    expect(refused).toBeGreaterThan(20);
  },
);
