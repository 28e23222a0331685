-- Warnings on cancellations (part 80 2.5): what a union watches, and what came of it.
create table warning_setting (
  id bigint generated always as identity primary key,
  union_id bigint not null references union_org,
  name varchar(40) not null check (char_length(name) between 2 and 40),
  all_direct boolean not null,
  all_reasons boolean not null,
  period varchar(7) not null check (period in ('MONTH', 'QUARTER', 'YEAR', 'DAYS_30')),
  threshold integer not null check (threshold between 1 and 999999),
  active boolean not null,
  deleted boolean not null default false,
  entered_at timestamptz not null,
  entered_by varchar(60) not null,
  changed_at timestamptz not null,
  changed_by varchar(60) not null,
  version integer not null default 0
);
comment on column warning_setting.all_direct is 'True: all direct subordinates, also those that come later; false: those chosen';
comment on column warning_setting.all_reasons is 'True: every reason of cancellation, also those added later; false: those chosen';
create unique index warning_setting_name on warning_setting (union_id, name) where not deleted;
create index warning_setting_counted on warning_setting (id) include (union_id) where active and not deleted;
select keep_history('warning_setting');
revoke delete on warning_setting from bangfu_app;

create table warning_setting_union (
  setting_id bigint not null references warning_setting,
  union_id bigint not null references union_org,
  primary key (setting_id, union_id)
);
create index warning_setting_union_of on warning_setting_union (union_id);
select keep_history('warning_setting_union');

create table warning_setting_reason (
  setting_id bigint not null references warning_setting,
  reason_id bigint not null references code_value,
  primary key (setting_id, reason_id)
);
create index warning_setting_reason_of on warning_setting_reason (reason_id);
select keep_history('warning_setting_reason');
insert into code_use (table_key, used_in, used_column) values
  ('deregistration_reason', 'warning_setting_reason', 'reason_id');

-- One warning for a setting, a watched union and a period (INF-075). Its figures are counted anew every night and have no
-- history of their own: what was counted is found again in the versions of the archives at the moment of counting.
create table warning (
  id bigint generated always as identity primary key,
  setting_id bigint not null references warning_setting,
  union_id bigint not null references union_org,
  watched_id bigint not null references union_org,
  watched_path varchar(300) collate "C" not null,
  warned_at timestamptz not null,
  period varchar(7) not null check (period in ('MONTH', 'QUARTER', 'YEAR', 'DAYS_30')),
  period_from date not null,
  period_to date not null,
  threshold integer not null check (threshold between 1 and 999999),
  figure integer not null check (figure >= 0),
  highest integer not null,
  state varchar(7) not null check (state in ('OPEN', 'HANDLED', 'LIFTED')),
  counted_at timestamptz not null,
  handled_by varchar(60),
  handled_at timestamptz,
  note varchar(500),
  version integer not null default 0,
  check (figure <= highest),
  check (period_from <= period_to),
  check (state <> 'HANDLED' or (handled_by is not null and handled_at is not null and note is not null))
);
comment on column warning.union_id is 'The union of the setting, whose people see the warning';
comment on column warning.watched_path is 'Where the watched union stood when it was counted last';
comment on column warning.threshold is 'As it was set when the warning arose';
create unique index warning_of_period on warning (setting_id, watched_id, period, period_from) where period <> 'DAYS_30';
create unique index warning_of_days on warning (setting_id, watched_id) where period = 'DAYS_30' and state <> 'LIFTED';
create index warning_list on warning (union_id, warned_at, id);
create index warning_open on warning (union_id) where state = 'OPEN';
create index warning_watched on warning (watched_id) where state = 'OPEN';
revoke delete on warning from bangfu_app;

create table warning_part (
  warning_id bigint not null references warning,
  reason_id bigint not null,
  figure integer not null check (figure > 0),
  primary key (warning_id, reason_id)
);
comment on table warning_part is 'The figure of a warning by reason of cancellation';

-- A run of the job counts all cancellations once, for every watched union, before it looks at the first setting.
create table warning_run (
  run_id bigint primary key references job_run,
  union_id bigint references union_org,
  business_date date not null,
  counted_at timestamptz not null,
  arisen integer not null default 0
);
comment on column warning_run.union_id is 'The union that had its own settings counted; null for all';
create table warning_tally (
  run_id bigint not null references warning_run,
  union_id bigint not null,
  reason_id bigint not null,
  in_month integer not null,
  in_quarter integer not null,
  in_year integer not null,
  in_days_30 integer not null,
  primary key (run_id, union_id, reason_id)
);
comment on table warning_tally is 'Cancellations of a union and those below it while a run works with them';

-- Cancellations of some days by reason, whether they are still in force or not.
create index archive_deregistration_days on archive_deregistration (deregistered_date, reason_id) include (archive_id, in_force);

select begin_act(now(), 'MIGRATION', null, null, 'SYSTEM');
insert into job_schedule (kind, start_time, changed_at, changed_by) values ('WARNING_COUNT', '01:00', now(), 'SYSTEM');

-- A reminder that passes a warning on holds figures beside the 500 characters of the user (INF-085).
drop view reminder_for;
alter table reminder alter column content type varchar(700);
create view reminder_for as
  select r.*,
         case when u.state not in ('DISABLED', 'DELETED') and u.union_id = r.receiver_union_id
              then r.receiver_user_id end as only_user_id
    from reminder r left join app_user u on u.id = r.receiver_user_id;
