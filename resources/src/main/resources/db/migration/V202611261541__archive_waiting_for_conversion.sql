-- Temporary-relief archives of V2.0 until they are converted: little may be done with them (ARC-173).
alter table archive add column awaits_conversion boolean not null default false;
comment on column archive.awaits_conversion is 'A temporary-relief archive of V2.0 that is not converted yet; set where it is loaded, cleared by the conversion';
select keep_history('archive');

alter table archive_problem drop constraint archive_problem_kind_check;
alter table archive_problem add constraint archive_problem_kind_check
  check (kind in ('DUPLICATE_ID_NO', 'INVALID_ID_NO', 'INCOMPLETE', 'FAMILY_SIZE_MISMATCH', 'NOT_CONVERTED'));
