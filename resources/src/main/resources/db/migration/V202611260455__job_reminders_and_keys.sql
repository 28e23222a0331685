-- BAT-103: reminders handled long ago are removed every night; the index finds them.
select begin_act(now(), 'MIGRATION', null, null, 'SYSTEM');
insert into job_schedule (kind, start_time, changed_at, changed_by) values ('REMINDER_CLEAN_UP', '05:30', now(), 'SYSTEM');
create index reminder_handled on reminder (handled_at) where state = 'HANDLED';
