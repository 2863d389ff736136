-- What people are found by, wherever it stands, folded by core/text/fold.ts before it comes here; the rowid is the person's
-- id in each table. The text itself is not kept a second time. The tokenizer is `foldedTextTokenizer`; the prefix indexes
-- make the first typed letters fast. Opening fills the tables of a file whose people are in none of them.
DROP TABLE people_search;
--> statement-breakpoint
-- What is known of the person.
CREATE VIRTUAL TABLE people_search USING fts5(
  name, nickname, company, position, email, tags, notes, imported,
  content='', contentless_delete=1, prefix='1 2 3',
  tokenize="unicode61 remove_diacritics 0 categories 'L* N* M* Co'"
);
--> statement-breakpoint
-- What the user wrote of contact with the person, to them, and what was promised.
CREATE VIRTUAL TABLE people_search_texts USING fts5(
  log, promises, sent,
  content='', contentless_delete=1, prefix='3',
  tokenize="unicode61 remove_diacritics 0 categories 'L* N* M* Co'"
);
--> statement-breakpoint
-- The kept messages with the person: a table of its own, since there may be many, and only imports change them.
CREATE VIRTUAL TABLE people_search_messages USING fts5(
  messages,
  content='', contentless_delete=1, prefix='3',
  tokenize="unicode61 remove_diacritics 0 categories 'L* N* M* Co'"
);
--> statement-breakpoint
-- The words of `people_search`, by column: those that a typed word with a slip may stand for.
CREATE VIRTUAL TABLE people_search_words USING fts5vocab('people_search', 'col');
