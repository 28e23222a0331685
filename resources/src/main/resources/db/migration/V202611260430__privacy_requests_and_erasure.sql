-- What workers ask about their data (USR-133). The person is named by archive and member, never by a name of its own,
-- so that nothing is left here when the archive is made anonymous.
create table privacy_request (
  id bigint generated always as identity primary key,
  archive_id bigint not null references archive,
  member_id bigint,
  asked_right varchar(10) not null check (asked_right in ('ACCESS', 'COPY', 'CORRECTION', 'COMPLETION', 'DELETION')),
  requested_on date not null,
  due_on date not null,
  identity_checked_by varchar(60) not null,
  content varchar(1000),
  state varchar(7) not null check (state in ('OPEN', 'GRANTED', 'REFUSED')),
  result varchar(1000),
  finished_on date,
  finished_by varchar(60),
  entered_at timestamptz not null,
  entered_by varchar(60) not null,
  changed_at timestamptz not null,
  changed_by varchar(60) not null,
  version integer not null default 0,
  check ((state = 'OPEN') = (finished_on is null)),
  check (requested_on <= due_on)
);
comment on column privacy_request.member_id is 'The member whose data it is about; null for the head';
comment on column privacy_request.due_on is '15th working day after the request';
create index privacy_request_archive on privacy_request (archive_id, id);
create index privacy_request_open on privacy_request (due_on) where state = 'OPEN';
select keep_history('privacy_request');
revoke delete on privacy_request from bangfu_app;

-- Archives that are to be made anonymous: asked by the filing union, decided by its direct superior (USR-134).
create table privacy_erasure (
  id bigint generated always as identity primary key,
  archive_id bigint not null references archive,
  ground varchar(9) not null check (ground in ('REQUEST', 'RETENTION')),
  reason varchar(500) not null,
  asked_by_id bigint not null,
  state varchar(11) not null check (state in ('ASKED', 'CARRIED_OUT', 'REFUSED', 'WITHDRAWN')),
  decided_at timestamptz,
  decided_by varchar(60),
  note varchar(500),
  entered_at timestamptz not null,
  entered_by varchar(60) not null,
  changed_at timestamptz not null,
  changed_by varchar(60) not null,
  version integer not null default 0,
  check ((state = 'ASKED') = (decided_at is null))
);
create unique index privacy_erasure_one_open on privacy_erasure (archive_id) where state in ('ASKED', 'CARRIED_OUT');
create index privacy_erasure_by_age on privacy_erasure (id) where state = 'ASKED';
select keep_history('privacy_erasure');
revoke delete on privacy_erasure from bangfu_app;

alter table archive add column anonymized_at timestamptz;
comment on column archive.anonymized_at is 'Names and data of class A and B were destroyed then, here and in all earlier versions';
select keep_history('archive');

alter table archive_content
  add column anonymous boolean not null default false,
  alter column id_no drop not null,
  alter column id_no_digest drop not null,
  add constraint archive_content_id_no_there
    check (anonymous or (id_no is not null and id_no_digest is not null));
select keep_history('archive_content');

-- one kind more, whatever kinds the list has by now
do
$$
declare list record;
begin
  for list in select conname, pg_get_constraintdef(oid) as definition from pg_constraint
              where conrelid = 'archive_change'::regclass and contype = 'c'
                and pg_get_constraintdef(oid) like '%''CREATED''::character varying%'
  loop
    execute format('alter table archive_change drop constraint %I', list.conname);
    execute format('alter table archive_change add constraint %I %s', list.conname,
                   replace(list.definition, '''CREATED''::character varying',
                           '''CREATED''::character varying, ''ANONYMIZED''::character varying'));
  end loop;
end
$$;

-- Destroys what tells who the household is: names, data of class A and B, and everything about children, in the
-- archive and in every earlier version of it. It is no version of the archive itself, so the triggers of history stay
-- silent (see reseal_value). Only for a closed archive whose erasure was approved; there is no way back.
create function anonymize_archive(which bigint) returns void language plpgsql security definer set search_path = public as
$$
declare
  twin text;
  children bigint[];
  nobody constant text := '已匿名';
begin
  if not exists (select from archive a join privacy_erasure e on e.archive_id = a.id and e.state = 'CARRIED_OUT'
                 where a.id = which and a.anonymized_at is not null and a.life_state in ('DEREGISTERED', 'EXITED')) then
    raise exception 'The erasure of archive % was not approved', which;
  end if;

  -- children of the day of filing or later: what is kept about them is all of class B
  select array_agg(distinct m.id) into children
    from (select id, birth_date, archive_id from archive_member
          union all select id, birth_date, archive_id from archive_member_history) m
    join archive a on a.id = m.archive_id
    where m.archive_id = which and m.birth_date > a.filing_date - interval '14 years';

  foreach twin in array array['archive', 'archive_history'] loop
    execute format('update %I set head_name = $2, employee_no = case when employee_no is not null then ''ANON-'' || $1 end,'
                   ' loose_employee_no = null where id = $1', twin) using which, nobody;
  end loop;

  foreach twin in array array['archive_content', 'archive_content_history'] loop
    execute format(
      'update %I set anonymous = true, name = $2, id_no = null, id_no_digest = null, mobile = null, mobile_digest = null,'
      ' other_contact = null, bank = null, bank_branch = null, bank_card_no = null, bank_card_no_digest = null,'
      ' bank_card_holder = null, health_status = null, disease_category_id = null, disability_kind = null,'
      ' disability_degree = null, home_address = null, home_region_code = null, postcode = null, employer = null,'
      ' head_income = null, other_annual_income = null, annual_income = null, monthly_per_capita = null,'
      ' annual_per_capita = null, rigid_expense = null, net_monthly = null, income_confirmed_date = null,'
      ' main_cause = null, other_causes = ''{}'', cause_text = null, remark = null,'
      ' birth_date = date_trunc(''year'', birth_date), work_start_date = date_trunc(''year'', work_start_date),'
      ' contract_date = date_trunc(''year'', contract_date), unit_start_date = date_trunc(''year'', unit_start_date)'
      ' where archive_id = $1', twin) using which, nobody;
  end loop;

  foreach twin in array array['archive_member', 'archive_member_history'] loop
    execute format(
      'update %I set name = $2, id_no = null, id_no_digest = null, mobile = null, mobile_digest = null,'
      ' other_contact = null, health_status = null, disease_category_id = null, disability_kind = null,'
      ' disability_degree = null, monthly_income = null, unit_or_school = null, remark = null,'
      ' birth_date = date_trunc(''year'', birth_date), contract_date = date_trunc(''year'', contract_date),'
      ' enlisted_date = date_trunc(''year'', enlisted_date) where archive_id = $1', twin) using which, nobody;
    execute format(
      'update %I set relation = null, ethnicity_id = null, gender = null, political_status_id = null, birth_date = null,'
      ' member_identity = null, medical_insurance = ''{}'', model_worker_id = null, marital_status = null,'
      ' hukou_type = null, employer_nature_id = null, employer_status_id = null, industry_id = null,'
      ' contract_date = null, contract_term = null, enlisted_date = null, education_id = null, enrollment_year = null,'
      ' school_years = null, supported = null where archive_id = $1 and id = any ($2)', twin) using which, children;
  end loop;

  delete from archive_person_claim where archive_id = which;

  -- what people have typed about it elsewhere may hold a name
  update reporting_record set text = case when text is not null then nobody end, reminder = null
    where record_kind = 'ARCHIVE' and record_id = which;
  update reminder set content = nobody
    where content is not null and target_kind = 'ARCHIVE' and target_count = 1
      and id in (select reminder_id from reminder_target where record_id = which);
  update privacy_request set content = null, result = null where archive_id = which;
  update privacy_request_history set content = null, result = null where archive_id = which;
  update privacy_erasure set reason = nobody, note = null where archive_id = which;
  update privacy_erasure_history set reason = nobody, note = null where archive_id = which;
end
$$;
revoke execute on function anonymize_archive(bigint) from public;
grant execute on function anonymize_archive(bigint) to bangfu_app;
