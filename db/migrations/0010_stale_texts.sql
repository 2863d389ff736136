-- Whose texts are to be indexed anew: what was written is searched by `people_search_texts` only after the write, so that no
-- write waits for it. It is part of the search index, and not strict, so that no export holds it.
CREATE TABLE stale_texts (person_id INTEGER PRIMARY KEY);
