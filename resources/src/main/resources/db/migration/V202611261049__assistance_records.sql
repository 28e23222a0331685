-- Help given to hardship households (part 30): one row per record, up to three lines of money below it. The union that
-- gives it owns the record; the union it was reported to last holds it, as with archives.
insert into code_table (table_key, name, two_level, closed, sort_order) values
  ('measure', '帮扶措施', false, false, 190),
  ('policy_category', '政策类别', false, false, 200),
  ('resource_source', '资源来源', false, false, 210),
  ('expenditure_kind', '支出类别', false, false, 220),
  ('fund_type', '资金类型', false, false, 230);

insert into code_value (table_key, constant, value_name, locked, sort_order) values
  ('measure', 'LIVING_AID', '生活救助', true, 10),
  ('measure', 'MEDICAL_AID', '医疗救助', true, 20),
  ('measure', 'JOB_PLACEMENT', '职业介绍', true, 30),
  ('measure', 'EDUCATION_AID', '助学救助', true, 40),
  ('measure', 'VOCATIONAL_TRAINING', '职业培训', true, 50),
  ('measure', 'LEGAL_AID', '法律援助', true, 60),
  ('measure', 'GOODS', '送物', true, 70),
  ('measure', 'OTHER', '其他', true, 80),
  ('policy_category', null, '就业', false, 10),
  ('policy_category', null, '就学', false, 20),
  ('policy_category', null, '就医', false, 30),
  ('policy_category', null, '社保', false, 40),
  ('policy_category', null, '住房', false, 50),
  ('policy_category', null, '其他', false, 60),
  ('resource_source', 'PARTY_AND_GOVERNMENT', '党政部门', true, 10),
  ('resource_source', 'ENTERPRISE', '企业', true, 20),
  ('resource_source', 'SOCIAL_ORGANIZATION', '社会组织', true, 30),
  ('resource_source', 'CHARITY', '慈善机构', true, 40),
  ('resource_source', 'INDIVIDUAL', '爱心人士', true, 50),
  ('resource_source', 'OTHER', '其他', true, 60),
  ('expenditure_kind', 'DAILY_RELIEF', '日常救济支出', true, 10),
  ('expenditure_kind', 'WARMTH_CAMPAIGN', '送温暖活动支出', true, 20),
  ('expenditure_kind', 'OTHER', '其他支出', true, 30),
  ('fund_type', 'CENTRAL', '中央财政资金', true, 10),
  ('fund_type', 'PROVINCIAL', '省级财政资金', true, 20),
  ('fund_type', 'PREFECTURAL', '地市级财政资金', true, 30),
  ('fund_type', 'COUNTY', '区县级财政资金', true, 40),
  ('fund_type', 'UNION_FUND', '工会经费', true, 50),
  ('fund_type', 'SOCIAL_DONATION', '社会捐助资金', true, 60),
  ('fund_type', null, '其他资金', false, 70);
-- Money of records from before fund types were kept: shown, never chosen.
insert into code_value (table_key, constant, value_name, locked, state, sort_order) values
  ('fund_type', 'HISTORICAL', '历史资金(未区分)', true, 'DISABLED', 80);
update code_value set may_disable = true
  where table_key = 'fund_type' and constant in ('UNION_FUND', 'SOCIAL_DONATION');

create sequence assistance_seq start with 50 increment by 50;
create table assistance (
  id bigint primary key default nextval('assistance_seq'),
  record_no varchar(16) collate "C" not null,
  archive_id bigint not null references archive,
  beneficiary_id bigint,
  owner_union_id bigint not null references union_org,
  owner_union_path varchar(300) collate "C" not null,
  province_id bigint references union_org,
  prefecture_id bigint references union_org,
  county_id bigint references union_org,
  holder_union_id bigint not null references union_org,
  holder_depth smallint not null,
  sent_back boolean not null default false,
  assist_category varchar(19) not null check (assist_category in (
    'OWN_ILLNESS', 'DEPENDENT_ILLNESS', 'OWN_DISABILITY', 'FAMILY_DISABILITY', 'UNABLE_TO_WORK', 'ABLE_BUT_JOBLESS',
    'LAID_OFF', 'NATURAL_DISASTER', 'MAJOR_ACCIDENT', 'CHILD_EDUCATION', 'NO_SOCIAL_INSURANCE', 'BENEFITS_NOT_PAID',
    'OTHER', 'LEGACY_ILLNESS', 'LEGACY_ACCIDENT')),
  assist_date date not null check (assist_date >= date '2007-01-01'),
  assisted boolean not null,
  not_assisted_reason varchar(500),
  form varchar(9) check (form in ('FUNDS', 'POLICY', 'RESOURCES')),
  total_amount numeric(11,2) not null check (total_amount >= 0),
  concrete_measures varchar(1000),
  expenditure_kind_id bigint references code_value,
  policy_category_id bigint references code_value,
  resource_source_id bigint references code_value,
  resource_source_note varchar(200),
  assist_content varchar(1000),
  cross_reason varchar(200),
  remark varchar(1000),
  archive_type_at_assist varchar(14) not null check (archive_type_at_assist in ('URBAN_WORKER', 'MIGRANT_WORKER')),
  hardship_category_at_assist varchar(21) check (hardship_category_at_assist in (
    'SUBSISTENCE_ALLOWANCE', 'BORDERLINE', 'SUDDEN_HARDSHIP', 'ELIGIBLE_UNCOVERED')),
  archive_level_at_assist varchar(11) not null check (archive_level_at_assist in (
    'NATIONAL', 'PROVINCIAL', 'PREFECTURAL', 'COUNTY', 'GRASSROOTS')),
  archive_class_at_assist varchar(9) not null check (archive_class_at_assist in ('STOCK', 'INCREMENT', 'RELAPSED')),
  filing_union_at_assist bigint not null references union_org,
  exit_id bigint references archive_exit,
  submission uuid not null,
  bulk_no uuid,
  entered_at timestamptz not null,
  entered_by varchar(60) not null,
  changed_at timestamptz not null,
  changed_by varchar(60) not null,
  version integer not null default 0,
  constraint assistance_record_no_unique unique (record_no),
  constraint assistance_submission_unique unique (submission),
  check (owner_union_path like '%/' || owner_union_id || '/'),
  check (owner_union_path like '%/' || holder_union_id || '/%'),
  check (assisted = (form is not null)),
  check (assisted = (not_assisted_reason is null)),
  check (form is not distinct from 'FUNDS' or (total_amount = 0 and concrete_measures is null)),
  check ((expenditure_kind_id is not null) = (form is not distinct from 'FUNDS')),
  check ((policy_category_id is not null) = (form is not distinct from 'POLICY')),
  check ((resource_source_id is not null) = (form is not distinct from 'RESOURCES')),
  check (form is not distinct from 'RESOURCES' or resource_source_note is null),
  check ((assist_content is not null) = (form is not null and form <> 'FUNDS'))
) with (fillfactor = 90);
comment on table assistance is 'One help given to one household; deleted ones stay in the history and their number is never used again';
comment on column assistance.beneficiary_id is 'The member of the household it was meant for, or null for the head; information only';
comment on column assistance.holder_union_id is 'Highest union the record has been reported to; the owner while unreported';
comment on column assistance.filing_union_at_assist is 'Like the four columns before: copied from the archive at the first save';
comment on column assistance.submission is 'Number of the form that made the record: a form sent twice makes one (AST-042)';

comment on column assistance.exit_id is 'The exit from hardship that was recorded with it (AST-082), or null';
comment on column assistance.bulk_no is 'Number of the form that helped many households at once (AST-079)';
create index assistance_bulk on assistance (bulk_no) where bulk_no is not null;

-- Every level reads its list newest first from one range; the columns of the state filters lie in the index.
create index assistance_by_date on assistance (assist_date, id) include (holder_depth, sent_back);
create index assistance_province_date on assistance (province_id, assist_date, id) include (holder_depth, sent_back);
create index assistance_prefecture_date on assistance (prefecture_id, assist_date, id) include (holder_depth, sent_back);
create index assistance_county_date on assistance (county_id, assist_date, id) include (holder_depth, sent_back);
create index assistance_owner_date on assistance (owner_union_id, assist_date, id) include (holder_depth, sent_back);
-- the branch of a grass-roots union, and of a union that moves
create index assistance_path on assistance (owner_union_path, assist_date, id);
-- what waits at a union, reported to it or sent back to it
create index assistance_holder on assistance (holder_union_id, sent_back, assist_date, id);
create index assistance_archive on assistance (archive_id, assist_date, id);

create sequence assistance_line_seq start with 50 increment by 50;
create table assistance_line (
  id bigint primary key default nextval('assistance_line_seq'),
  assistance_id bigint not null references assistance,
  line_no smallint not null check (line_no between 1 and 3),
  measure_id bigint not null references code_value,
  amount numeric(9,2) not null check (amount between 0.01 and 9999999.99),
  fund_type_id bigint not null references code_value,
  fund_year smallint not null check (fund_year between 2007 and 2999),
  summary_class varchar(19) not null check (summary_class in ('LIVING_AID', 'MEDICAL_AID', 'JOB_PLACEMENT',
    'EDUCATION_AID', 'VOCATIONAL_TRAINING', 'LEGAL_AID', 'OTHER')),
  level_at_check varchar(11) not null check (level_at_check in (
    'NATIONAL', 'PROVINCIAL', 'PREFECTURAL', 'COUNTY', 'GRASSROOTS')),
  summarized boolean not null default false,
  constraint assistance_line_no_unique unique (assistance_id, line_no)
);
comment on column assistance_line.level_at_check is 'Level of the archive when the line last passed the rule of fund types (AST-033)';
comment on column assistance_line.summarized is 'Stands in a real-name summary table: neither changed nor deleted (AST-046)';

insert into code_use (table_key, used_in, used_column) values
  ('expenditure_kind', 'assistance', 'expenditure_kind_id'),
  ('policy_category', 'assistance', 'policy_category_id'),
  ('resource_source', 'assistance', 'resource_source_id'),
  ('measure', 'assistance_line', 'measure_id'),
  ('fund_type', 'assistance_line', 'fund_type_id');
create index assistance_expenditure_kind on assistance (expenditure_kind_id) where expenditure_kind_id is not null;
create index assistance_policy_category on assistance (policy_category_id) where policy_category_id is not null;
create index assistance_resource_source on assistance (resource_source_id) where resource_source_id is not null;
create index assistance_line_measure on assistance_line (measure_id);
create index assistance_line_fund_type on assistance_line (fund_type_id);

select keep_history('assistance');
select keep_history('assistance_line');
create index assistance_history_archive on assistance_history (archive_id);
create index assistance_line_history_of on assistance_line_history (assistance_id);

-- What people have typed about a household may name it: it goes when the archive becomes anonymous (USR-134).
create function forget_assistance() returns trigger language plpgsql security definer set search_path = public as
$$
declare
  twin text;
  nobody constant text := '已匿名';
begin
  foreach twin in array array['assistance', 'assistance_history'] loop
    execute format('update %I set remark = null, concrete_measures = null, cross_reason = null, beneficiary_id = null,'
                   ' assist_category = ''OTHER'', resource_source_note = null,'
                   ' not_assisted_reason = case when not_assisted_reason is not null then $2 end,'
                   ' assist_content = case when assist_content is not null then $2 end'
                   ' where archive_id = $1', twin) using new.id, nobody;
  end loop;
  return null;
end
$$;
revoke execute on function forget_assistance() from public;
create trigger forget_assistance after update of anonymized_at on archive for each row
  when (old.anonymized_at is null and new.anonymized_at is not null) execute function forget_assistance();
