-- How archives were closed (part 21 §3.10, §3.11): one row per cancellation and per exit, all of them kept.
create table archive_deregistration (
  id bigint generated always as identity primary key,
  archive_id bigint not null references archive,
  reason_id bigint not null references code_value,
  deregistered_date date not null,
  death_date date,
  note varchar(500),
  way varchar(9) not null check (way in ('MANUAL', 'AUTOMATIC')),
  in_force boolean not null default true,
  by_union_id bigint not null,
  by_union_name varchar(60) not null,
  entered_at timestamptz not null,
  entered_by varchar(60) not null,
  changed_at timestamptz not null,
  changed_by varchar(60) not null,
  version integer not null default 0,
  check (death_date <= deregistered_date)
);
comment on table archive_deregistration is 'Cancellations of archives; the latest is in force while the archive stays cancelled';
create index archive_deregistration_archive on archive_deregistration (archive_id, id);
create unique index archive_deregistration_in_force on archive_deregistration (archive_id) where in_force;
create index archive_deregistration_by_date on archive_deregistration (deregistered_date, archive_id) where in_force;
select keep_history('archive_deregistration');
revoke delete on archive_deregistration from bangfu_app;

create table archive_exit (
  id bigint generated always as identity primary key,
  archive_id bigint not null references archive,
  way_id bigint not null references code_value,
  exited_date date not null,
  annual_income numeric(14,2) not null,
  annual_expense numeric(14,2) not null,
  monthly_per_capita numeric(14,2) not null,
  note varchar(500),
  source varchar(10) not null check (source in ('ARCHIVE', 'ASSISTANCE')),
  in_force boolean not null default true,
  by_union_id bigint not null,
  by_union_name varchar(60) not null,
  entered_at timestamptz not null,
  entered_by varchar(60) not null,
  changed_at timestamptz not null,
  changed_by varchar(60) not null,
  version integer not null default 0
);
comment on table archive_exit is 'Exits from hardship; the latest is in force while the archive stays closed by it';
create index archive_exit_archive on archive_exit (archive_id, id);
create unique index archive_exit_in_force on archive_exit (archive_id) where in_force;
create index archive_exit_by_date on archive_exit (exited_date, archive_id) where in_force;
select keep_history('archive_exit');
revoke delete on archive_exit from bangfu_app;

-- Persons recorded as dead: their numbers are taken into no household again, whatever becomes of the archive
-- (ARC-046 case 1). The digest, never the number.
create table archive_death (
  digest bytea primary key check (octet_length(digest) = 32),
  archive_id bigint not null references archive,
  died_on date not null
);
create index archive_death_archive on archive_death (archive_id);
revoke update, delete on archive_death from bangfu_app;

-- The libraries of closed archives: each level reads its range; only closing and restoring touch these.
create index archive_closed on archive (life_state, id) where life_state in ('DEREGISTERED', 'EXITED');

-- An archive that becomes anonymous loses what was written about it here, in all versions (USR-134).
create function forget_closing() returns trigger language plpgsql security definer set search_path = public as
$$
begin
  update archive_deregistration set note = null where archive_id = new.id;
  update archive_deregistration_history set note = null where archive_id = new.id;
  update archive_exit set note = null where archive_id = new.id;
  update archive_exit_history set note = null where archive_id = new.id;
  delete from archive_death where archive_id = new.id;
  return null;
end
$$;
revoke execute on function forget_closing() from public;
create trigger forget_closing after update of anonymized_at on archive for each row
  when (old.anonymized_at is null and new.anonymized_at is not null) execute function forget_closing();
