import { expect, it } from 'vitest';

import { simulateDoors } from '../../simulation/doors.ts';

it('with goals, whoever is at a door comes up sooner, and nobody later than is promised', () => {
  const { withGoals, withoutGoals, promised } = simulateDoors({ ties: 260, seeds: 3 });
  expect(withGoals.meanAtDoors.mean).toBeLessThan(withoutGoals.meanAtDoors.mean);
  expect(withGoals.meanOfOthers.mean).toBeLessThan(withoutGoals.meanOfOthers.mean * 1.05);
  expect(withGoals.longest.mean).toBeLessThanOrEqual(promised.mean);
});
