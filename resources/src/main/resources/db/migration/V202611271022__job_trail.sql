-- What the page of one run shows: how often it was started and what it went through (BAT-020), and that a
-- server which is shut down as planned lets its runs go on later (BAT-007).
alter table job_run add column last_trigger varchar(12),
  add column resume boolean not null default false,
  add column technical varchar(1000);
alter table job_run add constraint job_run_last_trigger_known
    check (last_trigger in ('SCHEDULED', 'MANUAL', 'REQUESTED', 'AUTO_RESTART')),
  add constraint job_run_resume_stopped check (not resume or state in ('RUNNING', 'STOPPED'));
comment on column job_run.trigger is 'What made it start first';
comment on column job_run.last_trigger is 'What made it start last, if that is not what made it start first';
comment on column job_run.resume is 'True if its server is being shut down: it goes on by itself';
comment on column job_run.technical is 'Place and kinds of the error that ended it, without data of the trade';
create index job_run_resume on job_run (id) where resume;
create index job_run_queued on job_run (queued_at);

create table job_start (
  run_id bigint not null references job_run,
  no smallint not null,
  trigger varchar(12) not null check (trigger in ('SCHEDULED', 'MANUAL', 'REQUESTED', 'AUTO_RESTART')),
  node varchar(100) not null,
  started_at timestamptz not null,
  done_before integer not null,
  ended_at timestamptz,
  end_state varchar(16),
  primary key (run_id, no),
  check ((ended_at is null) = (end_state is null))
);
revoke delete on job_start from bangfu_app;

create table job_step (
  run_id bigint not null references job_run,
  no smallint not null,
  name varchar(100) not null,
  started_at timestamptz not null,
  done_before integer not null,
  failed_before integer not null,
  done integer not null default 0,
  failed integer not null default 0,
  ended_at timestamptz,
  primary key (run_id, no)
);
comment on column job_step.name is 'Text key of the part of the work';
comment on column job_step.done_before is 'How much of the run was done when the part began';
revoke delete on job_step from bangfu_app;

alter table job_refusal add column reason_key varchar(100);
comment on column job_refusal.reason_key is 'Text key of the reason, which names nobody';
