-- What the security administrator has to look at (USR-113). The same alarm that comes again while it is
-- still open is counted, not written a second time: a flood of them can neither fill the table nor the list.
create table security_alarm (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  kind varchar(40) not null,
  said varchar(500) not null,
  times integer not null default 1 check (times > 0),
  raised_at timestamptz not null,
  last_at timestamptz not null check (last_at >= raised_at),
  handled_at timestamptz,
  handled_by varchar(60),
  note varchar(500),
  check ((handled_at is null) = (handled_by is null))
);
create unique index security_alarm_open on security_alarm (kind, said) where handled_at is null;
create index security_alarm_last on security_alarm (last_at desc, id desc);
revoke delete on security_alarm from bangfu_app;
