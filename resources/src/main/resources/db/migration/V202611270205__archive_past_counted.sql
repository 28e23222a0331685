-- The list of a day is counted up to ten thousand: from the index alone, not from as many pages of the history.
create index archive_history_day on archive_history (filing_union_path, valid_to) include (valid_from, life_state);
drop index archive_history_path;
alter index archive_history_day rename to archive_history_path;
