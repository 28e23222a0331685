-- Files of an archive (ARC-149 to ARC-152). They lie in the database and nowhere else: one backup has archive and
-- files of the same instant, every server reads them, nothing can be fetched around the check of the scope. Each file
-- has a key of its own, which is sealed like any value of class A: a renewal of keys seals some 50 bytes a file anew,
-- not the file, and who destroys the key has destroyed the file.
create table archive_attachment (
  id bigint generated always as identity primary key,
  archive_id bigint not null references archive,
  kind varchar(21) not null check (kind in ('IDENTITY', 'INCOME', 'BANK_CARD', 'LABOUR_CONTRACT', 'ALLOWANCE_CERTIFICATE',
    'DIAGNOSIS', 'MEDICAL_RECEIPT', 'DISABILITY_CARD', 'DISASTER_PROOF', 'SCHOOL_PROOF', 'OTHER')),
  name bytea,
  file_name bytea,
  remark bytea,
  file_kind varchar(4) not null check (file_kind in ('JPEG', 'PNG', 'PDF', 'DOCX', 'XLSX')),
  file_size integer not null check (file_size between 1 and 10485760),
  part_count smallint not null check (part_count > 0),
  data_key bytea,
  removed_at timestamptz,
  removed_by varchar(60),
  entered_at timestamptz not null,
  entered_by varchar(60) not null,
  changed_at timestamptz not null,
  changed_by varchar(60) not null,
  version integer not null default 0,
  check ((removed_at is null) = (removed_by is null))
);
comment on table archive_attachment is 'One row per file; a removed one stays, to be read from the change record';
comment on column archive_attachment.file_name is 'Sealed, like name and remark: people write names and numbers into them';
comment on column archive_attachment.data_key is 'The key of this file''s parts, sealed; without it the file is destroyed';
create index archive_attachment_archive on archive_attachment (archive_id, id);
select keep_history('archive_attachment');
create index archive_attachment_history_archive on archive_attachment_history (archive_id, act_id);
revoke delete on archive_attachment from bangfu_app;

-- What is in the files, sealed in parts: written once, never changed, read one part at a time. Apart from the rows
-- above, so that lists stay narrow; in pieces, so that backup and upkeep of the whole country's files go side by side.
create table archive_attachment_part (
  attachment_id bigint not null,
  part_no smallint not null,
  sealed bytea not null,
  primary key (attachment_id, part_no)
) partition by hash (attachment_id);
do
$$
begin
  for i in 0..7 loop
    execute format('create table archive_attachment_part_%s partition of archive_attachment_part'
                   ' for values with (modulus 8, remainder %s)', i, i);
    -- what is sealed cannot be compressed
    execute format('alter table archive_attachment_part_%s alter sealed set storage external', i);
    execute format('revoke all on archive_attachment_part_%s from bangfu_app', i);
  end loop;
end
$$;
alter table archive_attachment_part
  add constraint archive_attachment_part_of foreign key (attachment_id) references archive_attachment;
revoke update, delete on archive_attachment_part from bangfu_app;

alter table archive_content add column attachment_remark varchar(500);
comment on column archive_content.attachment_remark is 'One remark for all attachments (FLD part 3.8)';
select keep_history('archive_content');

-- Destroys the files of an archive: their keys in every version, and what was sealed with them (USR-134).
create function destroy_attachments(which bigint) returns void language plpgsql security definer set search_path = public as
$$
declare twin text;
begin
  if not exists (select from archive a join privacy_erasure e on e.archive_id = a.id and e.state = 'CARRIED_OUT'
                 where a.id = which and a.anonymized_at is not null and a.life_state in ('DEREGISTERED', 'EXITED')) then
    raise exception 'The erasure of archive % was not approved', which;
  end if;
  delete from archive_attachment_part p using archive_attachment a
    where a.id = p.attachment_id and a.archive_id = which;
  foreach twin in array array['archive_attachment', 'archive_attachment_history'] loop
    execute format('update %I set name = null, file_name = null, remark = null, data_key = null'
                   ' where archive_id = $1', twin) using which;
  end loop;
  foreach twin in array array['archive_content', 'archive_content_history'] loop
    execute format('update %I set attachment_remark = null where archive_id = $1', twin) using which;
  end loop;
end
$$;
revoke execute on function destroy_attachments(bigint) from public;

-- the erasure of an archive takes its files along, whatever else it does by now
do
$$
declare
  source text := pg_get_functiondef('anonymize_archive(bigint)'::regprocedure);
  place constant text := 'delete from archive_person_claim where archive_id = which;';
begin
  if position(place in source) = 0 then
    raise exception 'anonymize_archive is not as expected';
  end if;
  execute replace(source, place, place || chr(10) || '  perform destroy_attachments(which);');
end
$$;
