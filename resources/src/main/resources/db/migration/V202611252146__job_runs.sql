-- Runs of background jobs as people see them (BAT-001 ff.). The batch runtime keeps records of its own,
-- which know neither who asked nor how far a step is.
create sequence job_run_seq;
create table job_run (
  id bigint primary key default nextval('job_run_seq'),
  kind varchar(30) not null,
  business_date date not null,
  run_key varchar(100) not null,
  trigger varchar(9) not null check (trigger in ('SCHEDULED', 'MANUAL', 'REQUESTED')),
  alone boolean not null,
  requested_by_id bigint,
  requested_by varchar(60) not null,
  union_id bigint references union_org,
  union_name varchar(60),
  parameters varchar(2000) not null,
  state varchar(16) not null check (state in ('QUEUED', 'RUNNING', 'STOPPED', 'FAILED', 'INTERRUPTED', 'DONE',
    'DONE_WITH_ERRORS', 'CANCELLED', 'GIVEN_UP')),
  stop_wanted boolean not null default false,
  execution_id bigint,
  node varchar(100),
  queued_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz,
  restarts smallint not null default 0,
  attempts smallint not null default 0,
  done_at_restart integer not null default 0,
  result_key varchar(100),
  result_values varchar(1000),
  error_no varchar(12),
  seen boolean not null default false,
  version integer not null default 0,
  constraint job_run_key_unique unique (kind, run_key),
  check ((state in ('STOPPED', 'FAILED', 'DONE', 'DONE_WITH_ERRORS', 'CANCELLED', 'GIVEN_UP')) = (ended_at is not null))
);
comment on column job_run.run_key is 'What the run is for: the database lets one run have it, whoever starts it where (BAT-002)';
comment on column job_run.alone is 'True if no other run of the kind may be under way beside it';
comment on column job_run.parameters is 'What a restart has to be given again, name=value a line';
comment on column job_run.attempts is 'Restarts by itself since the run last got on (BAT-005)';
create unique index job_run_alone on job_run (kind) where alone and state in ('QUEUED', 'RUNNING', 'INTERRUPTED');
create index job_run_open on job_run (id) where state in ('QUEUED', 'RUNNING', 'INTERRUPTED');
create index job_run_unseen on job_run (id) where state in ('FAILED', 'DONE_WITH_ERRORS') and not seen;
create index job_run_requested on job_run (requested_by_id, id);
create index job_run_union on job_run (union_id, id);
revoke delete on job_run from bangfu_app;

-- How far a run is: written in transactions of its own while the run works.
create table job_progress (
  run_id bigint primary key references job_run,
  total integer,
  done integer not null default 0,
  failed integer not null default 0,
  heartbeat_at timestamptz not null
);
revoke delete on job_progress from bangfu_app;

-- Items that were refused, for people to read (BAT-004); a restarted run names an item once.
create table job_refusal (
  run_id bigint not null references job_run,
  item varchar(60) not null,
  reason varchar(500) not null,
  at timestamptz not null,
  primary key (run_id, item)
);
revoke update, delete on job_refusal from bangfu_app;

-- When the jobs start by themselves (BAT-014)
create table job_schedule (
  kind varchar(30) primary key,
  start_time time not null,
  paused boolean not null default false,
  reason varchar(200),
  skipped_on date,
  changed_at timestamptz not null,
  changed_by varchar(60) not null,
  version integer not null default 0
);
comment on column job_schedule.skipped_on is 'Last day on which the run of the day before was still under way (BAT-009)';
insert into job_schedule (kind, start_time, changed_at, changed_by) values ('ACCOUNT_DISUSE', '03:30', now(), 'SYSTEM');
select keep_history('job_schedule');
