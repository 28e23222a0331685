-- 上报退回记录 of every kind of record (ARC §3.2): one step of a record's way, never changed
create table reporting_record (
  id bigint generated always as identity primary key,
  record_kind varchar(20) not null,
  record_id bigint not null,
  seq integer not null check (seq > 0),
  action varchar(12) not null check (action in ('REPORT', 'SEND_BACK', 'TRANSFER', 'UNION_MOVE')),
  at timestamptz not null,
  from_union_id bigint not null references union_org,
  from_union_name varchar(60) not null,
  to_union_id bigint not null references union_org,
  to_union_name varchar(60) not null,
  by_user varchar(60) not null,
  via_quick boolean not null default false,
  text varchar(500),
  reminder varchar(500),
  level_after varchar(12) not null,
  act_id bigint not null references business_act,
  constraint reporting_record_seq_unique unique (record_kind, record_id, seq),
  check (action <> 'SEND_BACK' or char_length(text) >= 2)
);
revoke update, delete on reporting_record from bangfu_app;
