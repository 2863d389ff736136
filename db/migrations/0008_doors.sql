CREATE TABLE `goals` (
	`id` integer PRIMARY KEY NOT NULL,
	`text` text NOT NULL,
	`made_on` text NOT NULL,
	`closed_on` text,
	CONSTRAINT "goals_days" CHECK("goals"."made_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND ("goals"."closed_on" IS NULL OR "goals"."closed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `how_met` (
	`person_id` integer PRIMARY KEY NOT NULL,
	`text` text DEFAULT '' NOT NULL,
	`introduced_by` integer,
	`met_on` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`introduced_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "how_met_by_another" CHECK("how_met"."introduced_by" IS NULL OR "how_met"."introduced_by" <> "how_met"."person_id"),
	CONSTRAINT "how_met_met_on" CHECK("how_met"."met_on" IS NULL OR "how_met"."met_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
--> statement-breakpoint
CREATE INDEX `how_met_by_introducer` ON `how_met` (`introduced_by`);--> statement-breakpoint
CREATE TABLE `introduction_drafts` (
	`introduction_id` integer NOT NULL,
	`addressee` text NOT NULL,
	`medium` text NOT NULL,
	`subject` text DEFAULT '' NOT NULL,
	`text` text NOT NULL,
	`changed_at` text NOT NULL,
	PRIMARY KEY(`introduction_id`, `addressee`),
	FOREIGN KEY (`introduction_id`) REFERENCES `introductions`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "introduction_drafts_addressee" CHECK("introduction_drafts"."addressee" IN ('first', 'second', 'both')),
	CONSTRAINT "introduction_drafts_medium" CHECK("introduction_drafts"."medium" IN ('message', 'email', 'invitation'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `introductions` (
	`id` integer PRIMARY KEY NOT NULL,
	`first_id` integer NOT NULL,
	`second_id` integer NOT NULL,
	`need_id` integer,
	`about` text NOT NULL,
	`discreet` integer DEFAULT true NOT NULL,
	`status` text NOT NULL,
	`thought_on` text NOT NULL,
	`asked_first_on` text,
	`first_answered_on` text,
	`asked_second_on` text,
	`second_answered_on` text,
	`introduced_on` text,
	`ended_on` text,
	FOREIGN KEY (`first_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`second_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`need_id`) REFERENCES `needs`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "introductions_status" CHECK("introductions"."status" IN ('thought-of', 'asked-first', 'first-agreed', 'first-declined', 'asked-second', 'second-agreed', 'second-declined', 'introduced', 'went-well', 'came-to-nothing', 'withdrawn')),
	CONSTRAINT "introductions_of_two" CHECK("introductions"."first_id" <> "introductions"."second_id"),
	CONSTRAINT "introductions_days" CHECK(("introductions"."thought_on" IS NULL OR "introductions"."thought_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("introductions"."asked_first_on" IS NULL OR "introductions"."asked_first_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("introductions"."first_answered_on" IS NULL OR "introductions"."first_answered_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("introductions"."asked_second_on" IS NULL OR "introductions"."asked_second_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("introductions"."second_answered_on" IS NULL OR "introductions"."second_answered_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("introductions"."introduced_on" IS NULL OR "introductions"."introduced_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("introductions"."ended_on" IS NULL OR "introductions"."ended_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `introductions_by_first` ON `introductions` (`first_id`,`status`);--> statement-breakpoint
CREATE INDEX `introductions_by_second` ON `introductions` (`second_id`,`status`);--> statement-breakpoint
CREATE INDEX `introductions_by_need` ON `introductions` (`need_id`);--> statement-breakpoint
CREATE INDEX `introductions_by_status` ON `introductions` (`status`);--> statement-breakpoint
CREATE TABLE `needs` (
	`id` integer PRIMARY KEY NOT NULL,
	`person_id` integer NOT NULL,
	`text` text NOT NULL,
	`said_on` text NOT NULL,
	`holds_until` text,
	`closed_on` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "needs_days" CHECK("needs"."said_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND ("needs"."holds_until" IS NULL OR "needs"."holds_until" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("needs"."closed_on" IS NULL OR "needs"."closed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `needs_by_person` ON `needs` (`person_id`,`said_on`);--> statement-breakpoint
CREATE TABLE `lists` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`filter` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `lists_nameKey_unique` ON `lists` (`name_key`);--> statement-breakpoint
CREATE TABLE `own_labels` (
	`person_id` integer NOT NULL,
	`label_key` text NOT NULL,
	`label` text NOT NULL,
	`value` text NOT NULL,
	PRIMARY KEY(`person_id`, `label_key`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_last_ids` (
	`name` text PRIMARY KEY NOT NULL,
	`id` integer NOT NULL,
	CONSTRAINT "last_ids_name" CHECK("__new_last_ids"."name" IN ('people', 'interactions', 'follow_ups', 'plan_entries', 'sent_texts', 'help', 'needs', 'introductions', 'goals', 'lists'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_last_ids`("name", "id") SELECT "name", "id" FROM `last_ids`;--> statement-breakpoint
DROP TABLE `last_ids`;--> statement-breakpoint
ALTER TABLE `__new_last_ids` RENAME TO `last_ids`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE TABLE `__new_own_values` (
	`person_id` integer NOT NULL,
	`field` text NOT NULL,
	`value` text NOT NULL,
	PRIMARY KEY(`person_id`, `field`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "own_values_field" CHECK("__new_own_values"."field" IN ('firstName', 'lastName', 'company', 'position', 'connectedOn', 'birthday', 'connection', 'addedOn', 'phone', 'city', 'website'))
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
	`phone` text DEFAULT '' NOT NULL,
	`city` text DEFAULT '' NOT NULL,
	`website` text DEFAULT '' NOT NULL,
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
	`settled_on` text,
	`rhythm_days` integer,
	`farewell` text,
	`farewell_on` text,
	`inbound_days` integer DEFAULT 0 NOT NULL,
	`outbound_days` integer DEFAULT 0 NOT NULL,
	`first_inbound` text,
	`last_inbound` text,
	`last_outbound` text,
	`last_inbound_message` text,
	`asked_on` text,
	`last_contact` text GENERATED ALWAYS AS (CASE WHEN last_inbound IS NULL OR last_outbound > last_inbound THEN last_outbound ELSE last_inbound END) VIRTUAL,
	`strength` real DEFAULT 0 NOT NULL,
	`tie_state` text DEFAULT 'thin' NOT NULL,
	CONSTRAINT "people_rating" CHECK("__new_people"."rating" BETWEEN 1 AND 5),
	CONSTRAINT "people_circle" CHECK("__new_people"."circle" IN ('inner', 'close', 'wider')),
	CONSTRAINT "people_rhythm_days" CHECK("__new_people"."rhythm_days" BETWEEN 1 AND 3650),
	CONSTRAINT "people_farewell" CHECK("__new_people"."farewell" IN ('passed-away', 'by-choice')),
	CONSTRAINT "people_connection" CHECK("__new_people"."connection" IN ('connected', 'missing', 'ended')),
	CONSTRAINT "people_tie_state" CHECK("__new_people"."tie_state" IN ('strong', 'steady', 'fading', 'thin')),
	CONSTRAINT "people_strength" CHECK("__new_people"."strength" BETWEEN 0 AND 1),
	CONSTRAINT "people_days" CHECK(("__new_people"."job_seen_on" IS NULL OR "__new_people"."job_seen_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("__new_people"."job_changed_on" IS NULL OR "__new_people"."job_changed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("__new_people"."connected_on" IS NULL OR "__new_people"."connected_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("__new_people"."added_on" IS NULL OR "__new_people"."added_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("__new_people"."muted_on" IS NULL OR "__new_people"."muted_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("__new_people"."archived_on" IS NULL OR "__new_people"."archived_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("__new_people"."snoozed_until" IS NULL OR "__new_people"."snoozed_until" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("__new_people"."reviewed_on" IS NULL OR "__new_people"."reviewed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("__new_people"."brought_closer_on" IS NULL OR "__new_people"."brought_closer_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("__new_people"."handled_on" IS NULL OR "__new_people"."handled_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("__new_people"."first_inbound" IS NULL OR "__new_people"."first_inbound" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("__new_people"."last_inbound" IS NULL OR "__new_people"."last_inbound" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("__new_people"."last_outbound" IS NULL OR "__new_people"."last_outbound" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("__new_people"."last_inbound_message" IS NULL OR "__new_people"."last_inbound_message" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("__new_people"."asked_on" IS NULL OR "__new_people"."asked_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("__new_people"."settled_on" IS NULL OR "__new_people"."settled_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("__new_people"."farewell_on" IS NULL OR "__new_people"."farewell_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_people`("id", "first_name", "last_name", "name", "name_key", "company", "company_key", "position", "job_seen_on", "job_changed_on", "connection", "connected_on", "birthday", "added_on", "notes", "circle", "rating", "muted_on", "archived_on", "snoozed_until", "reviewed_on", "brought_closer_on", "handled_on", "settled_on", "inbound_days", "outbound_days", "first_inbound", "last_inbound", "last_outbound", "last_inbound_message", "asked_on", "strength", "tie_state") SELECT "id", "first_name", "last_name", "name", "name_key", "company", "company_key", "position", "job_seen_on", "job_changed_on", "connection", "connected_on", "birthday", "added_on", "notes", "circle", "rating", "muted_on", "archived_on", "snoozed_until", "reviewed_on", "brought_closer_on", "handled_on", "settled_on", "inbound_days", "outbound_days", "first_inbound", "last_inbound", "last_outbound", "last_inbound_message", "asked_on", "strength", "tie_state" FROM `people`;--> statement-breakpoint
DROP TABLE `people`;--> statement-breakpoint
ALTER TABLE `__new_people` RENAME TO `people`;--> statement-breakpoint
CREATE INDEX `people_by_name` ON `people` (`name_key`,`id`) WHERE archived_on IS NULL;--> statement-breakpoint
CREATE INDEX `people_by_strength` ON `people` (strength DESC,`name_key`,`id`) WHERE archived_on IS NULL;--> statement-breakpoint
CREATE INDEX `people_by_last_contact` ON `people` (last_contact DESC,`name_key`,`id`) WHERE archived_on IS NULL;--> statement-breakpoint
CREATE INDEX `people_by_connected_on` ON `people` (connected_on DESC,`name_key`,`id`) WHERE archived_on IS NULL;--> statement-breakpoint
CREATE INDEX `people_by_company` ON `people` (company_key = '',`company_key`,`name_key`,`id`) WHERE archived_on IS NULL;--> statement-breakpoint
CREATE INDEX `people_by_state` ON `people` (`tie_state`,`reviewed_on`,`muted_on`,`circle`,`farewell`) WHERE archived_on IS NULL;--> statement-breakpoint
CREATE INDEX `people_by_circle` ON `people` (`circle`) WHERE archived_on IS NULL AND circle IS NOT NULL;--> statement-breakpoint
CREATE INDEX `people_archived` ON `people` (`archived_on`) WHERE archived_on IS NOT NULL;--> statement-breakpoint
ALTER TABLE `interactions` ADD `event_id` integer;--> statement-breakpoint
CREATE INDEX `interactions_by_event` ON `interactions` (`event_id`) WHERE event_id IS NOT NULL;--> statement-breakpoint
ALTER TABLE `help` ADD `introduction_id` integer REFERENCES introductions(id) ON DELETE SET NULL;--> statement-breakpoint
CREATE INDEX `help_by_introduction` ON `help` (`introduction_id`);--> statement-breakpoint
ALTER TABLE `follow_ups` ADD `introduction_id` integer REFERENCES introductions(id) ON DELETE CASCADE;--> statement-breakpoint
CREATE INDEX `follow_ups_by_introduction` ON `follow_ups` (`introduction_id`);