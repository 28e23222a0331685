-- What the country spends by measure, and who is behind its money, read twenty million lines (FND-078).

-- The households of a measure of a year are counted over all types of money too.
comment on column fund_helped.fund_type_id is '0 for all types of the year, of one measure or of all';
comment on column fund_helped.measure_id is '0 for all measures';

create or replace function keep_fund_households(pieces fund_piece[]) returns void language plpgsql
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
     group by m.archive_id, grouping sets ((m.fund_year), (m.fund_year, m.fund_type_id), (m.fund_year, m.measure_id),
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
      select of_year, 0, f.measure_id, count(*)
        from (select distinct measure_id, archive_id from leaf) f group by 3
      union all
      select of_year, 0, 0, count(distinct f.archive_id) from leaf f having count(*) > 0;
  end loop;
end
$$;

-- Only what is new: the other cells are kept already.
do
$$
declare
  historical constant bigint := (select v.id from code_value v where v.table_key = 'fund_type' and v.constant = 'HISTORICAL');
begin
  perform set_config('work_mem', '256MB', true);
  insert into fund_helped
    select h.fund_year, 0, h.measure_id, count(*)
      from (select case when l.fund_type_id = historical then 0 else l.fund_year end as fund_year, l.measure_id
              from assistance_line l
             group by 1, 2, l.archive_id) h
     group by 1, 3;
end
$$;

-- The newest lines of the country lie at its end.
create index assistance_line_day on assistance_line (assist_date, id)
  include (fund_year, fund_type_id, measure_id, archive_id);
