-- Lists kept by administrators
create table code_table (
  table_key varchar(40) primary key check (table_key ~ '^[a-z][a-z_]*$'),
  name varchar(30) not null unique,
  two_level boolean not null default false,
  closed boolean not null default false,
  sort_order integer not null
);

create sequence code_value_seq start with 50 increment by 50;
create table code_value (
  id bigint primary key default nextval('code_value_seq'),
  table_key varchar(40) not null references code_table,
  constant varchar(60),
  code varchar(10),
  value_name varchar(50) not null check (value_name = btrim(value_name) and value_name <> ''),
  parent_id bigint references code_value,
  locked boolean not null default false,
  state varchar(10) not null default 'ENABLED' check (state in ('ENABLED', 'DISABLED')),
  sort_order integer not null,
  version integer not null default 0,
  constraint code_value_constant_unique unique (table_key, constant),
  check (constant is null or locked)
);
create unique index code_value_name_unique on code_value (table_key, coalesce(parent_id, 0), value_name);
comment on column code_value.constant is 'Name by which a program rule knows the value; such values are locked (ORG-106)';
comment on column code_value.code is 'Code of the standard the list follows (GB/T 3304, GB/T 4754)';
