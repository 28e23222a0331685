-- An import that was checked waits a day for the decision of its user, then it is cancelled (BAT-074).
alter table assistance_import add column waits_since timestamptz;
comment on column assistance_import.waits_since is 'When the check, or a run that was given up, left it to the user; null in all other states';
update assistance_import i set waits_since = greatest(i.uploaded_at,
    (select r.ended_at from job_run r where r.id = i.run_id))
 where i.state = 'CHECKED';
alter table assistance_import add constraint assistance_import_waits check ((state = 'CHECKED') = (waits_since is not null));
create index assistance_import_waiting on assistance_import (waits_since) where waits_since is not null and imported = 0;
