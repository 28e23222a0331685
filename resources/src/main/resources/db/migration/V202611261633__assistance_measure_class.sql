-- Measures that were added to the list belong to 其他帮扶类 until the national administrator gives them another class
-- (part 30, A.3.2). Delivered ones are fixed and have no row here. Lines keep the class that they were saved with.
create table measure_class (
  measure_id bigint primary key references code_value,
  summary_class varchar(19) not null check (summary_class in ('LIVING_AID', 'MEDICAL_AID', 'JOB_PLACEMENT',
    'EDUCATION_AID', 'VOCATIONAL_TRAINING', 'LEGAL_AID', 'OTHER')),
  entered_at timestamptz not null,
  entered_by varchar(60) not null,
  changed_at timestamptz not null,
  changed_by varchar(60) not null,
  version integer not null default 0
);
comment on table measure_class is 'The real-name table that an added measure belongs to';
select keep_history('measure_class');
insert into code_use (table_key, used_in, used_column) values ('measure', 'measure_class', 'measure_id');
