-- Administrative divisions of county level and above (ORG-091)
create table region (
  code varchar(6) primary key check (code ~ '^[0-9]{6}$'),
  name varchar(30) not null,
  region_level varchar(12) not null check (region_level in ('PROVINCIAL', 'PREFECTURAL', 'COUNTY')),
  parent_code varchar(6) references region deferrable initially deferred,
  state varchar(10) not null default 'VALID' check (state in ('VALID', 'ABOLISHED')),
  edition varchar(20) not null,
  check ((region_level = 'PROVINCIAL') = (parent_code is null))
);
create index region_parent on region (parent_code, code);
