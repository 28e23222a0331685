-- Records that another module makes with an event of its own (part 30 part 30 A.16): kind and number of the event, and whether
-- it is still open if the money has arrived.
alter table assistance add column source_kind varchar(20) collate "C";
alter table assistance add column source_id bigint;
alter table assistance add column undecided boolean not null default false;
alter table assistance add constraint assistance_source_whole check ((source_kind is null) = (source_id is null));
alter table assistance add constraint assistance_undecided_made check (not undecided or source_kind is not null);
comment on column assistance.source_kind is 'The module whose event made the record, as it calls itself; null for records of this module';
comment on column assistance.undecided is 'Its payment may still fail: it is neither reported nor taken into a real-name table';
create index assistance_source on assistance (source_kind, source_id) where source_kind is not null;
select keep_history('assistance');
