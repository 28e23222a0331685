-- The nightly check of the audit chain and the filing of old months are jobs like all others (BAT-099, BAT-100).
select begin_act(now(), 'MIGRATION', null, null, 'SYSTEM');
insert into job_schedule (kind, start_time, changed_at, changed_by) values
  ('AUDIT_CHECK', '04:00', now(), 'SYSTEM'), ('AUDIT_ARCHIVE', '04:05', now(), 'SYSTEM');

-- A break that the audit administrator has taken note of: the checks that follow go on behind it.
create table audit_break_known (
  check_id bigint primary key references audit_check,
  known_at timestamptz not null,
  known_by varchar(60) not null,
  note varchar(200) not null
);
revoke update, delete on audit_break_known from bangfu_app;
