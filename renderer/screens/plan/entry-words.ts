import type { PlanEntry } from '../../../api/contract/plan/plan.ts';

const statusNames = {
  open: '',
  done: 'done',
  snoozed: 'later',
  skipped: 'skipped',
  settled: 'no answer needed',
  'not-this-person': 'not this person',
} as const satisfies Record<PlanEntry['status'], string>;

/** Words what became of an entry. */
export function statusInWords(status: PlanEntry['status']): string {
  return statusNames[status];
}
