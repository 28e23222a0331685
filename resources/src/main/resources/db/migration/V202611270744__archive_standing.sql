-- Where an archive on file stands, apart from the archive: what reporting and help change is looked for by indexes, and a
-- row of archive is in so many that each step of 10,000 archives wrote 200,000 entries of theirs. Here a row is narrow and
-- in few; the archive's own row stays on its page, and none of its indexes is written.
create table archive_standing (
  archive_id bigint primary key references archive,
  province_id bigint,
  prefecture_id bigint,
  county_id bigint,
  holder_depth smallint not null,
  sent_back boolean not null,
  filing_date date not null,
  return_due date not null,
  cancel_due date not null
) with (fillfactor = 80);
comment on table archive_standing is 'One row for each archive on file, written by triggers of archive only';
revoke insert, update, delete, truncate on archive_standing from bangfu_app;

create function archive_standing_follow() returns trigger language plpgsql security definer
  set search_path = public set enable_seqscan = off as
$$
begin
  if tg_op = 'UPDATE' then
    delete from archive_standing s using new_rows n where s.archive_id = n.id and n.life_state <> 'ACTIVE';
    update archive_standing s
       set province_id = n.province_id, prefecture_id = n.prefecture_id, county_id = n.county_id,
           holder_depth = n.holder_depth, sent_back = n.sent_back, filing_date = n.filing_date,
           return_due = n.return_due, cancel_due = n.cancel_due
      from new_rows n
     where s.archive_id = n.id
       and (s.province_id, s.prefecture_id, s.county_id, s.holder_depth, s.sent_back, s.filing_date, s.return_due, s.cancel_due)
         is distinct from
           (n.province_id, n.prefecture_id, n.county_id, n.holder_depth, n.sent_back, n.filing_date, n.return_due, n.cancel_due);
    insert into archive_standing
      select n.id, n.province_id, n.prefecture_id, n.county_id, n.holder_depth, n.sent_back, n.filing_date, n.return_due,
             n.cancel_due
        from new_rows n join old_rows o on o.id = n.id
       where n.life_state = 'ACTIVE' and o.life_state <> 'ACTIVE';
  else
    insert into archive_standing
      select n.id, n.province_id, n.prefecture_id, n.county_id, n.holder_depth, n.sent_back, n.filing_date, n.return_due,
             n.cancel_due
        from new_rows n where n.life_state = 'ACTIVE';
  end if;
  return null;
end
$$;
create trigger archive_standing_insert after insert on archive referencing new table as new_rows
  for each statement execute function archive_standing_follow();
create trigger archive_standing_update after update on archive referencing old table as old_rows new table as new_rows
  for each statement execute function archive_standing_follow();

-- All that stand there already.
create function rebuild_archive_standing() returns void language sql as
$$
  truncate archive_standing;
  insert into archive_standing
    select id, province_id, prefecture_id, county_id, holder_depth, sent_back, filing_date, return_due, cancel_due
      from archive where life_state = 'ACTIVE' order by id;
$$;
revoke execute on function rebuild_archive_standing() from public;
select rebuild_archive_standing();

-- The state filters of a list and their counts (ARC-014) are read from one narrow range, in the list's own order.
create index archive_standing_province on archive_standing (province_id, holder_depth, sent_back, filing_date, archive_id)
  include (return_due, cancel_due);
create index archive_standing_prefecture on archive_standing (prefecture_id, holder_depth, sent_back, filing_date, archive_id)
  include (return_due, cancel_due);
create index archive_standing_county on archive_standing (county_id, holder_depth, sent_back, filing_date, archive_id)
  include (return_due, cancel_due);
-- The night job and the filters of the list ask for ranges of these days.
create index archive_standing_return_due on archive_standing (return_due, archive_id);
create index archive_standing_cancel_due on archive_standing (cancel_due, archive_id);
-- An archive that was sent back stands where it was sent to: without knowing this together, far too few are expected.
create statistics archive_standings (mcv) on province_id, holder_depth, sent_back from archive_standing;
alter statistics archive_standings set statistics 2000;
analyze archive_standing;

drop index archive_province_state, archive_prefecture_state, archive_county_state, archive_return_due, archive_cancel_due;
drop statistics archive_states;
