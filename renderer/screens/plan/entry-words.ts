import type { PlanEntry } from '../../../api/contract/plan/plan.ts';

const statusNames = {
  open: '',
  done: 'done',
  snoozed: 'snoozed',
  skipped: 'skipped',
  settled: 'no answer needed',
  'not-this-person': 'not this person',
} as const satisfies Record<PlanEntry['status'], string>;

/** Words what became of an entry. A promise is moved where others are snoozed. */
export function statusInWords(status: PlanEntry['status'], isPromise: boolean): string {
  return isPromise && status === 'snoozed' ? 'another day' : statusNames[status];
}
