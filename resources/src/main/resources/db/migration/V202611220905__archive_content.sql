-- Content of an archive, the cold half beside the narrow table archive (FLD part 3.2 to 3.5, 3.7).
-- A draft keeps what was typed, complete or not, right or wrong (ARC-033): beside the name and the number
-- of the head nothing is required here, and no format is checked that a person can mistype.
-- Class-A data is sealed; it is found by the digests (USR-114, USR-115).
create table archive_content (
  archive_id bigint primary key references archive deferrable initially deferred,

  -- the head
  name varchar(30) not null check (char_length(name) between 2 and 30),
  ethnicity_id bigint references code_value,
  gender varchar(6) check (gender in ('MALE', 'FEMALE')),
  political_status_id bigint references code_value,
  id_no bytea not null,
  id_no_digest bytea not null check (octet_length(id_no_digest) = 32),
  birth_date date,
  staff_kind varchar(6) check (staff_kind in ('WORKER', 'CADRE')),
  health_status varchar(8) check (health_status in ('GOOD', 'ILL', 'DISABLED')),
  disease_category_id bigint references code_value,
  disability_kind varchar(12)
    check (disability_kind in ('VISUAL', 'HEARING', 'SPEECH', 'INTELLECTUAL', 'PHYSICAL', 'MENTAL', 'MULTIPLE')),
  disability_degree varchar(6) check (disability_degree in ('FIRST', 'SECOND', 'THIRD', 'FOURTH')),
  work_status_id bigint references code_value,
  model_worker_id bigint references code_value,
  housing_type_id bigint references code_value,
  floor_area varchar(13) check (floor_area in ('UP_TO_20', 'FROM_20_TO_50', 'FROM_50_TO_70', 'OVER_70')),
  mobile bytea,
  mobile_digest bytea check (octet_length(mobile_digest) = 32),
  other_contact bytea,
  postcode varchar(6),
  work_start_date date,
  industry_id bigint references code_value,
  marital_status varchar(8) check (marital_status in ('SINGLE', 'MARRIED', 'DIVORCED', 'WIDOWED')),
  hukou_type varchar(5) check (hukou_type in ('URBAN', 'RURAL')),
  hukou_region_code varchar(6) references region,
  home_address varchar(100),
  home_region_code varchar(6) references region,
  employer varchar(100),
  employer_region_code varchar(6) references region,
  employer_nature_id bigint references code_value,
  employer_status_id bigint references code_value,
  single_parent boolean,
  medical_insurance bigint[] not null default '{}',
  contract_date date,
  contract_months smallint,
  contract_term varchar(19)
    check (contract_term in ('UP_TO_HALF_YEAR', 'HALF_TO_ONE_YEAR', 'TWO_YEARS', 'THREE_YEARS', 'FOUR_YEARS',
                             'FIVE_YEARS_AND_MORE', 'OPEN_ENDED')),
  unit_start_date date,
  remark varchar(1000),

  -- the household
  head_income numeric(14,2),
  other_annual_income numeric(14,2),
  annual_income numeric(14,2),
  family_size smallint not null default 1 check (family_size between 1 and 21),
  monthly_per_capita numeric(14,2),
  annual_per_capita numeric(14,2),
  rigid_expense numeric(14,2),
  net_monthly numeric(14,2),
  income_confirmed_date date,
  self_help boolean,
  zero_employment boolean,

  -- the causes of hardship
  main_cause varchar(20)
    check (main_cause in ('OWN_ILLNESS', 'DEPENDENT_ILLNESS', 'OWN_DISABILITY', 'FAMILY_DISABILITY', 'UNABLE_TO_WORK',
                          'ABLE_BUT_JOBLESS', 'LAID_OFF', 'NATURAL_DISASTER', 'MAJOR_ACCIDENT', 'CHILD_EDUCATION',
                          'NO_SOCIAL_INSURANCE', 'BENEFITS_NOT_PAID', 'OTHER')),
  other_causes text[] not null default '{}'
    check (other_causes <@ array['OWN_ILLNESS', 'DEPENDENT_ILLNESS', 'OWN_DISABILITY', 'FAMILY_DISABILITY',
                                 'UNABLE_TO_WORK', 'ABLE_BUT_JOBLESS', 'LAID_OFF', 'NATURAL_DISASTER', 'MAJOR_ACCIDENT',
                                 'CHILD_EDUCATION', 'NO_SOCIAL_INSURANCE', 'BENEFITS_NOT_PAID', 'OTHER']),
  cause_text varchar(1000),

  -- the bank card
  bank varchar(50),
  bank_branch varchar(100),
  bank_card_no bytea,
  bank_card_no_digest bytea check (octet_length(bank_card_no_digest) = 32),
  bank_card_holder varchar(30),

  version integer not null default 1,
  check ((mobile is null) = (mobile_digest is null)),
  check ((bank_card_no is null) = (bank_card_no_digest is null)),
  constraint archive_content_disease check (health_status is distinct from 'GOOD' or disease_category_id is null),
  constraint archive_content_disability
    check (health_status is not distinct from 'DISABLED' or (disability_kind is null and disability_degree is null)),
  constraint archive_content_net check (net_monthly is null or rigid_expense is not null)
);
comment on column archive_content.medical_insurance is 'Ids of the values of code table medical_insurance';
comment on column archive_content.income_confirmed_date is 'Day on which the incomes were last changed or confirmed (FLD-054)';
create index archive_content_id_no on archive_content (id_no_digest);
create index archive_content_mobile on archive_content (mobile_digest) where mobile_digest is not null;
create index archive_content_bank_card on archive_content (bank_card_no_digest) where bank_card_no_digest is not null;

create sequence archive_member_seq start with 50 increment by 50;
create table archive_member (
  id bigint primary key default nextval('archive_member_seq'),
  archive_id bigint not null references archive_content deferrable initially deferred,
  position smallint not null check (position between 0 and 19),
  relation varchar(20)
    check (relation in ('HUSBAND', 'WIFE', 'SON', 'DAUGHTER', 'FATHER', 'MOTHER', 'HUSBANDS_FATHER', 'HUSBANDS_MOTHER',
                        'WIFES_FATHER', 'WIFES_MOTHER', 'PATERNAL_GRANDPARENT', 'MATERNAL_GRANDPARENT', 'SONS_CHILD',
                        'DAUGHTERS_CHILD', 'BROTHER', 'SISTER', 'DAUGHTER_IN_LAW', 'SON_IN_LAW', 'OTHER')),
  name varchar(30),
  ethnicity_id bigint references code_value,
  gender varchar(6) check (gender in ('MALE', 'FEMALE')),
  political_status_id bigint references code_value,
  id_no bytea,
  id_no_digest bytea check (octet_length(id_no_digest) = 32),
  birth_date date,
  health_status varchar(8) check (health_status in ('GOOD', 'ILL', 'DISABLED')),
  disease_category_id bigint references code_value,
  disability_kind varchar(12)
    check (disability_kind in ('VISUAL', 'HEARING', 'SPEECH', 'INTELLECTUAL', 'PHYSICAL', 'MENTAL', 'MULTIPLE')),
  disability_degree varchar(6) check (disability_degree in ('FIRST', 'SECOND', 'THIRD', 'FOURTH')),
  monthly_income numeric(14,2),
  member_identity varchar(14)
    check (member_identity in ('WORKER', 'FARMER', 'MIGRANT_WORKER', 'SOLDIER', 'FREELANCE', 'UNEMPLOYED', 'STUDENT',
                               'PRESCHOOL')),
  medical_insurance bigint[] not null default '{}',
  model_worker_id bigint references code_value,
  marital_status varchar(8) check (marital_status in ('SINGLE', 'MARRIED', 'DIVORCED', 'WIDOWED')),
  hukou_type varchar(5) check (hukou_type in ('URBAN', 'RURAL')),
  unit_or_school varchar(100),
  employer_nature_id bigint references code_value,
  employer_status_id bigint references code_value,
  industry_id bigint references code_value,
  contract_date date,
  contract_term varchar(19)
    check (contract_term in ('UP_TO_HALF_YEAR', 'HALF_TO_ONE_YEAR', 'TWO_YEARS', 'THREE_YEARS', 'FOUR_YEARS',
                             'FIVE_YEARS_AND_MORE', 'OPEN_ENDED')),
  enlisted_date date,
  education_id bigint references code_value,
  enrollment_year smallint,
  school_years smallint,
  mobile bytea,
  mobile_digest bytea check (octet_length(mobile_digest) = 32),
  other_contact bytea,
  supported boolean,
  moved_out boolean not null default false,
  remark varchar(200),
  version integer not null default 1,
  constraint archive_member_position_unique unique (archive_id, position) deferrable initially deferred,
  check ((id_no is null) = (id_no_digest is null)),
  check ((mobile is null) = (mobile_digest is null)),
  constraint archive_member_disease check (health_status is distinct from 'GOOD' or disease_category_id is null),
  constraint archive_member_disability
    check (health_status is not distinct from 'DISABLED' or (disability_kind is null and disability_degree is null))
);
create index archive_member_id_no on archive_member (id_no_digest) where id_no_digest is not null;
create index archive_member_mobile on archive_member (mobile_digest) where mobile_digest is not null;

select keep_history('archive_content');
select keep_history('archive_member');
