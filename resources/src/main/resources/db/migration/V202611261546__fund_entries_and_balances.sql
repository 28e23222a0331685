-- Money of unions (part 40). Entries are made and never changed; a wrong one is set right by an entry against it.
-- The balance of each union, fund type and year is moved by triggers only, on the entries and on what is spent, so that
-- everybody who spends the same money waits for the same row and nobody can spend more than is there (FND-039).
insert into code_table (table_key, name, two_level, closed, sort_order) values
  ('income_type', '收入类型', false, false, 240);
insert into code_value (table_key, constant, value_name, locked, sort_order) values
  ('income_type', 'UNION_FUND_GRANT', '工会经费拨款', true, 10),
  ('income_type', 'FISCAL_GRANT', '财政拨款', true, 20),
  ('income_type', 'ADMINISTRATIVE_GRANT', '行政拨款', true, 30),
  ('income_type', 'SOCIAL_DONATION', '社会捐赠', true, 40),
  ('income_type', 'OPENING_BALANCE', '期初结余', true, 50),
  ('income_type', 'OTHER', '其他收入', true, 60),
  ('income_type', 'FROM_SUPERIOR', '上级工会拨款', true, 70);

-- 超支控制 of fund types of kind "other"; a type without a row refuses.
create table fund_control (
  fund_type_id bigint primary key references code_value,
  control varchar(6) not null check (control in ('REFUSE', 'WARN')),
  entered_at timestamptz not null,
  entered_by varchar(60) not null,
  changed_at timestamptz not null,
  changed_by varchar(60) not null,
  version integer not null default 0
);
comment on table fund_control is 'Whether more may be spent of a fund type than is there';
create function fund_control_fits() returns trigger language plpgsql security definer set search_path = public as
$$
begin
  if exists (select from code_value v where v.id = new.fund_type_id
              and (v.table_key <> 'fund_type'
                   or v.constant in ('CENTRAL', 'PROVINCIAL', 'PREFECTURAL', 'COUNTY', 'HISTORICAL'))) then
    raise exception 'Fiscal money is never overspent' using errcode = 'check_violation', constraint = 'fund_control_fits';
  end if;
  return new;
end
$$;
revoke execute on function fund_control_fits() from public;
create trigger fund_control_fits before insert or update on fund_control for each row when (new.control = 'WARN')
  execute function fund_control_fits();
select keep_history('fund_control');

-- Numbers without gaps: who draws one holds the row until his transaction ends.
create table fund_number (
  union_id bigint not null references union_org,
  kind varchar(2) not null check (kind in ('SR', 'BK')),
  year smallint not null,
  last_no integer not null,
  primary key (union_id, kind, year)
) with (fillfactor = 70);
revoke insert, update, delete on fund_number from bangfu_app;

create function fund_next_number(of_union bigint, of_kind varchar, of_year integer) returns varchar
  language plpgsql security definer set search_path = public as
$$
declare drawn integer;
begin
  insert into fund_number as n (union_id, kind, year, last_no) values (of_union, of_kind, of_year, 1)
    on conflict (union_id, kind, year) do update set last_no = n.last_no + 1
    returning n.last_no into drawn;
  return case of_kind
    when 'SR' then 'SR-' || of_year || '-' || to_char(drawn, 'FM000000')
    else 'BK' || of_year || lpad(of_union::text, 6, '0') || to_char(drawn, 'FM000000') end;
end
$$;
comment on function fund_next_number(bigint, varchar, integer) is
  'Number of the next entry (SR, one series per union and year) or allocation (BK, with the paying union in it)';

create sequence fund_income_seq start with 100 increment by 50;
create table fund_income (
  id bigint primary key default nextval('fund_income_seq'),
  entry_no varchar(18) collate "C" not null,
  union_id bigint not null references union_org,
  entry_date date not null check (entry_date >= date '2007-01-01'),
  fund_type_id bigint not null references code_value,
  fund_year smallint not null check (fund_year between 2007 and 2999),
  income_type_id bigint not null references code_value,
  amount numeric(12,2) not null check (amount <> 0),
  fiscal_budget boolean not null,
  payer varchar(100),
  voucher_no varchar(50),
  remark varchar(500),
  reverses_id bigint,
  overspend_reason varchar(500),
  submission uuid not null,
  entered_at timestamptz not null,
  entered_by varchar(60) not null,
  act_id bigint not null default current_act() references business_act,
  constraint fund_income_no_unique unique (union_id, entry_no),
  constraint fund_income_submission_unique unique (submission),
  constraint fund_income_same unique (id, union_id, fund_type_id, fund_year),
  constraint fund_income_reverses_same foreign key (reverses_id, union_id, fund_type_id, fund_year)
    references fund_income (id, union_id, fund_type_id, fund_year),
  check ((amount < 0) = (reverses_id is not null)),
  check (reverses_id is null or remark is not null)
);
comment on table fund_income is 'Own income of a union and entries against it (2.1); never changed, never removed';
comment on column fund_income.reverses_id is 'The entry it sets right, or null';
comment on column fund_income.submission is 'Number of the form that made it: a form sent twice makes one';
create index fund_income_of on fund_income (union_id, fund_type_id, fund_year, entry_date, entered_at, id);
create index fund_income_reversed on fund_income (reverses_id) where reverses_id is not null;
create index fund_income_fund_type on fund_income (fund_type_id);
create index fund_income_type on fund_income (income_type_id);
revoke update, delete, truncate on fund_income from bangfu_app;

create sequence fund_allocation_seq start with 100 increment by 50;
create table fund_allocation (
  id bigint primary key default nextval('fund_allocation_seq'),
  allocation_no varchar(18) collate "C" not null,
  from_union_id bigint not null references union_org,
  to_union_id bigint not null references union_org,
  entry_date date not null check (entry_date >= date '2007-01-01'),
  fund_type_id bigint not null references code_value,
  fund_year smallint not null check (fund_year between 2007 and 2999),
  amount numeric(12,2) not null check (amount <> 0),
  fiscal_budget boolean not null,
  voucher_no varchar(50),
  remark varchar(500),
  reverses_id bigint,
  overspend_reason varchar(500),
  submission uuid not null,
  row_no smallint not null,
  entered_at timestamptz not null,
  entered_by varchar(60) not null,
  act_id bigint not null default current_act() references business_act,
  constraint fund_allocation_no_unique unique (allocation_no),
  constraint fund_allocation_submission_unique unique (submission, row_no),
  constraint fund_allocation_same unique (id, from_union_id, to_union_id, fund_type_id, fund_year),
  constraint fund_allocation_reverses_same foreign key (reverses_id, from_union_id, to_union_id, fund_type_id, fund_year)
    references fund_allocation (id, from_union_id, to_union_id, fund_type_id, fund_year),
  check (from_union_id <> to_union_id),
  check ((amount < 0) = (reverses_id is not null)),
  check (reverses_id is null or remark is not null)
);
comment on table fund_allocation is
  'Money from a union to one directly below it (2.2): one row, read as expenditure there and as income here; never changed';
create index fund_allocation_from on fund_allocation (from_union_id, fund_type_id, fund_year, entry_date, entered_at, id);
create index fund_allocation_to on fund_allocation (to_union_id, fund_type_id, fund_year, entry_date, entered_at, id);
create index fund_allocation_reversed on fund_allocation (reverses_id) where reverses_id is not null;
create index fund_allocation_fund_type on fund_allocation (fund_type_id);
revoke update, delete, truncate on fund_allocation from bangfu_app;

insert into code_use (table_key, used_in, used_column) values
  ('income_type', 'fund_income', 'income_type_id'),
  ('fund_type', 'fund_income', 'fund_type_id'),
  ('fund_type', 'fund_allocation', 'fund_type_id');

-- no more is taken back than was entered, and what takes back is not taken back itself.
create function fund_reversal_fits() returns trigger language plpgsql security definer set search_path = public as
$$
declare original numeric; taken numeric;
begin
  execute format('select amount from %I where id = $1 for update', tg_table_name) into original using new.reverses_id;
  execute format('select coalesce(-sum(amount), 0) from %I where reverses_id = $1', tg_table_name)
    into taken using new.reverses_id;
  if original < 0 or taken - new.amount > original then
    raise exception 'More is taken back than was entered' using errcode = 'BF011',
      constraint = tg_table_name || '_reversed', detail = greatest(original - taken, 0);
  end if;
  return new;
end
$$;
create trigger fund_reversal_fits before insert on fund_income for each row when (new.reverses_id is not null)
  execute function fund_reversal_fits();
create trigger fund_reversal_fits before insert on fund_allocation for each row when (new.reverses_id is not null)
  execute function fund_reversal_fits();

-- money goes one step down. Of what is set right later the unions may have parted since.
create function fund_allocation_fits() returns trigger language plpgsql security definer set search_path = public as
$$
begin
  if not exists (select from union_org u where u.id = new.to_union_id and u.parent_id = new.from_union_id) then
    raise exception 'Money is allotted to direct subordinates only' using errcode = 'check_violation',
      constraint = 'fund_allocation_fits';
  end if;
  return new;
end
$$;
create trigger fund_allocation_fits before insert on fund_allocation for each row when (new.reverses_id is null)
  execute function fund_allocation_fits();

create table fund_balance (
  union_id bigint not null references union_org,
  fund_type_id bigint not null references code_value,
  fund_year smallint not null,
  own_income numeric(16,2) not null default 0,
  from_above numeric(16,2) not null default 0,
  to_below numeric(16,2) not null default 0,
  spent numeric(16,2) not null default 0,
  spent_other numeric(16,2) not null default 0,
  available numeric(16,2) not null generated always as (own_income + from_above - to_below) stored,
  balance numeric(16,2) not null generated always as (own_income + from_above - to_below - spent - spent_other) stored,
  primary key (union_id, fund_type_id, fund_year)
) with (fillfactor = 70);
comment on table fund_balance is 'Sums of all entries and of all that was spent (2.6), moved by triggers in the same transaction';
create index fund_balance_type on fund_balance (fund_type_id);
revoke insert, update, delete, truncate on fund_balance from bangfu_app;

-- FND-039, judged when the transaction is complete: what an act gives back may be spent by the same act.
create function fund_balance_covered() returns trigger language plpgsql security definer set search_path = public as
$$
declare is_now numeric;
begin
  select b.balance into is_now from fund_balance b
   where b.union_id = new.union_id and b.fund_type_id = new.fund_type_id and b.fund_year = new.fund_year;
  if is_now < 0 and is_now < coalesce(old.balance, 0)
     and not exists (select from fund_control c where c.fund_type_id = new.fund_type_id and c.control = 'WARN') then
    raise exception 'The balance does not cover what is spent' using errcode = 'BF010',
      constraint = 'fund_balance_covered',
      detail = concat_ws('|', new.fund_type_id, new.fund_year, coalesce(old.balance, 0), coalesce(old.balance, 0) - is_now);
  end if;
  return null;
end
$$;
create constraint trigger fund_balance_covered after insert or update on fund_balance
  deferrable initially deferred for each row when (new.balance < 0) execute function fund_balance_covered();

create function fund_income_post() returns trigger language plpgsql security definer set search_path = public as
$$
begin
  insert into fund_balance as b (union_id, fund_type_id, fund_year, own_income)
    select n.union_id, n.fund_type_id, n.fund_year, sum(n.amount) from new_rows n
     group by n.union_id, n.fund_type_id, n.fund_year order by n.union_id, n.fund_type_id, n.fund_year
    on conflict (union_id, fund_type_id, fund_year) do update set own_income = b.own_income + excluded.own_income;
  return null;
end
$$;
create trigger fund_income_post after insert on fund_income referencing new table as new_rows
  for each statement execute function fund_income_post();

create function fund_allocation_post() returns trigger language plpgsql security definer set search_path = public as
$$
begin
  insert into fund_balance as b (union_id, fund_type_id, fund_year, from_above, to_below)
    select m.union_id, m.fund_type_id, m.fund_year, sum(m.above), sum(m.below)
      from (select n.to_union_id as union_id, n.fund_type_id, n.fund_year, n.amount as above, 0 as below from new_rows n
            union all
            select n.from_union_id, n.fund_type_id, n.fund_year, 0, n.amount from new_rows n) m
     group by m.union_id, m.fund_type_id, m.fund_year order by m.union_id, m.fund_type_id, m.fund_year
    on conflict (union_id, fund_type_id, fund_year) do update
      set from_above = b.from_above + excluded.from_above, to_below = b.to_below + excluded.to_below;
  return null;
end
$$;
create trigger fund_allocation_post after insert on fund_allocation referencing new table as new_rows
  for each statement execute function fund_allocation_post();

-- What rooms above spend. Each says once how its rows are read; the view fund_spending shows them all, and the
-- balances follow every statement that writes them. {rows} stands for the rows to be read.
create table fund_spending_source (
  table_name varchar(60) primary key,
  balance_column varchar(11) not null check (balance_column in ('spent', 'spent_other')),
  query text not null
);
revoke insert, update, delete on fund_spending_source from bangfu_app;

create function follow_spending(spending_table text, of_column text, of_query text) returns void language plpgsql as
$$
declare
  columns constant text := 'source, record_id, line_id, union_id, spent_on, measure_id, fund_type_id, fund_year, amount,'
                           ' archive_id, record_no, entered_at, entered_by';
  arms text;
  posted constant text := 'insert into fund_balance as b (union_id, fund_type_id, fund_year, %1$I)'
    ' select s.union_id, s.fund_type_id, s.fund_year, sum(s.amount) from (%2$s) s'
    ' where s.fund_type_id <> (select v.id from code_value v where v.table_key = ''fund_type'' and v.constant = ''HISTORICAL'')'
    ' group by s.union_id, s.fund_type_id, s.fund_year having sum(s.amount) <> 0'
    ' order by s.union_id, s.fund_type_id, s.fund_year'
    ' on conflict (union_id, fund_type_id, fund_year) do update set %1$I = b.%1$I + excluded.%1$I';
  given text := format('select union_id, fund_type_id, fund_year, amount from (%s) n', replace(of_query, '{rows}', 'new_rows'));
  taken text := format('select union_id, fund_type_id, fund_year, -amount as amount from (%s) o', replace(of_query, '{rows}', 'old_rows'));
begin
  insert into fund_spending_source values (spending_table, of_column, of_query);
  select string_agg(format('select %s from (%s) q%s', columns, replace(query, '{rows}', table_name), n), ' union all ' order by n)
    into arms from (select *, row_number() over (order by table_name) as n from fund_spending_source) sources;
  execute 'create or replace view fund_spending as ' || arms;
  execute format($f$
    create function %1$I() returns trigger language plpgsql security definer set search_path = public as
    $t$
    begin
      if tg_op = 'INSERT' then %2$s;
      elsif tg_op = 'DELETE' then %3$s;
      else %4$s;
      end if;
      return null;
    end
    $t$ $f$, spending_table || '_spending',
    format(posted, of_column, given), format(posted, of_column, taken),
    format(posted, of_column, given || ' union all ' || taken));
  execute format('create trigger follow_spending_insert after insert on %I referencing new table as new_rows'
                 ' for each statement execute function %I()', spending_table, spending_table || '_spending');
  execute format('create trigger follow_spending_update after update on %I referencing old table as old_rows'
                 ' new table as new_rows for each statement execute function %I()', spending_table, spending_table || '_spending');
  execute format('create trigger follow_spending_delete after delete on %I referencing old table as old_rows'
                 ' for each statement execute function %I()', spending_table, spending_table || '_spending');
  execute format(posted, of_column, replace(of_query, '{rows}', spending_table));
end
$$;
revoke execute on function follow_spending(text, text, text) from bangfu_app;

-- The balances of some unions, types and years, locked in one order for everybody; missing ones are made.
create function lock_fund_balances(unions bigint[], types bigint[], years integer[]) returns setof fund_balance
  language plpgsql security definer set search_path = public as
$$
begin
  insert into fund_balance (union_id, fund_type_id, fund_year)
    select distinct k.u, k.t, k.y from unnest(unions, types, years) as k(u, t, y) order by 1, 2, 3
    on conflict do nothing;
  return query
    select b.* from fund_balance b
     where (b.union_id, b.fund_type_id, b.fund_year) in (select k.u, k.t, k.y from unnest(unions, types, years) as k(u, t, y))
     order by b.union_id, b.fund_type_id, b.fund_year for update of b;
end
$$;
