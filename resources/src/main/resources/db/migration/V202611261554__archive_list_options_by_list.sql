-- Users choose columns not of lists of archives alone: one row per user and kind of list (part 30 A.15).
alter table archive_list_options rename to list_options;
alter table list_options add column list_kind varchar(20) not null default 'ARCHIVE';
alter table list_options alter column list_kind drop default;
alter table list_options drop constraint archive_list_options_pkey;
alter table list_options add constraint list_options_pkey primary key (user_id, list_kind);
comment on table list_options is 'Columns, order and rows per page of one user, for one kind of list, by the codes of its fields';
