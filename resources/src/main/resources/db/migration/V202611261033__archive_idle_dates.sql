-- Since when nobody has helped a household, and when that sends its archive back and cancels it (part 50 E.1,
-- ARC-178). The two days follow from the others in the database itself, so that they are true whoever
-- writes: a page, a job, or the loading of old archives. Reporting touches none of them.
alter table archive
  add column filed_on date,
  add column converted_on date;
alter table archive
  add column return_due date generated always as
    ((greatest(coalesce(filed_on, filing_date), returned_date, converted_on, last_assist_date) + interval '2 years')::date + 1) stored,
  add column cancel_due date generated always as
    ((greatest(coalesce(filed_on, filing_date), returned_date, converted_on, last_assist_date) + interval '3 years')::date + 1) stored;
comment on column archive.filed_on is 'Day on which it was first saved as formal; null for archives taken over, of which the filing date counts';
comment on column archive.converted_on is 'Day of its conversion from temporary relief, or null';
comment on column archive.return_due is 'First day on which two years have passed without help';
comment on column archive.cancel_due is 'First day on which three years have passed without help';
select keep_history('archive');

-- The night job and the filters of the list ask for ranges of these days.
create index archive_return_due on archive (return_due, id) where life_state = 'ACTIVE';
create index archive_cancel_due on archive (cancel_due, id) where life_state = 'ACTIVE';
