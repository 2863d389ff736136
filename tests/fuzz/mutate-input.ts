import type { Dice } from '../../engine/demo/dice.ts';
import { zipByHand } from '../integration/import/zip-by-hand.ts';
import type { HandMadeEntry } from '../integration/import/zip-by-hand.ts';
import type { Input } from './valid-inputs.ts';

type Mutation = {
  readonly name: string;
  readonly of: (bytes: Buffer, dice: Dice, others: readonly Input[]) => Buffer;
};

/** Byte sequences that decide how a table, a vCard, an encoding or an archive is read. */
const telling: readonly (string | Buffer)[] = [
  '"',
  '""',
  '"\n"',
  ',',
  ';',
  '\t',
  '\n',
  '\r',
  '\r\n',
  '\n\n',
  '\0',
  '\\',
  "'",
  '=1+1',
  ' ',
  '\u2028',
  'Notes:\n',
  'BEGIN:VCARD\r\n',
  'END:VCARD\r\n',
  'N;CHARSET=X;ENCODING=QUOTED-PRINTABLE:=\r\n',
  'BDAY:--02-30\r\n',
  'First Name,Last Name,Connected On\n',
  'FROM,TO,DATE,CONTENT\n',
  '<b>',
  '&amp;',
  '%FIRSTNAME%',
  '31 Feb 2021',
  '9999-12-31 23:59:59 UTC',
  '-1',
  'https://www.linkedin.com/in/%E0%A4%A',
  '\u202f',
  '😀',
  '\ufffd',
  'PK\u0003\u0004',
  'PK\u0001\u0002',
  'PK\u0005\u0006',
  Buffer.from([0xff, 0xfe]),
  Buffer.from([0xfe, 0xff]),
  Buffer.from([0xef, 0xbb, 0xbf]),
  Buffer.from([0xc3]),
  Buffer.from([0xed, 0xa0, 0x80]),
  Buffer.from([0xff, 0xff, 0xff, 0xff]),
];

const mutations: readonly Mutation[] = [
  {
    name: 'bits flipped',
    of(bytes, dice) {
      const flipped = Buffer.from(bytes);
      for (let flips = dice.between(1, 20); flips > 0 && bytes.length > 0; flips -= 1) {
        const at = dice.between(0, bytes.length - 1);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << dice.between(0, 7));
      }
      return flipped;
    },
  },
  { name: 'cut off', of: (bytes, dice) => bytes.subarray(0, dice.between(0, bytes.length)) },
  { name: 'begun late', of: (bytes, dice) => bytes.subarray(dice.between(0, bytes.length)) },
  {
    name: 'a piece missing',
    of(bytes, dice) {
      const [start, end] = randomRange(bytes, dice);
      return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
    },
  },
  {
    name: 'a piece repeated',
    of(bytes, dice) {
      const [start, end] = randomRange(bytes, dice);
      const times = Math.min(dice.between(1, 200), Math.ceil(largest / Math.max(1, end - start)));
      const repeated = Array.from({ length: times }, () => bytes.subarray(start, end));
      return Buffer.concat([bytes.subarray(0, end), ...repeated, bytes.subarray(end)]);
    },
  },
  {
    name: 'a piece of another file inside',
    of(bytes, dice, others) {
      const other = dice.pick(others).bytes;
      const [start, end] = randomRange(other, dice);
      const at = dice.between(0, bytes.length);
      return Buffer.concat([bytes.subarray(0, at), other.subarray(start, end), bytes.subarray(at)]);
    },
  },
  {
    name: 'two halves',
    of(bytes, dice, others) {
      const other = dice.pick(others).bytes;
      return Buffer.concat([
        bytes.subarray(0, dice.between(0, bytes.length)),
        other.subarray(dice.between(0, other.length)),
      ]);
    },
  },
  {
    name: 'something telling inside',
    of(bytes, dice) {
      let changed = bytes;
      for (let times = dice.between(1, 8); times > 0; times -= 1) {
        const at = dice.between(0, changed.length);
        const over = dice.chance(0.3) ? dice.between(0, 8) : 0;
        changed = Buffer.concat([
          changed.subarray(0, at),
          Buffer.from(dice.pick(telling)),
          changed.subarray(Math.min(changed.length, at + over)),
        ]);
      }
      return changed;
    },
  },
  {
    name: 'a huge field',
    of(bytes, dice) {
      const at = dice.between(0, bytes.length);
      const huge = Buffer.alloc(
        dice.between(100_000, largest),
        Buffer.from(dice.pick([...telling, 'x', 'x y ', 'a,b\n'])),
      );
      return Buffer.concat([bytes.subarray(0, at), huge, bytes.subarray(at)]);
    },
  },
  {
    name: 'in another encoding',
    of: (bytes, dice) =>
      Buffer.from(bytes.toString(dice.pick(['utf8', 'latin1'])), dice.pick(['utf16le', 'latin1', 'utf8'])),
  },
];

/** The most bytes that a mutation adds. */
const largest = 3_000_000;

function randomRange(bytes: Buffer, dice: Dice): [start: number, end: number] {
  const start = dice.between(0, bytes.length);
  return [start, dice.between(start, Math.min(bytes.length, start + dice.pick([4, 100, 5000, bytes.length])))];
}

export type MutatedInput = Input & { /** The mutations that were applied. */ readonly how: readonly string[] };

/** Mutates one of the files, or an archive of them, once or several times. */
export function mutateInput(inputs: readonly Input[], dice: Dice): MutatedInput {
  return dice.chance(0.25) ? mutateArchive(inputs, dice) : mutateFile(dice.pick(inputs), inputs, dice);
}

function mutateFile(input: Input, others: readonly Input[], dice: Dice): MutatedInput {
  const how: string[] = [input.name];
  let { bytes } = input;
  for (let times = dice.pick([0, 1, 1, 1, 1, 2, 3]); times > 0; times -= 1) {
    const { name, of } = dice.pick(mutations);
    how.push(name);
    bytes = of(bytes, dice, others).subarray(0, 2 * largest);
  }
  const name = dice.chance(0.1) ? dice.pick(others).name : input.name;
  return { name, bytes, how };
}

/** Packs mutated files into an archive that is mostly sound, so that the files in it are reached. */
function mutateArchive(inputs: readonly Input[], dice: Dice): MutatedInput {
  const files = Array.from({ length: dice.between(1, 6) }, () => mutateFile(dice.pick(inputs), inputs, dice));
  const how = files.flatMap((file) => file.how);
  const entries = files.map(({ name, bytes }): HandMadeEntry => {
    const path = dice.pick(['', '', '', 'Folder/', '__MACOSX/', '../', 'a/b/c/', '\\']) + name;
    const entry = { name: path, content: bytes };
    if (dice.chance(0.8)) return entry;
    how.push('a lie');
    return { ...entry, ...dice.pick(lies)(bytes, dice) };
  });
  const end = dice.chance(0.1) ? { count: dice.between(0, 70_000) % 65_536, comment: 'invented' } : {};
  return { name: 'made.zip', bytes: zipByHand(entries, end), how };
}

const lies: readonly ((bytes: Buffer, dice: Dice) => Partial<HandMadeEntry>)[] = [
  (_, dice) => ({ size: dice.pick([0, 1, 0x7fff_ffff, 0xffff_ffff]) }),
  (bytes, dice) => ({ size: Math.max(0, bytes.length + dice.between(-5, 5)) }),
  (_, dice) => ({ crc: dice.between(0, 0xffff_ffff) }),
  (_, dice) => ({ flags: dice.between(0, 0xffff) }),
  (_, dice) => ({ method: dice.pick([0, 1, 8, 9, 12, 99]) }),
  (_, dice) => ({ offset: dice.between(0, 5000) }),
  (_, dice) => ({ extra: Buffer.from([dice.between(0, 2), 0, dice.between(0, 255), dice.between(0, 255), 1, 2, 3]) }),
  (bytes, dice) => ({ packed: bytes.subarray(0, dice.between(0, bytes.length)) }),
];
