-- Which archives on file are problem archives, and why (ARC-128): computed at every save and every night, so it has no
-- history of its own. Other archives have no row: lists and reporting read a small table.
create table archive_problem (
  archive_id bigint not null references archive,
  kind varchar(20) not null check (kind in ('DUPLICATE_ID_NO', 'INVALID_ID_NO', 'INCOMPLETE', 'FAMILY_SIZE_MISMATCH')),
  found_at timestamptz not null,
  primary key (archive_id, kind)
);
create index archive_problem_kind on archive_problem (kind, archive_id);
-- The nightly walk goes over the archives on file by their number.
create index archive_active on archive (id) where life_state = 'ACTIVE';
select begin_act(now(), 'MIGRATION', null, null, 'SYSTEM');
insert into job_schedule (kind, start_time, changed_at, changed_by) values ('PROBLEM_REVIEW', '03:00', now(), 'SYSTEM');

-- The last logic check of each union (ARC-136). A run in the background goes on behind last_id after an interruption.
create table logic_check (
  id bigint generated always as identity primary key,
  union_id bigint not null references union_org,
  union_path varchar(300) collate "C" not null,
  with_subordinates boolean not null,
  archive_type varchar(14),
  hardship_category varchar(21),
  filing_standard varchar(11),
  asked_at timestamptz not null,
  asked_by varchar(60) not null,
  last_id bigint not null default 0,
  archives integer not null default 0,
  archives_with_errors integer not null default 0,
  finished_at timestamptz
);
create index logic_check_union on logic_check (union_id, id);
create table logic_finding (
  check_id bigint not null references logic_check on delete cascade,
  archive_id bigint not null references archive,
  seq smallint not null,
  number varchar(10) not null,
  severity varchar(13) not null check (severity in ('BLOCKS_SAVE', 'BLOCKS_REPORT', 'WARNING')),
  field varchar(80) not null,
  text varchar(500) not null,
  primary key (check_id, archive_id, seq)
);
create index logic_finding_number on logic_finding (check_id, number, severity, archive_id);
create index logic_finding_archive on logic_finding (archive_id);
comment on table logic_finding is 'Findings of the last check of a union; replaced by the next one';

-- Findings name people: they go when an archive is made anonymous (USR-134).
do
$$
declare
  source text := pg_get_functiondef('anonymize_archive(bigint)'::regprocedure);
  anchor constant text := 'delete from archive_person_claim where archive_id = which;';
begin
  if position(anchor in source) = 0 then
    raise exception 'anonymize_archive is not as expected';
  end if;
  execute replace(source, anchor, anchor || '
  delete from logic_finding where archive_id = which;
  delete from archive_problem where archive_id = which;');
end
$$;
