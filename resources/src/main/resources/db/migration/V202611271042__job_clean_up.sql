-- Every night what is kept for a time only is removed (BAT-091); how long may be lengthened (BAT-094).
select begin_act(now(), 'MIGRATION', null, null, 'SYSTEM');
insert into job_schedule (kind, start_time, changed_at, changed_by) values ('CLEAN_UP', '05:40', now(), 'SYSTEM');

create table clean_up_time (
  kind varchar(30) primary key,
  days integer not null check (days between 1 and 3650),
  reason varchar(200) not null,
  changed_at timestamptz not null,
  changed_by varchar(60) not null,
  version integer not null default 0
);
comment on table clean_up_time is 'Times that were lengthened; all others stand as delivered';
select keep_history('clean_up_time');

-- The application may not remove runs as it likes: only old ones that came to a good end, and neither those of
-- the two- and three-year rule nor those of the conversion, which are kept for ever.
create index job_run_over on job_run (ended_at)
  where state in ('DONE', 'DONE_WITH_ERRORS', 'CANCELLED', 'GIVEN_UP');
create function old_runs(before timestamptz, most integer) returns setof bigint language sql stable
  security definer set search_path = public as
$$
  select id from job_run
   where state in ('DONE', 'DONE_WITH_ERRORS', 'CANCELLED', 'GIVEN_UP') and ended_at < before
     and kind not in ('ARCHIVE_IDLE', 'UPGRADE_CONVERSION')
     and (state <> 'DONE_WITH_ERRORS' or seen)
   order by ended_at limit most
$$;
create function remove_old_runs(before timestamptz) returns integer language plpgsql
  security definer set search_path = public as
$$
declare
  gone bigint[];
begin
  if before > now() - interval '12 months' then
    raise exception 'runs are kept for twelve months at least';
  end if;
  gone := array(select old_runs(before, 1000));
  delete from job_refusal where run_id = any(gone);
  delete from job_step where run_id = any(gone);
  delete from job_start where run_id = any(gone);
  delete from job_progress where run_id = any(gone);
  delete from job_run where id = any(gone);
  return cardinality(gone);
end
$$;
revoke execute on function old_runs(timestamptz, integer), remove_old_runs(timestamptz) from public;
grant execute on function old_runs(timestamptz, integer), remove_old_runs(timestamptz) to bangfu_app;
