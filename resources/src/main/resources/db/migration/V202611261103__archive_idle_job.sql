-- Runs can wait for a person before they change anything (part 50 A.1), and a job can be delivered switched off.
alter table job_run drop constraint job_run_state_check;
alter table job_run add constraint job_run_state_check check (state in ('QUEUED', 'WAITING', 'RUNNING', 'STOPPED', 'FAILED',
  'INTERRUPTED', 'DONE', 'DONE_WITH_ERRORS', 'CANCELLED', 'GIVEN_UP'));
select begin_act(now(), 'MIGRATION', null, null, 'SYSTEM');
alter table job_schedule add column enabled boolean not null default true;
comment on column job_schedule.enabled is 'False until whoever decides about it has switched the job on (BAT-061)';
select keep_history('job_schedule');
insert into job_schedule (kind, start_time, enabled, changed_at, changed_by) values ('ARCHIVE_IDLE', '00:30', false, now(), 'SYSTEM');

-- The job of the two- and three-year rule (part 50 E). The threshold above which a run waits: one row.
create table archive_idle_setting (
  id smallint primary key default 1 check (id = 1),
  max_percent smallint not null default 5 check (max_percent between 0 and 100),
  max_archives integer not null default 100 check (max_archives between 0 and 1000000),
  changed_at timestamptz not null,
  changed_by varchar(60) not null,
  version integer not null default 0
);
select keep_history('archive_idle_setting');
insert into archive_idle_setting (changed_at, changed_by) values (now(), 'SYSTEM');
revoke delete on archive_idle_setting from bangfu_app;

-- One row per run, dry or real, kept for ever with its archives (BAT-059). Each step says when it was done, so that a
-- run that was interrupted goes on where it was.
create table archive_idle_run (
  run_id bigint primary key references job_run,
  business_date date not null,
  dry boolean not null,
  judged_at timestamptz,
  confirmed boolean not null default false,
  notices_at timestamptz,
  finished_at timestamptz
);
create index archive_idle_run_date on archive_idle_run (business_date) where not dry;
revoke delete on archive_idle_run from bangfu_app;

create table archive_idle_item (
  run_id bigint not null references archive_idle_run,
  archive_id bigint not null references archive,
  action varchar(6) not null check (action in ('RETURN', 'NOTE', 'CANCEL')),
  state varchar(8) not null check (state in ('DRY', 'PENDING', 'DONE', 'LEFT_OUT')),
  reason varchar(7) check (reason in ('IN_USE', 'CHANGED')),
  archive_type varchar(14) not null,
  filing_union_id bigint not null references union_org,
  province_id bigint,
  reference_date date not null,
  source varchar(9) not null check (source in ('FILED', 'RETURNED', 'CONVERTED', 'ASSISTED')),
  last_assist_date date,
  former_level varchar(11) not null,
  primary key (run_id, archive_id),
  check ((state = 'LEFT_OUT') = (reason is not null))
);
comment on column archive_idle_item.action is 'NOTE: the archive is with its filing union already and is only named (BAT-048)';
create index archive_idle_item_pending on archive_idle_item (run_id, archive_id) where state = 'PENDING';
create index archive_idle_item_union on archive_idle_item (run_id, filing_union_id, archive_id);
create index archive_idle_item_archive on archive_idle_item (archive_id);
revoke delete on archive_idle_item from bangfu_app;

create table archive_idle_total (
  run_id bigint not null references archive_idle_run,
  union_id bigint not null references union_org,
  checked integer not null,
  returned integer not null default 0,
  noted integer not null default 0,
  cancelled integer not null default 0,
  left_out integer not null default 0,
  primary key (run_id, union_id)
);
comment on table archive_idle_total is 'What a run did with the archives that each union has filed';
revoke delete on archive_idle_total from bangfu_app;

-- For which day an archive was returned or named last: a later run does not do it again (BAT-048, BAT-053).
create table archive_idle_note (
  archive_id bigint primary key references archive,
  return_due date not null
);

-- Reminders that a run owes to unions; each is sent once, also after an interruption (BAT-056, BAT-058).
create table archive_idle_notice (
  id bigint generated always as identity primary key,
  run_id bigint not null references archive_idle_run,
  union_id bigint not null references union_org,
  kind varchar(11) not null check (kind in ('RETURN_SOON', 'CANCEL_SOON', 'RETURNED', 'CANCELLED')),
  archive_type varchar(14) not null,
  due_on date,
  archives integer not null,
  already integer not null default 0,
  told boolean not null default false,
  unique nulls not distinct (run_id, union_id, kind, archive_type, due_on)
);
create index archive_idle_notice_open on archive_idle_notice (run_id, id) where not told;
revoke delete on archive_idle_notice from bangfu_app;
