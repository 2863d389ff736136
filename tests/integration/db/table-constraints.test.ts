import { describe, expect, test } from 'vitest';

import { openDatabase } from '../../../db/connection/open.ts';
import { temporaryFolder } from '../hosts/temporary-folder.ts';
import { entries, fileOfVersion } from './file-of-version.ts';

describe('what the tables refuse', () => {
  const interaction = 'INSERT INTO interactions (id, person_id, day, direction, kind, note, logged_at) VALUES';
  const entry = `INSERT INTO plan_entries (day, person_id, kind, minutes, reason, offer_kind, offer_text, part, follow_up_id)
    VALUES ('2026-06-01', 1, 'note', 2, '{}', 'question', 'Ask.',`;
  test.each([
    [`${interaction} (9, 1, '2026-6-1', 'in', 'message', '', 'now')`, 'CHECK'],
    [`${interaction} (9, 1, '2026-06-01', 'sideways', 'message', '', 'now')`, 'CHECK'],
    [`${interaction} (9, 99, '2026-06-01', 'in', 'message', '', 'now')`, 'FOREIGN KEY'],
    ['UPDATE people SET rating = 6 WHERE id = 1', 'CHECK'],
    ["UPDATE people SET rating = 'high' WHERE id = 1", 'cannot store TEXT'],
    ["UPDATE people SET circle = 'outer' WHERE id = 1", 'CHECK'],
    ["UPDATE people SET muted_on = 'yesterday' WHERE id = 1", 'CHECK'],
    ['UPDATE people SET strength = 1.5 WHERE id = 1', 'CHECK'],
    ['UPDATE plan_entries SET minutes = 1.3 WHERE id = 1', 'CHECK'],
    ["UPDATE plan_entries SET status = 'overdue' WHERE id = 1", 'CHECK'],
    ["UPDATE plan_entries SET question = 'current-work' WHERE id = 1", 'CHECK'],
    ["UPDATE plan_entries SET question = 'weather', offer_text = NULL WHERE id = 1", 'CHECK'],
    ['UPDATE plan_entries SET offer_text = NULL WHERE id = 1', 'CHECK'],
    ["INSERT INTO profile_slugs VALUES (2, 'joão', 1, '2026-06-02', NULL)", 'UNIQUE'],
    ["INSERT INTO tags VALUES (2, 'berlin', 'berlin')", 'UNIQUE'],
    ["INSERT INTO tie_day VALUES (2, '2026-06-01')", 'CHECK'],
    ['DELETE FROM imports WHERE id = 1', 'FOREIGN KEY'],
    ["INSERT INTO own_values VALUES (1, 'shoe size', '42')", 'CHECK'],
    ["INSERT INTO records VALUES (9, 1, 'gossip', '{}')", 'CHECK'],
    ['INSERT INTO import_rows (import_id, record_id, part, line) VALUES (1, 1, 0, 8)', 'UNIQUE'],
    ['INSERT INTO import_rows (import_id, record_id, part, line) VALUES (1, 99, 0, 8)', 'FOREIGN KEY'],
    ["UPDATE import_parts SET newest_day = 'spring'", 'CHECK'],
    ["INSERT INTO messages VALUES (9, 1, '2-abc', 'now', 'in', 'Hello', 'f')", 'UNIQUE'],
    ["INSERT INTO messages VALUES (9, 1, '2-abc', 'now', 'both', 'Hello', 'g')", 'CHECK'],
    ["INSERT INTO replaced_days VALUES (1, '1 June')", 'CHECK'],
    [`${entry} 'known', NULL)`, 'UNIQUE'],
    [`${entry} 'follow-up', 1)`, 'UNIQUE'],
    [`${entry} 'follow-up', 9)`, 'FOREIGN KEY'],
    [`${entry} 'reminder', NULL)`, 'CHECK'],
    ["UPDATE follow_ups SET due_on = 'Friday' WHERE id = 1", 'CHECK'],
    ["UPDATE follow_ups SET done_on = 'yes' WHERE id = 1", 'CHECK'],
    [
      "INSERT INTO follow_ups (id, person_id, text, due_on, promised_on) VALUES (9, 99, 'Call', '2026-06-05', '2026-06-01')",
      'FOREIGN KEY',
    ],
    ["INSERT INTO declined_circles VALUES (1, 'close', '2026-06-02')", 'UNIQUE'],
    ["INSERT INTO declined_circles VALUES (1, 'outer', '2026-06-02')", 'CHECK'],
  ])('%s', (statement, why) => {
    using folder = temporaryFolder();
    const db = openDatabase(fileOfVersion(folder.path, entries.length));
    expect(() => db.$client.exec(statement)).toThrow(why);
    db.$client.close();
  });
});
