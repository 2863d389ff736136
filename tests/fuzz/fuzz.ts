import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';

import type { FileHandle } from '../../core/ids.ts';
import { createDice } from '../../engine/demo/dice.ts';
import { allRows, importFile, openKith } from '../integration/import/kith-with-imports.ts';
import type { Kith } from '../integration/import/kith-with-imports.ts';
import { zipByHand } from '../integration/import/zip-by-hand.ts';
import { mutateInput } from './mutate-input.ts';
import type { MutatedInput } from './mutate-input.ts';
import { validInputs } from './valid-inputs.ts';
import type { Input } from './valid-inputs.ts';

export type FuzzOptions = {
  readonly count: number;
  /** Decides the cases: the same seed gives the same ones. */
  readonly seed: number;
  /** The number of the only case to run. */
  readonly only?: number | undefined;
};

type FuzzFailure = { readonly case: number; readonly how: string; readonly what: string };

export type FuzzResult = {
  readonly taken: number;
  readonly refused: number;
  readonly failures: readonly FuzzFailure[];
  /** Seconds of processor time of the slowest case. */
  readonly slowest: number;
};

/** Seconds of processor time that no case may take, on any computer. */
const mostWork = 20;
/** Bytes by which the process may grow at most. */
const mostMemory = 800 * 1024 ** 2;

/**
 * Previews damaged files through the api, with a data file that has people. Each case must end with a preview whose counts
 * add up or with a refusal in a sentence. Nothing may be thrown or written, and time and memory stay within limits.
 */
export async function fuzz({ count, seed, only }: FuzzOptions): Promise<FuzzResult> {
  using kith = openKith();
  using empty = openKith();
  await fill(kith);
  const inputs = [...validInputs(), ...(await exportsOf(kith))];
  // The first call of a day computes everyone's tie.
  await kith.client.app.overview();
  await empty.client.app.overview();
  const contents = (): string => JSON.stringify([allRows(kith), allRows(empty)]);
  const before = contents();
  const stray: unknown[] = [];
  const takeStray = (error: unknown): void => void stray.push(error);
  process.on('unhandledRejection', takeStray);
  process.on('uncaughtException', takeStray);

  const failures: FuzzFailure[] = [];
  let taken = 0;
  let refused = 0;
  let slowest = 0;
  const memory = process.resourceUsage().maxRSS * 1024;
  try {
    for (let index = only ?? 0; index < (only === undefined ? count : only + 1); index += 1) {
      const dice = createDice((Math.imul(seed, 0x9e37_79b1) + Math.imul(index, 0x85eb_ca6b)) >>> 0);
      const files = Array.from({ length: dice.pick([1, 1, 1, 1, 2, 3]) }, () => mutateInput(inputs, dice));
      const fail = (what: string): void =>
        void failures.push({ case: index, how: files.map(({ how }) => how.join(', ')).join(' | '), what });
      const start = process.cpuUsage();
      try {
        // An export can only be restored into an empty Kith.
        const ended = await previewOutcome(dice.chance(0.3) ? empty : kith, files);
        if (ended === 'taken') taken += 1;
        else if (ended === 'refused') refused += 1;
        else fail(ended);
      } catch (error) {
        fail(error instanceof Error ? (error.stack ?? error.message) : String(error));
      }
      // An unhandled rejection shows one turn of the event loop later.
      await new Promise((resolve) => setImmediate(resolve));
      for (const error of stray.splice(0)) fail(`Thrown beside: ${String(error)}`);
      const { user, system } = process.cpuUsage(start);
      const work = (user + system) / 1e6;
      slowest = Math.max(slowest, work);
      if (work > mostWork) fail(`It took ${Math.round(work)} seconds of work.`);
      if (index % 10 === 0 && contents() !== before) fail('Something was written by now.');
      const grown = process.resourceUsage().maxRSS * 1024 - memory;
      if (grown > mostMemory) {
        fail(`The process grew by ${Math.round(grown / 1024 ** 2)} MB.`);
        break;
      }
    }
    if (contents() !== before) {
      failures.push({ case: count, how: 'the last', what: 'Something was written.' });
    }
  } finally {
    process.off('unhandledRejection', takeStray);
    process.off('uncaughtException', takeStray);
  }
  return { taken, refused, failures, slowest };
}

/** Imports a list, so that there are people to match. */
async function fill(kith: Kith): Promise<void> {
  const list = validInputs().find(({ name }) => name === 'Connections.csv');
  if (list) await importFile(kith, chooseFile(kith, list.name, list.bytes));
}

/** Kith's own exports of these people; not compressed, since their random ids would change every byte. */
async function exportsOf(kith: Kith): Promise<readonly Input[]> {
  const made: Input[] = [];
  for (const what of ['everything', 'people-vcard'] as const) {
    for await (const event of await kith.client.exports.make({ what })) {
      if (event.kind !== 'ready') continue;
      const file = kith.engine.outgoing.take(event.file);
      if (!file) throw new Error('The export is not where it was made.');
      const parts = await kith.engine.files.parts(kith.engine.files.registerSpooled(file.path, event.fileName));
      if ('kind' in parts) throw new Error(parts.message);
      const entries: { name: string; content: string; method: number }[] = [];
      for (const { fileName, read } of parts) {
        let content = '';
        for await (const text of read()) content += text;
        entries.push({ name: fileName, content, method: 0 });
      }
      const [only] = entries;
      const bytes = what === 'everything' ? zipByHand(entries) : Buffer.from(only?.content ?? '');
      made.push({ name: event.fileName, bytes });
    }
  }
  return made;
}

function chooseFile(kith: Kith, name: string, bytes: Buffer): FileHandle {
  const file = path.join(kith.folder, randomUUID());
  writeFileSync(file, bytes);
  return kith.engine.files.registerSpooled(file, name);
}

/** Previews files and returns the outcome: `taken`, `refused`, or what is wrong with it. */
async function previewOutcome(kith: Kith, inputs: readonly MutatedInput[]): Promise<string> {
  const files = inputs.map(({ name, bytes }) => chooseFile(kith, name, bytes));
  try {
    let last: string | undefined;
    let previewId: string | undefined;
    for await (const event of await kith.client.imports.preview({ files })) {
      if (event.kind === 'progress') continue;
      if (last !== undefined) return 'It ended twice.';
      if (event.kind === 'refused') {
        last =
          /^\S.{20,1500}[.]$/s.test(event.message) && !/undefined|\[object/.test(event.message)
            ? 'refused'
            : event.message;
        continue;
      }
      const { counts, parts } = event.preview;
      ({ previewId } = event.preview);
      const included = parts.filter((part) => part.included);
      const wrong = [{ fileName: 'all', counts }, ...included].find(
        (part) =>
          part.counts.created + part.counts.updated + part.counts.unchanged + part.counts.skipped !== part.counts.read,
      );
      last = wrong ? `The counts of ${wrong.fileName} do not add up: ${JSON.stringify(wrong.counts)}` : 'taken';
    }
    if (previewId !== undefined) await kith.client.imports.discard({ previewId });
    return last ?? 'It did not end.';
  } finally {
    for (const handle of files) kith.engine.files.release(handle);
  }
}
