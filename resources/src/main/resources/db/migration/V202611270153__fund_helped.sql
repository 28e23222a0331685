-- The tree of what the country has spent and its use by year, type and measure read twenty million lines (FND-078).
-- The months count lines and projects besides the money, and one more roll-up counts the households.

alter table fund_month add column lines integer not null default 0;
alter table fund_month add column projects integer not null default 0;
alter table fund_month_change add column lines integer not null default 0;
alter table fund_month_change add column projects integer not null default 0;

create or replace function fold_fund_months() returns void language plpgsql security definer set search_path = public as
$$
begin
  with moved as (delete from fund_month_change returning *)
  insert into fund_month as m
    select c.province_id, c.fund_year, c.fund_type_id, c.measure_id, c.month, sum(c.amount), sum(c.lines), sum(c.projects)
      from moved c
     group by 1, 2, 3, 4, 5 having sum(c.amount) <> 0 or sum(c.lines) <> 0 or sum(c.projects) <> 0 order by 1, 2, 3, 4, 5
    on conflict (province_id, fund_year, fund_type_id, measure_id, month) do update
      set amount = m.amount + excluded.amount, lines = m.lines + excluded.lines, projects = m.projects + excluded.projects;
  delete from fund_month where amount = 0 and lines = 0 and projects = 0;
end
$$;

drop function follow_fund_months(text, text, text);
do $$
declare
  pieces constant text := 'select n.%1$I as union_id, n.fund_year, n.fund_type_id, n.measure_id, n.%2$I as day, n.amount, %3$s as sign from %4$s n';
  posted constant text := 'insert into fund_month_change (province_id, fund_year, fund_type_id, measure_id, month, amount, %I)'
    ' select top_branch(u.path), s.fund_year, s.fund_type_id, s.measure_id, cast(date_trunc(''month'', s.day) as date),'
    ' sum(s.sign * s.amount), sum(s.sign)'
    ' from (%s) s join union_org u on u.id = s.union_id group by 1, 2, 3, 4, 5'
    ' having sum(s.sign * s.amount) <> 0 or sum(s.sign) <> 0';
  of record;
  given text;
  taken text;
begin
  for of in values ('assistance_line', 'union_id', 'assist_date', 'lines'),
                   ('other_assistance', 'owner_union_id', 'project_date', 'projects') loop
    given := format(pieces, of.column2, of.column3, '1', 'new_rows');
    taken := format(pieces, of.column2, of.column3, '-1', 'old_rows');
    execute format($f$
      create or replace function %1$I() returns trigger language plpgsql security definer set search_path = public as
      $t$
      begin
        if tg_op = 'INSERT' then %2$s;
        elsif tg_op = 'DELETE' then %3$s;
        else %4$s;
        end if;
        return null;
      end
      $t$ $f$, of.column1 || '_months', format(posted, of.column4, given), format(posted, of.column4, taken),
      format(posted, of.column4, given || ' union all ' || taken));
  end loop;
end
$$;

-- Different households helped, of the whole country: it matters to no union in which branch it stands.
create table fund_helped (
  fund_year smallint not null,
  fund_type_id bigint not null,
  measure_id bigint not null,
  households integer not null,
  primary key (fund_year, fund_type_id, measure_id)
);
comment on table fund_helped is 'Different households that were given money, without what stands in fund_helped_change';
comment on column fund_helped.fund_year is '0 for money of converted records, whatever its year';
comment on column fund_helped.fund_type_id is '0 for all types of the year';
comment on column fund_helped.measure_id is '0 for all measures of the type';
create table fund_helped_change (
  fund_year smallint not null,
  fund_type_id bigint not null,
  measure_id bigint not null,
  households integer not null
);
comment on table fund_helped_change is 'Households that have come or gone since they were folded last';
revoke insert, update, delete, truncate on fund_helped from bangfu_app;
revoke insert, update, delete, truncate on fund_helped_change from bangfu_app;

create function fold_fund_helped() returns void language plpgsql security definer set search_path = public as
$$
begin
  with moved as (delete from fund_helped_change returning *)
  insert into fund_helped as h
    select c.fund_year, c.fund_type_id, c.measure_id, sum(c.households) from moved c
     group by 1, 2, 3 having sum(c.households) <> 0 order by 1, 2, 3
    on conflict (fund_year, fund_type_id, measure_id) do update set households = h.households + excluded.households;
  delete from fund_helped where households = 0;
end
$$;

-- So many lines that were given to a household, or below zero taken back; 0 if they only changed their place.
create type fund_piece as (archive_id bigint, fund_year smallint, fund_type_id bigint, measure_id bigint, lines integer);

-- Reads anew what the households of these pieces were given. Whoever helps one writes its archive anyway, so its row is
-- the lock. What they were given before is what they are given now without the pieces.
drop function keep_fund_households(bigint[]);
create function keep_fund_households(pieces fund_piece[]) returns void language plpgsql
  -- a plan for each call costs ten times what the call does
  set plan_cache_mode = force_generic_plan as
$$
declare
  archives constant bigint[] := array(select distinct p.archive_id from unnest(pieces) p);
  historical constant bigint := (select v.id from code_value v where v.table_key = 'fund_type' and v.constant = 'HISTORICAL');
begin
  perform from archive a where a.id = any (archives) order by a.id for no key update;
  with line as materialized (
    -- a record that goes to another household takes its lines along one after the other
    select l.archive_id, top_branch(u.path) as province_id, l.fund_year, l.fund_type_id, l.measure_id
      from assistance a
      join assistance_line l on l.assistance_id = a.id
      join union_org u on u.id = l.union_id
     where a.archive_id = any (archives)),
  helped as (
    select m.fund_year, m.fund_type_id, m.measure_id, sum(m.now) as now, sum(m.more) as more
      from (select l.archive_id, case when l.fund_type_id = historical then 0 else l.fund_year end as fund_year,
                   l.fund_type_id, l.measure_id, 1 as now, 0 as more
              from line l
            union all
            select p.archive_id, case when p.fund_type_id = historical then 0 else p.fund_year end, p.fund_type_id,
                   p.measure_id, 0, p.lines
              from unnest(pieces) p) m
     group by m.archive_id, grouping sets ((m.fund_year), (m.fund_year, m.fund_type_id),
                                           (m.fund_year, m.fund_type_id, m.measure_id))
    having sum(m.more) <> 0),
  counted as (
    insert into fund_helped_change
      select h.fund_year, coalesce(h.fund_type_id, 0), coalesce(h.measure_id, 0),
             sum(sign(h.now) - sign(h.now - h.more))
        from helped h group by 1, 2, 3
      having sum(sign(h.now) - sign(h.now - h.more)) <> 0)
  insert into fund_household as h (archive_id, province_id, uses, several)
    select n.archive_id, n.province_id, n.uses, count(*) over (partition by n.archive_id) > 1
      from (select l.archive_id, l.province_id, bit_or(fund_use_bit(p.place, l.fund_year)) as uses
              from line l
              join fund_type_place p on p.fund_type_id = l.fund_type_id
             where l.fund_year <= 2038
             group by 1, 2) n
    on conflict (archive_id, province_id) do update set uses = excluded.uses, several = excluded.several
      where h.uses <> excluded.uses or h.several <> excluded.several;
  if exists (select from unnest(pieces) p where p.lines <= 0) then
    delete from fund_household h
     where h.archive_id = any (archives)
       and not exists (select from assistance a
                         join assistance_line l on l.assistance_id = a.id
                         join union_org u on u.id = l.union_id
                         join fund_type_place p on p.fund_type_id = l.fund_type_id
                        where a.archive_id = h.archive_id and l.fund_year <= 2038 and top_branch(u.path) = h.province_id);
  end if;
end
$$;
revoke execute on function keep_fund_households(fund_piece[]) from public;

create or replace function assistance_line_households() returns trigger language plpgsql security definer set search_path = public as
$$
declare pieces fund_piece[];
begin
  if tg_op = 'INSERT' then
    pieces := array(select (n.archive_id, n.fund_year, n.fund_type_id, n.measure_id, 1)::fund_piece from new_rows n);
  elsif tg_op = 'DELETE' then
    pieces := array(select (o.archive_id, o.fund_year, o.fund_type_id, o.measure_id, -1)::fund_piece from old_rows o);
  else
    -- a line that is only marked gives nobody anything else
    pieces := array(
      select (m.archive_id, m.fund_year, m.fund_type_id, m.measure_id, sum(m.lines))::fund_piece
        from (select o.archive_id, o.union_id, o.fund_year, o.fund_type_id, o.measure_id, -1 as lines from old_rows o
              union all
              select n.archive_id, n.union_id, n.fund_year, n.fund_type_id, n.measure_id, 1 from new_rows n) m
       group by m.archive_id, m.union_id, m.fund_year, m.fund_type_id, m.measure_id having sum(m.lines) <> 0);
  end if;
  if cardinality(pieces) > 0 then
    perform keep_fund_households(pieces);
  end if;
  return null;
end
$$;

-- A union that moves to another province takes along what it has spent.
create or replace function fund_rollups_move() returns trigger language plpgsql security definer set search_path = public as
$$
begin
  insert into fund_month_change
    select p.province_id, s.fund_year, s.fund_type_id, s.measure_id, cast(date_trunc('month', s.spent_on) as date),
           sum(s.amount * p.sign), sum(case when s.source = 'ASSISTANCE' then p.sign else 0 end),
           sum(case when s.source = 'ASSISTANCE' then 0 else p.sign end)
      from fund_spent s
      cross join (values (top_branch(old.path), -1), (top_branch(new.path), 1)) p (province_id, sign)
     where s.union_id = new.id
     group by 1, 2, 3, 4, 5;
  perform keep_fund_households(array(
    select distinct (l.archive_id, null, null, null, 0)::fund_piece from assistance_line l where l.union_id = new.id));
  return null;
end
$$;

-- All anew from the lines, for data that went past the triggers.
create or replace function rebuild_fund_rollups() returns void language plpgsql
  set work_mem = '128MB' set plan_cache_mode = force_custom_plan as
$$
declare
  historical constant bigint := (select v.id from code_value v where v.table_key = 'fund_type' and v.constant = 'HISTORICAL');
  of_year integer;
begin
  truncate fund_month, fund_month_change, fund_household, fund_helped, fund_helped_change;
  insert into fund_month
    select top_branch(u.path), s.fund_year, s.fund_type_id, s.measure_id, cast(date_trunc('month', s.spent_on) as date),
           sum(s.amount), count(*) filter (where s.source = 'ASSISTANCE'), count(*) filter (where s.source <> 'ASSISTANCE')
      from fund_spent s
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
  -- year by year the households are told apart in memory
  for of_year in select 0 union select generate_series(min(l.fund_year)::integer, max(l.fund_year)::integer) from assistance_line l loop
    insert into fund_helped
      with leaf as materialized (
        select distinct l.fund_type_id, l.measure_id, l.archive_id
          from assistance_line l
         where case when of_year = 0 then l.fund_type_id = historical
                    else l.fund_year = of_year and l.fund_type_id <> historical end)
      select of_year, f.fund_type_id, f.measure_id, count(*) from leaf f group by 2, 3
      union all
      select of_year, f.fund_type_id, 0, count(*)
        from (select distinct fund_type_id, archive_id from leaf) f group by 2
      union all
      select of_year, 0, 0, count(distinct f.archive_id) from leaf f having count(*) > 0;
  end loop;
end
$$;
select rebuild_fund_rollups();
