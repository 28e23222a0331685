-- Each portion of an import went through all the rows that the portions before it had done.
alter table assistance_import add column reached_row integer not null default 0;
comment on column assistance_import.reached_row is 'The last row that the present phase, check or storing, is through with';
