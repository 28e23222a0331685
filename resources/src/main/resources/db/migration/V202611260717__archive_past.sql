-- The list as of a day (ARC-168): the archives of a union and those below it are one range of the history.
create index archive_history_path on archive_history (filing_union_path, valid_to);
