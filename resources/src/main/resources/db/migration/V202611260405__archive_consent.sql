-- What the worker was told and agreed to (USR-132).
alter table archive_content
  add column informed_date date,
  add column consent boolean,
  add column guardian_consent boolean;
comment on column archive_content.guardian_consent is 'Agreed for members under 14; null where there is none';
select keep_history('archive_content');
