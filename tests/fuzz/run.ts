import { parseArgs } from 'node:util';

import { fuzz } from './fuzz.ts';

// npm run fuzz [-- --count 2000 --seed N [--case N]]

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '2000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    case: { type: 'string' },
  },
});
const [count, seed] = [Number(values.count), Number(values.seed)];
const only = values.case === undefined ? undefined : Number(values.case);
console.log(only === undefined ? `${count} cases with the seed ${seed}.` : `Case ${only} of the seed ${seed}.`);

const { taken, refused, failures, slowest } = await fuzz({ count, seed, only });
for (const failure of failures) {
  console.log(`\nCase ${failure.case} (${failure.how}):\n${failure.what}`);
  console.log(`Again: npm run fuzz -- --seed ${seed} --case ${failure.case}`);
}
console.log(
  `${taken} were previewed, ${refused} refused in a sentence, ${failures.length} failed; the slowest took ${slowest.toFixed(1)} s.`,
);
process.exitCode = failures.length === 0 ? 0 : 1;
