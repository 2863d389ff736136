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
	CONSTRAINT "plan_entries_status" CHECK("__new_plan_entries"."status" IN ('open', 'done', 'snoozed', 'skipped', 'not-this-person')),
	CONSTRAINT "plan_entries_part" CHECK("__new_plan_entries"."part" IN ('new', 'known', 'follow-up')),
	CONSTRAINT "plan_entries_kind" CHECK("__new_plan_entries"."kind" IN ('note', 'congratulation', 'introduction', 'call')),
	CONSTRAINT "plan_entries_question" CHECK("__new_plan_entries"."question" IS NULL OR "__new_plan_entries"."question" IN ('current-work')),
	CONSTRAINT "plan_entries_offer" CHECK(("__new_plan_entries"."offer_text" IS NULL) <> ("__new_plan_entries"."question" IS NULL))
) STRICT;
--> statement-breakpoint
-- A reason was a sentence and is facts now. What was promised is told from the follow-up, where its days give the very
-- sentence that was shown. Of other sentences the facts cannot be told for certain ("three years ago" is no day): they are
-- kept as they were written. A question is kept by its name, and any other text of an offer as it was.
WITH `promises` AS (
  SELECT e.`id`, f.`promised_on`, f.`due_on`,
    'Promised ' || iif(f.`promised_on` = e.`day`, 'today', 'on ' || CAST(substr(f.`promised_on`, 9, 2) AS INTEGER) || ' ' || rtrim(substr('January  February March    April    May      June     July     August   SeptemberOctober  November December ', substr(f.`promised_on`, 6, 2) * 9 - 8, 9)) ||
    iif(julianday(e.`day`) - julianday(f.`promised_on`) BETWEEN 0 AND 299, '', ' ' || CAST(substr(f.`promised_on`, 1, 4) AS INTEGER))) ||
    CASE
      WHEN f.`due_on` = f.`promised_on` THEN ''
      WHEN julianday(e.`day`) - julianday(f.`due_on`) = 0 THEN ', for today'
      WHEN julianday(e.`day`) - julianday(f.`due_on`) = 1 THEN ', for yesterday'
      WHEN julianday(e.`day`) - julianday(f.`due_on`) BETWEEN 2 AND 6
        THEN ', for ' || rtrim(substr('Sunday   Monday   Tuesday  WednesdayThursday Friday   Saturday ', strftime('%w', f.`due_on`) * 9 + 1, 9))
      ELSE ', for ' || CAST(substr(f.`due_on`, 9, 2) AS INTEGER) || ' ' || rtrim(substr('January  February March    April    May      June     July     August   SeptemberOctober  November December ', substr(f.`due_on`, 6, 2) * 9 - 8, 9)) ||
    iif(julianday(e.`day`) - julianday(f.`due_on`) BETWEEN 0 AND 299, '', ' ' || CAST(substr(f.`due_on`, 1, 4) AS INTEGER))
    END || '.' AS `sentence`
  FROM `plan_entries` AS e JOIN `follow_ups` AS f ON f.`id` = e.`follow_up_id`
)
INSERT INTO `__new_plan_entries`("id", "day", "person_id", "part", "kind", "minutes", "reason", "offer_kind", "offer_text", "offer_id", "follow_up_id", "status", "handled_at", "minutes_spent", "interaction_id", "question")
SELECT e.`id`, e.`day`, e.`person_id`, e.`part`, e.`kind`, e.`minutes`,
  CASE WHEN p.`sentence` = e.`reason`
    THEN json_object('kind', 'promise', 'promisedOn', p.`promised_on`, 'dueOn', p.`due_on`)
    ELSE json_object('kind', 'as-written', 'text', e.`reason`) END,
  e.`offer_kind`,
  iif(e.`offer_kind` = 'question' AND e.`offer_text` = 'Ask what they are working on.', NULL, e.`offer_text`),
  e.`offer_id`, e.`follow_up_id`, e.`status`, e.`handled_at`, e.`minutes_spent`, e.`interaction_id`,
  iif(e.`offer_kind` = 'question' AND e.`offer_text` = 'Ask what they are working on.', 'current-work', NULL)
FROM `plan_entries` AS e LEFT JOIN `promises` AS p ON p.`id` = e.`id`;--> statement-breakpoint
-- What is kept for undoing, taking people apart and bringing them back is read by today's columns. A place that is still
-- there is to have the same reason in both.
UPDATE `written_rows` SET `before` = json_insert(
  json_set(`before`,
    '$[5]', coalesce(
      (SELECT now.`reason` FROM `plan_entries` AS was JOIN `__new_plan_entries` AS now ON now.`id` = was.`id`
       WHERE was.`id` = `key` ->> '$[0]' AND was.`reason` = `before` ->> '$[5]'),
      json_object('kind', 'as-written', 'text', `before` ->> '$[5]')) || '',
    '$[7]', iif(`before` ->> '$[6]' = 'question' AND `before` ->> '$[7]' = 'Ask what they are working on.', NULL, `before` ->> '$[7]')),
  '$[#]', iif(`before` ->> '$[6]' = 'question' AND `before` ->> '$[7]' = 'Ask what they are working on.', 'current-work', NULL))
WHERE `table_name` = 'plan_entries' AND `before` IS NOT NULL;--> statement-breakpoint
UPDATE `written_rows` SET `after` = json_insert(
  json_set(`after`,
    '$[5]', coalesce(
      (SELECT now.`reason` FROM `plan_entries` AS was JOIN `__new_plan_entries` AS now ON now.`id` = was.`id`
       WHERE was.`id` = `key` ->> '$[0]' AND was.`reason` = `after` ->> '$[5]'),
      json_object('kind', 'as-written', 'text', `after` ->> '$[5]')) || '',
    '$[7]', iif(`after` ->> '$[6]' = 'question' AND `after` ->> '$[7]' = 'Ask what they are working on.', NULL, `after` ->> '$[7]')),
  '$[#]', iif(`after` ->> '$[6]' = 'question' AND `after` ->> '$[7]' = 'Ask what they are working on.', 'current-work', NULL))
WHERE `table_name` = 'plan_entries' AND `after` IS NOT NULL;--> statement-breakpoint
UPDATE `merged_people` SET `image` = json_set(`image`, '$.entriesAside', json((
  SELECT json_group_array(json_set(`value`,
    '$.reason', json_object('kind', 'as-written', 'text', coalesce(`value` ->> '$.reason', '')) || '',
    '$.offer_text', iif(`value` ->> '$.offer_kind' = 'question' AND `value` ->> '$.offer_text' = 'Ask what they are working on.', NULL, `value` ->> '$.offer_text'),
    '$.question', iif(`value` ->> '$.offer_kind' = 'question' AND `value` ->> '$.offer_text' = 'Ask what they are working on.', 'current-work', NULL)) ORDER BY `key`)
  FROM json_each(`image`, '$.entriesAside'))))
WHERE json_array_length(`image`, '$.entriesAside') > 0;--> statement-breakpoint
UPDATE `set_aside_people` SET `image` = json_set(`image`, '$.entries', json((
  SELECT json_group_array(json_set(`value`,
    '$.reason', json_object('kind', 'as-written', 'text', coalesce(`value` ->> '$.reason', '')) || '',
    '$.offer_text', iif(`value` ->> '$.offer_kind' = 'question' AND `value` ->> '$.offer_text' = 'Ask what they are working on.', NULL, `value` ->> '$.offer_text'),
    '$.question', iif(`value` ->> '$.offer_kind' = 'question' AND `value` ->> '$.offer_text' = 'Ask what they are working on.', 'current-work', NULL)) ORDER BY `key`)
  FROM json_each(`image`, '$.entries'))))
WHERE json_array_length(`image`, '$.entries') > 0;--> statement-breakpoint
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
-- What an undo takes back was a sentence, and stood with it in what the write was answered. It is facts now, and worded
-- when it is read.
UPDATE `writes` SET `label` = coalesce(`label`, `answer` ->> '$.undo.label'), `answer` = json_remove(`answer`, '$.undo');--> statement-breakpoint
UPDATE `writes` SET `label` = iif(`label` LIKE 'Undone: %',
  json_object('kind', 'undone', 'of', json_object('kind', 'as-written', 'text', substr(`label`, 9))),
  json_object('kind', 'as-written', 'text', `label`))
WHERE `label` IS NOT NULL;
