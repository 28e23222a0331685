-- What an assistance centre tells about itself, one row per union at most (ORG-085). A union that is no centre may
-- leave out anything, so nothing is required here; complete says that a centre has told all it must.
create table center_profile (
  union_id bigint primary key references union_org,
  center_name varchar(60) check (char_length(center_name) between 2 and 60),
  city_class_id bigint references code_value,
  nature_id bigint references code_value,
  established_on date,
  approved_posts integer check (approved_posts between 0 and 9999),
  staff_count integer check (staff_count between 0 and 9999),
  full_time_staff integer check (full_time_staff between 0 and 9999),
  part_time_staff integer check (part_time_staff between 0 and 9999),
  floor_area numeric(10, 2) check (floor_area >= 0),
  coordination boolean,
  services bigint[] not null default '{}',
  window_count integer check (window_count between 0 and 999),
  opening_hours varchar(100),
  intro varchar(2000),
  complete boolean not null generated always as (
    center_name is not null and nature_id is not null and staff_count is not null
    and full_time_staff is not null and part_time_staff is not null and floor_area is not null
    and coordination is not null and services <> '{}') stored,
  entered_at timestamptz not null,
  entered_by varchar(60) not null,
  changed_at timestamptz not null,
  changed_by varchar(60) not null,
  version integer not null default 0
);
comment on column center_profile.complete is 'Everything is there that a union flagged as a centre must tell';
select keep_history('center_profile');

insert into code_use (table_key, used_in, used_column, several) values
  ('center_nature', 'center_profile', 'nature_id', false),
  ('city_class', 'center_profile', 'city_class_id', false),
  ('center_service', 'center_profile', 'services', true);
create index center_profile_nature on center_profile (nature_id);
create index center_profile_city_class on center_profile (city_class_id);
create index center_profile_services on center_profile using gin (services);

-- Centres are few among all unions; they are found by the range of their path.
create index union_org_center on union_org (path) where center and state <> 'DELETED';

-- The level of a centre follows from its union's; a station of its own has that of its superior.
create function center_level(union_level varchar, station boolean, superior_level varchar) returns varchar
  language sql immutable as
$$
  select case case when union_level = 'GRASSROOTS' and station then superior_level else union_level end
    when 'PROVINCIAL' then 'PROVINCIAL' when 'PREFECTURAL' then 'PREFECTURAL' when 'COUNTY' then 'COUNTY' else 'OTHER' end
$$;
comment on function center_level(varchar, boolean, varchar) is 'CenterLevel of a union';
revoke execute on function center_level(varchar, boolean, varchar) from public;
