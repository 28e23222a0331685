-- Converted from a temporary-relief archive; while its category is empty nobody has completed it since, and another
-- union may take it over (ARC-049, ARC-172).
alter table archive add column former_temporary boolean not null default false;
select keep_history('archive');

-- Persons who left the household of an archive for one of their own (ARC-050, ARC-051): they count in it no more.
create table archive_departure (
  id bigint generated always as identity primary key,
  archive_id bigint not null references archive,
  member_id bigint,
  digest bytea check (octet_length(digest) = 32),
  reason varchar(200),
  to_archive_id bigint not null references archive,
  by_union_id bigint not null,
  by_union_name varchar(60) not null,
  entered_at timestamptz not null,
  entered_by varchar(60) not null,
  changed_at timestamptz not null,
  changed_by varchar(60) not null,
  version integer not null default 0
);
comment on column archive_departure.member_id is 'The member who left, or null for the head';
comment on column archive_departure.reason is 'Why there is a household of his own; empty where a former temporary archive was left';
create index archive_departure_archive on archive_departure (archive_id, id);
create index archive_departure_digest on archive_departure (digest) where digest is not null;
select keep_history('archive_departure');
revoke delete on archive_departure from bangfu_app;

create or replace function forget_closing() returns trigger language plpgsql security definer set search_path = public as
$$
begin
  update archive_deregistration set note = null where archive_id = new.id;
  update archive_deregistration_history set note = null where archive_id = new.id;
  update archive_exit set note = null where archive_id = new.id;
  update archive_exit_history set note = null where archive_id = new.id;
  update archive_departure set digest = null, reason = null where archive_id = new.id;
  update archive_departure_history set digest = null, reason = null where archive_id = new.id;
  delete from archive_death where archive_id = new.id;
  return null;
end
$$;
