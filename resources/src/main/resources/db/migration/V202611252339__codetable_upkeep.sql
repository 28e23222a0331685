-- The national administrator keeps the lists (ORG-100 to ORG-108). A value that was deleted stays as a row
-- that no list shows: older versions of records may still name it.
alter table code_value drop constraint code_value_state_check;
alter table code_value add constraint code_value_state_check check (state in ('ENABLED', 'DISABLED', 'DELETED'));
alter table code_value add column may_disable boolean not null default false;
comment on column code_value.may_disable is 'A locked value that may be disabled all the same (ORG-106)';
update code_value set may_disable = true
  where table_key = 'deregistration_reason' and constant in ('LABOR_RELATION_ENDED', 'UNREACHABLE', 'NOT_ELIGIBLE');
drop index code_value_name_unique;
create unique index code_value_name_unique on code_value (table_key, coalesce(parent_id, 0), value_name)
  where state <> 'DELETED';

-- Which columns hold the values of which list. A room that adds such a column adds a line and an index.
create table code_use (
  table_key varchar(40) not null references code_table,
  used_in varchar(63) not null,
  used_column varchar(63) not null,
  several boolean not null default false,
  primary key (table_key, used_in, used_column)
);
comment on table code_use is 'Columns that refer to code values, one or (several) an array of ids';
insert into code_use (table_key, used_in, used_column, several) values
  ('grassroots_type', 'union_org', 'grassroots_type_id', false),
  ('ethnicity', 'archive_content', 'ethnicity_id', false),
  ('ethnicity', 'archive_member', 'ethnicity_id', false),
  ('political_status', 'archive_content', 'political_status_id', false),
  ('political_status', 'archive_member', 'political_status_id', false),
  ('disease_category', 'archive_content', 'disease_category_id', false),
  ('disease_category', 'archive_member', 'disease_category_id', false),
  ('work_status', 'archive_content', 'work_status_id', false),
  ('model_worker', 'archive_content', 'model_worker_id', false),
  ('model_worker', 'archive_member', 'model_worker_id', false),
  ('housing_type', 'archive_content', 'housing_type_id', false),
  ('industry', 'archive_content', 'industry_id', false),
  ('industry', 'archive_member', 'industry_id', false),
  ('employer_nature', 'archive_content', 'employer_nature_id', false),
  ('employer_nature', 'archive_member', 'employer_nature_id', false),
  ('employer_status', 'archive_content', 'employer_status_id', false),
  ('employer_status', 'archive_member', 'employer_status_id', false),
  ('education', 'archive_member', 'education_id', false),
  ('medical_insurance', 'archive_content', 'medical_insurance', true),
  ('medical_insurance', 'archive_member', 'medical_insurance', true);

-- Only lists that can change are counted; few different values make these indexes small.
create index union_org_grassroots_type on union_org (grassroots_type_id) where grassroots_type_id is not null;
create index archive_content_political_status on archive_content (political_status_id) where political_status_id is not null;
create index archive_member_political_status on archive_member (political_status_id) where political_status_id is not null;
create index archive_content_disease on archive_content (disease_category_id) where disease_category_id is not null;
create index archive_member_disease on archive_member (disease_category_id) where disease_category_id is not null;
create index archive_content_work_status on archive_content (work_status_id) where work_status_id is not null;
create index archive_content_model_worker on archive_content (model_worker_id) where model_worker_id is not null;
create index archive_member_model_worker on archive_member (model_worker_id) where model_worker_id is not null;
create index archive_content_housing_type on archive_content (housing_type_id) where housing_type_id is not null;
create index archive_content_employer_nature on archive_content (employer_nature_id) where employer_nature_id is not null;
create index archive_member_employer_nature on archive_member (employer_nature_id) where employer_nature_id is not null;
create index archive_content_employer_status on archive_content (employer_status_id) where employer_status_id is not null;
create index archive_member_employer_status on archive_member (employer_status_id) where employer_status_id is not null;
create index archive_member_education on archive_member (education_id) where education_id is not null;
create index archive_content_insurance on archive_content using gin (medical_insurance);
create index archive_member_insurance on archive_member using gin (medical_insurance);

create function count_code_uses(code_id bigint) returns bigint language plpgsql stable as
$$
declare
  place record;
  found_here bigint;
  found_all bigint := 0;
begin
  for place in
    select u.used_in, u.used_column, u.several
      from code_use u join code_value v on v.table_key = u.table_key where v.id = code_id
  loop
    if place.several then
      execute format('select count(*) from %I where %I @> array[$1]', place.used_in, place.used_column)
        into found_here using code_id;
    else
      execute format('select count(*) from %I where %I = $1', place.used_in, place.used_column)
        into found_here using code_id;
    end if;
    found_all := found_all + found_here;
  end loop;
  return found_all;
end
$$;
comment on function count_code_uses(bigint) is 'How many records use a code value (ORG-105)';
