-- Snapshots: named days of the archives (ARC-169, BAT-079). What stood there that day is in the history tables, which
-- nobody changes; a snapshot keeps the day, its scope in the tree of that day and the counts of every union of it.
create sequence archive_snapshot_seq;
create table archive_snapshot (
  id bigint primary key default nextval('archive_snapshot_seq'),
  name varchar(50) not null,
  as_of date not null,
  mode varchar(9) not null check (mode in ('MANUAL', 'AUTOMATIC')),
  state varchar(8) not null check (state in ('AWAITING', 'MAKING', 'DONE', 'FAILED')),
  union_id bigint not null references union_org,
  union_name varchar(60) not null,
  union_path varchar(300) collate "C",
  active integer,
  exited integer,
  deregistered integer,
  dependants integer,
  note varchar(500),
  created_at timestamptz not null,
  created_by_id bigint not null,
  created_by varchar(60) not null,
  made_at timestamptz,
  removed_at timestamptz,
  removed_by varchar(60),
  removal_reason varchar(200),
  version integer not null default 0,
  check (state <> 'DONE' or made_at is not null and active is not null and exited is not null
    and deregistered is not null and dependants is not null)
);
comment on column archive_snapshot.union_path is 'Place of the scope in the tree of the day; null until it is made';
create unique index archive_snapshot_name on archive_snapshot (union_id, name) where removed_at is null;
create index archive_snapshot_list on archive_snapshot (union_id, as_of desc, id desc) where removed_at is null;
select keep_history('archive_snapshot');
revoke delete on archive_snapshot from bangfu_app;

-- One row for each union of the tree of the day that had archives itself or below: its whole branch.
create table archive_snapshot_count (
  snapshot_id bigint not null references archive_snapshot,
  union_id bigint not null,
  active integer not null,
  exited integer not null,
  deregistered integer not null,
  dependants integer not null,
  primary key (snapshot_id, union_id)
);
comment on table archive_snapshot_count is 'Fixed once the snapshot is made; goes with it';

-- The work that is left: a branch of the scope each, and at the end (no path) the comparison. Undone after a crash or
-- not, each is done once.
create table archive_snapshot_part (
  id bigint generated always as identity primary key,
  snapshot_id bigint not null references archive_snapshot,
  branch_path varchar(300) collate "C",
  with_subordinates boolean not null,
  done boolean not null default false
);
create index archive_snapshot_part_open on archive_snapshot_part (id) where not done;
create index archive_snapshot_part_snapshot on archive_snapshot_part (snapshot_id);

-- What is made never changes (BAT-082): it can only be removed as a whole.
create function keep_snapshot() returns trigger language plpgsql as
$$
begin
  if old.state = 'DONE' and (new.name, new.as_of, new.mode, new.state, new.union_id, new.union_name, new.union_path, new.active,
      new.exited, new.deregistered, new.dependants, new.note, new.created_at, new.created_by_id, new.created_by, new.made_at)
      is distinct from (old.name, old.as_of, old.mode, old.state, old.union_id, old.union_name, old.union_path, old.active,
      old.exited, old.deregistered, old.dependants, old.note, old.created_at, old.created_by_id, old.created_by, old.made_at) then
    raise exception 'A snapshot that is made does not change';
  end if;
  return new;
end
$$;
create function keep_snapshot_count() returns trigger language plpgsql as
$$
begin
  if exists (select from archive_snapshot s where s.id = coalesce(new.snapshot_id, old.snapshot_id) and s.state = 'DONE'
      and s.removed_at is null) then
    raise exception 'A snapshot that is made does not change';
  end if;
  return coalesce(new, old);
end
$$;
revoke execute on function keep_snapshot(), keep_snapshot_count() from public;
create trigger keep_snapshot before update on archive_snapshot for each row execute function keep_snapshot();
create trigger keep_snapshot_count before insert or update or delete on archive_snapshot_count
  for each row execute function keep_snapshot_count();

select begin_act(now(), 'MIGRATION', null, null, 'SYSTEM');
insert into job_schedule (kind, start_time, changed_at, changed_by) values ('SNAPSHOT', '00:10', now(), 'SYSTEM');
