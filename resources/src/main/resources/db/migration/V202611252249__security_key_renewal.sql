-- Renewal of the data key while people work (USR-116): one line per order, with the place up to which the old values
-- are sealed anew, so that the work goes on there after any interruption.
create table key_renewal (
  id bigint generated always as identity primary key,
  key_version smallint not null unique check (key_version > 0),
  ordered_at timestamptz not null,
  ordered_by varchar(60) not null,
  reason varchar(200) not null,
  table_no integer not null default 0,
  block_no bigint not null default 0,
  found_in_pass bigint not null default 0,
  resealed bigint not null default 0,
  unreadable bigint not null default 0,
  finished_at timestamptz,
  version integer not null default 0
);
revoke delete on key_renewal from bangfu_app;

-- Puts a value sealed with a newer key in the place of the old one, in a table or its history twin. It says nothing new,
-- so it is no version of the row: triggers of history stay silent, because the function runs as its owner on behalf
-- of somebody else. Compare and set: a value that somebody changed meanwhile stays. The key version only goes up.
create function reseal_value(sealed_table text, sealed_column text, place text, old_value bytea, new_value bytea)
  returns integer language plpgsql security definer set search_path = public as
$$
declare changed integer;
begin
  if get_byte(new_value, 0) * 256 + get_byte(new_value, 1) <= get_byte(old_value, 0) * 256 + get_byte(old_value, 1) then
    raise exception 'A value is resealed with a newer key only';
  end if;
  if not exists (select from information_schema.columns where table_schema = 'public' and table_name = sealed_table
                 and column_name = sealed_column and data_type = 'bytea') then
    raise exception 'No sealed column %.%', sealed_table, sealed_column;
  end if;
  execute format('update %I set %I = $1 where ctid = $2 and %I = $3', sealed_table, sealed_column, sealed_column)
    using new_value, place::tid, old_value;
  get diagnostics changed = row_count;
  return changed;
end
$$;

-- The sealed values of some blocks of a table that are older than a key: place and value.
create function sealed_before(sealed_table text, sealed_column text, from_block bigint, to_block bigint, key_version integer)
  returns table (place text, sealed bytea) language plpgsql stable as
$$
begin
  return query execute format(
    'select ctid::text, %1$I from %2$I where ctid >= $1 and ctid < $2 and length(%1$I) > 2'
    ' and get_byte(%1$I, 0) * 256 + get_byte(%1$I, 1) < $3', sealed_column, sealed_table)
    using format('(%s,0)', from_block)::tid, format('(%s,0)', to_block)::tid, key_version;
end
$$;

-- How many blocks a table has now.
create function blocks_of(sealed_table text) returns bigint language sql stable as
$$ select pg_relation_size(sealed_table::regclass) / current_setting('block_size')::bigint $$;

-- Triggers of history are silent where a function of the owner works for somebody else.
do
$$
declare twin record;
begin
  for twin in
    select t.tgrelid::regclass as on_table, t.tgname, p.proname
    from pg_trigger t join pg_proc p on p.oid = t.tgfoid
    where t.tgname = 'keep_history_update' and not t.tgisinternal
  loop
    execute format('create or replace trigger keep_history_update after update on %s referencing old table as old_rows'
                   ' new table as new_rows for each statement when (current_user = session_user) execute function %I()',
                   twin.on_table, twin.proname);
  end loop;
end
$$;
do
$$
declare source text;
begin
  select pg_get_functiondef('keep_history(text)'::regprocedure) into source;
  if position('for each statement execute function %I()'', business_table, business_table || ''_keep_history'');'
              || chr(10) || '  execute format(''create or replace trigger keep_history_delete' in source) = 0 then
    raise exception 'keep_history is not as expected';
  end if;
  execute replace(source,
    ' new table as new_rows for each statement execute function %I()'', business_table, business_table || ''_keep_history'');'
      || chr(10) || '  execute format(''create or replace trigger keep_history_delete',
    ' new table as new_rows for each statement when (current_user = session_user) execute function %I()'', business_table, business_table || ''_keep_history'');'
      || chr(10) || '  execute format(''create or replace trigger keep_history_delete');
end
$$;
