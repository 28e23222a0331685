-- Digital certificates of accounts (USR-057 to USR-070): trusted authorities with their revocation lists,
-- registrations, applications for one, and the letting through of who has none for the moment.
create sequence trusted_authority_seq start with 50 increment by 50;
create table trusted_authority (
  id bigint primary key default nextval('trusted_authority_seq'),
  subject_dn varchar(500) not null,
  issuer_dn varchar(500) not null,
  serial_number varchar(60) not null,
  fingerprint varchar(64) not null unique,
  good_from timestamptz not null,
  good_to timestamptz not null,
  content bytea not null,
  entered_at timestamptz not null,
  entered_by varchar(60) not null,
  changed_at timestamptz not null,
  changed_by varchar(60) not null,
  version integer not null default 0
);
select keep_history('trusted_authority');

-- One whole list of each authority; a newer one takes its place
create sequence revocation_list_seq start with 50 increment by 50;
create table revocation_list (
  id bigint primary key default nextval('revocation_list_seq'),
  issuer_dn varchar(500) not null unique,
  issued_at timestamptz not null,
  next_update timestamptz not null,
  entries integer not null check (entries >= 0),
  grace_until timestamptz,
  content bytea not null,
  entered_at timestamptz not null,
  entered_by varchar(60) not null,
  changed_at timestamptz not null,
  changed_by varchar(60) not null,
  version integer not null default 0,
  check (grace_until <= next_update + interval '72 hours')
);
comment on column revocation_list.grace_until is 'The overdue list still counts until then, by a decision of the security administrator (USR-059)';

create sequence user_certificate_seq start with 50 increment by 50;
create table user_certificate (
  id bigint primary key default nextval('user_certificate_seq'),
  user_id bigint not null references app_user,
  subject_dn varchar(500) not null,
  issuer_dn varchar(500) not null,
  serial_number varchar(60) not null,
  fingerprint varchar(64) not null,
  good_from timestamptz not null,
  good_to timestamptz not null,
  state varchar(10) not null default 'VALID' check (state in ('VALID', 'SUSPENDED', 'REVOKED', 'EXPIRED')),
  token_no varchar(40),
  reason varchar(200) not null,
  content bytea not null,
  entered_at timestamptz not null,
  entered_by varchar(60) not null,
  changed_at timestamptz not null,
  changed_by varchar(60) not null,
  version integer not null default 0,
  constraint user_certificate_once unique (issuer_dn, serial_number)
);
create index user_certificate_user on user_certificate (user_id, state);
create index user_certificate_end on user_certificate (good_to) where state in ('VALID', 'SUSPENDED');
select keep_history('user_certificate');

create sequence certificate_application_seq start with 50 increment by 50;
create table certificate_application (
  id bigint primary key default nextval('certificate_application_seq'),
  user_id bigint not null references app_user,
  reason varchar(200) not null,
  state varchar(10) not null default 'OPEN' check (state in ('OPEN', 'REGISTERED', 'REFUSED')),
  answer varchar(200),
  decided_at timestamptz,
  decided_by varchar(60),
  entered_at timestamptz not null,
  entered_by varchar(60) not null,
  changed_at timestamptz not null,
  changed_by varchar(60) not null,
  version integer not null default 0,
  check ((state = 'OPEN') = (decided_at is null))
);
create unique index certificate_application_open on certificate_application (user_id) where state = 'OPEN';
select keep_history('certificate_application');

create sequence certificate_pass_seq start with 50 increment by 50;
create table certificate_pass (
  id bigint primary key default nextval('certificate_pass_seq'),
  user_id bigint not null references app_user,
  until timestamptz not null,
  reason varchar(200) not null,
  entered_at timestamptz not null,
  entered_by varchar(60) not null,
  changed_at timestamptz not null,
  changed_by varchar(60) not null,
  version integer not null default 0,
  check (until <= entered_at + interval '24 hours')
);
create index certificate_pass_user on certificate_pass (user_id, until);
select keep_history('certificate_pass');

-- The certificate a session was opened with: the session ends when the certificate stops
alter table user_session add column certificate_id bigint references user_certificate;
alter table user_session add constraint user_session_certificate
  check ((method = 'CERTIFICATE') = (certificate_id is not null)) not valid;
