import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';

import type { ArchiveImported } from './archive.ts';
import { benchFolder } from './big-file.ts';
import type { Measurement } from './measure.ts';

/** Measures the peak memory of an engine's process that imports the archive, against one that idles on the same data. */
export function archiveMemoryMeasurement({ archive, empty, filled }: ArchiveImported): Measurement {
  const memoryOf = async (database: string, args: readonly string[]): Promise<number> => {
    const place = benchFolder(database);
    const program = path.join(import.meta.dirname, 'engine-memory.ts');
    const child = spawn(process.execPath, [program, place.folder, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = once(child, 'close');
    const said = await text(child.stdout);
    await ended;
    place.remove();
    if (child.exitCode !== 0) throw new Error(`The engine ended with ${child.exitCode ?? child.signalCode}.`);
    return Number(said) / 1024 ** 2;
  };
  return {
    what: 'peak memory while importing it',
    unit: 'MB',
    by: 'difference',
    atMost: 150,
    rounds: 3,
    warmUps: 0,
    ours: () => memoryOf(empty, [archive]),
    floor: () => memoryOf(filled, []),
  };
}
