-- Minimum living standards of the divisions with their times (FIL-002, FIL-003).
create sequence subsistence_standard_seq start with 50 increment by 50;
create table subsistence_standard (
  id bigint primary key default nextval('subsistence_standard_seq'),
  region_code varchar(6) not null references region,
  area_name varchar(50),
  kind varchar(5) not null check (kind in ('URBAN', 'RURAL')),
  amount numeric(7,2) not null check (amount > 0),
  average_supplement numeric(7,2),
  recipients integer check (recipients >= 0),
  first_day date not null,
  last_day date,
  basis varchar(200),
  used boolean not null default false,
  entered_at timestamptz not null,
  entered_by varchar(60) not null,
  changed_at timestamptz not null,
  changed_by varchar(60) not null,
  version integer not null default 0,
  check (last_day is null or last_day >= first_day)
);
comment on column subsistence_standard.area_name is 'Part of the division it is for; null for the whole of it';
comment on column subsistence_standard.used is 'An archive was judged by it: it can only be ended';
create unique index subsistence_standard_from on subsistence_standard (region_code, kind, first_day, coalesce(area_name, ''));
select keep_history('subsistence_standard');
