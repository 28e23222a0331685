-- An archive that was merged names the one it ended in (ARC-155).
alter table archive
  add column merged_into bigint references archive,
  add constraint archive_merged_into_state check (merged_into is null or life_state = 'MERGED');
comment on column archive.merged_into is 'The archive it was merged into; its history is a branch of that one''s';
create index archive_merged_into on archive (merged_into) where merged_into is not null;
select keep_history('archive');

-- Archives that go to another filing union (ARC-161 to ARC-166): one line per request, one item per archive.
create sequence archive_transfer_seq;
create table archive_transfer (
  id bigint primary key default nextval('archive_transfer_seq'),
  source_union_id bigint references union_org,
  target_union_id bigint not null references union_org,
  papers_moved boolean not null,
  state varchar(4) not null check (state in ('OPEN', 'DONE')),
  run_id bigint,
  requested_at timestamptz not null,
  by_user_id bigint not null,
  by_user varchar(60) not null,
  by_union_id bigint not null references union_org,
  by_union varchar(60) not null,
  ended_at timestamptz,
  version integer not null default 0,
  check ((state = 'OPEN') = (ended_at is null))
);
comment on column archive_transfer.source_union_id is 'The union whose archives all go; null if archives were chosen';
comment on column archive_transfer.papers_moved is 'Whether the papers were said to have been handed over';
comment on column archive_transfer.run_id is 'The run of the background work that does it; null if it was done at once';
create index archive_transfer_by_union on archive_transfer (by_union_id, id);
create index archive_transfer_run on archive_transfer (run_id) where run_id is not null;
select keep_history('archive_transfer');
revoke delete on archive_transfer from bangfu_app;

create table archive_transfer_item (
  transfer_id bigint not null references archive_transfer,
  archive_id bigint not null references archive,
  from_union_id bigint not null references union_org,
  done boolean not null,
  unreported boolean not null default false,
  number_before varchar(20),
  number_after varchar(20),
  standard_before varchar(11),
  standard_after varchar(11),
  primary key (transfer_id, archive_id)
);
comment on column archive_transfer_item.done is 'False at the end: the archive was left where it was, the run says why';
comment on column archive_transfer_item.unreported is 'The archive had to be set to unreported';
create index archive_transfer_item_archive on archive_transfer_item (archive_id);
select keep_history('archive_transfer_item');
revoke delete on archive_transfer_item from bangfu_app;
