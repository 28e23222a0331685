-- What the night writes for a bulk export: a step commits its pieces together with how far it came, so a crash leaves no
-- half of anything and any server of a cluster goes on (BAT-037). At the end the pieces become the one file that is taken.
-- Packed and sealed in both.
alter table export_application add column pieces integer not null default 0;
comment on column export_application.pieces is 'How many pieces were sealed with the key: each place once';

create table export_piece (
  application_id bigint not null references export_application,
  piece_no integer not null,
  content varchar(22) not null,
  file_no smallint not null check (file_no > 0),
  row_count integer not null check (row_count > 0),
  sealed bytea not null,
  primary key (application_id, piece_no)
);
alter table export_piece alter sealed set storage external;
create index export_piece_of on export_piece (application_id, content, file_no, piece_no) include (row_count);
revoke update on export_piece from bangfu_app;

create table export_part (
  application_id bigint not null references export_application,
  part_no integer not null,
  sealed bytea not null,
  primary key (application_id, part_no)
);
alter table export_part alter sealed set storage external;
revoke update on export_part from bangfu_app;

-- the versions of an archive's closings and illnesses are read archive by archive
create index archive_deregistration_history_archive on archive_deregistration_history (archive_id);
create index archive_exit_history_archive on archive_exit_history (archive_id);
create index archive_return_history_archive on archive_return_history (archive_id);
create index archive_illness_history_archive on archive_illness_history (archive_id);

select begin_act(now(), 'MIGRATION', null, null, 'SYSTEM');
insert into job_schedule (kind, start_time, changed_at, changed_by) values ('ARCHIVE_EXPORT', '01:30', now(), 'SYSTEM');
