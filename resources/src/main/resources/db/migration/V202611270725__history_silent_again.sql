-- History is silent where a function of the owner works for somebody else: a value sealed with a newer key and a value
-- destroyed for good are no versions of their rows. Looking by key (V202611270150) had lost that from what makes triggers.
do
$$
declare
  source text := pg_get_functiondef('keep_history(text)'::regprocedure);
  place constant text := ' new table as new_rows for each statement execute function %I()'', business_table, business_table || ''_keep_history'');'
                         || chr(10) || '  execute format(''create or replace trigger keep_history_delete';
  twin record;
begin
  if position(place in source) = 0 then
    raise exception 'keep_history is not as expected';
  end if;
  execute replace(source, place, replace(place, 'each statement execute', 'each statement when (current_user = session_user) execute'));
  for twin in
    select t.tgrelid::regclass as on_table, p.proname
      from pg_trigger t join pg_proc p on p.oid = t.tgfoid
     where t.tgname = 'keep_history_update' and t.tgqual is null
  loop
    execute format('create or replace trigger keep_history_update after update on %s referencing old table as old_rows'
                   ' new table as new_rows for each statement when (current_user = session_user) execute function %I()',
                   twin.on_table, twin.proname);
  end loop;
end
$$;
