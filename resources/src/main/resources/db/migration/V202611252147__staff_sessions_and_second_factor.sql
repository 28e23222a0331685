-- Open sessions of all servers (USR-073, USR-074): one line each, found again by its number
create table user_session (
  id bigint generated always as identity primary key,
  user_id bigint not null references app_user,
  session_epoch integer not null,
  method varchar(12) not null check (method in ('PASSWORD', 'CERTIFICATE')),
  begun_at timestamptz not null,
  seen_at timestamptz not null,
  ip varchar(45) not null,
  weak_password boolean not null default false,
  ended_at timestamptz,
  end_reason varchar(12) check (end_reason in ('LOG_OUT', 'OUSTED', 'OVER')),
  check ((ended_at is null) = (end_reason is null))
) with (fillfactor = 70);
comment on column user_session.seen_at is 'Last activity, written no more often than once a minute';
comment on column user_session.weak_password is 'The password of this log-in breaks the rules of now and must be changed first (USR-042)';
create index user_session_open on user_session (user_id) where ended_at is null;
create index user_session_begun on user_session (begun_at);

-- Failures from one address (USR-041)
create index login_record_failures on login_record (ip, at) where not succeeded;
create table login_address_block (
  ip varchar(45) primary key,
  blocked_until timestamptz not null
);
create index login_guard_age on login_guard (last_failed_at);

-- One-time passwords (USR-055): the secret is sealed, a used step is never accepted again
create table user_totp (
  user_id bigint primary key references app_user,
  secret bytea,
  confirmed_at timestamptz,
  last_step bigint not null default 0,
  pending_secret bytea,
  check ((secret is null) = (confirmed_at is null))
);
create table user_recovery_code (
  user_id bigint not null references app_user,
  code_digest bytea not null,
  used_at timestamptz,
  primary key (user_id, code_digest)
);

-- What was typed and not saved (USR-072): sealed as a whole, for its author only
create table user_draft (
  user_id bigint not null references app_user,
  page varchar(300) not null,
  title varchar(80) not null,
  content bytea not null,
  saved_at timestamptz not null,
  primary key (user_id, page)
);
create index user_draft_age on user_draft (saved_at);
