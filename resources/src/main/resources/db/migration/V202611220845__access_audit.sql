-- The audit trail (USR-101 ff.): one partition a month, inserted and read only
create table audit_record (
  id bigint generated always as identity,
  at timestamptz not null,
  user_id bigint,
  login_name varchar(60),
  user_name varchar(60),
  union_id bigint,
  union_name varchar(60),
  ip varchar(45),
  session_key varchar(64),
  event varchar(60) not null,
  object_kind varchar(40),
  object_id varchar(40),
  object_union_id bigint,
  succeeded boolean not null,
  reason varchar(200),
  code varchar(12),
  changes text,
  row_count integer,
  act_id bigint,
  primary key (id, at)
) partition by range (at);
create index audit_record_at on audit_record (at desc);
create index audit_record_user on audit_record (user_id, at desc);
create index audit_record_object on audit_record (object_kind, object_id, at desc);
create table audit_record_rest partition of audit_record default;
do
$$
declare month timestamp := '2026-11-01';
begin
  while month < '2029-01-01' loop
    execute format('create table %I partition of audit_record for values from (%L) to (%L)',
                   'audit_record_' || to_char(month, 'YYYYMM'), month at time zone 'Asia/Shanghai',
                   (month + interval '1 month') at time zone 'Asia/Shanghai');
    month := month + interval '1 month';
  end loop;
end
$$;
do
$$
declare part regclass;
begin
  for part in select inhrelid::regclass from pg_inherits where inhparent = 'audit_record'::regclass loop
    execute format('revoke all on %s from bangfu_app', part);
  end loop;
end
$$;
revoke update, delete on audit_record from bangfu_app;
