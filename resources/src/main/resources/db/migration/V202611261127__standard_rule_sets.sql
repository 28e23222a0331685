-- Sets of rules by which households are recognised (FIL-005 to FIL-008): two delivered ones and the copies
-- that unions make of them. Every change is a version from a day on; a union chooses one for its branch.
create sequence rule_set_seq start with 100 increment by 50;
create table rule_set (
  id bigint primary key default nextval('rule_set_seq'),
  base varchar(1) not null check (base in ('A', 'B')),
  set_name varchar(50) not null,
  owner_union_id bigint references union_org,
  entered_at timestamptz not null,
  entered_by varchar(60) not null,
  changed_at timestamptz not null,
  changed_by varchar(60) not null,
  version integer not null default 0
);
comment on column rule_set.owner_union_id is 'The union whose copy it is; null for the two delivered sets, which nobody changes';
create unique index rule_set_name on rule_set (owner_union_id, set_name) nulls not distinct;

create sequence rule_set_version_seq start with 100 increment by 50;
create table rule_set_version (
  id bigint primary key default nextval('rule_set_version_seq'),
  rule_set_id bigint not null references rule_set,
  first_day date not null,
  border_factor numeric(3,2) not null check (border_factor between 1 and 3),
  slight_factor numeric(3,2) check (slight_factor between 1 and 3),
  deduction varchar(10) not null check (deduction in ('FULL', 'PER_CAPITA')),
  medical_share smallint check (medical_share between 1 and 200),
  severe_medical_share smallint check (severe_medical_share between 1 and 200),
  supplement_factor numeric(3,2) check (supplement_factor between 1 and 3),
  quota smallint check (quota between 1 and 200),
  age_limit boolean not null,
  age_year smallint check (age_year between 2016 and 2100),
  notice_days smallint not null check (notice_days >= 5),
  entry_days smallint not null check (entry_days between 1 and 90),
  visitors smallint not null check (visitors >= 2),
  category_check varchar(7) not null check (category_check in ('ERROR', 'WARNING')),
  cause_check varchar(7) not null check (cause_check in ('ERROR', 'WARNING', 'OFF')),
  rule_name varchar(100),
  check (not age_limit or age_year is not null),
  constraint rule_set_version_day unique (rule_set_id, first_day)
);

create sequence rule_set_choice_seq start with 50 increment by 50;
create table rule_set_choice (
  id bigint primary key default nextval('rule_set_choice_seq'),
  union_id bigint not null references union_org,
  rule_set_id bigint not null references rule_set,
  first_day date not null,
  entered_at timestamptz not null,
  entered_by varchar(60) not null,
  changed_at timestamptz not null,
  changed_by varchar(60) not null,
  version integer not null default 0,
  constraint rule_set_choice_day unique (union_id, first_day)
);
create index rule_set_choice_set on rule_set_choice (rule_set_id);
comment on table rule_set_choice is 'Which set holds for a union and those below it, from a day on; the nearest choice upward counts';

select keep_history('rule_set');
select keep_history('rule_set_version');
select keep_history('rule_set_choice');

select begin_act(now(), 'MIGRATION', null, null, 'SYSTEM');
insert into rule_set (id, base, set_name, entered_at, entered_by, changed_at, changed_by) values
  (1, 'A', '困难职工建档标准(2016)', now(), 'SYSTEM', now(), 'SYSTEM'),
  (2, 'B', '地方困难职工和特困职工认定标准', now(), 'SYSTEM', now(), 'SYSTEM');
insert into rule_set_version (id, rule_set_id, first_day, border_factor, slight_factor, deduction, medical_share,
    severe_medical_share, supplement_factor, quota, age_limit, age_year, notice_days, entry_days, visitors,
    category_check, cause_check) values
  (1, 1, '1990-01-01', 1.5, null, 'FULL', null, null, null, null, true, 2016, 5, 30, 2, 'ERROR', 'ERROR'),
  (2, 2, '1990-01-01', 1.5, 1.2, 'PER_CAPITA', 50, 100, 1.5, 5, false, null, 5, 30, 2, 'ERROR', 'OFF');
