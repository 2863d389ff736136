import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { csvDelimiters, parseCsv } from '../../../../../core/formats/csv/csv-reader.ts';

type Case = {
  readonly description: string;
  readonly input: string;
  readonly config?: { readonly delimiter?: unknown };
  readonly expected: { readonly data: unknown };
};
type Cases = { readonly core: readonly Case[]; readonly whole: readonly Case[] };

/**
 * Cases in which Papa and Kith are of different dialects, by the reason. Papa's cases for asynchronous reading, for its own
 * functions and in browsers test its interface, and those for writing CSV its writer: they are not among those below.
 */
const leftOut: Readonly<Record<string, readonly string[]>> = {
  'A quote that nobody closes, or that seems closed lines later, is an error: going on would swallow the records between.':
    [
      'Quoted field has no closing quote',
      'Quoted field has invalid trailing quote after new line',
      'Quoted fields with spaces between closing quote and newline and contains newline',
    ],
  'A quoted part on one line ends at its next quote, whatever follows: `"Bo" Berg`.': [
    'Quoted field has invalid trailing quote after delimiter with a valid closer',
    'Quoted field has invalid trailing quote after delimiter',
    'Quoted field has invalid trailing quote before delimiter',
  ],
  'Kith knows no comments in a CSV: a line that begins with # is a row.': [
    'Commented line at beginning',
    'Commented line in middle',
    'Commented line at end',
    'Two comment lines consecutively',
    'Two comment lines consecutively at end of file',
    'Three comment lines consecutively at beginning of file',
    'Entire file is comment lines',
    'Comment with non-default character',
    'Multi-character comment string',
    'Input with only a commented line',
    'Input with only a commented line and blank line after',
    'Fast mode with comments',
    'Lines with comments are not used when guessing the delimiter in an escaped file',
    'Lines with comments are not used when guessing the delimiter in a non-escaped file',
    'Header row with preceding comment',
  ],
  'A final line end ends the last record and begins no other.': [
    'One column input with empty fields',
    'Fast mode with blank line at end',
    'Blank lines at end',
    'Empty lines',
  ],
  'A file is read to its end.': ['Fast mode with preview', 'Preview 1 row', 'Preview 2 rows'],
  'Papa makes objects by the header here; the readers above the CSV reader do that, each in its way.': [
    'Simple duplicated header names',
    'Duplicated header names with headerTransform',
    'Duplicated header names existing column',
    'Duplicate header names with __proto__ field',
    'Header row with one row of data',
    'Header row only',
    'Row with too few fields',
    'Row with too many fields',
    'Row with enough fields but blank field in the begining using headers',
    'Row with enough fields but blank field at end',
    'Header rows are transformed when transformHeader function is provided',
    'transformHeader accepts and optional index attribute',
    'Line ends with quoted field, first field of next line is empty using headers',
    'Dynamic typing applies to specific columns',
    'Dynamic typing can be applied to `__parsed_extra`',
    'Dynamic typing by headers can be determined by function',
    'Custom transform accepts header name when using header',
    'Preview with header row',
    'Skip empty lines while detecting delimiter',
    'UTF-8 BOM encoded input with header produces column key stripped from invisible BOM character',
    'Skip First N number of lines , with header and 2 rows',
    'Skip First N number of lines , with header false',
    'Skip first 2 lines , with custom newline character',
  ],
  'What stands between a closing quote and the next delimiter belongs to the field, spaces too; cleaning the cell takes them away.':
    [
      'Quoted fields with spaces between closing quote and next delimiter',
      'Quoted fields with spaces between closing quote and next new line',
      'Quoted fields with spaces after closing quote',
      'Quoted fields with spaces between closing quote and next delimiter and contains delimiter',
    ],
  'Each of LF, CRLF and CR ends a line, also mixed.': ['Mixed slash n and slash r should choose first as precident'],
  'Delimiters are the comma, the semicolon and the tab.': [
    'Pipe delimiter',
    'ASCII 30 delimiter',
    'ASCII 31 delimiter',
    'Multi-character delimiter',
    'Multi-character delimiter (length 2) with quoted field',
    'Callback delimiter',
    'Pipe delimiter is guessed correctly when mixed with comas',
  ],
  'Every value stays the text that it is.': [
    'Dynamic typing converts numeric literals and maintains precision',
    'Dynamic typing converts boolean literals',
    'Dynamic typing applies to specific columns by index',
    'Dynamic typing by indices can be determined by function',
    'Dynamic typing converts empty values into NULL',
    'Custom transform function is applied to values',
    'Custom transform accepts column number also',
  ],
  'An empty line is a record with one empty field; whoever reads rows leaves it out.': [
    'Skip empty lines',
    'Skip empty lines, with newline at end of input',
    "Parsing with skipEmptyLines set to 'greedy'",
    "Parsing with skipEmptyLines set to 'greedy' with quotes and delimiters as content",
  ],
  'A quote is ", and escaped by another one.': [
    'Single quote as quote character',
    'Custom escape character in the middle',
    'Custom escape character at the end',
    'Using reserved regex character . as quote character',
    'Using reserved regex character | as quote character',
  ],
};

/** Papa's own cases; its file declares them as it is run. */
function papasCases(): Cases {
  const require = createRequire(import.meta.url);
  const file = path.join(path.dirname(require.resolve('papaparse/package.json')), 'tests', 'test-cases.js');
  const declareNothing = Object.assign(() => undefined, { skip: () => undefined });
  const context = { chai: { assert: {} }, Papa: require('papaparse') as unknown, describe: declareNothing };
  const code = `${readFileSync(file, 'utf8')};({ core: CORE_PARSER_TESTS, whole: PARSE_TESTS })`;
  // The shape of the file is known, and its types are not.
  return runInNewContext(code, context) as Cases;
}

const { core, whole } = papasCases();
const reasons = new Map(Object.entries(leftOut).flatMap(([reason, cases]) => cases.map((name) => [name, reason])));

function recordsOf({ input, config }: Case, isCore: boolean): unknown {
  const delimiter = csvDelimiters.find((known) => known === config?.delimiter);
  // The core of Papa takes a comma where nothing is said; the whole finds the delimiter out, as we do.
  const told = delimiter ?? (isCore ? ',' : undefined);
  return parseCsv(input, told ? { delimiter: told } : {}).records;
}

/** As plain values of this realm. */
function dataOf({ expected }: Case): unknown {
  return JSON.parse(JSON.stringify(expected.data));
}

describe.each([
  ['the core parser', core, true],
  ['the whole parser', whole, false],
] as const)('cases of %s', (_, cases, isCore) => {
  test.each(cases.filter(({ description }) => !reasons.has(description)))('$description', (one) => {
    expect(recordsOf(one, isCore)).toEqual(dataOf(one));
  });
});

test('every case that is left out is one in which the dialects differ', () => {
  const differing = new Set(
    [
      ...core.filter((one) => JSON.stringify(recordsOf(one, true)) !== JSON.stringify(one.expected.data)),
      ...whole.filter((one) => JSON.stringify(recordsOf(one, false)) !== JSON.stringify(one.expected.data)),
    ].map(({ description }) => description),
  );
  expect([...reasons.keys()].filter((name) => !differing.has(name))).toEqual([]);
});
