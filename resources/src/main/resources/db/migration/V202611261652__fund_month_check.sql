-- 月度核对 (FND-070 to FND-072): what the bank and the cash box hold at the end of a month. It locks nothing.
create sequence fund_month_check_seq start with 100 increment by 50;
create table fund_month_check (
  id bigint primary key default nextval('fund_month_check_seq'),
  union_id bigint not null references union_org,
  fund_type_id bigint not null references code_value,
  fund_year smallint not null,
  month date not null check (extract(day from month) = 1),
  month_balance numeric(16,2) not null,
  bank_balance numeric(16,2) not null,
  cash_balance numeric(16,2) not null,
  explanation varchar(500),
  cash_on_hand numeric(16,2),
  bank_deposit numeric(16,2),
  worker_loans numeric(16,2),
  treasury_bonds numeric(16,2),
  other_holdings numeric(16,2),
  entered_at timestamptz not null,
  entered_by varchar(60) not null,
  changed_at timestamptz not null,
  changed_by varchar(60) not null,
  version integer not null default 0,
  constraint fund_month_check_unique unique (union_id, fund_type_id, fund_year, month),
  check (month_balance = bank_balance + cash_balance or explanation is not null)
);
comment on table fund_month_check is 'What an account was held against at the end of a month, and in which forms it was held';
comment on column fund_month_check.month_balance is 'As it was when it was checked; another one now means that lines have changed since (FND-071)';
create index fund_month_check_fund_type on fund_month_check (fund_type_id);
select keep_history('fund_month_check');
revoke delete on fund_month_check from bangfu_app;
