import { describe, expect, test } from 'vitest';

import { WriteGate } from '../../../api/write-gate.ts';

/** A promise and what settles it. */
function hold() {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { held, release };
}

describe('a write gate', () => {
  test('lets one through at a time, in the order of asking', async () => {
    const gate = new WriteGate();
    const order: string[] = [];
    const { held, release } = hold();
    const long = gate.run(async () => {
      order.push('long begins');
      await held;
      order.push('long ends');
    });
    const short = gate.run(() => order.push('short'));
    const shorter = gate.run(() => order.push('shorter'));
    release();
    await Promise.all([shorter, short, long]);
    expect(order).toEqual(['long begins', 'long ends', 'short', 'shorter']);
  });

  test('gives each its own result, and goes on after one that failed', async () => {
    const gate = new WriteGate();
    const failing = gate.run(() => {
      throw new Error('The disk is full.');
    });
    const next = gate.run(() => 'done');
    await expect(failing).rejects.toThrow('The disk is full.');
    expect(await next).toBe('done');
  });
});
