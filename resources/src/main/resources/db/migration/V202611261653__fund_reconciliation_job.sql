-- Every night all balances are held against the sums of their entries.
select begin_act(now(), 'MIGRATION', null, null, 'SYSTEM');
insert into job_schedule (kind, start_time, changed_at, changed_by) values ('FUND_RECONCILIATION', '04:40', now(), 'SYSTEM');
