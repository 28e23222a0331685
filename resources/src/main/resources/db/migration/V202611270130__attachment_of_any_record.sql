-- Files belong to records of several kinds (part 20 10, part 30 B.2): the store of archives' files serves all of them.
-- A row names the one record that has it; who adds a kind of record adds a column, not a second store.
alter table archive_attachment rename to attachment;
alter table archive_attachment_history rename to attachment_history;
alter table archive_attachment_part rename to attachment_part;
do
$$
begin
  for i in 0..7 loop
    execute format('alter table archive_attachment_part_%s rename to attachment_part_%s', i, i);
  end loop;
end
$$;
alter index archive_attachment_archive rename to attachment_archive;
alter index archive_attachment_history_archive rename to attachment_history_archive;

alter table attachment add column holder varchar(16) not null default 'ARCHIVE';
alter table attachment alter column holder drop default;
-- the files of a deleted project are destroyed with it; those of an archive stay with the archive
alter table attachment add column other_assistance_id bigint references other_assistance on delete cascade;
alter table attachment alter column archive_id drop not null, alter column kind drop not null;
alter table attachment add constraint attachment_holder check (
  case holder
    when 'ARCHIVE' then archive_id is not null and kind is not null and other_assistance_id is null
    when 'OTHER_ASSISTANCE' then other_assistance_id is not null and archive_id is null and kind is null
    else false end);
create index attachment_other_assistance on attachment (other_assistance_id, id) where other_assistance_id is not null;
comment on table attachment is 'One row per file; a removed one stays, to be read from the change record';
comment on column attachment.holder is 'Whose file it is; the column of that record is filled and no other';
comment on column attachment.kind is 'What a file of an archive proves';

alter table attachment_part drop constraint archive_attachment_part_of;
alter table attachment_part
  add constraint attachment_part_of foreign key (attachment_id) references attachment on delete cascade;

select keep_history('attachment');
drop function archive_attachment_keep_history();

create or replace function destroy_attachments(which bigint) returns void language plpgsql security definer
  set search_path = public as
$$
declare twin text;
begin
  if not exists (select from archive a join privacy_erasure e on e.archive_id = a.id and e.state = 'CARRIED_OUT'
                 where a.id = which and a.anonymized_at is not null and a.life_state in ('DEREGISTERED', 'EXITED')) then
    raise exception 'The erasure of archive % was not approved', which;
  end if;
  delete from attachment_part p using attachment a where a.id = p.attachment_id and a.archive_id = which;
  foreach twin in array array['attachment', 'attachment_history'] loop
    execute format('update %I set name = null, file_name = null, remark = null, data_key = null'
                   ' where archive_id = $1', twin) using which;
  end loop;
  foreach twin in array array['archive_content', 'archive_content_history'] loop
    execute format('update %I set attachment_remark = null where archive_id = $1', twin) using which;
  end loop;
end
$$;
