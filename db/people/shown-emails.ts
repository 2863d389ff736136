import type { ImportId, PersonId } from '../../core/ids.ts';
import type { Provenance } from '../../core/records/shown-person.ts';
import type { WriteTransaction } from '../connection/database.ts';
import { identitiesOf } from './merged-people.ts';
import { prepared } from '../connection/prepared.ts';

/** Returns the address by which someone without a name goes. */
export function renewEmails(
  tx: WriteTransaction,
  id: PersonId,
  said: ReadonlyMap<string, Provenance>,
): string | undefined {
  const rows = prepared<[PersonId], { address: string; importId: ImportId | null }>(
    tx,
    'SELECT address, import_id AS importId FROM emails WHERE person_id = ?',
  ).all(id);
  const own = new Set(rows.filter(({ importId }) => importId === null).map(({ address }) => address));
  const removed =
    said.size === 0
      ? []
      : identitiesOf(tx, id).flatMap((identity) =>
          prepared<[PersonId], string>(tx, 'SELECT address FROM removed_emails WHERE person_id = ?')
            .pluck()
            .all(identity),
        );
  const wanted = new Map([...said].filter(([address]) => !own.has(address) && !removed.includes(address)));
  for (const { address, importId } of rows) {
    if (importId === null || wanted.get(address)?.importId === importId) wanted.delete(address);
    else if (!wanted.has(address)) {
      prepared<[PersonId, string]>(tx, 'DELETE FROM emails WHERE person_id = ? AND address = ?').run(id, address);
    }
  }
  const insert = prepared<[PersonId, string, ImportId]>(
    tx,
    `INSERT INTO emails (person_id, address, import_id) VALUES (?, ?, ?)
     ON CONFLICT (person_id, address) DO UPDATE SET import_id = excluded.import_id`,
  );
  for (const [address, { importId }] of wanted) insert.run(id, address, importId);
  return (
    prepared<[PersonId], string | null>(tx, 'SELECT min(address) FROM emails WHERE person_id = ?').pluck().get(id) ??
    undefined
  );
}
