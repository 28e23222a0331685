-- A ledger of 100,000 lines is added up by day from indexes alone, and only the days of a page are read from the tables
-- (FND-078).

-- fund_spending without the record that it stands in: sums are read from indexes of the lines.
create view fund_spent as
  select 'ASSISTANCE'::varchar(20) as source, l.union_id, l.assist_date as spent_on, l.measure_id, l.fund_type_id,
         l.fund_year, l.amount::numeric(16,2) as amount, l.archive_id
    from assistance_line l
  union all
  select 'OTHER_ASSISTANCE'::varchar(20), o.owner_union_id, o.project_date, o.measure_id, o.fund_type_id, o.fund_year,
         o.amount::numeric(16,2), null::bigint
    from other_assistance o;

-- What the days of a ledger are added up from
drop index fund_income_of;
create index fund_income_of on fund_income (union_id, fund_type_id, fund_year, entry_date, entered_at, id)
  include (income_type_id, amount);
drop index fund_allocation_from;
create index fund_allocation_from on fund_allocation (from_union_id, fund_type_id, fund_year, entry_date, entered_at, id)
  include (amount);
drop index fund_allocation_to;
create index fund_allocation_to on fund_allocation (to_union_id, fund_type_id, fund_year, entry_date, entered_at, id)
  include (amount);
