-- What a renewal of the data key leaves: values that nobody can open, by table and number, and the keys that are used
-- no more (BAT-101).
alter table key_renewal add column retired_at timestamptz, add column retired_by varchar(60),
  add column retired_why varchar(200);
alter table key_renewal add check ((retired_at is null) = (retired_by is null) and (retired_at is null or finished_at is not null));
comment on column key_renewal.retired_at is 'Since then nothing is opened that is sealed with a key older than this one';

create table key_unreadable (
  id bigint generated always as identity primary key,
  key_renewal_id bigint not null references key_renewal,
  sealed_table varchar(63) not null,
  sealed_column varchar(63) not null,
  row_no varchar(40) not null,
  digest bytea not null,
  found_at timestamptz not null,
  unique (key_renewal_id, sealed_table, sealed_column, row_no, digest)
);
comment on column key_unreadable.digest is 'SHA-256 of the sealed value, so that a second look at it does not count twice';
revoke update, delete on key_unreadable from bangfu_app;

-- The number of the row at a place of a table or of its history twin.
create function number_of_row(sealed_table text, place text) returns text language plpgsql stable as
$$
declare key_column text; number text;
begin
  select a.attname into key_column
    from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
   where i.indrelid = regexp_replace(sealed_table, '_history$', '')::regclass and i.indisprimary;
  execute format('select %I::text from %I where ctid = $1', key_column, sealed_table) into number using place::tid;
  return number;
end
$$;
revoke execute on function number_of_row(text, text) from public;
