/**
 * Runs every check and test suite one after the other, even if an earlier one failed, and ends with a line that sums them
 * up. `npm test -- --help` lists the options.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

import * as z from 'zod/mini';

import { findElectron, hasDisplay } from './electron.mjs';
import { nodeBinary, projectFolder } from './prepare.mjs';

type Count = { passed: number; failed: number; skipped: number };

type Part = {
  readonly name: string;
  readonly what: string;
  readonly run: (filters: readonly string[]) => Promise<Outcome>;
};

type Outcome = Count & {
  /** The tool's output, shown when something failed. */
  readonly output: string;
};

const results = path.join(projectFolder, 'node_modules', '.cache', 'test-results');
const tool = (...place: string[]): string => path.join(projectFolder, 'node_modules', ...place);

// The tools write to a pipe, so they are told whether there is a terminal.
const colours = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { FORCE_COLOR: undefined, NO_COLOR: '1' };

// Without a display, the desktop app gets a virtual one.
const virtualDisplay = !hasDisplay() && isOnPath('xvfb-run') ? ['xvfb-run', '-a'] : [];
const canShowWindows = hasDisplay() || virtualDisplay.length > 0;

const parts: readonly Part[] = [
  check('types', 'TypeScript', [tool('typescript', 'bin', 'tsc'), '-b']),
  check('lint', 'oxlint, no warnings', [tool('oxlint', 'bin', 'oxlint'), '--type-aware', '--max-warnings=0']),
  check('format', 'oxfmt', [tool('oxfmt', 'bin', 'oxfmt'), '--check']),
  check('unused', 'knip: files, exports, packages', [tool('knip', 'bin', 'knip.js'), '--no-progress']),
  suite('unit', 'one module at a time'),
  suite('integration', 'files, processes, ports'),
  suite('browser', "the pages' parts in Chromium"),
  suite('e2e', 'both hosts, as a person uses them'),
];

const help = `npm test                      everything
npm test -- unit lint         only these parts: ${parts.map(({ name }) => name).join(', ')}
npm test -- unit core/plan/   only test files whose path contains this
npm test -- --require-electron
                              fail when the desktop app cannot be tested here

`;

/** The part of Vitest's JSON report that is read here. */
const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(z.object({ name: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
});
type Report = z.infer<typeof reportSchema>;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const options = args.filter((arg) => arg.startsWith('-'));
  const names = args.filter((arg) => parts.some(({ name }) => name === arg));
  const filters = args.filter((arg) => !options.includes(arg) && !names.includes(arg));
  const unknown = [
    ...options.filter((option) => option !== '--help' && option !== '--require-electron'),
    ...filters.filter((filter) => !/[/.]/.test(filter)),
  ];
  if (options.includes('--help') || unknown.length > 0) {
    if (unknown.length > 0) process.stdout.write(`There is no part or option ${unknown.join(', ')}.\n\n`);
    process.stdout.write(help);
    return unknown.length > 0 ? 2 : 0;
  }

  const chosen = parts.filter(({ name }) => names.length === 0 || names.includes(name));
  const total: Count = { passed: 0, failed: 0, skipped: 0 };
  const desktop =
    chosen.some(({ name }) => name === 'e2e') && findElectron({ download: true, display: canShowWindows });
  for (const part of chosen) add(total, await runAndShow(part, filters));
  const untested = desktop && (desktop.reason ?? (filters.length === 0 ? desktopTestsMissing() : undefined));
  if (untested) {
    process.stdout.write(`\nThe desktop app was not tested, because ${untested}.\n`);
    if (options.includes('--require-electron')) total.failed += 1;
  }
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
  return total.failed > 0 ? 1 : 0;
}

async function runAndShow(part: Part, filters: readonly string[]): Promise<Count> {
  const start = performance.now();
  const title = `${part.name.padEnd(12)} ${part.what.padEnd(36)}`;
  if (process.stdout.isTTY) process.stdout.write(`  ${title}`);
  const outcome = await part.run(filters);
  const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(6);
  const counts = [
    `${outcome.passed} passed`,
    ...(outcome.failed > 0 ? [`${outcome.failed} failed`] : []),
    ...(outcome.skipped > 0 ? [`${outcome.skipped} skipped`] : []),
  ];
  const again = process.stdout.isTTY ? '\r' : '';
  process.stdout.write(`${again}${outcome.failed > 0 ? '✗' : '✓'} ${title} ${seconds} s   ${counts.join(', ')}\n`);
  if (outcome.failed > 0) process.stdout.write(`\n${outcome.output.trim()}\n\n`);
  return outcome;
}

/** Describes a tool that passes or fails; it counts as one test. */
function check(name: string, what: string, command: readonly string[]): Part {
  return {
    name,
    what,
    async run() {
      const { code, output } = await runNode(command);
      return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, output };
    },
  };
}

/** Describes the Vitest project of this name. */
function suite(name: string, what: string): Part {
  return {
    name,
    what,
    async run(filters) {
      mkdirSync(results, { recursive: true });
      rmSync(reportFile(name), { force: true });
      const { code, output } = await runNode(
        [
          tool('vitest', 'vitest.mjs'),
          'run',
          `--project=${name}`,
          '--passWithNoTests',
          '--reporter=dot',
          '--reporter=json',
          `--outputFile.json=${reportFile(name)}`,
          // Each file has data of its own; Vitest would leave a core idle.
          ...(name === 'unit' || name === 'integration' ? ['--maxWorkers=100%'] : []),
          ...filters,
        ],
        name === 'e2e' ? virtualDisplay : [],
      );
      const count = countOf(readReport(name));
      // A file that cannot be read or an error outside a test fails the run without failing a test.
      return { ...count, failed: count.failed === 0 && code !== 0 ? 1 : count.failed, output };
    },
  };
}

function readReport(project: string): Report | undefined {
  const file = reportFile(project);
  return existsSync(file) ? reportSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}

function reportFile(project: string): string {
  return path.join(results, `${project}.json`);
}

function countOf(report: Report | undefined): Count {
  if (!report) return { passed: 0, failed: 0, skipped: 0 };
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Says why a run that could have tested the desktop app did not; undefined when it did. */
function desktopTestsMissing(): string | undefined {
  const ran = readReport('e2e')?.testResults.some(
    ({ name, assertionResults }) =>
      path.basename(name).startsWith('desktop') &&
      assertionResults.some(({ status }) => status === 'passed' || status === 'failed'),
  );
  return ran ? undefined : 'no test in tests/e2e/desktop*.test.ts ran';
}

/** Runs Node with these arguments and collects its output. */
function runNode(
  command: readonly string[],
  before: readonly string[] = [],
): Promise<{ code: number; output: string }> {
  const [program = nodeBinary(), ...rest] = [...before, nodeBinary(), ...command];
  const child = spawn(program, rest, {
    cwd: projectFolder,
    stdio: ['ignore', 'pipe', 'pipe'],
    // Tools that start Node themselves must find the same one.
    env: { ...process.env, ...colours, PATH: `${tool('.bin')}${path.delimiter}${process.env['PATH']}` },
  });
  let output = '';
  const gather = (text: string): void => {
    output += text;
  };
  child.stdout.setEncoding('utf8').on('data', gather);
  child.stderr.setEncoding('utf8').on('data', gather);
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 1, output: `${output}\n${error.message}` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

function isOnPath(program: string): boolean {
  return (process.env['PATH'] ?? '').split(path.delimiter).some((folder) => existsSync(path.join(folder, program)));
}

function add(total: Count, more: Count): void {
  total.passed += more.passed;
  total.failed += more.failed;
  total.skipped += more.skipped;
}
