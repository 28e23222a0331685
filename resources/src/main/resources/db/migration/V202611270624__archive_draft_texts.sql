-- What was typed into a draft where no value can be read, such as the 30th of February: kept as it was
-- typed until the field is corrected or the archive is put on file (ARC-033). Sealed, because nobody
-- knows what was typed there.
create table archive_draft_text (
  archive_id bigint not null references archive on delete cascade,
  field varchar(100) not null,
  typed bytea not null,
  primary key (archive_id, field)
);
