-- The trail holds all of what is asked for, and a chain seals it (USR-101 to USR-105).
--
-- Records are inserted in parallel and never wait for each other. A sealer gives them their chain value shortly
-- after their transaction ended: audit_seal numbers the records of each month 1, 2, 3 … and holds for each the keyed
-- digest over its content and the value before. Numbers that a rolled-back transaction used up are therefore no gap;
-- a record that was altered or removed is found by its seal. The key lies outside the database.
alter table audit_record
  add column role varchar(20),
  add column union_path varchar(300) collate "C",
  add column certificate varchar(80),
  add column category varchar(20),
  add column purpose varchar(400),
  add column tx xid8 not null default pg_current_xact_id();
comment on column audit_record.tx is 'Tells the sealer whether a transaction that may still add earlier numbers is running';
comment on column audit_record.union_path is 'Place of the union at that time';
drop index audit_record_at;
create index audit_record_newest on audit_record (at desc, id desc);

create table audit_lane (
  month date primary key check (extract(day from month) = 1),
  before_month date references audit_lane,
  before_no bigint,
  seed bytea not null check (octet_length(seed) = 32),
  opened_at timestamptz not null,
  check ((before_month is null) = (before_no is null))
);
comment on table audit_lane is 'The chain of a month and the link it hangs on: the last one of the month before when it was opened';

create table audit_seal (
  month date not null,
  no bigint not null check (no > 0),
  record_id bigint not null,
  chain bytea not null check (octet_length(chain) = 32),
  sealed_at timestamptz not null,
  primary key (month, no)
) partition by range (month);
create index audit_seal_record on audit_seal (record_id);
create table audit_seal_rest partition of audit_seal default;

-- How far the sealer has looked; it proves nothing, a wrong value only makes the sealer late
create table audit_seal_mark (
  one boolean primary key default true check (one),
  low bigint not null default 0,
  next_low bigint,
  next_xmax bigint
);
insert into audit_seal_mark default values;

create table audit_check (
  id bigint generated always as identity primary key,
  checked_at timestamptz not null,
  checked_by varchar(60) not null,
  records bigint not null,
  broken_id bigint,
  broken_count bigint not null,
  heads text not null
);
comment on column audit_check.heads is 'month:no:record:chain of the last link of each month; a later check must find them again';
create index audit_check_newest on audit_check (checked_at desc);

create table audit_archive (
  month date primary key references audit_lane,
  file_name varchar(120) not null,
  sha256 varchar(64) not null,
  records bigint not null check (records >= 0),
  first_id bigint not null,
  last_id bigint not null check (last_id >= first_id),
  last_no bigint not null,
  last_chain bytea not null check (octet_length(last_chain) = 32),
  made_at timestamptz not null,
  verified_at timestamptz,
  verified_by varchar(60),
  retired_at timestamptz,
  check ((verified_at is null) = (verified_by is null)),
  check (retired_at is null or verified_at is not null)
);
comment on table audit_archive is 'Sealed files with the records of a month; retired: the month is no longer in the database';

-- Takes a month that lies in a verified file out of the database. Only the owner of the schema may; the application
-- cannot. Never a month that began less than 7 months ago, whatever anybody has set (CSL 21: six months at least).
create function audit_retire_month(day date) returns bigint language plpgsql set search_path = public as
$$
declare
  filed audit_archive;
  here bigint;
  part text := to_char(day, 'YYYYMM');
begin
  select * into filed from audit_archive where month = day for update;
  if filed.verified_at is null then
    raise exception 'The month % lies in no verified archive file', day;
  end if;
  if filed.retired_at is not null then
    return 0;
  end if;
  if day + interval '7 months' > now() at time zone 'Asia/Shanghai' then
    raise exception 'The month % is too young to leave the database', day;
  end if;
  select count(*) into here from audit_seal where month = day;
  if here <> filed.last_no or here <> filed.records then
    raise exception 'The file of % has % records, the database %', day, filed.records, here;
  end if;
  execute format('drop table %I', 'audit_record_' || part);
  execute format('drop table %I', 'audit_seal_' || part);
  update audit_archive set retired_at = now() where month = day;
  return here;
end
$$;
-- every new function may be executed by everybody unless that is taken back from public by name
revoke execute on function audit_retire_month(date) from public, bangfu_app;
revoke execute on function keep_history(text) from public;

do
$$
declare day date := '2026-11-01';
begin
  while day < '2029-01-01' loop
    execute format('create table %I partition of audit_seal for values from (%L) to (%L)',
                   'audit_seal_' || to_char(day, 'YYYYMM'), day, day + interval '1 month');
    day := day + interval '1 month';
  end loop;
end
$$;

-- Opens the months ahead; called every night. The application can open months, but not close one.
create function audit_open_months() returns integer language plpgsql security definer set search_path = public as
$$
declare
  day date := date_trunc('month', now() at time zone 'Asia/Shanghai');
  last date := day + interval '6 months';
  made integer := 0;
  part text;
begin
  while day <= last loop
    part := to_char(day, 'YYYYMM');
    if to_regclass('audit_record_' || part) is null then
      execute format('create table %I partition of audit_record for values from (%L) to (%L)', 'audit_record_' || part,
                     day::timestamp at time zone 'Asia/Shanghai', (day + interval '1 month') at time zone 'Asia/Shanghai');
      execute format('revoke all on %I from bangfu_app', 'audit_record_' || part);
      made := made + 1;
    end if;
    if to_regclass('audit_seal_' || part) is null then
      execute format('create table %I partition of audit_seal for values from (%L) to (%L)', 'audit_seal_' || part,
                     day, day + interval '1 month');
      execute format('revoke all on %I from bangfu_app', 'audit_seal_' || part);
      made := made + 1;
    end if;
    day := day + interval '1 month';
  end loop;
  return made;
end
$$;

do
$$
declare part regclass;
begin
  for part in select inhrelid::regclass from pg_inherits where inhparent = 'audit_seal'::regclass loop
    execute format('revoke all on %s from bangfu_app', part);
  end loop;
end
$$;
revoke update, delete on audit_lane, audit_seal, audit_check from bangfu_app;
revoke insert, delete on audit_seal_mark from bangfu_app;
revoke update, delete on audit_archive from bangfu_app;
grant update (verified_at, verified_by) on audit_archive to bangfu_app;
