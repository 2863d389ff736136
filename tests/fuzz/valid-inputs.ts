import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Day } from '../../core/calendar/day.ts';
import { zipByHand } from '../integration/import/zip-by-hand.ts';
import { inventArchive } from '../invented-archive/invent-archive.ts';

/** A file that a user could choose. */
export type Input = { readonly name: string; readonly bytes: Buffer };

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));

/** Returns files of every kind that Kith imports and of some that it refuses, and archives of them; the same each time. */
export function validInputs(): readonly Input[] {
  const loose = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:csv|txt|vcf)$/i.test(file))
    .toSorted()
    .map((file): Input => ({ name: path.basename(file), bytes: readFileSync(path.join(fixtures, file)) }));
  // A day that exists.
  const today = '2026-03-08' as Day;
  const invented = inventArchive({ seed: 1, connections: 60, messages: 300, today }).files.map(
    ({ name, text }): Input => ({ name, bytes: Buffer.from([...text()].join('')) }),
  );
  return [
    ...loose,
    ...invented,
    { name: 'Complete_LinkedInDataExport_03-08-2026.zip', bytes: zipOf(invented, '') },
    { name: 'packed-again.zip', bytes: zipOf(invented.slice(0, 4), 'Basic_LinkedInDataExport/') },
    { name: 'addresses.zip', bytes: zipOf(loose.filter(({ name }) => /\.vcf$|contacts/i.test(name)).slice(0, 5), '') },
  ];
}

function zipOf(inputs: readonly Input[], folder: string): Buffer {
  const names = new Set<string>();
  const entries = inputs.filter(({ name }) => !names.has(name) && names.add(name));
  return zipByHand(entries.map(({ name, bytes }) => ({ name: folder + name, content: bytes })));
}
