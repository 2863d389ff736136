import { parseArgs } from 'node:util';

import { simulateDoors } from './doors.ts';
import type { DoorsSimulation } from './doors.ts';
import { doorsInWords, simulationInWords } from './in-words.ts';
import { simulate } from './simulate.ts';
import type { Simulation } from './simulate.ts';

// npm run simulate [-- --seeds 40 --days 180 --ties 300,1000,2000 --unanswered --json]

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '40' },
    days: { type: 'string', default: '180' },
    ties: { type: 'string', default: '300,1000,2000' },
    unanswered: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const [seeds, days] = [Number(values.seeds), Number(values.days)];
const sizes = values.ties.split(',').map(Number);
if (![seeds, days, ...sizes].every((number) => Number.isInteger(number) && number > 0)) {
  console.error('--seeds and --days take a whole number from 1 on; --ties takes one or several, as in 300,1000.');
  process.exit(2);
}

const results: Simulation[] = [];
const doors: DoorsSimulation[] = [];
for (const ties of sizes) {
  const result = simulate({ ties, days, seeds, isAnswered: !values.unanswered });
  if (values.json) results.push(result);
  else console.log(simulationInWords(result));
  const withGoals = simulateDoors({ ties, seeds: Math.min(seeds, 10) });
  if (values.json) doors.push(withGoals);
  else console.log(doorsInWords(withGoals));
}
if (values.json) console.log(JSON.stringify({ results, doors }, undefined, 2));
