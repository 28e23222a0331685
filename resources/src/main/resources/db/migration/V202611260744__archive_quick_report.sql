-- Quick report and quick return (ARC-106 to ARC-111): what one user asked to be moved, and one row for each
-- archive of it, which says what has become of it; a job that was stopped goes on with those that are pending.
create sequence archive_quick_order_seq start with 50 increment by 50;
create table archive_quick_order (
  id bigint primary key default nextval('archive_quick_order_seq'),
  way varchar(9) not null check (way in ('REPORT', 'SEND_BACK')),
  user_id bigint not null,
  user_name varchar(60) not null,
  union_id bigint not null references union_org,
  union_name varchar(60) not null,
  text varchar(500),
  subject varchar(100),
  content varchar(500),
  asked_at timestamptz not null,
  total integer not null default 0,
  finished_at timestamptz
);
comment on column archive_quick_order.finished_at is 'When nothing was left to move and the receivers were told';
revoke delete on archive_quick_order from bangfu_app;

create table archive_quick_target (
  order_id bigint not null references archive_quick_order,
  archive_id bigint not null references archive,
  state varchar(7) not null default 'PENDING' check (state in ('PENDING', 'DONE', 'REFUSED')),
  to_union_id bigint references union_org,
  reason varchar(1000),
  primary key (order_id, archive_id)
);
create index archive_quick_target_archive on archive_quick_target (archive_id);
revoke delete on archive_quick_target from bangfu_app;
