-- Help with money is what unions spend: every line moves the balance of its fund type and year.
select follow_spending('assistance_line', 'spent', $$
  select 'ASSISTANCE'::varchar(20) as source, a.id as record_id, l.id as line_id, a.owner_union_id as union_id,
         a.assist_date as spent_on, l.measure_id, l.fund_type_id, l.fund_year, l.amount::numeric(16,2) as amount,
         a.archive_id, a.record_no, a.entered_at, a.entered_by
    from {rows} l join assistance a on a.id = l.assistance_id $$);

-- What was given before the account was kept came from somewhere: it opens the account.
select begin_act(now(), 'MIGRATION', null, null, 'SYSTEM');
insert into fund_income (entry_no, union_id, entry_date, fund_type_id, fund_year, income_type_id, amount,
    fiscal_budget, submission, entered_at, entered_by)
  select fund_next_number(b.union_id, 'SR', extract(year from now())::integer), b.union_id, current_date, b.fund_type_id,
         b.fund_year, i.id, -b.balance, t.constant in ('CENTRAL', 'PROVINCIAL', 'PREFECTURAL', 'COUNTY') is true,
         gen_random_uuid(), now(), 'SYSTEM'
    from fund_balance b
    join code_value t on t.id = b.fund_type_id
    join code_value i on i.table_key = 'income_type' and i.constant = 'OPENING_BALANCE'
   where b.balance < 0;
set constraints fund_balance_covered immediate;
