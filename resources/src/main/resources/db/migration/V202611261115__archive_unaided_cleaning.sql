-- ARC-144: where cancelled and deleted archives were found
create table archive_unaided_cleaning (
  archive_id bigint not null references archive,
  act_id bigint not null,
  kind varchar(12) not null check (kind in ('DEREGISTERED', 'DELETED')),
  cleaned_on date not null,
  primary key (archive_id, act_id)
);
comment on table archive_unaided_cleaning is 'Archives cancelled or deleted out of the query of archives without assistance';
comment on column archive_unaided_cleaning.cleaned_on is 'Day of the cancellation or deletion';
create index archive_unaided_cleaning_by_day on archive_unaided_cleaning (cleaned_on);
revoke update, delete on archive_unaided_cleaning from bangfu_app;
