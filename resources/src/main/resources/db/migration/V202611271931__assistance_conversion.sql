-- Help of V2.0 and its conversion (part 50 F.3). It is loaded here as V2.0 wrote it; the conversion makes records of today
-- of it, which keep what has no field any more as text.
create table legacy_assistance (
  id bigint primary key,
  archive_id bigint not null references archive,
  owner_union_id bigint not null references union_org,
  holder_union_id bigint not null references union_org,
  sent_back boolean not null default false,
  category varchar(50) not null,
  assist_date date not null,
  form varchar(50),
  not_assisted_reason varchar(500),
  concrete_measures varchar(1000),
  expenditure varchar(50),
  remark varchar(1000),
  entered_at timestamptz not null,
  entered_by varchar(60) not null,
  converted_at timestamptz,
  assistance_id bigint,
  check ((form is null) = (not_assisted_reason is not null)),
  check ((assistance_id is null) = (converted_at is null))
);
comment on table legacy_assistance is 'Help taken over from V2.0; converted_at is null until the conversion';
comment on column legacy_assistance.form is 'As V2.0 writes it; empty if no help was given';
comment on column legacy_assistance.assistance_id is 'The record it became, which may have been deleted since';
create index legacy_assistance_archive on legacy_assistance (archive_id, id) where converted_at is null;
revoke insert, delete on legacy_assistance from bangfu_app;

create table legacy_assistance_line (
  legacy_id bigint not null references legacy_assistance,
  line_no smallint not null check (line_no between 1 and 3),
  measure varchar(50) not null,
  amount numeric(9,2) not null check (amount >= 0),
  fund varchar(50),
  primary key (legacy_id, line_no)
);
comment on column legacy_assistance_line.fund is 'The category of money as V2.0 writes it';
revoke insert, update, delete on legacy_assistance_line from bangfu_app;

insert into legacy_value (field, old_value, new_value) values
  ('assistForm', '入户帮扶', 'FUNDS'), ('assistForm', '入户救助', 'FUNDS'), ('assistForm', '现场帮扶', 'FUNDS'),
  ('assistForm', '银行卡发放', 'FUNDS'),
  ('assistCategory', '因病', 'LEGACY_ILLNESS'), ('assistCategory', '意外灾害', 'LEGACY_ACCIDENT');
insert into legacy_value (field, old_value, new_value)
  select 'assistCategory', old_value, new_value from legacy_value where field = 'cause';

alter table assistance
  add column legacy_form varchar(50),
  add column legacy_measure_text varchar(200),
  add column legacy_fund_text varchar(200);
comment on column assistance.legacy_form is 'Like the two columns after: what V2.0 wrote, of converted records only';
select keep_history('assistance');

-- An amount of nothing stays as it is in old records, and is made in no other.
do
$$
begin
  execute format('alter table assistance_line drop constraint assistance_line_amount_check, add constraint assistance_line_amount_check'
    ' check (amount between 0.01 and 9999999.99 or amount = 0 and fund_type_id = %s)',
    (select id from code_value where table_key = 'fund_type' and constant = 'HISTORICAL'));
end
$$;

-- What people have typed goes with the household's data (USR-134).
create function forget_legacy_assistance() returns trigger language plpgsql security definer set search_path = public as
$$
begin
  update legacy_assistance set remark = null, concrete_measures = null,
      not_assisted_reason = case when not_assisted_reason is not null then '已匿名' end
   where archive_id = new.id;
  return null;
end
$$;
revoke execute on function forget_legacy_assistance() from public;
create trigger forget_legacy_assistance after update of anonymized_at on archive for each row
  when (old.anonymized_at is null and new.anonymized_at is not null) execute function forget_legacy_assistance();

-- Portions count what their archives have before and after; what a run leaves out has a reason of its own.
alter table conversion_run alter column step type varchar(10);
alter table conversion_run drop constraint conversion_run_step_check,
  add constraint conversion_run_step_check check (step in ('TEMPORARY', 'FORMAL', 'ASSISTANCE', 'USERS'));
comment on column conversion_run.archives_before is 'Archives of the portions done, as those after: counted while they were locked';
alter table conversion_refusal
  add column item_id bigint,
  add column item_text varchar(100),
  add column reason varchar(20) not null default 'NO_HUKOU' check (reason in ('NO_HUKOU', 'ARCHIVE_WAITS', 'ARCHIVE_MERGED', 'UNKNOWN_FORM',
    'UNKNOWN_CATEGORY', 'UNKNOWN_MEASURE', 'TOO_EARLY', 'HOLDER_NOT_ABOVE'));
update conversion_refusal set item_id = archive_id;
alter table conversion_refusal alter column reason drop default, alter column item_id set not null,
  drop constraint conversion_refusal_pkey, add primary key (run_id, item_id);
comment on table conversion_refusal is 'What a run could not convert (BAT-066, BAT-071)';

-- Real-name tables of V2.0 are shown and never changed.
alter table summary_table add column taken_over boolean not null default false;
comment on column summary_table.taken_over is 'A table of V2.0: it can only be read (BAT-070)';
select keep_history('summary_table');
