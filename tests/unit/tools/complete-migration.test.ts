import { expect, test } from 'vitest';

import { completeMigration } from '../../../tools/complete-migration.ts';

const made = `CREATE TABLE \`__new_boats\` (
	\`id\` integer PRIMARY KEY NOT NULL,
	\`name\` text NOT NULL,
	\`berth\` text DEFAULT '' NOT NULL,
	\`name_key\` text GENERATED ALWAYS AS (lower(name)) VIRTUAL,
	CONSTRAINT "boats_name" CHECK("__new_boats"."name" <> '')
);
--> statement-breakpoint
INSERT INTO \`__new_boats\`("id", "name", "berth", "name_key") SELECT "id", "name", "berth", "name_key" FROM \`boats\`;--> statement-breakpoint
DROP TABLE \`boats\`;--> statement-breakpoint
CREATE INDEX \`boats_by_name\` ON \`boats\` (\`name DESC\`,\`id\`) WHERE berth <> '';--> statement-breakpoint
CREATE UNIQUE INDEX \`boats_by_berth\` ON \`boats\` (\`berth = ''\`,\`berth\`);`;

test('a table that is made anew is strict, and takes over the columns that it had and that are not generated', () => {
  const completed = completeMigration(made, { boats: ['id', 'name', 'name_key'] });
  expect(completed).toContain(`CHECK("__new_boats"."name" <> '')\n) STRICT;`);
  expect(completed).toContain('INSERT INTO `__new_boats`("id", "name") SELECT "id", "name" FROM `boats`;');
});

test('an expression of an index is not quoted like a name', () => {
  const completed = completeMigration(made, {});
  expect(completed).toContain("CREATE INDEX `boats_by_name` ON `boats` (name DESC,`id`) WHERE berth <> '';");
  expect(completed).toContain("CREATE UNIQUE INDEX `boats_by_berth` ON `boats` (berth = '',`berth`);");
});
