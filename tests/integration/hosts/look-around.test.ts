import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import type { Day } from '../../../core/calendar/day.ts';
import type { WriteId } from '../../../core/ids.ts';
import { createLookAround } from '../../../engine/look-around.ts';
import { clockAt, openTestEngine, overPort } from './connections.ts';
import { temporaryFolder } from './temporary-folder.ts';

const writeId = (): WriteId => crypto.randomUUID() as string as WriteId; // made by a page, as here

describe('a look around the demo', () => {
  it('shows invented people in place of the own file, and then the own file as it was', async () => {
    await using kith = await overPort();
    const { client } = kith;
    await client.people.create({ writeId: writeId(), facts: { firstName: 'Ana', lastName: 'Ownefeld' } });

    await client.app.lookAround();
    expect(await client.app.overview()).toMatchObject({ demo: true, lookingAround: true, people: 600 });
    await client.people.create({ writeId: writeId(), facts: { firstName: 'Bo', lastName: 'Visitor' } });
    expect(await client.people.search({ query: 'visitor' })).toHaveLength(1);
    expect(await client.people.search({ query: 'ownefeld' })).toHaveLength(0);

    await client.app.leaveDemo();
    expect(await client.app.overview()).toMatchObject({ demo: false, lookingAround: false, people: 1 });
    expect(await client.people.search({ query: 'visitor' })).toHaveLength(0);
    expect(readdirSync(kith.folder).filter((name) => name.startsWith('look-around'))).toEqual([]);
  });

  it('leaves nothing behind when the engine closes or dies in it', async () => {
    using folder = temporaryFolder();
    const demo = path.join(folder.path, 'look-around.db');
    const engine = openTestEngine(folder.path, clockAt('2026-06-10'));
    await engine.context.lookAround.enter();
    expect(existsSync(demo)).toBe(true);
    engine.close();
    expect(existsSync(demo)).toBe(false);

    // What an engine that died leaves is deleted by the next.
    writeFileSync(demo, '');
    openTestEngine(folder.path, clockAt('2026-06-10')).close();
    expect(existsSync(demo)).toBe(false);
  });

  it('leaves nothing behind when filling the file fails, and can be entered again', async () => {
    using folder = temporaryFolder();
    const demo = path.join(folder.path, 'look-around.db');
    const clock = clockAt('2026-06-10');
    let failing = true;
    const today = (): Day => {
      if (failing) throw new Error('No day can be told.');
      return clock.today();
    };
    const lookAround = createLookAround(demo, { ...clock, today });
    await expect(lookAround.enter()).rejects.toThrow('No day can be told.');
    expect(lookAround.db()).toBeUndefined();
    expect(existsSync(demo)).toBe(false);

    failing = false;
    await lookAround.enter();
    expect(lookAround.db()).toBeDefined();
    lookAround.leave();
  });
});
