CREATE TABLE `drafts` (
	`person_id` integer PRIMARY KEY NOT NULL,
	`medium` text NOT NULL,
	`subject` text DEFAULT '' NOT NULL,
	`text` text NOT NULL,
	`offer_id` integer,
	`offer_text` text,
	`changed_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`offer_id`) REFERENCES `offers`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "drafts_medium" CHECK("drafts"."medium" IN ('message', 'email', 'invitation'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `drafts_by_offer` ON `drafts` (`offer_id`);--> statement-breakpoint
CREATE TABLE `help` (
	`id` integer PRIMARY KEY NOT NULL,
	`person_id` integer NOT NULL,
	`direction` text NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`offer_id` integer,
	`status` text NOT NULL,
	`offered_on` text NOT NULL,
	`changed_on` text NOT NULL,
	`interaction_id` integer,
	`follow_up_id` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`offer_id`) REFERENCES `offers`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`interaction_id`) REFERENCES `interactions`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`follow_up_id`) REFERENCES `follow_ups`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "help_direction" CHECK("help"."direction" IN ('to-them', 'from-them')),
	CONSTRAINT "help_kind" CHECK("help"."kind" IN ('expertise', 'introduction', 'feedback', 'resource', 'time')),
	CONSTRAINT "help_status" CHECK("help"."status" IN ('offered', 'accepted', 'given', 'passed')),
	CONSTRAINT "help_days" CHECK("help"."offered_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND "help"."changed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
--> statement-breakpoint
CREATE INDEX `help_by_person` ON `help` (`person_id`,`offered_on`);--> statement-breakpoint
CREATE INDEX `help_by_day` ON `help` (`offered_on`);--> statement-breakpoint
CREATE INDEX `help_by_offer` ON `help` (`offer_id`);--> statement-breakpoint
CREATE INDEX `help_by_interaction` ON `help` (`interaction_id`);--> statement-breakpoint
CREATE INDEX `help_by_follow_up` ON `help` (`follow_up_id`);--> statement-breakpoint
CREATE TABLE `sent_texts` (
	`id` integer PRIMARY KEY NOT NULL,
	`person_id` integer NOT NULL,
	`interaction_id` integer,
	`sent_on` text NOT NULL,
	`medium` text NOT NULL,
	`subject` text DEFAULT '' NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`interaction_id`) REFERENCES `interactions`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "sent_texts_medium" CHECK("sent_texts"."medium" IN ('message', 'email', 'invitation')),
	CONSTRAINT "sent_texts_sent_on" CHECK("sent_texts"."sent_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
--> statement-breakpoint
CREATE INDEX `sent_texts_by_person` ON `sent_texts` (`person_id`,`sent_on`);--> statement-breakpoint
CREATE INDEX `sent_texts_by_day` ON `sent_texts` (`sent_on`);--> statement-breakpoint
CREATE INDEX `sent_texts_by_interaction` ON `sent_texts` (`interaction_id`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`day` text PRIMARY KEY NOT NULL,
	`person_id` integer,
	`seconds` integer DEFAULT 0 NOT NULL,
	`begun_at` text NOT NULL,
	`ended_at` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "sessions_day" CHECK("sessions"."day" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
--> statement-breakpoint
CREATE INDEX `sessions_by_person` ON `sessions` (`person_id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_last_ids` (
	`name` text PRIMARY KEY NOT NULL,
	`id` integer NOT NULL,
	CONSTRAINT "last_ids_name" CHECK("__new_last_ids"."name" IN ('people', 'interactions', 'follow_ups', 'plan_entries', 'sent_texts', 'help'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_last_ids`("name", "id") SELECT "name", "id" FROM `last_ids`;--> statement-breakpoint
DROP TABLE `last_ids`;--> statement-breakpoint
ALTER TABLE `__new_last_ids` RENAME TO `last_ids`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
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
	`settled_on` text,
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
	CONSTRAINT "people_connection" CHECK("__new_people"."connection" IN ('connected', 'missing', 'ended')),
	CONSTRAINT "people_tie_state" CHECK("__new_people"."tie_state" IN ('strong', 'steady', 'fading', 'thin')),
	CONSTRAINT "people_strength" CHECK("__new_people"."strength" BETWEEN 0 AND 1),
	CONSTRAINT "people_days" CHECK(("__new_people"."job_seen_on" IS NULL OR "__new_people"."job_seen_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("__new_people"."job_changed_on" IS NULL OR "__new_people"."job_changed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("__new_people"."connected_on" IS NULL OR "__new_people"."connected_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("__new_people"."added_on" IS NULL OR "__new_people"."added_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("__new_people"."muted_on" IS NULL OR "__new_people"."muted_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("__new_people"."archived_on" IS NULL OR "__new_people"."archived_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("__new_people"."snoozed_until" IS NULL OR "__new_people"."snoozed_until" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("__new_people"."reviewed_on" IS NULL OR "__new_people"."reviewed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("__new_people"."brought_closer_on" IS NULL OR "__new_people"."brought_closer_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("__new_people"."handled_on" IS NULL OR "__new_people"."handled_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("__new_people"."first_inbound" IS NULL OR "__new_people"."first_inbound" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("__new_people"."last_inbound" IS NULL OR "__new_people"."last_inbound" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("__new_people"."last_outbound" IS NULL OR "__new_people"."last_outbound" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("__new_people"."last_inbound_message" IS NULL OR "__new_people"."last_inbound_message" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("__new_people"."asked_on" IS NULL OR "__new_people"."asked_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("__new_people"."settled_on" IS NULL OR "__new_people"."settled_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_people`("id", "first_name", "last_name", "name", "name_key", "company", "company_key", "position", "job_seen_on", "job_changed_on", "connection", "connected_on", "birthday", "added_on", "notes", "circle", "rating", "muted_on", "archived_on", "snoozed_until", "reviewed_on", "brought_closer_on", "handled_on", "inbound_days", "outbound_days", "first_inbound", "last_inbound", "last_outbound", "last_inbound_message", "strength", "tie_state") SELECT "id", "first_name", "last_name", "name", "name_key", "company", "company_key", "position", "job_seen_on", "job_changed_on", "connection", "connected_on", "birthday", "added_on", "notes", "circle", "rating", "muted_on", "archived_on", "snoozed_until", "reviewed_on", "brought_closer_on", "handled_on", "inbound_days", "outbound_days", "first_inbound", "last_inbound", "last_outbound", "last_inbound_message", "strength", "tie_state" FROM `people`;--> statement-breakpoint
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
CREATE TABLE `__new_plan_entries` (
	`id` integer PRIMARY KEY NOT NULL,
	`day` text NOT NULL,
	`person_id` integer NOT NULL,
	`part` text NOT NULL,
	`kind` text NOT NULL,
	`minutes` real NOT NULL,
	`reason` text NOT NULL,
	`offer_kind` text NOT NULL,
	`offer_text` text,
	`offer_id` integer,
	`follow_up_id` integer,
	`status` text DEFAULT 'open' NOT NULL,
	`handled_at` text,
	`minutes_spent` real,
	`interaction_id` integer,
	`question` text,
	FOREIGN KEY (`day`) REFERENCES `plans`(`day`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`offer_id`) REFERENCES `offers`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`follow_up_id`) REFERENCES `follow_ups`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`interaction_id`) REFERENCES `interactions`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "plan_entries_minutes" CHECK("__new_plan_entries"."minutes" > 0 AND "__new_plan_entries"."minutes" * 2 = round("__new_plan_entries"."minutes" * 2)),
	CONSTRAINT "plan_entries_status" CHECK("__new_plan_entries"."status" IN ('open', 'done', 'snoozed', 'skipped', 'settled', 'not-this-person')),
	CONSTRAINT "plan_entries_part" CHECK("__new_plan_entries"."part" IN ('new', 'known', 'follow-up')),
	CONSTRAINT "plan_entries_kind" CHECK("__new_plan_entries"."kind" IN ('note', 'congratulation', 'introduction', 'call')),
	CONSTRAINT "plan_entries_question" CHECK("__new_plan_entries"."question" IS NULL OR "__new_plan_entries"."question" IN ('current-work')),
	CONSTRAINT "plan_entries_offer" CHECK(("__new_plan_entries"."offer_text" IS NULL) <> ("__new_plan_entries"."question" IS NULL))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_plan_entries`("id", "day", "person_id", "part", "kind", "minutes", "reason", "offer_kind", "offer_text", "offer_id", "follow_up_id", "status", "handled_at", "minutes_spent", "interaction_id", "question") SELECT "id", "day", "person_id", "part", "kind", "minutes", "reason", "offer_kind", "offer_text", "offer_id", "follow_up_id", "status", "handled_at", "minutes_spent", "interaction_id", "question" FROM `plan_entries`;--> statement-breakpoint
DROP TABLE `plan_entries`;--> statement-breakpoint
ALTER TABLE `__new_plan_entries` RENAME TO `plan_entries`;--> statement-breakpoint
CREATE UNIQUE INDEX `plan_entries_of_day` ON `plan_entries` (`day`,`person_id`) WHERE part <> 'follow-up';--> statement-breakpoint
CREATE UNIQUE INDEX `plan_entries_of_follow_up` ON `plan_entries` (`follow_up_id`,`day`);--> statement-breakpoint
CREATE INDEX `plan_entries_in_order` ON `plan_entries` (`day`,`id`);--> statement-breakpoint
CREATE INDEX `plan_entries_by_person` ON `plan_entries` (`person_id`,`status`);--> statement-breakpoint
CREATE INDEX `plan_entries_by_offer` ON `plan_entries` (`offer_id`);--> statement-breakpoint
CREATE INDEX `plan_entries_by_interaction` ON `plan_entries` (`interaction_id`);--> statement-breakpoint
CREATE INDEX `plan_entries_by_status` ON `plan_entries` (`status`,`kind`);--> statement-breakpoint
CREATE TABLE `__new_offers` (
	`id` integer PRIMARY KEY NOT NULL,
	`text` text NOT NULL,
	`kind` text DEFAULT 'expertise' NOT NULL,
	`words` text DEFAULT '' NOT NULL,
	`suits` text DEFAULT '' NOT NULL,
	CONSTRAINT "offers_kind" CHECK("__new_offers"."kind" IN ('expertise', 'introduction', 'feedback', 'resource', 'time'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_offers`("id", "text") SELECT "id", "text" FROM `offers`;--> statement-breakpoint
DROP TABLE `offers`;--> statement-breakpoint
ALTER TABLE `__new_offers` RENAME TO `offers`;