-- What users ask of the archives and how they like to see them (ARC-137 to ARC-148). Both are personal
-- settings without history: nothing of a household stands in them but what somebody looked for.
create table archive_list_options (
  user_id bigint primary key,
  shown_columns varchar(2000) not null check (shown_columns <> ''),
  sorts varchar(200) not null default '',
  page_size smallint not null check (page_size between 1 and 200)
);
comment on table archive_list_options is 'Columns, order and rows per page of one user, by the codes of the catalogue of fields';

create sequence archive_query_set_seq start with 50 increment by 50;
create table archive_query_set (
  id bigint primary key default nextval('archive_query_set_seq'),
  owner_id bigint not null,
  owner_name varchar(60) not null,
  owner_union_id bigint not null references union_org,
  set_name varchar(30) not null check (set_name <> ''),
  shared boolean not null default false,
  preferred boolean not null default false,
  union_id bigint references union_org,
  include_subordinates boolean not null default true,
  reported_only boolean not null default false,
  version integer not null default 1,
  constraint archive_query_set_name_unique unique (owner_id, set_name)
);
comment on column archive_query_set.shared is 'Offered to all users of the owner''s union';
comment on column archive_query_set.preferred is 'The page of conditions opens with it';
create index archive_query_set_union on archive_query_set (owner_union_id) where shared;
create unique index archive_query_set_preferred on archive_query_set (owner_id) where preferred;

create table archive_query_condition (
  set_id bigint not null references archive_query_set,
  field varchar(60) not null,
  asked_text varchar(200),
  number_from numeric(14,2),
  number_to numeric(14,2),
  day_from date,
  day_to date,
  choices varchar(2000),
  all_of boolean not null default false,
  or_empty boolean not null default false,
  primary key (set_id, field)
);

-- An array column holds one, or all, of the asked values, which come as the text of an array.
create function has_one_of(stored bigint[], asked text) returns boolean language sql immutable parallel safe as
$$ select stored && asked::bigint[] $$;
create function has_all_of(stored bigint[], asked text) returns boolean language sql immutable parallel safe as
$$ select stored @> asked::bigint[] $$;
create function has_one_of(stored text[], asked text) returns boolean language sql immutable parallel safe as
$$ select stored && asked::text[] $$;
create function has_all_of(stored text[], asked text) returns boolean language sql immutable parallel safe as
$$ select stored @> asked::text[] $$;
revoke execute on function has_one_of(bigint[], text), has_all_of(bigint[], text), has_one_of(text[], text),
  has_all_of(text[], text) from public;

-- Members are looked for by the beginning of their name (ARC-142).
create index archive_member_name on archive_member (name collate "C");

-- When the household was last assisted (part 30 writes it): null is never.
alter table archive add column last_assist_date date;
select keep_history('archive');

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
