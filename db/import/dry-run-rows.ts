import type { PersonId } from '../../core/ids.ts';
import type { Locale } from '../../core/locale.ts';
import type { SkippedRow } from '../../core/import/common/reader.ts';
import type { PartToImport, ResolvedRecord } from '../../core/matching/resolved-record.ts';
import { countMessages } from './dry-run-messages.ts';
import type { MessagesPart } from './dry-run-messages.ts';
import { dryRunPart, rowsOf } from './dry-run-part.ts';
import type { CountedPart, Counts, DryRunPart, DryRunRecord, PeopleOutcomes } from './dry-run-part.ts';

/**
 * Counts what becomes of the rows of each part: every row ends as created, updated, unchanged or skipped with a reason.
 * `skippedByMatching` holds the rows that matching skips, by part, in the order of the parts. A profile is the user's
 * own, and not counted.
 */
export function countRows(
  parts: readonly PartToImport[],
  skippedByMatching: readonly (readonly SkippedRow[])[],
  records: readonly DryRunRecord[],
  outcomes: PeopleOutcomes,
  locale: Locale,
): DryRunPart[] {
  const recordsByPart = new Map<number, DryRunRecord[]>(parts.map(({ part }) => [part, []]));
  for (const dryRun of records) {
    if (dryRun.resolved.record.kind !== 'missing') recordsByPart.get(dryRun.resolved.part)?.push(dryRun);
  }
  const countedPeople = new Set<PersonId>();
  const messages: MessagesPart[] = [];
  const others: DryRunPart[] = [];
  for (const [index, { part, file }] of parts.entries()) {
    const ofPart = recordsByPart.get(part) ?? [];
    const skips = [...file.skipped, ...(skippedByMatching[index] ?? [])];
    if (file.kind === 'linkedin-profile') continue;
    if (file.kind === 'linkedin-messages') {
      const { threads } = file.messages;
      messages.push({ part, rowsRead: file.rowsRead, skips, records: ofPart, threads });
    } else {
      others.push(countPart({ part, rowsRead: file.rowsRead, skips, records: ofPart }, countedPeople, outcomes));
    }
  }
  return [...others, ...countMessages(messages, outcomes, locale)];
}

/** Counts the rows of a part that cannot be understood as long as nobody knows who the user is: all are skipped. */
export function waitingPart({ part, file }: PartToImport): DryRunPart {
  const reason = 'Kith does not know yet which of the people in it is you. Say so above.';
  const waiting = file.rowsRead - rowsOf(file.skipped);
  const skips = waiting > 0 ? [...file.skipped, { line: 1, rows: waiting, reason, excerpt: '' }] : file.skipped;
  return dryRunPart({ part, rowsRead: file.rowsRead, skips }, { created: 0, updated: 0, unchanged: 0 }, 0);
}

function countPart(
  part: CountedPart,
  countedPeople: Set<PersonId>,
  { outcomeOf, isShown }: PeopleOutcomes,
): DryRunPart {
  const counts: Counts = { created: 0, updated: 0, unchanged: 0 };
  const skips = [...part.skips];
  for (const { resolved, isNew, shownAs } of part.records) {
    const outcome = outcomeOf(shownAs);
    const { kind } = resolved.record;
    // Whoever was invited is in the ledger of invitations, whether they are shown or not.
    if (!isShown(shownAs) && kind !== 'invitation') {
      skips.push(notAmongPeople(resolved));
    } else if (kind !== 'connection' && kind !== 'card') {
      counts[isNew ? 'created' : 'unchanged'] += 1;
    } else if (outcome?.isCreated === true && !countedPeople.has(shownAs)) {
      countedPeople.add(shownAs);
      counts.created += 1;
    } else {
      counts[isNew && outcome?.isUpdated === true ? 'updated' : 'unchanged'] += 1;
    }
  }
  return dryRunPart({ ...part, skips }, counts, 0);
}

function notAmongPeople({ line, record }: ResolvedRecord): SkippedRow {
  const { fields } = record;
  const excerpt =
    'name' in fields ? fields.name : 'firstName' in fields ? `${fields.firstName} ${fields.lastName}` : '';
  return {
    line,
    rows: 1,
    reason: 'This is about someone who is not among your people. It is noted, and shown once they are.',
    excerpt: excerpt.trim(),
  };
}
