-- Help that is not given to named persons (part 30 B): one row per project, owned and held by unions as records of
-- assistance are. It may be paid from any money but that of the central budget.
insert into code_table (table_key, name, two_level, closed, sort_order) values
  ('material_type', '物资类型', false, false, 240);
insert into code_value (table_key, constant, value_name, locked, sort_order) values
  ('material_type', 'MONEY_ONLY', '无(资金)', true, 10),
  ('material_type', null, '米面粮油', false, 20),
  ('material_type', null, '衣被', false, 30),
  ('material_type', null, '生活日用品', false, 40),
  ('material_type', null, '学习用品', false, 50),
  ('material_type', null, '药品及医疗用品', false, 60),
  ('material_type', null, '防暑降温用品', false, 70),
  ('material_type', null, '防寒保暖用品', false, 80),
  ('material_type', null, '家用电器', false, 90),
  ('material_type', 'OTHER', '其他物资', true, 100);

create sequence other_assistance_seq start with 100 increment by 50;
create table other_assistance (
  id bigint primary key default nextval('other_assistance_seq'),
  record_no varchar(16) collate "C" not null,
  owner_union_id bigint not null references union_org,
  owner_union_path varchar(300) collate "C" not null,
  province_id bigint references union_org,
  prefecture_id bigint references union_org,
  county_id bigint references union_org,
  holder_union_id bigint not null references union_org,
  holder_depth smallint not null,
  sent_back boolean not null default false,
  project_name varchar(100) not null check (length(project_name) >= 2),
  project_date date not null check (project_date >= date '2007-01-01'),
  people_count integer not null check (people_count between 1 and 9999999),
  measure_id bigint not null references code_value,
  summary_class varchar(19) not null check (summary_class in ('LIVING_AID', 'MEDICAL_AID', 'JOB_PLACEMENT',
    'EDUCATION_AID', 'VOCATIONAL_TRAINING', 'LEGAL_AID', 'OTHER')),
  amount numeric(12,2) not null check (amount between 0.01 and 9999999999.99),
  fund_type_id bigint not null references code_value,
  fund_year smallint not null check (fund_year between 2007 and 2999),
  material_type_id bigint not null references code_value,
  expenditure_kind_id bigint not null references code_value,
  remark varchar(1000),
  summarized boolean not null default false,
  submission uuid not null,
  entered_at timestamptz not null,
  entered_by varchar(60) not null,
  changed_at timestamptz not null,
  changed_by varchar(60) not null,
  version integer not null default 0,
  constraint other_assistance_record_no_unique unique (record_no),
  constraint other_assistance_submission_unique unique (submission),
  check (owner_union_path like '%/' || owner_union_id || '/'),
  check (owner_union_path like '%/' || holder_union_id || '/%')
) with (fillfactor = 90);
comment on table other_assistance is 'Help for groups, not for named persons; deleted projects stay in the history and their number is never used again';
comment on column other_assistance.summarized is 'Stands in a summary table: neither changed nor deleted (AST-115)';
comment on column other_assistance.summary_class is 'Copied from the measure when the project is saved';
comment on column other_assistance.holder_union_id is 'Highest union the project has been reported to; the owner while unreported';
comment on column other_assistance.submission is 'Number of the form that made it: a form sent twice makes one';

-- Every level reads its list newest first from one range, and the sums of a list from the same index.
create index other_assistance_by_date on other_assistance (project_date, id) include (holder_depth, sent_back, people_count, amount);
create index other_assistance_province_date on other_assistance (province_id, project_date, id) include (holder_depth, sent_back, people_count, amount);
create index other_assistance_prefecture_date on other_assistance (prefecture_id, project_date, id) include (holder_depth, sent_back, people_count, amount);
create index other_assistance_county_date on other_assistance (county_id, project_date, id) include (holder_depth, sent_back, people_count, amount);
create index other_assistance_owner_date on other_assistance (owner_union_id, project_date, id) include (holder_depth, sent_back, people_count, amount);
create index other_assistance_path on other_assistance (owner_union_path, project_date, id) include (holder_depth, sent_back, people_count, amount);
create index other_assistance_holder on other_assistance (holder_union_id, sent_back, project_date, id);

insert into code_use (table_key, used_in, used_column) values
  ('measure', 'other_assistance', 'measure_id'),
  ('fund_type', 'other_assistance', 'fund_type_id'),
  ('material_type', 'other_assistance', 'material_type_id'),
  ('expenditure_kind', 'other_assistance', 'expenditure_kind_id');
create index other_assistance_measure on other_assistance (measure_id);
create index other_assistance_fund_type on other_assistance (fund_type_id);
create index other_assistance_material_type on other_assistance (material_type_id);
create index other_assistance_expenditure_kind on other_assistance (expenditure_kind_id);

select keep_history('other_assistance');

-- Money of the central budget is for named persons only (AST-112).
create function refuse_central_money() returns trigger language plpgsql as
$$
begin
  if exists (select from code_value where id = new.fund_type_id and constant = 'CENTRAL') then
    raise exception 'Other assistance is not paid from the central budget' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger refuse_central_money before insert or update of fund_type_id on other_assistance for each row
  execute function refuse_central_money();
