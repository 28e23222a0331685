-- The totals of the night (BAT-085): what the overview of statistics shows, as of 24:00 of a day. A run makes its own rows;
-- when they agree with an exact count the run becomes the good one, and what it replaces goes (BAT-087).
create table overview_build (
  run_id bigint primary key,
  as_of date not null,
  state varchar(6) not null check (state in ('MAKING', 'GOOD', 'FAILED')),
  compared boolean not null,
  begun_at timestamptz not null,
  made_at timestamptz,
  check (state <> 'GOOD' or made_at is not null)
);
comment on table overview_build is 'One row for each run that made totals and was not replaced yet';
comment on column overview_build.compared is 'There were archives on the same day of the year before';
create index overview_build_good on overview_build (as_of desc, run_id desc) where state = 'GOOD';

-- The work that is left: the branch of each union directly below the topmost one, and what is counted for all at once.
create table overview_part (
  id bigint generated always as identity primary key,
  run_id bigint not null references overview_build on delete cascade,
  kind varchar(6) not null check (kind in ('BRANCH', 'EVENTS', 'FUNDS', 'FINISH')),
  branch_id bigint,
  branch_path varchar(300) collate "C",
  below boolean not null default false,
  done boolean not null default false,
  check ((kind = 'BRANCH') = (branch_path is not null))
);
create index overview_part_open on overview_part (run_id, id) where not done;

-- A union with all below it, so that a page reads a few rows whatever the union.
create table overview_figure (
  run_id bigint not null references overview_build on delete cascade,
  union_id bigint not null,
  kind varchar(20) not null,
  value varchar(40) collate "C" not null,
  holder_depth smallint not null,
  records bigint not null,
  amount numeric(18,2) not null,
  primary key (run_id, union_id, kind, value, holder_depth)
);
comment on column overview_figure.kind is 'What is counted';
comment on column overview_figure.value is 'The value it is counted under, empty for nothing stored';
comment on column overview_figure.holder_depth is
  'Depth of the highest union it was reported to; 0 where that makes no difference';

-- What an exact count found, to be compared.
create table overview_check (
  run_id bigint not null references overview_build on delete cascade,
  kind varchar(20) not null,
  records bigint not null,
  amount numeric(18,2) not null,
  primary key (run_id, kind)
);

-- Archives on file at the end of a month, by filing union: a month that is over never changes.
create table overview_month (
  month_end date not null,
  union_id bigint not null,
  holder_depth smallint not null,
  records integer not null,
  primary key (union_id, month_end, holder_depth)
);
create table overview_month_branch (
  branch_id bigint not null,
  below boolean not null,
  month_end date not null,
  primary key (branch_id, below, month_end)
);
comment on table overview_month_branch is 'The branches whose archives of a month have been counted';

-- Help of two years, union by union, as it stood at midnight.
create index assistance_history_owner_day on assistance_history (owner_union_id, assist_date);
create index archive_exit_history_day on archive_exit_history (exited_date);
create index archive_deregistration_history_day on archive_deregistration_history (deregistered_date);
create index archive_return_history_day on archive_return_history (returned_date);

select begin_act(now(), 'MIGRATION', null, null, 'SYSTEM');
insert into job_schedule (kind, start_time, changed_at, changed_by) values ('STATISTICS_ROLLUP', '00:15', now(), 'SYSTEM');
