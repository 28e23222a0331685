-- Quick report and quick return of records of any kind (AST-068 to AST-073, AST-116, FND-061): the orders of archives become
-- orders of records; what a row of an order means is told by the kind of the order.
alter table archive_quick_order rename to quick_order;
alter sequence archive_quick_order_seq rename to quick_order_seq;
alter table quick_order add column record_kind varchar(20) not null default 'ARCHIVE'
  check (record_kind in ('ARCHIVE', 'ASSISTANCE', 'OTHER_ASSISTANCE', 'SUMMARY_TABLE'));
alter table quick_order alter column record_kind drop default;
comment on column quick_order.record_kind is 'Which table the rows of quick_target point at';

-- A record may be deleted while an order waits for its turn: the row then says that it is gone.
alter table archive_quick_target rename to quick_target;
alter table quick_target drop constraint archive_quick_target_archive_id_fkey;
drop index archive_quick_target_archive;
alter table quick_target rename column archive_id to record_id;
comment on column quick_target.record_id is 'Number of the record in the table of the order''s kind';
