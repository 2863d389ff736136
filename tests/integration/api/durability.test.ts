import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';

import { router } from '../../../api/router.ts';
import { searchIndexFromScratch, searchIndexOf, tiesFromScratch, tiesOf } from '../db/contents.ts';
import { clockAt, openTestEngine } from '../hosts/connections.ts';
import { temporaryFolder } from '../hosts/temporary-folder.ts';
import { aWednesday } from './opened-kith.ts';

// What a power cut does cannot be tried here; that the disk is waited for is seen to where the pragmas are.

test.each([0, 1, 25])(
  'what was answered survives kill -9 right after answer %i, and nothing is half done',
  async (last) => {
    using folder = temporaryFolder();
    const script = path.join(import.meta.dirname, 'write-and-stay.ts');
    const child = spawn(process.execPath, [script, folder.path], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = once(child, 'exit');
    const answered: number[] = [];
    for await (const line of createInterface({ input: child.stdout })) {
      answered.push(Number(line));
      if (Number(line) === last) child.kill('SIGKILL');
    }
    await ended;
    expect(answered.length).toBeGreaterThan(last);

    const engine = openTestEngine(folder.path);
    const { db } = engine.context;
    const client = createRouterClient(router, { context: { ...engine.context, clock: clockAt(aWednesday) } });
    for (const number of answered) {
      const [person] = await client.people.search({ query: `P${number}` });
      if (!person) throw new Error(`P${number} is there.`);
      expect(person.lastContact).toBe(aWednesday);
      const { draft } = await client.outreach.correspondent({ personId: person.id });
      expect(draft?.text).toBe(`Hi P${number},\n\n`);
    }
    expect(tiesOf(db)).toEqual(tiesFromScratch(db, aWednesday));
    expect(searchIndexOf(db)).toEqual(searchIndexFromScratch(db));
    expect(db.$client.pragma('integrity_check', { simple: true })).toBe('ok');
    engine.close();
  },
);
