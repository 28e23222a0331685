-- A name is looked for in the archives of a past day too, of a province or of the country (ARC-170).
create index archive_history_name_grams on archive_history using gin (text_grams(head_name collate "C"));
