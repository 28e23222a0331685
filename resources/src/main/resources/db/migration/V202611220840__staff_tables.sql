-- Accounts, permissions, log-in (USR-001 ff.)
create sequence app_user_seq start with 50 increment by 50;
create table app_user (
  id bigint primary key default nextval('app_user_seq'),
  union_id bigint not null references union_org,
  name varchar(20) not null check (char_length(name) between 2 and 20),
  gender varchar(6) not null default 'MALE' check (gender in ('MALE', 'FEMALE')),
  login_name varchar(30) not null check (login_name ~ '^[A-Za-z][A-Za-z0-9_.-]{3,29}$'),
  password_hash varchar(300) not null,
  phone varchar(40) not null,
  mobile varchar(11) check (mobile ~ '^1[3-9][0-9]{9}$'),
  email varchar(80),
  department varchar(40),
  position varchar(40),
  user_admin boolean not null default false,
  display_layer smallint not null default 1 check (display_layer between 1 and 6),
  layer_order integer not null default 0,
  valid_to_date date,
  state varchar(22) not null default 'AWAITING_FIRST_LOGIN'
    check (state in ('AWAITING_FIRST_LOGIN', 'NORMAL', 'LOCKED', 'DISABLED', 'DELETED')),
  must_verify boolean not null default true,
  union_verified boolean not null default false,
  must_change_password boolean not null default true,
  password_changed_at timestamptz not null,
  login_method varchar(12) not null default 'PASSWORD' check (login_method in ('PASSWORD', 'CERTIFICATE')),
  session_epoch integer not null default 0,
  remark varchar(200),
  entered_at timestamptz not null,
  entered_by varchar(60) not null,
  changed_at timestamptz not null,
  changed_by varchar(60) not null,
  version integer not null default 0
);
comment on column app_user.session_epoch is 'Raised when open sessions of the account must end (password change, reset, stop)';
create unique index app_user_login_name_unique on app_user (lower(login_name));
create unique index app_user_one_admin on app_user (union_id) where user_admin and state <> 'DELETED';
create index app_user_union on app_user (union_id, display_layer, layer_order, id);

create table user_permission (
  user_id bigint not null references app_user,
  permission varchar(20) not null,
  level varchar(6) not null check (level in ('READ', 'HANDLE')),
  granted_at timestamptz not null,
  granted_by varchar(60) not null,
  primary key (user_id, permission)
);

create table password_history (
  user_id bigint not null references app_user,
  at timestamptz not null,
  password_hash varchar(300) not null,
  primary key (user_id, at)
);

-- Last log-in of an account, apart from the account: it changes with every log-in and is no history
create table user_login (
  user_id bigint primary key references app_user,
  last_login_at timestamptz not null,
  last_login_ip varchar(45) not null,
  previous_login_at timestamptz,
  previous_login_ip varchar(45),
  failed_before integer not null default 0,
  failed_since integer not null default 0
);

-- Failed log-ins by the typed name, whether such a user exists or not (USR-040)
create table login_guard (
  login_key varchar(60) primary key,
  failed_count integer not null default 0,
  last_failed_at timestamptz not null,
  locked_until timestamptz
);

comment on column user_login.failed_before is 'Failures between the last log-in and the one before (USR-044)';

create table login_record (
  id bigint generated always as identity primary key,
  login_key varchar(60) not null,
  user_id bigint references app_user,
  at timestamptz not null,
  ip varchar(45) not null,
  succeeded boolean not null,
  reason varchar(40)
);
create index login_record_user on login_record (user_id, at desc);
revoke update, delete on login_record from bangfu_app;

-- Only values that differ from the delivered ones stand here (USR part 3.5)
create table security_parameter (
  name varchar(60) primary key,
  value varchar(100) not null
);

select keep_history('app_user');
select keep_history('user_permission');
