-- Bulk export (part 50 D): what a union asks for, who approves it, how far the night has come with it.
create sequence export_application_seq;
create sequence export_application_no_seq;
create table export_application (
  id bigint primary key default nextval('export_application_seq'),
  application_no varchar(20) collate "C" not null,
  union_id bigint not null references union_org,
  applicant_id bigint not null,
  applicant varchar(60) not null,
  apply_date date not null,
  archive_types text[] not null check (archive_types <@ array['URBAN_WORKER', 'MIGRANT_WORKER'] and cardinality(archive_types) > 0),
  life_states text[] not null check (life_states <@ array['ACTIVE', 'EXITED', 'DEREGISTERED'] and cardinality(life_states) > 0),
  levels text[] not null
    check (levels <@ array['NATIONAL', 'PROVINCIAL', 'PREFECTURAL', 'COUNTY', 'GRASSROOTS']),
  classes text[] not null check (classes <@ array['STOCK', 'INCREMENT', 'RELAPSED']),
  categories text[] not null
    check (categories <@ array['SUBSISTENCE_ALLOWANCE', 'BORDERLINE', 'SUDDEN_HARDSHIP', 'ELIGIBLE_UNCOVERED']),
  filed_from date,
  filed_to date,
  include_unreported boolean not null,
  contents text[] not null check ('BASIC' = any (contents) and contents <@ array['BASIC', 'MEMBERS', 'TARGET_CARD',
    'ASSISTANCE', 'EXIT_AND_DEREGISTRATION', 'REPORTING']),
  fields text[] not null,
  mode varchar(6) not null check (mode in ('MASKED', 'FULL')),
  purpose varchar(200) not null check (char_length(purpose) >= 5),
  estimated_count integer not null check (estimated_count > 0),
  approval_state varchar(8) not null check (approval_state in ('PENDING', 'APPROVED', 'REFUSED')),
  approver varchar(60),
  approver_union_id bigint references union_org,
  approved_at timestamptz,
  approval_note varchar(200),
  export_state varchar(9) not null check (export_state in ('WAITING', 'EXPORTING', 'EXPORTED', 'FAILED')),
  data_day date,
  started_at timestamptz,
  expected integer,
  done integer not null default 0 check (done >= 0),
  cursor_path varchar(300) collate "C",
  cursor_no varchar(20) collate "C",
  cursor_id bigint,
  read_out boolean not null default false,
  troubles smallint not null default 0,
  failures smallint not null default 0,
  failed_run bigint,
  left_out varchar(2000),
  data_key bytea,
  row_counts varchar(500),
  file_name varchar(100),
  part_count integer,
  file_size bigint,
  file_hash char(64),
  finished_at timestamptz,
  valid_to date,
  expiry_told boolean not null default false,
  file_removed_at timestamptz,
  downloads integer not null default 0,
  downloaded_at timestamptz,
  removed_at timestamptz,
  removed_by varchar(60),
  entered_at timestamptz not null,
  entered_by varchar(60) not null,
  changed_at timestamptz not null,
  changed_by varchar(60) not null,
  version integer not null default 0,
  constraint export_application_no_unique unique (application_no),
  check (filed_from <= filed_to),
  check ((approval_state = 'APPROVED') = (approved_at is not null)),
  check (approval_state <> 'REFUSED' or char_length(approval_note) >= 2),
  check (export_state = 'WAITING' or approval_state = 'APPROVED'),
  check ((export_state = 'EXPORTED') = (file_hash is not null)),
  check ((export_state = 'EXPORTED') = (valid_to is not null)),
  check (removed_at is null or export_state in ('WAITING', 'FAILED'))
);
comment on table export_application is 'Application for a bulk export; a deleted one is only marked, what was asked for stays to be told';
comment on column export_application.fields is 'Chosen columns as CONTENT.code; empty means all';
comment on column export_application.data_day is 'At the end of this day everything in the files was so (BAT-036); fixed at the first start';
comment on column export_application.cursor_path is 'With number and id: the last archive whose rows are committed (BAT-037)';
comment on column export_application.data_key is 'Key of pieces and file, itself sealed; a new one whenever the export begins anew';

create index export_application_union on export_application (union_id, id) where removed_at is null;
create index export_application_pending on export_application (union_id, id)
  where removed_at is null and approval_state = 'PENDING';
create index export_application_next on export_application (approved_at, id)
  where removed_at is null and approval_state = 'APPROVED' and export_state <> 'EXPORTED';
create index export_application_expiry on export_application (valid_to) where file_removed_at is null and valid_to is not null;
revoke delete on export_application from bangfu_app;

create table export_target (
  application_id bigint not null references export_application,
  union_id bigint not null references union_org,
  below boolean not null,
  primary key (application_id, union_id)
);
comment on column export_target.below is 'With everything below the union';
create index export_target_union on export_target (union_id);
