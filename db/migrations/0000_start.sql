CREATE TABLE `answer_checks` (
	`person_id` integer NOT NULL,
	`wrote_on` text NOT NULL,
	`said` text NOT NULL,
	`said_on` text NOT NULL,
	PRIMARY KEY(`person_id`, `wrote_on`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "answer_checks_said" CHECK("answer_checks"."said" IN ('answered', 'not-yet', 'leave-it')),
	CONSTRAINT "answer_checks_days" CHECK("answer_checks"."wrote_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND "answer_checks"."said_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
--> statement-breakpoint
CREATE TABLE `emails` (
	`person_id` integer NOT NULL,
	`address` text NOT NULL,
	`import_id` integer,
	PRIMARY KEY(`person_id`, `address`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `import_rows` (
	`import_id` integer NOT NULL,
	`line` integer NOT NULL,
	`record_id` integer NOT NULL,
	PRIMARY KEY(`import_id`, `line`),
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`record_id`) REFERENCES `records`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `import_rows_by_record` ON `import_rows` (`record_id`,`import_id`);--> statement-breakpoint
CREATE TABLE `imports` (
	`id` integer PRIMARY KEY NOT NULL,
	`file_name` text NOT NULL,
	`recognised_as` text NOT NULL,
	`imported_at` text NOT NULL,
	`seen_on` text NOT NULL,
	`rows_read` integer NOT NULL,
	`created` integer NOT NULL,
	`updated` integer NOT NULL,
	`unchanged` integer NOT NULL,
	`skipped` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `interactions` (
	`id` integer PRIMARY KEY NOT NULL,
	`person_id` integer NOT NULL,
	`day` text NOT NULL,
	`direction` text NOT NULL,
	`kind` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`logged_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "interactions_day" CHECK("interactions"."day" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "interactions_direction" CHECK("interactions"."direction" IN ('in', 'out', 'both')),
	CONSTRAINT "interactions_kind" CHECK("interactions"."kind" IN ('message', 'email', 'call', 'meeting', 'comment', 'introduction', 'other'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `interactions_by_person` ON `interactions` (`person_id`,`day`,`direction`,`kind`);--> statement-breakpoint
CREATE TABLE `offers` (
	`id` integer PRIMARY KEY NOT NULL,
	`text` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `own_values` (
	`person_id` integer NOT NULL,
	`field` text NOT NULL,
	`value` text NOT NULL,
	PRIMARY KEY(`person_id`, `field`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "own_values_field" CHECK("own_values"."field" IN ('firstName', 'lastName', 'company', 'position', 'connectedOn'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `people` (
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
	CONSTRAINT "people_rating" CHECK("people"."rating" BETWEEN 1 AND 5),
	CONSTRAINT "people_circle" CHECK("people"."circle" IN ('inner', 'close', 'wider')),
	CONSTRAINT "people_connection" CHECK("people"."connection" IN ('connected', 'ended')),
	CONSTRAINT "people_tie_state" CHECK("people"."tie_state" IN ('strong', 'steady', 'fading', 'thin')),
	CONSTRAINT "people_strength" CHECK("people"."strength" BETWEEN 0 AND 1),
	CONSTRAINT "people_days" CHECK(("people"."job_seen_on" IS NULL OR "people"."job_seen_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("people"."job_changed_on" IS NULL OR "people"."job_changed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("people"."connected_on" IS NULL OR "people"."connected_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("people"."added_on" IS NULL OR "people"."added_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("people"."muted_on" IS NULL OR "people"."muted_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("people"."archived_on" IS NULL OR "people"."archived_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("people"."snoozed_until" IS NULL OR "people"."snoozed_until" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("people"."reviewed_on" IS NULL OR "people"."reviewed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("people"."brought_closer_on" IS NULL OR "people"."brought_closer_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("people"."handled_on" IS NULL OR "people"."handled_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("people"."first_inbound" IS NULL OR "people"."first_inbound" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("people"."last_inbound" IS NULL OR "people"."last_inbound" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("people"."last_outbound" IS NULL OR "people"."last_outbound" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') AND ("people"."last_inbound_message" IS NULL OR "people"."last_inbound_message" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `people_by_name` ON `people` (`name_key`,`id`) WHERE archived_on IS NULL;--> statement-breakpoint
CREATE INDEX `people_by_strength` ON `people` (strength DESC,`name_key`,`id`) WHERE archived_on IS NULL;--> statement-breakpoint
CREATE INDEX `people_by_last_contact` ON `people` (last_contact DESC,`name_key`,`id`) WHERE archived_on IS NULL;--> statement-breakpoint
CREATE INDEX `people_by_connected_on` ON `people` (connected_on DESC,`name_key`,`id`) WHERE archived_on IS NULL;--> statement-breakpoint
CREATE INDEX `people_by_company` ON `people` (company_key = '',`company_key`,`name_key`,`id`) WHERE archived_on IS NULL;--> statement-breakpoint
CREATE INDEX `people_by_state` ON `people` (`tie_state`,`reviewed_on`,`muted_on`,`circle`) WHERE archived_on IS NULL;--> statement-breakpoint
CREATE INDEX `people_by_circle` ON `people` (`circle`) WHERE archived_on IS NULL AND circle IS NOT NULL;--> statement-breakpoint
CREATE INDEX `people_archived` ON `people` (`archived_on`) WHERE archived_on IS NOT NULL;--> statement-breakpoint
CREATE TABLE `person_tags` (
	`person_id` integer NOT NULL,
	`tag_id` integer NOT NULL,
	PRIMARY KEY(`person_id`, `tag_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`tag_id`) REFERENCES `tags`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `person_tags_by_tag` ON `person_tags` (`tag_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `plan_entries` (
	`id` integer PRIMARY KEY NOT NULL,
	`day` text NOT NULL,
	`person_id` integer NOT NULL,
	`part` text NOT NULL,
	`kind` text NOT NULL,
	`minutes` real NOT NULL,
	`reason` text NOT NULL,
	`offer_kind` text NOT NULL,
	`offer_text` text NOT NULL,
	`offer_id` integer,
	`status` text DEFAULT 'open' NOT NULL,
	`handled_at` text,
	`minutes_spent` real,
	`interaction_id` integer,
	FOREIGN KEY (`day`) REFERENCES `plans`(`day`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`offer_id`) REFERENCES `offers`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`interaction_id`) REFERENCES `interactions`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "plan_entries_minutes" CHECK("plan_entries"."minutes" > 0 AND "plan_entries"."minutes" * 2 = round("plan_entries"."minutes" * 2)),
	CONSTRAINT "plan_entries_status" CHECK("plan_entries"."status" IN ('open', 'done', 'snoozed', 'skipped', 'not-this-person')),
	CONSTRAINT "plan_entries_part" CHECK("plan_entries"."part" IN ('new', 'known')),
	CONSTRAINT "plan_entries_kind" CHECK("plan_entries"."kind" IN ('note', 'congratulation', 'introduction', 'call'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `plan_entries_of_day` ON `plan_entries` (`day`,`person_id`);--> statement-breakpoint
CREATE INDEX `plan_entries_by_person` ON `plan_entries` (`person_id`,`status`);--> statement-breakpoint
CREATE INDEX `plan_entries_by_offer` ON `plan_entries` (`offer_id`);--> statement-breakpoint
CREATE INDEX `plan_entries_by_interaction` ON `plan_entries` (`interaction_id`);--> statement-breakpoint
CREATE INDEX `plan_entries_by_status` ON `plan_entries` (`status`,`kind`);--> statement-breakpoint
CREATE TABLE `plans` (
	`day` text PRIMARY KEY NOT NULL,
	`budget_minutes` real NOT NULL,
	`new_tie_share` real NOT NULL,
	`carried_in` real NOT NULL,
	`carry_over` real NOT NULL,
	`new_ties_before` integer NOT NULL,
	`made_at` text NOT NULL,
	CONSTRAINT "plans_day" CHECK("plans"."day" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
--> statement-breakpoint
CREATE TABLE `profile_slugs` (
	`person_id` integer NOT NULL,
	`slug` text NOT NULL,
	`current` integer NOT NULL,
	`seen_on` text NOT NULL,
	`import_id` integer,
	PRIMARY KEY(`person_id`, `slug`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "profile_slugs_seen_on" CHECK("profile_slugs"."seen_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `profile_slugs_current` ON `profile_slugs` (`slug`) WHERE current = 1;--> statement-breakpoint
CREATE TABLE `records` (
	`id` integer PRIMARY KEY NOT NULL,
	`person_id` integer NOT NULL,
	`fields` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `records_by_person` ON `records` (`person_id`);--> statement-breakpoint
CREATE TABLE `settings` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `tags` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `tags_nameKey_unique` ON `tags` (`name_key`);--> statement-breakpoint
CREATE TABLE `tie_day` (
	`only` integer PRIMARY KEY NOT NULL,
	`day` text NOT NULL,
	CONSTRAINT "tie_day_only" CHECK("tie_day"."only" = 1)
) STRICT;
--> statement-breakpoint
CREATE TABLE `writes` (
	`id` text PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`answer` text NOT NULL,
	`label` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `writes_by_time` ON `writes` (`at`);--> statement-breakpoint
CREATE TABLE `written_rows` (
	`write_id` text NOT NULL,
	`position` integer NOT NULL,
	`table_name` text NOT NULL,
	`key` text NOT NULL,
	`before` text,
	`after` text,
	PRIMARY KEY(`write_id`, `position`),
	FOREIGN KEY (`write_id`) REFERENCES `writes`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
