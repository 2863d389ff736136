/**
 * `npm run simulate`: simulates 180 days of ten minutes in invented networks, with the day's plan and with other lists, and
 * prints what each achieved; see docs/plan.md. `--seeds` sets the number of networks, `--days` of days, `--ties` one or
 * several sizes (300,1000); `--unanswered` leaves incoming messages to the lists; `--json` prints JSON.
 */
import { ensureInstalled, runProgram } from './prepare.mjs';

ensureInstalled();

runProgram('tests/simulation/run.ts');
