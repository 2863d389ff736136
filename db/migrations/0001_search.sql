-- What people are found by, folded by core/fold.ts before it comes here; the rowid is the person's id. The text itself
-- is not kept a second time. The tokenizer is `foldedTextTokenizer`; the prefix indexes make the first typed letters fast.
CREATE VIRTUAL TABLE people_search USING fts5(
  name, company, position, tags, notes,
  content='', contentless_delete=1, prefix='1 2 3',
  tokenize="unicode61 remove_diacritics 0 categories 'L* N* M* Co'"
);
