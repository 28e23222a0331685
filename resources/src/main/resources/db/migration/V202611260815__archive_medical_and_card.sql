-- What illness costs the household and who helps (FLD part 3.6), and the card of a household that is to be brought out
-- of hardship (FLD part 3.9). Archives from before are no targets until somebody says so.
alter table archive_content
  add column need_per_year numeric(14,2),
  add column own_per_year numeric(14,2),
  add column aid_per_year numeric(14,2),
  add column basic_insurance boolean,
  add column aid_kinds text[] not null default '{}'
    check (aid_kinds <@ array['GOVERNMENT', 'EMPLOYER', 'UNION', 'OTHER_SOCIAL', 'NONE']),
  add column aid_remark varchar(500),
  add column exit_target boolean default false,
  add column determined_date date,
  add column family_situation bigint[] not null default '{}',
  add column family_situation_text varchar(1000),
  add column key_group varchar(20)
    check (key_group in ('UNDEREMPLOYED', 'UNCOVERED', 'EXPENSE_HARDSHIP', 'URBAN_MIGRANT_WORKER', 'SUPPLY_SIDE_REFORM',
                         'OTHER')),
  add column key_group_remark varchar(200),
  add column exit_measures text[] not null default '{}'
    check (exit_measures <@ array['EMPLOYMENT', 'SOCIAL_INSURANCE', 'MEDICAL_INSURANCE', 'SOCIAL_ASSISTANCE', 'OTHER']),
  add column exit_measures_remark varchar(200),
  add column action_plans text[] not null default '{}'
    check (action_plans <@ array['SKILLS_TRAINING', 'STARTUP_SUPPORT', 'SUNSHINE_EMPLOYMENT', 'MEDICAL_MUTUAL_AID',
                                 'GOLDEN_AUTUMN', 'PAIRING', 'TARGETED_WARMTH', 'OTHER']),
  add column action_plans_remark varchar(200),
  add column helper_unit varchar(100),
  add column helper_name varchar(30),
  add column helper_post varchar(50),
  add column helper_phone varchar(50),
  add column liaison_name varchar(30),
  add column liaison_post varchar(50),
  add column liaison_phone varchar(50),
  add column deadline date check (deadline = date_trunc('month', deadline)),
  add column card_issued_date date,
  add column card_issued_by varchar(30),
  add column card_remark varchar(500);
comment on column archive_content.exit_target is 'Taken as a household that is to be brought out of hardship';
comment on column archive_content.family_situation is 'Ids of the values of code table family_situation';
comment on column archive_content.deadline is 'First day of the month at whose end the household shall be out of hardship';
select keep_history('archive_content');
insert into code_use (table_key, used_in, used_column, several)
  values ('family_situation', 'archive_content', 'family_situation', true);
create index archive_content_family_situation on archive_content using gin (family_situation)
  where family_situation <> '{}';

create sequence archive_illness_seq start with 50 increment by 50;
create table archive_illness (
  id bigint primary key default nextval('archive_illness_seq'),
  archive_id bigint not null references archive_content deferrable initially deferred,
  position smallint not null check (position between 0 and 9),
  member_id bigint references archive_member deferrable initially deferred,
  severe_illness varchar(23)
    check (severe_illness in ('DIALYSIS', 'CANCER', 'KIDNEY_TRANSPLANT', 'UREMIA', 'STROKE_PARALYSIS', 'WORK_INJURY',
                              'CIRRHOSIS_ASCITES', 'PSYCHOSIS', 'DIABETES_COMPLICATED', 'LUPUS', 'CHRONIC_HEPATITIS',
                              'ANGINA', 'RHEUMATIC_HEART_DISEASE', 'FEMORAL_HEAD_NECROSIS', 'CHRONIC_NEPHRITIS',
                              'HEMOPHILIA', 'PERMANENT_PARALYSIS')),
  injury_grade smallint,
  angina_grade varchar(6) check (angina_grade in ('FIRST', 'SECOND', 'THIRD', 'FOURTH')),
  hospital varchar(100),
  hospital_grade varchar(6) check (hospital_grade in ('SECOND', 'THIRD', 'OTHER')),
  diagnosed_date date,
  version integer not null default 1
);
comment on table archive_illness is 'Severe illnesses of the people of a household, as a hospital found them';
comment on column archive_illness.member_id is 'The member who is ill, or null for the head';
create index archive_illness_archive on archive_illness (archive_id);
create index archive_illness_member on archive_illness (member_id) where member_id is not null;
select keep_history('archive_illness');

-- Illness, its costs and who is named on the card tell who the household is: they are destroyed with the rest (USR-134).
do
$$
declare
  source text := pg_get_functiondef('anonymize_archive(bigint)'::regprocedure);
  anchor constant text := 'delete from archive_person_claim where archive_id = which;';
begin
  if position(anchor in source) = 0 then
    raise exception 'anonymize_archive is not as expected';
  end if;
  execute replace(source, anchor, $more$foreach twin in array array['archive_content', 'archive_content_history'] loop
    execute format(
      'update %I set need_per_year = null, own_per_year = null, aid_per_year = null, basic_insurance = null,'
      ' aid_kinds = ''{}'', aid_remark = null, family_situation = ''{}'', family_situation_text = null,'
      ' key_group_remark = null, exit_measures_remark = null, action_plans_remark = null, helper_unit = null,'
      ' helper_name = null, helper_post = null, helper_phone = null, liaison_name = null, liaison_post = null,'
      ' liaison_phone = null, card_issued_by = null, card_remark = null where archive_id = $1', twin) using which;
  end loop;
  foreach twin in array array['archive_illness', 'archive_illness_history'] loop
    execute format(
      'update %I set severe_illness = null, injury_grade = null, angina_grade = null, hospital = null,'
      ' hospital_grade = null, diagnosed_date = null where archive_id = $1', twin) using which;
  end loop;

  $more$ || anchor);
end
$$;
