CREATE TABLE `last_ids` (
	`name` text PRIMARY KEY NOT NULL,
	`id` integer NOT NULL,
	CONSTRAINT "last_ids_name" CHECK("last_ids"."name" IN ('people', 'interactions', 'follow_ups', 'plan_entries'))
) STRICT;
--> statement-breakpoint
-- The greatest ids that the file names anywhere: in rows, in what takes merges apart and brings people back, and in what
-- undoes writes.
INSERT INTO `last_ids` (`name`, `id`)
SELECT 'people', max(`id`) FROM (
  SELECT 0 AS `id`
  UNION ALL SELECT max(`id`) FROM `people`
  UNION ALL SELECT max(`person_id`) FROM `records`
  UNION ALL SELECT max(`person_id`) FROM `messages`
  UNION ALL SELECT max(`person_id`) FROM `removed_emails`
  UNION ALL SELECT max(`person_id`) FROM `replaced_days`
  UNION ALL SELECT max(max(`id`, `into_id`)) FROM `merged_people`
  UNION ALL SELECT max(`id`) FROM `set_aside_people`
  UNION ALL SELECT max(`key` ->> 0) FROM `written_rows` WHERE `table_name` IN ('people', 'own_values', 'merged_people')
);--> statement-breakpoint
INSERT INTO `last_ids` (`name`, `id`)
SELECT 'interactions', max(`id`) FROM (
  SELECT 0 AS `id`
  UNION ALL SELECT max(`id`) FROM `interactions`
  UNION ALL SELECT max(`value`) FROM `merged_people`, json_each(`image`, '$.interactions')
  UNION ALL SELECT max(`value` ->> 'interaction_id') FROM `merged_people`, json_each(`image`, '$.entriesAside')
  UNION ALL SELECT max(`value` ->> 'interaction_id') FROM `set_aside_people`, json_each(`image`, '$.entries')
  UNION ALL SELECT max(`key` ->> 0) FROM `written_rows` WHERE `table_name` = 'interactions'
);--> statement-breakpoint
INSERT INTO `last_ids` (`name`, `id`)
SELECT 'follow_ups', max(`id`) FROM (
  SELECT 0 AS `id`
  UNION ALL SELECT max(`id`) FROM `follow_ups`
  UNION ALL SELECT max(`value`) FROM `merged_people`, json_each(`image`, '$.followUps')
  UNION ALL SELECT max(`key` ->> 0) FROM `written_rows` WHERE `table_name` = 'follow_ups'
);--> statement-breakpoint
INSERT INTO `last_ids` (`name`, `id`)
SELECT 'plan_entries', max(`id`) FROM (
  SELECT 0 AS `id`
  UNION ALL SELECT max(`id`) FROM `plan_entries`
  UNION ALL SELECT max(`value`) FROM `merged_people`, json_each(`image`, '$.entries')
  UNION ALL SELECT max(`value` ->> 'id') FROM `merged_people`, json_each(`image`, '$.entriesAside')
  UNION ALL SELECT max(`value` ->> 'id') FROM `set_aside_people`, json_each(`image`, '$.entries')
  UNION ALL SELECT max(`key` ->> 0) FROM `written_rows` WHERE `table_name` = 'plan_entries'
);
