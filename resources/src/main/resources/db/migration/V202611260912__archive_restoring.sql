-- How archives came back (part 21 §3.12): one row per return to hardship, all of them kept.
create table archive_return (
  id bigint generated always as identity primary key,
  archive_id bigint not null references archive,
  returned_from varchar(12) not null check (returned_from in ('DEREGISTERED', 'EXITED')),
  returned_date date not null,
  annual_income numeric(14,2) not null,
  annual_expense numeric(14,2) not null,
  cause varchar(20) not null,
  note varchar(500),
  former_union_id bigint not null,
  former_union_name varchar(60) not null,
  former_head varchar(30) not null,
  present_head varchar(30) not null,
  by_union_id bigint not null,
  by_union_name varchar(60) not null,
  entered_at timestamptz not null,
  entered_by varchar(60) not null,
  changed_at timestamptz not null,
  changed_by varchar(60) not null,
  version integer not null default 0
);
create index archive_return_archive on archive_return (archive_id, id);
select keep_history('archive_return');
revoke delete on archive_return from bangfu_app;

alter table archive
  add column returned_date date,
  add column returned_from varchar(12) check (returned_from in ('DEREGISTERED', 'EXITED'));
comment on column archive.returned_date is 'Day of the last restore; null for an archive that never was closed';
comment on column archive.returned_from is 'What it was restored from: counted as restored or as relapsed';
select keep_history('archive');

create or replace function forget_closing() returns trigger language plpgsql security definer set search_path = public as
$$
declare
  nobody constant text := '已匿名';
begin
  update archive_deregistration set note = null where archive_id = new.id;
  update archive_deregistration_history set note = null where archive_id = new.id;
  update archive_exit set note = null where archive_id = new.id;
  update archive_exit_history set note = null where archive_id = new.id;
  update archive_return set note = null, former_head = nobody, present_head = nobody where archive_id = new.id;
  update archive_return_history set note = null, former_head = nobody, present_head = nobody where archive_id = new.id;
  update archive_departure set digest = null, reason = null where archive_id = new.id;
  update archive_departure_history set digest = null, reason = null where archive_id = new.id;
  delete from archive_death where archive_id = new.id;
  return null;
end
$$;
