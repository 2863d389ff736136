import type { LogLine } from './log-line.ts';

/** Whether a line tells of contact with somebody, and is no mere name to be found. */
export function tellsOfContact({
  people,
  contact,
  promises,
  help,
  introduced,
}: Pick<LogLine, 'promises' | 'help' | 'introduced'> & {
  readonly people: readonly unknown[];
  readonly contact: { readonly saysKind: boolean } | null;
}): boolean {
  if (people.length === 0) return false;
  return contact?.saysKind === true || promises.length + help.length + introduced.length > 0;
}
