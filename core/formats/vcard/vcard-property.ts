import { decodeQuotedPrintable } from '../../text/quoted-printable.ts';
import type { CharsetDecoder } from '../../text/quoted-printable.ts';

/** The versions of vCard that Kith reads. */
export const vcardVersions = ['2.1', '3.0', '4.0'] as const;
export type VcardVersion = (typeof vcardVersions)[number];

/** A property: a line of a vCard in its parts. */
export type VcardProperty = {
  /** `ITEM1` in `item1.EMAIL`, in capitals; empty without a group. */
  readonly group: string;
  /** In capitals. */
  readonly name: string;
  /** By name in capitals, with the values of all parameters of that name. In 2.1 values without a name are types. */
  readonly parameters: ReadonlyMap<string, readonly string[]>;
  /** As written, with its encoding and escapes. */
  readonly value: string;
};

const head = /^(?:([\w-]+)\.)?([\w-]+)\s*(?=[;:])/;
/** Encodings that vCard 2.1 writes without the name of the parameter. */
const bareEncodings = new Set(['QUOTED-PRINTABLE', 'BASE64', '8BIT', '7BIT']);

/** Parses an unfolded line; undefined if it is no property. A quoted value of a parameter may have `:` and `;` in it. */
export function parseVcardLine(line: string): VcardProperty | undefined {
  const [start, group = '', name = ''] = head.exec(line) ?? [];
  if (start === undefined) return undefined;
  const parameters = new Map<string, string[]>();
  let at = start.length;
  while (line[at] === ';') {
    const end = parameterEnd(line, at + 1);
    addParameter(parameters, line.slice(at + 1, end));
    at = end;
  }
  if (line[at] !== ':') return undefined;
  return { group: group.toUpperCase(), name: name.toUpperCase(), parameters, value: line.slice(at + 1) };
}

/** Decodes the value of a property, or a part of it: removes the encoding and the escapes of this version. */
export function decodeVcardText(
  raw: string,
  { parameters }: VcardProperty,
  version: VcardVersion,
  decode?: CharsetDecoder,
): string {
  const plain = unescapeText(raw, version);
  if (!(parameters.get('ENCODING') ?? []).some((encoding) => encoding.toUpperCase() === 'QUOTED-PRINTABLE'))
    return plain;
  return decodeQuotedPrintable(plain, parameters.get('CHARSET')?.[0] ?? '', decode);
}

/** Splits a value at its semicolons, except escaped ones. The parts stay encoded. */
export function splitVcardParts(value: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < value.length; at += 1) {
    if (value[at] === '\\') {
      at += 1;
    } else if (value[at] === ';') {
      parts.push(value.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(value.slice(from));
  return parts;
}

/**
 * Removes escapes. `\:` is not in the standard, but Apple writes `http\://`. Line breaks as `\n` exist since version 3.0; in
 * 2.1 a backslash is a character like others unless a separator or another backslash follows.
 */
function unescapeText(raw: string, version: VcardVersion): string {
  if (!raw.includes('\\')) return raw;
  if (version === '2.1') return raw.replace(/\\([\\;,:])/g, '$1');
  return raw.replace(/\\([\\;,:nN])/g, (_, character: string) => (/n/i.test(character) ? '\n' : character));
}

/** Finds the end of the parameter that starts at `from`. A quote that is not closed is a character like others. */
function parameterEnd(line: string, from: number): number {
  let isQuoted = false;
  for (let at = from; at < line.length; at += 1) {
    const character = line[at];
    if (character === '"') {
      isQuoted = !isQuoted && line.indexOf('"', at + 1) >= 0;
    } else if (!isQuoted && (character === ';' || character === ':')) {
      return at;
    }
  }
  return line.length;
}

function addParameter(parameters: Map<string, string[]>, written: string): void {
  const equals = written.indexOf('=');
  const bare = written.trim().toUpperCase();
  const bareName = bareEncodings.has(bare) ? 'ENCODING' : 'TYPE';
  const name = equals < 0 ? bareName : written.slice(0, equals).trim().toUpperCase();
  const value = equals < 0 ? written : written.slice(equals + 1);
  const values = parameters.get(name) ?? [];
  for (const part of value.split(',')) {
    const plain = part.trim().replace(/^"|"$/g, '');
    if (plain !== '') values.push(plain);
  }
  parameters.set(name, values);
}
