import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import { createInterface } from 'node:readline';

import { projectFolder } from '../../tools/prepare.mjs';
import type { Measurement } from './measure.ts';

const openAndReadOneRow = `
  const db = new (require('better-sqlite3'))(process.argv[1]);
  console.log(db.prepare('SELECT name FROM people WHERE id = 1').pluck().get());
`;

/**
 * Measures the time from starting the browser host, which is the engine's process, to its first answer over HTTP, on a
 * file that was opened before on the same day.
 */
export function startMeasurement({
  folder,
  database,
}: {
  readonly folder: string;
  readonly database: string;
}): Measurement {
  return {
    what: 'start of the engine’s process to its first answer',
    atMost: 3,
    ours: () =>
      timeToFirstLine([path.join('dist', 'web', 'host.cjs'), '--no-open', '--data', folder], (line) =>
        askOnce(line.replace('Kith is ready: ', '')),
      ),
    floor: () => timeToFirstLine(['-e', openAndReadOneRow, database]),
  };
}

async function timeToFirstLine(args: readonly string[], then?: (line: string) => Promise<void>): Promise<number> {
  const begun = performance.now();
  const child = spawn(process.execPath, args, { cwd: projectFolder, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]; // that is what it emits
  await then?.(line);
  const time = performance.now() - begun;
  child.kill('SIGINT');
  await ended;
  return time;
}

/** Makes the first call of every page to the browser host, with little work of its own. */
export async function askOnce(url: string): Promise<void> {
  const { origin, hostname, port, hash } = new URL(url);
  const question = request({
    hostname,
    port,
    path: '/rpc/app/overview',
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'content-length': 2,
      origin,
      'sec-fetch-site': 'same-origin',
      'x-kith-token': new URLSearchParams(hash.slice(1)).get('token') ?? '',
    },
  });
  question.end('{}');
  const [answer] = (await once(question, 'response')) as [IncomingMessage]; // that is what it emits
  answer.resume();
  await once(answer, 'end');
  if (answer.statusCode !== 200) throw new Error(`The engine answered ${answer.statusCode}.`);
}
