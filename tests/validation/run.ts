import { parseArgs } from 'node:util';

import { averageOf } from './average.ts';
import { readContactList } from './contact-list.ts';
import { averageReport, explanation, fileReport } from './report.ts';
import type { ListResult } from './validate-list.ts';
import { validateList } from './validate-list.ts';

const usage = `npm run validate -- FILE… [--cuts 50,75] [--horizon 90] [--json]

Holds Kith's strength, and simpler measures, against what came after in temporal contact lists: a line each
of "from to unix-seconds", separated by spaces, tabs or a comma; # and % begin comments.

--cuts      where history ends, in percent of the list's days less the horizon
--horizon   for how many days from there what comes is looked at
--json      the same for machines

docs/strength.md says what is measured, and how to read it.
`;

type Asked = { files: readonly string[]; percents: readonly number[]; horizon: number; json: boolean };

/** What the arguments ask for; a sentence when they make no sense; undefined when they ask for help. */
function asked(args: readonly string[]): Asked | string | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        cuts: { type: 'string', default: '50,75' },
        horizon: { type: 'string', default: '90' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) return undefined;
    const cuts = values.cuts.split(',').map((cut) => cut.trim());
    const percents = [...new Set(cuts.map(Number))];
    if (cuts.includes('') || !percents.every((percent) => percent > 0 && percent <= 100)) {
      return `--cuts takes percentages above 0 and up to 100, such as 50,75, and not "${values.cuts}".`;
    }
    const horizon = Number(values.horizon);
    if (!Number.isInteger(horizon) || horizon < 1) {
      return `--horizon takes a whole number of days, such as 90, and not "${values.horizon}".`;
    }
    if (positionals.length === 0) return 'Please name a contact list.';
    return { files: positionals, percents, horizon, json: values.json };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function main(args: readonly string[]): Promise<number> {
  const wanted = asked(args);
  if (wanted === undefined) {
    process.stdout.write(usage);
    return 0;
  }
  if (typeof wanted === 'string') {
    process.stderr.write(`${wanted}\n\n${usage}`);
    return 2;
  }
  const { files, percents, horizon, json } = wanted;
  if (!json) process.stdout.write(explanation(horizon));
  const found: { readonly file: string; readonly result: ListResult }[] = [];
  let unreadable = 0;
  // One after the other: a large list takes a good part of the memory.
  for (const file of files) {
    const list = await readContactList(file);
    const result = list.kind === 'list' ? validateList(list, percents, horizon) : list;
    if (result.kind === 'unreadable') {
      unreadable += 1;
      process.stderr.write(`${file}: ${result.message}\n`);
      continue;
    }
    found.push({ file, result });
    if (!json) process.stdout.write(fileReport(file, result, horizon));
  }
  const average = averageOf(found.map(({ result }) => result));
  if (json) {
    const results = found.map(({ file, result: { kind: _, ...result } }) => ({ file, ...result }));
    process.stdout.write(`${JSON.stringify({ horizon, files: results, average }, null, 2)}\n`);
  } else if (found.length > 0) {
    process.stdout.write(averageReport(average));
  }
  return unreadable > 0 ? 1 : 0;
}

// Whoever looks at the beginning alone, by `head` or a pager, has had enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = await main(process.argv.slice(2));
