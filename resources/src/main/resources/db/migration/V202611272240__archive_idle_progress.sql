-- How far a run is stands with it: counted anew after each portion, a great run would read all its archives thousands of
-- times.
alter table archive_idle_run
  add column total integer not null default 0,
  add column done integer not null default 0,
  add column left_out integer not null default 0;
comment on column archive_idle_run.total is 'Archives that are written down for the run';
comment on column archive_idle_run.done is 'Archives that were looked at; of a dry run all of them';

update archive_idle_run r
   set total = i.total, done = i.done, left_out = i.left_out
  from (select run_id, count(*) as total, count(*) filter (where state in ('DRY', 'DONE')) as done,
               count(*) filter (where state = 'LEFT_OUT') as left_out
          from archive_idle_item group by run_id) i
 where i.run_id = r.run_id;

alter table archive_idle_run add check (done + left_out <= total);
