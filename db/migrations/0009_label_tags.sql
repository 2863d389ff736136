CREATE TABLE `import_labels` (
	`import_id` integer NOT NULL,
	`label_key` text NOT NULL,
	PRIMARY KEY(`import_id`, `label_key`),
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `removed_tags` (
	`person_id` integer NOT NULL,
	`name_key` text NOT NULL,
	PRIMARY KEY(`person_id`, `name_key`)
) STRICT;
--> statement-breakpoint
ALTER TABLE `person_tags` ADD `import_id` integer REFERENCES imports(id);