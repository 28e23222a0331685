-- Why more was spent of an account than was there (FND-040): said once by whoever saved it, never changed.
create table fund_overspending (
  id bigint generated always as identity primary key,
  union_id bigint not null references union_org,
  fund_type_id bigint not null references code_value,
  fund_year smallint not null,
  missing numeric(16,2) not null check (missing > 0),
  reason varchar(500) not null,
  source varchar(20) not null,
  record_id bigint not null,
  entered_at timestamptz not null,
  entered_by varchar(60) not null,
  act_id bigint not null default current_act() references business_act
);
comment on table fund_overspending is 'Why an act spent more of an account than was there; source and record_id name what it saved';
create index fund_overspending_of on fund_overspending (union_id, fund_type_id, fund_year);
create index fund_overspending_record on fund_overspending (source, record_id);
create index fund_overspending_fund_type on fund_overspending (fund_type_id);
revoke update, delete, truncate on fund_overspending from bangfu_app;

alter table fund_income drop column overspend_reason;
alter table fund_allocation drop column overspend_reason;

create index fund_balance_overspent on fund_balance (union_id) where balance < 0;
