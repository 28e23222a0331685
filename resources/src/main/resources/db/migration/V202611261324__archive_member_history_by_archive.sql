-- The members of a file as of a day are read by its archive (ARC-171); without this the whole history was.
create index archive_member_history_archive on archive_member_history (archive_id, valid_to);
