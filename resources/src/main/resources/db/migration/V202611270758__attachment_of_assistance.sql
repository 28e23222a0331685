-- Receipts and photographs of help (part 30 A.2.1) lie in the one store of files; they are destroyed with their record.
alter table attachment add column assistance_id bigint references assistance on delete cascade;
alter table attachment drop constraint attachment_holder;
alter table attachment add constraint attachment_holder check (
  num_nonnulls(archive_id, other_assistance_id, assistance_id) = 1
  and case holder
    when 'ARCHIVE' then archive_id is not null and kind is not null
    when 'OTHER_ASSISTANCE' then other_assistance_id is not null and kind is null
    when 'ASSISTANCE' then assistance_id is not null and kind is null
    else false end);
create index attachment_assistance on attachment (assistance_id, id) where assistance_id is not null;
select keep_history('attachment');
create index attachment_history_assistance on attachment_history (assistance_id) where assistance_id is not null;

-- What shows a person goes with the archive, whoever helped and whether the record is still there (USR-134).
create or replace function destroy_attachments(which bigint) returns void language plpgsql security definer
  set search_path = public as
$$
declare
  twin text;
  helped bigint[];
begin
  if not exists (select from archive a join privacy_erasure e on e.archive_id = a.id and e.state = 'CARRIED_OUT'
                 where a.id = which and a.anonymized_at is not null and a.life_state in ('DEREGISTERED', 'EXITED')) then
    raise exception 'The erasure of archive % was not approved', which;
  end if;
  helped := array(select distinct h.id from assistance_history h where h.archive_id = which);
  delete from attachment_part p using attachment a where a.id = p.attachment_id and a.archive_id = which;
  delete from attachment_part p using attachment a where a.id = p.attachment_id and a.assistance_id = any (helped);
  foreach twin in array array['attachment', 'attachment_history'] loop
    execute format('update %I set name = null, file_name = null, remark = null, data_key = null'
                   ' where archive_id = $1', twin) using which;
    execute format('update %I set name = null, file_name = null, remark = null, data_key = null'
                   ' where assistance_id = any ($1)', twin) using helped;
  end loop;
  foreach twin in array array['archive_content', 'archive_content_history'] loop
    execute format('update %I set attachment_remark = null where archive_id = $1', twin) using which;
  end loop;
end
$$;
