-- The progress table of the country adds up twenty million lines. Two roll-ups by province spare that; triggers
-- keep both in the transaction of the lines, and the nightly reconciliation holds them against the lines.

-- The union directly below the topmost one through which a union is seen; 0 for the topmost one itself.
create function top_branch(of_path varchar) returns bigint language sql immutable parallel safe as
$$ select coalesce(cast(nullif(split_part(of_path, '/', 3), '') as bigint), 0) $$;

-- What was spent by month. All unions of a province share its rows, so nobody who spends may wait for them: changes are
-- added beside them and folded in at night; whoever reads adds up both.
create table fund_month (
  province_id bigint not null,
  fund_year smallint not null,
  fund_type_id bigint not null,
  measure_id bigint not null,
  month date not null,
  amount numeric(16,2) not null,
  primary key (province_id, fund_year, fund_type_id, measure_id, month)
);
comment on table fund_month is 'What the unions of a province have spent in a month, without what stands in fund_month_change';
create table fund_month_change (
  province_id bigint not null,
  fund_year smallint not null,
  fund_type_id bigint not null,
  measure_id bigint not null,
  month date not null,
  amount numeric(16,2) not null
);
comment on table fund_month_change is 'What has been added to or taken from the months since they were folded last';
revoke insert, update, delete, truncate on fund_month from bangfu_app;
revoke insert, update, delete, truncate on fund_month_change from bangfu_app;

create function fold_fund_months() returns void language plpgsql security definer set search_path = public as
$$
begin
  with moved as (delete from fund_month_change returning *)
  insert into fund_month as m
    select c.province_id, c.fund_year, c.fund_type_id, c.measure_id, c.month, sum(c.amount) from moved c
     group by 1, 2, 3, 4, 5 having sum(c.amount) <> 0 order by 1, 2, 3, 4, 5
    on conflict (province_id, fund_year, fund_type_id, measure_id, month) do update set amount = m.amount + excluded.amount;
  delete from fund_month where amount = 0;
end
$$;

-- Which money a household was given in a province: a bit for each fund type and year, so that households of any choice of
-- years are counted once by reading one row each. Types beyond the last place and years after 2038 have no bit; whoever
-- asks for them counts the lines.
create table fund_type_place (
  fund_type_id bigint primary key,
  place smallint not null unique check (place between 0 and 15)
);
comment on table fund_type_place is 'Where the bits of a fund type stand in fund_household.uses; a place is never given anew';
revoke insert, update, delete, truncate on fund_type_place from bangfu_app;
create function give_fund_type_place() returns trigger language plpgsql security definer set search_path = public as
$$
begin
  lock table fund_type_place in exclusive mode;
  insert into fund_type_place
    select new.id, coalesce(max(p.place), -1) + 1 from fund_type_place p having coalesce(max(p.place), -1) < 15;
  return null;
end
$$;
create trigger give_fund_type_place after insert on code_value for each row
  when (new.table_key = 'fund_type' and new.constant is distinct from 'HISTORICAL') execute function give_fund_type_place();
insert into fund_type_place
  select v.id, v.place from (select t.id, row_number() over (order by t.id) - 1 as place from code_value t
                              where t.table_key = 'fund_type' and t.constant is distinct from 'HISTORICAL') v
   where v.place < 16;

create function fund_use_bit(of_place smallint, of_year smallint) returns bit language sql immutable parallel safe as
$$ select set_bit(cast(0 as bit(512)), of_place * 32 + of_year - 2007, 1) $$;

create table fund_household (
  archive_id bigint not null references archive,
  province_id bigint not null,
  uses bit(512) not null,
  several boolean not null,
  primary key (archive_id, province_id)
) with (fillfactor = 90);
comment on table fund_household is 'Which fund types and years a household was given money of by the unions of a province';
comment on column fund_household.several is 'Unions of other provinces have helped it, too: it is counted in each, but once in all';
create index fund_household_several on fund_household (archive_id) where several;
revoke insert, update, delete, truncate on fund_household from bangfu_app;

-- Reads anew what these households were given. Whoever helps one writes its archive anyway, so its row is the lock.
create function keep_fund_households(archives bigint[]) returns void language plpgsql as
$$
begin
  perform from archive a where a.id = any (archives) order by a.id for no key update;
  insert into fund_household as h (archive_id, province_id, uses, several)
    select n.archive_id, n.province_id, n.uses, count(*) over (partition by n.archive_id) > 1
      from (select a.archive_id, top_branch(u.path) as province_id, bit_or(fund_use_bit(p.place, l.fund_year)) as uses
              from assistance a
              join assistance_line l on l.assistance_id = a.id
              join union_org u on u.id = l.union_id
              join fund_type_place p on p.fund_type_id = l.fund_type_id
             where a.archive_id = any (archives) and l.fund_year <= 2038
             group by 1, 2) n
    on conflict (archive_id, province_id) do update set uses = excluded.uses, several = excluded.several
      where h.uses <> excluded.uses or h.several <> excluded.several;
  delete from fund_household h
   where h.archive_id = any (archives)
     and not exists (select from assistance a
                       join assistance_line l on l.assistance_id = a.id
                       join union_org u on u.id = l.union_id
                       join fund_type_place p on p.fund_type_id = l.fund_type_id
                      where a.archive_id = h.archive_id and l.fund_year <= 2038 and top_branch(u.path) = h.province_id);
end
$$;
revoke execute on function keep_fund_households(bigint[]) from public;

create function follow_fund_months(spending_table text, union_column text, day_column text) returns void
  language plpgsql as
$$
declare
  pieces constant text := 'select n.%1$I as union_id, n.fund_year, n.fund_type_id, n.measure_id, n.%2$I as day,'
                        ' %3$s n.amount as amount from %4$s n';
  posted constant text := 'insert into fund_month_change'
    ' select top_branch(u.path), s.fund_year, s.fund_type_id, s.measure_id, cast(date_trunc(''month'', s.day) as date), sum(s.amount)'
    ' from (%s) s join union_org u on u.id = s.union_id group by 1, 2, 3, 4, 5 having sum(s.amount) <> 0';
  given text := format(pieces, union_column, day_column, '', 'new_rows');
  taken text := format(pieces, union_column, day_column, '-', 'old_rows');
begin
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
    $t$ $f$, spending_table || '_months', format(posted, given), format(posted, taken),
    format(posted, given || ' union all ' || taken));
  execute format('create trigger follow_months_insert after insert on %I referencing new table as new_rows'
                 ' for each statement execute function %I()', spending_table, spending_table || '_months');
  execute format('create trigger follow_months_update after update on %I referencing old table as old_rows'
                 ' new table as new_rows for each statement execute function %I()', spending_table, spending_table || '_months');
  execute format('create trigger follow_months_delete after delete on %I referencing old table as old_rows'
                 ' for each statement execute function %I()', spending_table, spending_table || '_months');
end
$$;
revoke execute on function follow_fund_months(text, text, text) from public;
select follow_fund_months('assistance_line', 'union_id', 'assist_date');
select follow_fund_months('other_assistance', 'owner_union_id', 'project_date');

create function assistance_line_households() returns trigger language plpgsql security definer set search_path = public as
$$
begin
  if tg_op = 'INSERT' then
    perform keep_fund_households(array(select distinct n.archive_id from new_rows n));
  elsif tg_op = 'DELETE' then
    perform keep_fund_households(array(select distinct o.archive_id from old_rows o));
  else
    -- a line that is only marked gives nobody anything else
    perform keep_fund_households(c.archives)
       from (select array_agg(distinct m.archive_id) as archives
               from ((select archive_id, union_id, fund_type_id, fund_year from old_rows
                      except select archive_id, union_id, fund_type_id, fund_year from new_rows)
                     union all
                     (select archive_id, union_id, fund_type_id, fund_year from new_rows
                      except select archive_id, union_id, fund_type_id, fund_year from old_rows)) m) c
      where c.archives is not null;
  end if;
  return null;
end
$$;
create trigger follow_households_insert after insert on assistance_line referencing new table as new_rows
  for each statement execute function assistance_line_households();
create trigger follow_households_update after update on assistance_line referencing old table as old_rows
  new table as new_rows for each statement execute function assistance_line_households();
create trigger follow_households_delete after delete on assistance_line referencing old table as old_rows
  for each statement execute function assistance_line_households();

-- A union that moves to another province takes along what it has spent.
create function fund_rollups_move() returns trigger language plpgsql security definer set search_path = public as
$$
begin
  insert into fund_month_change
    select p.province_id, s.fund_year, s.fund_type_id, s.measure_id, cast(date_trunc('month', s.spent_on) as date),
           sum(s.amount * p.sign)
      from fund_spending s
      cross join (values (top_branch(old.path), -1), (top_branch(new.path), 1)) p (province_id, sign)
     where s.union_id = new.id
     group by 1, 2, 3, 4, 5;
  perform keep_fund_households(array(select distinct l.archive_id from assistance_line l where l.union_id = new.id));
  return null;
end
$$;
create trigger fund_rollups_move after update of path on union_org for each row
  when (top_branch(old.path) <> top_branch(new.path)) execute function fund_rollups_move();

-- Both anew from the lines, for data that went past the triggers.
create function rebuild_fund_rollups() returns void language plpgsql as
$$
begin
  truncate fund_month, fund_month_change, fund_household;
  insert into fund_month
    select top_branch(u.path), s.fund_year, s.fund_type_id, s.measure_id, s.month, sum(s.amount)
      from (select l.union_id, l.fund_year, l.fund_type_id, l.measure_id, cast(date_trunc('month', l.assist_date) as date) as month,
                   l.amount from assistance_line l
            union all
            select o.owner_union_id, o.fund_year, o.fund_type_id, o.measure_id, cast(date_trunc('month', o.project_date) as date),
                   o.amount from other_assistance o) s
      join union_org u on u.id = s.union_id
     group by 1, 2, 3, 4, 5;
  insert into fund_household (archive_id, province_id, uses, several)
    select n.archive_id, n.province_id, n.uses, count(*) over (partition by n.archive_id) > 1
      from (select l.archive_id, top_branch(u.path) as province_id, bit_or(fund_use_bit(p.place, l.fund_year)) as uses
              from assistance_line l
              join union_org u on u.id = l.union_id
              join fund_type_place p on p.fund_type_id = l.fund_type_id
             where l.fund_year <= 2038
             group by 1, 2) n;
end
$$;
revoke execute on function rebuild_fund_rollups() from public;
select rebuild_fund_rollups();
analyze fund_household;

-- Whether anything is dated after a day is asked of the end of these.
create index fund_income_day on fund_income (entry_date);
create index fund_allocation_day on fund_allocation (entry_date);
