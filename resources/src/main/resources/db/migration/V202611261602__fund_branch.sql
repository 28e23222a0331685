-- The sums of a union with all below it (2.6): what one union of the branch gives another is no money of the branch.
create function fund_branch(of_path varchar)
  returns table (fund_type_id bigint, fund_year smallint, own_income numeric, from_above numeric, to_below numeric,
                 spent numeric, spent_other numeric) language sql stable as
$$
  select b.fund_type_id, b.fund_year, sum(b.own_income), sum(b.from_above) - coalesce(max(i.amount), 0),
         sum(b.to_below) - coalesce(max(i.amount), 0), sum(b.spent), sum(b.spent_other)
    from union_org u
    join fund_balance b on b.union_id = u.id
    left join (select a.fund_type_id, a.fund_year, sum(a.amount) as amount
                 from fund_allocation a
                 join union_org f on f.id = a.from_union_id and f.path like of_path || '%'
                 join union_org t on t.id = a.to_union_id and t.path like of_path || '%'
                group by a.fund_type_id, a.fund_year) i
      on i.fund_type_id = b.fund_type_id and i.fund_year = b.fund_year
   where u.path like of_path || '%'
   group by b.fund_type_id, b.fund_year
$$;
