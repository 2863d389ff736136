CREATE TABLE `declined_circles` (
	`person_id` integer NOT NULL,
	`circle` text NOT NULL,
	`declined_on` text NOT NULL,
	PRIMARY KEY(`person_id`, `circle`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "declined_circles_circle" CHECK("declined_circles"."circle" IN ('inner', 'close', 'wider')),
	CONSTRAINT "declined_circles_declined_on" CHECK("declined_circles"."declined_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
--> statement-breakpoint
CREATE TABLE `follow_ups` (
	`id` integer PRIMARY KEY NOT NULL,
	`person_id` integer NOT NULL,
	`text` text NOT NULL,
	`due_on` text NOT NULL,
	`promised_on` text NOT NULL,
	`done_on` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "follow_ups_days" CHECK("follow_ups"."due_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND "follow_ups"."promised_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND ("follow_ups"."done_on" IS NULL OR "follow_ups"."done_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `follow_ups_due` ON `follow_ups` (`due_on`,`id`) WHERE done_on IS NULL;--> statement-breakpoint
CREATE INDEX `follow_ups_by_person` ON `follow_ups` (`person_id`,`due_on`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_plan_entries` (
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
	`follow_up_id` integer,
	`status` text DEFAULT 'open' NOT NULL,
	`handled_at` text,
	`minutes_spent` real,
	`interaction_id` integer,
	FOREIGN KEY (`day`) REFERENCES `plans`(`day`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`offer_id`) REFERENCES `offers`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`follow_up_id`) REFERENCES `follow_ups`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`interaction_id`) REFERENCES `interactions`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "plan_entries_minutes" CHECK("__new_plan_entries"."minutes" > 0 AND "__new_plan_entries"."minutes" * 2 = round("__new_plan_entries"."minutes" * 2)),
	CONSTRAINT "plan_entries_status" CHECK("__new_plan_entries"."status" IN ('open', 'done', 'snoozed', 'skipped', 'not-this-person')),
	CONSTRAINT "plan_entries_part" CHECK("__new_plan_entries"."part" IN ('new', 'known', 'follow-up')),
	CONSTRAINT "plan_entries_kind" CHECK("__new_plan_entries"."kind" IN ('note', 'congratulation', 'introduction', 'call'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_plan_entries`("id", "day", "person_id", "part", "kind", "minutes", "reason", "offer_kind", "offer_text", "offer_id", "status", "handled_at", "minutes_spent", "interaction_id") SELECT "id", "day", "person_id", "part", "kind", "minutes", "reason", "offer_kind", "offer_text", "offer_id", "status", "handled_at", "minutes_spent", "interaction_id" FROM `plan_entries`;--> statement-breakpoint
DROP TABLE `plan_entries`;--> statement-breakpoint
ALTER TABLE `__new_plan_entries` RENAME TO `plan_entries`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `plan_entries_of_day` ON `plan_entries` (`day`,`person_id`) WHERE part <> 'follow-up';--> statement-breakpoint
CREATE UNIQUE INDEX `plan_entries_of_follow_up` ON `plan_entries` (`follow_up_id`,`day`);--> statement-breakpoint
CREATE INDEX `plan_entries_in_order` ON `plan_entries` (`day`,`id`);--> statement-breakpoint
CREATE INDEX `plan_entries_by_person` ON `plan_entries` (`person_id`,`status`);--> statement-breakpoint
CREATE INDEX `plan_entries_by_offer` ON `plan_entries` (`offer_id`);--> statement-breakpoint
CREATE INDEX `plan_entries_by_interaction` ON `plan_entries` (`interaction_id`);--> statement-breakpoint
CREATE INDEX `plan_entries_by_status` ON `plan_entries` (`status`,`kind`);--> statement-breakpoint
-- What is kept for undoing, taking people apart and bringing them back is read by today's columns.
UPDATE `written_rows` SET `before` = json_insert(`before`, '$[#]', NULL), `after` = json_insert(`after`, '$[#]', NULL)
WHERE `table_name` = 'plan_entries';--> statement-breakpoint
UPDATE `merged_people` SET `image` = json_set(`image`, '$.followUps', json('[]'), '$.declines', json('[]'), '$.declinesGiven', json('[]'));--> statement-breakpoint
UPDATE `set_aside_people` SET `image` = json_set(`image`, '$.declines', json('[]'));
