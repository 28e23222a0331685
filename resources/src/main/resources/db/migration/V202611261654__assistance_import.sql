-- Assistance out of Excel files (part 30 A.13): the file, kept sealed for thirty days, one row for each of its rows with
-- what became of it, and the money that each valid row takes. A row becomes one record at most, whatever crashes.
create sequence assistance_import_seq start with 100;
create table assistance_import (
  id bigint primary key default nextval('assistance_import_seq'),
  import_no varchar(16) collate "C" not null,
  bulk_no uuid not null,
  union_id bigint not null references union_org,
  union_name varchar(60) not null,
  user_id bigint not null,
  user_name varchar(60) not null,
  file_name bytea not null,
  file_size integer not null check (file_size between 1 and 10485760),
  part_count smallint not null check (part_count > 0),
  data_key bytea not null,
  file_digest varchar(64) collate "C" not null,
  state varchar(9) not null check (state in ('CHECKING', 'CHECKED', 'IMPORTING', 'DONE', 'CANCELLED', 'UNDONE')),
  run_id bigint,
  runs smallint not null default 0,
  total integer not null,
  checked integer not null default 0,
  valid integer not null default 0,
  imported integer not null default 0,
  failed integer not null default 0,
  valid_amount numeric(14,2) not null default 0,
  imported_amount numeric(14,2) not null default 0,
  uploaded_at timestamptz not null,
  confirmed_at timestamptz,
  ended_at timestamptz,
  version integer not null default 0,
  constraint assistance_import_no_unique unique (import_no),
  check (checked <= total and valid <= checked and imported + failed <= valid)
);
comment on table assistance_import is 'One Excel file of assistance; one that was cancelled keeps neither file nor rows';
comment on column assistance_import.bulk_no is 'Stands in the records made from it, as that of a form (AST-079)';
comment on column assistance_import.file_digest is 'SHA-256 of the file: the same file sent again is known (AST-094)';
comment on column assistance_import.run_id is 'The run that checks or stores it, or did so last';
create index assistance_import_union on assistance_import (union_id, id);
create index assistance_import_same on assistance_import (union_id, file_digest);
revoke delete on assistance_import from bangfu_app;

create table assistance_import_part (
  import_id bigint not null references assistance_import,
  part_no smallint not null,
  sealed bytea not null,
  primary key (import_id, part_no)
);
alter table assistance_import_part alter sealed set storage external;
revoke update on assistance_import_part from bangfu_app;

create sequence assistance_import_row_seq start with 500 increment by 500;
create table assistance_import_row (
  id bigint primary key default nextval('assistance_import_row_seq'),
  import_id bigint not null references assistance_import,
  row_no integer not null check (row_no > 0),
  originals bytea,
  misread varchar(8000),
  twin_row integer,
  state varchar(8) not null default 'PENDING' check (state in ('PENDING', 'VALID', 'INVALID', 'IMPORTED', 'FAILED')),
  errors varchar(8000),
  warnings varchar(4000),
  archive_id bigint,
  amount numeric(11,2) not null default 0,
  constraint assistance_import_row_no_unique unique (import_id, row_no)
);
comment on column assistance_import_row.originals is 'What stood in the cells, sealed';
comment on column assistance_import_row.misread is 'What only the file itself told to be wrong, as lines of column, tabulator and sentence, like errors';
comment on column assistance_import_row.twin_row is 'An earlier row of the file that says the same';
create index assistance_import_row_archive on assistance_import_row (archive_id) where archive_id is not null;

create table assistance_import_line (
  import_id bigint not null,
  row_no integer not null,
  line_no smallint not null check (line_no between 1 and 3),
  measure_id bigint not null,
  amount numeric(9,2) not null check (amount > 0),
  fund_type_id bigint not null,
  fund_year smallint not null,
  primary key (import_id, row_no, line_no),
  foreign key (import_id, row_no) references assistance_import_row (import_id, row_no) on delete cascade
);
comment on table assistance_import_line is 'The money of the rows that passed the check: what later rows find taken, and what an undo compares with';

alter table assistance add column import_no varchar(16) collate "C" references assistance_import (import_no);
alter table assistance add column import_row integer;
alter table assistance add constraint assistance_import_row_unique unique (import_no, import_row);
alter table assistance add check ((import_no is null) = (import_row is null));
comment on column assistance.import_row is 'Row of the file it was made from; no row makes two (AST-093)';
select keep_history('assistance');

-- What stood in the cells of a row about a household goes with the household's data (USR-134).
create function forget_imported() returns trigger language plpgsql security definer set search_path = public as
$$
begin
  update assistance_import_row set originals = null where archive_id = new.id;
  return null;
end
$$;
revoke execute on function forget_imported() from public;
create trigger forget_imported after update of anonymized_at on archive for each row
  when (old.anonymized_at is null and new.anonymized_at is not null) execute function forget_imported();
