-- Money of unions up to the day of a snapshot (BAT-079), beside the help given.
alter table archive_snapshot_total drop constraint archive_snapshot_total_kind_check;
alter table archive_snapshot_total add constraint archive_snapshot_total_kind_check
  check (kind in ('ASSISTANCE', 'FUND_INCOME', 'FUND_FROM_ABOVE', 'FUND_TO_BELOW', 'FUND_SPENT'));

-- What was spent as it stood at a moment: valid_from <= moment < valid_to. Money from before accounts were kept is in
-- no balance and not in here either.
create view fund_spending_past as
  select h.owner_union_path, h.assist_date as spent_on, l.amount::numeric(16,2) as amount,
         greatest(h.valid_from, l.valid_from) as valid_from, least(h.valid_to, l.valid_to) as valid_to
    from assistance_history h
    join assistance_line_history l on l.assistance_id = h.id and l.valid_from < h.valid_to and l.valid_to > h.valid_from
   where l.fund_type_id <> (select v.id from code_value v where v.table_key = 'fund_type' and v.constant = 'HISTORICAL')
  union all
  select o.owner_union_path, o.project_date, o.amount::numeric(16,2), o.valid_from, o.valid_to
    from other_assistance_history o
   where o.fund_type_id <> (select v.id from code_value v where v.table_key = 'fund_type' and v.constant = 'HISTORICAL');
create index other_assistance_history_path on other_assistance_history (owner_union_path, valid_to);
