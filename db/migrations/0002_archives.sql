CREATE TABLE `import_messages` (
	`message_id` integer NOT NULL,
	`import_id` integer NOT NULL,
	PRIMARY KEY(`message_id`, `import_id`),
	FOREIGN KEY (`message_id`) REFERENCES `messages`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `import_parts` (
	`import_id` integer NOT NULL,
	`part` integer NOT NULL,
	`file_name` text NOT NULL,
	`recognised_as` text NOT NULL,
	`rows_read` integer NOT NULL,
	`created` integer NOT NULL,
	`updated` integer NOT NULL,
	`unchanged` integer NOT NULL,
	`skipped` integer NOT NULL,
	`newest_day` text,
	PRIMARY KEY(`import_id`, `part`),
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "import_parts_newest_day" CHECK("import_parts"."newest_day" IS NULL OR "import_parts"."newest_day" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
--> statement-breakpoint
CREATE TABLE `merged_people` (
	`id` integer PRIMARY KEY NOT NULL,
	`into_id` integer NOT NULL,
	`name` text NOT NULL,
	`merged_on` text NOT NULL,
	`own` text NOT NULL,
	`image` text NOT NULL,
	CONSTRAINT "merged_people_merged_on" CHECK("merged_people"."merged_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
--> statement-breakpoint
CREATE INDEX `merged_people_by_into` ON `merged_people` (`into_id`);--> statement-breakpoint
CREATE TABLE `messages` (
	`id` integer PRIMARY KEY NOT NULL,
	`person_id` integer NOT NULL,
	`thread` text NOT NULL,
	`sent_at` text NOT NULL,
	`direction` text NOT NULL,
	`text` text NOT NULL,
	`fingerprint` text NOT NULL,
	CONSTRAINT "messages_direction" CHECK("messages"."direction" IN ('in', 'out'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `messages_by_fingerprint` ON `messages` (`fingerprint`);--> statement-breakpoint
CREATE INDEX `messages_by_person` ON `messages` (`person_id`);--> statement-breakpoint
CREATE INDEX `messages_by_thread` ON `messages` (`thread`,`sent_at`);--> statement-breakpoint
CREATE TABLE `removed_emails` (
	`person_id` integer NOT NULL,
	`address` text NOT NULL,
	PRIMARY KEY(`person_id`, `address`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `replaced_days` (
	`person_id` integer NOT NULL,
	`day` text NOT NULL,
	PRIMARY KEY(`person_id`, `day`),
	CONSTRAINT "replaced_days_day" CHECK("replaced_days"."day" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
--> statement-breakpoint
CREATE TABLE `set_aside_people` (
	`id` integer PRIMARY KEY NOT NULL,
	`image` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `__new_records` (
	`id` integer PRIMARY KEY NOT NULL,
	`person_id` integer NOT NULL,
	`kind` text NOT NULL,
	`fields` text NOT NULL,
	CONSTRAINT "records_kind" CHECK("__new_records"."kind" IN ('connection', 'card', 'messages', 'invitation', 'note', 'endorsement', 'recommendation', 'missing'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_records`("id", "person_id", "kind", "fields") SELECT "id", "person_id", 'connection', "fields" FROM `records`;--> statement-breakpoint
DROP TABLE `records`;--> statement-breakpoint
ALTER TABLE `__new_records` RENAME TO `records`;--> statement-breakpoint
CREATE INDEX `records_by_person` ON `records` (`person_id`,`kind`);--> statement-breakpoint
CREATE TABLE `__new_own_values` (
	`person_id` integer NOT NULL,
	`field` text NOT NULL,
	`value` text NOT NULL,
	PRIMARY KEY(`person_id`, `field`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "own_values_field" CHECK("__new_own_values"."field" IN ('firstName', 'lastName', 'company', 'position', 'connectedOn', 'birthday', 'connection', 'addedOn'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_own_values`("person_id", "field", "value") SELECT "person_id", "field", "value" FROM `own_values`;--> statement-breakpoint
DROP TABLE `own_values`;--> statement-breakpoint
ALTER TABLE `__new_own_values` RENAME TO `own_values`;--> statement-breakpoint
CREATE TABLE `__new_people` (
	`id` integer PRIMARY KEY NOT NULL,
	`first_name` text NOT NULL,
	`last_name` text NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`company` text DEFAULT '' NOT NULL,
	`company_key` text DEFAULT '' NOT NULL,
	`position` text DEFAULT '' NOT NULL,
	`job_seen_on` text,
	`job_changed_on` text,
	`connection` text,
	`connected_on` text,
	`birthday` text DEFAULT '' NOT NULL,
	`added_on` text NOT NULL,
	`notes` text DEFAULT '' NOT NULL,
	`circle` text,
	`rating` integer,
	`muted_on` text,
	`archived_on` text,
	`snoozed_until` text,
	`reviewed_on` text,
	`brought_closer_on` text,
	`handled_on` text,
	`inbound_days` integer DEFAULT 0 NOT NULL,
	`outbound_days` integer DEFAULT 0 NOT NULL,
	`first_inbound` text,
	`last_inbound` text,
	`last_outbound` text,
	`last_inbound_message` text,
	`last_contact` text GENERATED ALWAYS AS (CASE WHEN last_inbound IS NULL OR last_outbound > last_inbound THEN last_outbound ELSE last_inbound END) VIRTUAL,
	`strength` real DEFAULT 0 NOT NULL,
	`tie_state` text DEFAULT 'thin' NOT NULL,
	CONSTRAINT "people_rating" CHECK("__new_people"."rating" BETWEEN 1 AND 5),
	CONSTRAINT "people_circle" CHECK("__new_people"."circle" IN ('inner', 'close', 'wider')),
	CONSTRAINT "people_connection" CHECK("__new_people"."connection" IN ('connected', 'missing', 'ended')),
	CONSTRAINT "people_tie_state" CHECK("__new_people"."tie_state" IN ('strong', 'steady', 'fading', 'thin')),
	CONSTRAINT "people_strength" CHECK("__new_people"."strength" BETWEEN 0 AND 1),
	CONSTRAINT "people_days" CHECK(("__new_people"."job_seen_on" IS NULL OR "__new_people"."job_seen_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("__new_people"."job_changed_on" IS NULL OR "__new_people"."job_changed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("__new_people"."connected_on" IS NULL OR "__new_people"."connected_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("__new_people"."added_on" IS NULL OR "__new_people"."added_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("__new_people"."muted_on" IS NULL OR "__new_people"."muted_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("__new_people"."archived_on" IS NULL OR "__new_people"."archived_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("__new_people"."snoozed_until" IS NULL OR "__new_people"."snoozed_until" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("__new_people"."reviewed_on" IS NULL OR "__new_people"."reviewed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("__new_people"."brought_closer_on" IS NULL OR "__new_people"."brought_closer_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("__new_people"."handled_on" IS NULL OR "__new_people"."handled_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("__new_people"."first_inbound" IS NULL OR "__new_people"."first_inbound" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("__new_people"."last_inbound" IS NULL OR "__new_people"."last_inbound" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("__new_people"."last_outbound" IS NULL OR "__new_people"."last_outbound" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("__new_people"."last_inbound_message" IS NULL OR "__new_people"."last_inbound_message" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_people`("id", "first_name", "last_name", "name", "name_key", "company", "company_key", "position", "job_seen_on", "job_changed_on", "connection", "connected_on", "birthday", "added_on", "notes", "circle", "rating", "muted_on", "archived_on", "snoozed_until", "reviewed_on", "brought_closer_on", "handled_on", "inbound_days", "outbound_days", "first_inbound", "last_inbound", "last_outbound", "last_inbound_message", "strength", "tie_state") SELECT "id", "first_name", "last_name", "name", "name_key", "company", "company_key", "position", "job_seen_on", "job_changed_on", "connection", "connected_on", '', "added_on", "notes", "circle", "rating", "muted_on", "archived_on", "snoozed_until", "reviewed_on", "brought_closer_on", "handled_on", "inbound_days", "outbound_days", "first_inbound", "last_inbound", "last_outbound", "last_inbound_message", "strength", "tie_state" FROM `people`;--> statement-breakpoint
DROP TABLE `people`;--> statement-breakpoint
ALTER TABLE `__new_people` RENAME TO `people`;--> statement-breakpoint
CREATE INDEX `people_by_name` ON `people` (`name_key`,`id`) WHERE archived_on IS NULL;--> statement-breakpoint
CREATE INDEX `people_by_strength` ON `people` (strength DESC,`name_key`,`id`) WHERE archived_on IS NULL;--> statement-breakpoint
CREATE INDEX `people_by_last_contact` ON `people` (last_contact DESC,`name_key`,`id`) WHERE archived_on IS NULL;--> statement-breakpoint
CREATE INDEX `people_by_connected_on` ON `people` (connected_on DESC,`name_key`,`id`) WHERE archived_on IS NULL;--> statement-breakpoint
CREATE INDEX `people_by_company` ON `people` (company_key = '',`company_key`,`name_key`,`id`) WHERE archived_on IS NULL;--> statement-breakpoint
CREATE INDEX `people_by_state` ON `people` (`tie_state`,`reviewed_on`,`muted_on`,`circle`) WHERE archived_on IS NULL;--> statement-breakpoint
CREATE INDEX `people_by_circle` ON `people` (`circle`) WHERE archived_on IS NULL AND circle IS NOT NULL;--> statement-breakpoint
CREATE INDEX `people_archived` ON `people` (`archived_on`) WHERE archived_on IS NOT NULL;--> statement-breakpoint
DROP INDEX `interactions_by_person`;--> statement-breakpoint
ALTER TABLE `interactions` ADD `imported` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `interactions` ADD `messages` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `interactions` ADD `in_group` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `interactions_by_person` ON `interactions` (`person_id`,`day`,`direction`,`kind`,`in_group`);--> statement-breakpoint
CREATE TABLE `__new_import_rows` (
	`import_id` integer NOT NULL,
	`record_id` integer NOT NULL,
	`part` integer NOT NULL,
	`line` integer NOT NULL,
	PRIMARY KEY(`import_id`, `record_id`),
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`record_id`) REFERENCES `records`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_import_rows`("import_id", "record_id", "part", "line") SELECT "import_id", "record_id", 0, min("line") FROM `import_rows` GROUP BY "import_id", "record_id";--> statement-breakpoint
DROP TABLE `import_rows`;--> statement-breakpoint
ALTER TABLE `__new_import_rows` RENAME TO `import_rows`;--> statement-breakpoint
CREATE INDEX `import_rows_by_record` ON `import_rows` (`record_id`,`import_id`);--> statement-breakpoint
-- Up to now every import was one list of connections.
INSERT INTO `import_parts` (`import_id`, `part`, `file_name`, `recognised_as`, `rows_read`, `created`, `updated`, `unchanged`, `skipped`, `newest_day`)
SELECT `id`, 0, `file_name`, `recognised_as`, `rows_read`, `created`, `updated`, `unchanged`, `skipped`,
  (SELECT max(`fields` ->> 'connectedOn') FROM `records` JOIN `import_rows` ON `record_id` = `records`.`id` WHERE `import_id` = `imports`.`id`)
FROM `imports`;--> statement-breakpoint
-- An address that an import brought and that is not there now was taken away by the user.
INSERT OR IGNORE INTO `removed_emails` (`person_id`, `address`)
SELECT `person_id`, `fields` ->> 'email' FROM `records`
WHERE `fields` ->> 'email' IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM `emails` WHERE `emails`.`person_id` = `records`.`person_id` AND `address` = `records`.`fields` ->> 'email'
);--> statement-breakpoint
-- Only the user could end a connection.
INSERT INTO `own_values` (`person_id`, `field`, `value`) SELECT `id`, 'connection', 'ended' FROM `people` WHERE `connection` = 'ended';--> statement-breakpoint
-- Whom no import brought was added by hand.
INSERT INTO `own_values` (`person_id`, `field`, `value`) SELECT `id`, 'addedOn', `added_on` FROM `people`
WHERE NOT EXISTS (SELECT 1 FROM `records` WHERE `person_id` = `people`.`id`);--> statement-breakpoint
ALTER TABLE `imports` ADD `undone_at` text;--> statement-breakpoint
ALTER TABLE `imports` DROP COLUMN `recognised_as`;--> statement-breakpoint
ALTER TABLE `imports` DROP COLUMN `rows_read`;--> statement-breakpoint
ALTER TABLE `imports` DROP COLUMN `created`;--> statement-breakpoint
ALTER TABLE `imports` DROP COLUMN `updated`;--> statement-breakpoint
ALTER TABLE `imports` DROP COLUMN `unchanged`;--> statement-breakpoint
ALTER TABLE `imports` DROP COLUMN `skipped`;--> statement-breakpoint
CREATE INDEX `profile_slugs_aliases` ON `profile_slugs` (`slug`) WHERE current = 0;
