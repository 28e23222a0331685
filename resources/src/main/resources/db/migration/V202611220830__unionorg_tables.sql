-- The tree of unions (ORG-001 ff.). id is the 单位编号: ascending, never changed, never reused.
create sequence union_org_seq;
create table union_org (
  id bigint primary key default nextval('union_org_seq'),
  name varchar(60) not null check (char_length(name) between 2 and 60),
  short_name varchar(20),
  parent_id bigint references union_org,
  path varchar(300) collate "C" not null unique,
  depth smallint not null check (depth between 1 and 15),
  union_level varchar(12) not null check (union_level in ('NATIONAL', 'PROVINCIAL', 'PREFECTURAL', 'COUNTY', 'GRASSROOTS')),
  grassroots_type_id bigint references code_value,
  region_code varchar(6) references region,
  center boolean not null default false,
  address varchar(100),
  postcode varchar(6) check (postcode ~ '^[0-9]{6}$'),
  area_code varchar(4) check (area_code ~ '^0[0-9]{2,3}$'),
  leader_name varchar(20),
  leader_phone varchar(40),
  office_phone varchar(40),
  fax varchar(40),
  duty_phone varchar(40),
  email varchar(80),
  contact_name varchar(20),
  remark varchar(500),
  sort_order integer not null,
  state varchar(10) not null default 'NORMAL' check (state in ('NORMAL', 'MOVING', 'DISABLED', 'DELETED')),
  confirm_state varchar(12) not null default 'UNCONFIRMED' check (confirm_state in ('UNCONFIRMED', 'CONFIRMED')),
  confirmed_by varchar(20),
  confirmed_at timestamptz,
  info_updated_date date,
  entered_at timestamptz not null,
  entered_by varchar(60) not null,
  changed_at timestamptz not null,
  changed_by varchar(60) not null,
  version integer not null default 0,
  check ((union_level = 'NATIONAL') = (parent_id is null)),
  check ((union_level = 'NATIONAL') = (depth = 1)),
  check ((union_level = 'GRASSROOTS') or (grassroots_type_id is null)),
  check ((union_level = 'NATIONAL') or (region_code is not null)),
  check (path like '%/' || id || '/')
);
comment on column union_org.path is 'Ids from the root, /1/15/207/: own union and everything below is one range of this column';
create unique index union_org_one_root on union_org ((parent_id is null)) where parent_id is null;
create unique index union_org_live_name on union_org (parent_id, name) where state <> 'DELETED';
create index union_org_children on union_org (parent_id, sort_order, id) where state <> 'DELETED';
create index union_org_name on union_org (name varchar_pattern_ops) where state <> 'DELETED';
select keep_history('union_org');

-- 单位变更记录: never edited
create table union_change (
  id bigint generated always as identity primary key,
  union_id bigint not null references union_org,
  kind varchar(10) not null check (kind in ('CREATED', 'EDITED', 'MOVED', 'DISABLED', 'ENABLED', 'DELETED')),
  value_before varchar(2000),
  value_after varchar(2000),
  act_id bigint not null references business_act,
  at timestamptz not null,
  by_user varchar(60) not null,
  by_union varchar(60) not null
);
create index union_change_union on union_change (union_id, id);
revoke update, delete on union_change from bangfu_app;
