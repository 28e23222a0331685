-- 提醒信息: belongs to the receiving union, not to a person (INF-051)
create sequence reminder_seq start with 50 increment by 50;
create table reminder (
  id bigint primary key default nextval('reminder_seq'),
  reminded_at timestamptz not null,
  sender_union_id bigint references union_org,
  sender_union_name varchar(60) not null,
  sender_name varchar(60) not null,
  receiver_union_id bigint not null references union_org,
  subject varchar(100) not null check (char_length(subject) between 2 and 100),
  content varchar(500),
  category varchar(20) not null,
  target_kind varchar(20),
  target_count integer not null default 0 check (target_count >= 0),
  state varchar(10) not null default 'OPEN' check (state in ('OPEN', 'HANDLED')),
  handled_by varchar(60),
  handled_at timestamptz,
  note varchar(200),
  version integer not null default 0,
  check ((state = 'HANDLED') = (handled_at is not null))
);
create index reminder_open on reminder (receiver_union_id, reminded_at desc, id desc) where state = 'OPEN';
create index reminder_received on reminder (receiver_union_id, reminded_at desc, id desc);
create index reminder_sent on reminder (sender_union_id, reminded_at desc, id desc);

create table reminder_target (
  reminder_id bigint not null references reminder on delete cascade,
  record_id bigint not null,
  primary key (reminder_id, record_id)
);
