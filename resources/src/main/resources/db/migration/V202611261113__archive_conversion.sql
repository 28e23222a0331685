-- Old temporary-relief archives and their conversion (part 50 F.1, ARC-172 to ARC-176). They are loaded into the tables
-- of all archives, on file and without category, with one row here that holds what V2.0 said.
create table legacy_archive (
  archive_id bigint primary key references archive,
  hukou varchar(20),
  converted_at timestamptz
);
comment on table legacy_archive is 'Temporary-relief archives taken over from V2.0; converted_at is null until the conversion';
comment on column legacy_archive.hukou is 'The household registration as V2.0 writes it; empty if it was not known';
create index legacy_archive_open on legacy_archive (archive_id) where converted_at is null;
revoke insert, delete on legacy_archive from bangfu_app;

-- What values of V2.0 become (part 21 section 7).
create table legacy_value (
  field varchar(30) not null,
  old_value varchar(50) not null,
  new_value varchar(50) not null,
  primary key (field, old_value)
);
insert into legacy_value (field, old_value, new_value) values
  ('hukouType', '非农业', 'URBAN'), ('hukouType', '农转居', 'URBAN'), ('hukouType', '城镇居民', 'URBAN'),
  ('hukouType', '农业', 'RURAL'), ('hukouType', '农村居民', 'RURAL');
revoke insert, update, delete on legacy_value from bangfu_app;

create table conversion_run (
  run_id bigint primary key references job_run,
  dry boolean not null,
  last_id bigint not null default 0,
  converted integer not null default 0,
  already integer not null default 0,
  refused integer not null default 0,
  archives_before integer,
  archives_after integer,
  persons_before integer,
  persons_after integer,
  confirmed_at timestamptz,
  confirmed_by varchar(60),
  finished_at timestamptz
);
comment on column conversion_run.already is 'Archives that an earlier run had converted';
revoke delete on conversion_run from bangfu_app;

create table conversion_refusal (
  run_id bigint not null references conversion_run,
  archive_id bigint not null references archive,
  primary key (run_id, archive_id)
);
comment on table conversion_refusal is 'Archives whose household registration is unknown (BAT-066)';
create index conversion_refusal_archive on conversion_refusal (archive_id);
revoke update, delete on conversion_refusal from bangfu_app;
