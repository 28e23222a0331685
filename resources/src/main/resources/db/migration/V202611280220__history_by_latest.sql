-- Whatever was moved often was closed slowly: three times for each row all its versions were read, to find the one that
-- holds. That one is the latest, which the key finds by itself; it is looked up once and closed or replaced at once.
create or replace function keep_history(business_table text) returns void language plpgsql as
$$
declare
  twin text := business_table || '_history';
  cols text; key_cols text; same_key_o text; same_key_n text; same_key_l text; missing record;
begin
  select string_agg(quote_ident(a.attname), ', ' order by a.attnum) into cols
    from pg_attribute a where a.attrelid = business_table::regclass and a.attnum > 0 and not a.attisdropped;
  select string_agg(quote_ident(a.attname), ', '), string_agg(format('l.%1$I = o.%1$I', a.attname), ' and '),
         string_agg(format('l.%1$I = n.%1$I', a.attname), ' and '), string_agg(format('h.%1$I = o.%1$I', a.attname), ' and ')
    into key_cols, same_key_o, same_key_n, same_key_l
    from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
    where i.indrelid = business_table::regclass and i.indisprimary;

  if to_regclass(twin) is null then
    execute format('create table %I as select *, now() as valid_from, now() as valid_to, 0::bigint as act_id from %I with no data',
                   twin, business_table);
    execute format('alter table %I add primary key (%s, valid_from), alter valid_to set not null, alter act_id set not null,'
                   ' add check (valid_from < valid_to), add foreign key (act_id) references business_act', twin, key_cols);
    execute format('create index on %I (valid_from, valid_to)', twin);
    execute format('revoke insert, update, delete on %I from bangfu_app', twin);
  else
    for missing in
      select a.attname, format_type(a.atttypid, a.atttypmod) as type
        from pg_attribute a
        where a.attrelid = business_table::regclass and a.attnum > 0 and not a.attisdropped
          and not exists (select from pg_attribute b
                          where b.attrelid = twin::regclass and b.attname = a.attname and not b.attisdropped)
    loop
      execute format('alter table %I add column %I %s', twin, missing.attname, missing.type);
    end loop;
  end if;

  execute format($f$
    create or replace function %1$I() returns trigger language plpgsql security definer
      set search_path = public set enable_seqscan = off as
    $t$
    declare
      act bigint := current_act();
      act_at timestamptz := current_setting('bangfu.act_at')::timestamptz;
    begin
      if tg_op <> 'INSERT' then
        merge into %2$I h
          using (select o.*, (select l.valid_from from %2$I l where %3$s order by l.valid_from desc limit 1) as latest
                   from old_rows o) o
             on %6$s and h.valid_from >= o.latest
          when matched and h.valid_to = 'infinity' and h.act_id = act then delete
          when matched and h.valid_to = 'infinity' then update set valid_to = greatest(act_at, h.valid_from + interval '1 microsecond');
      end if;
      if tg_op <> 'DELETE' then
        insert into %2$I (%5$s, valid_from, valid_to, act_id)
          select n.*, greatest(act_at, (select l.valid_to from %2$I l where %4$s order by l.valid_from desc limit 1)),
                 'infinity', act
            from (select %5$s from new_rows) n;
      end if;
      return null;
    end
    $t$ $f$, business_table || '_keep_history', twin, same_key_o, same_key_n, cols, same_key_l);
  execute format('create or replace trigger keep_history_insert after insert on %I referencing new table as new_rows'
                 ' for each statement execute function %I()', business_table, business_table || '_keep_history');
  execute format('create or replace trigger keep_history_update after update on %I referencing old table as old_rows'
                 ' new table as new_rows for each statement when (current_user = session_user) execute function %I()',
                 business_table, business_table || '_keep_history');
  execute format('create or replace trigger keep_history_delete after delete on %I referencing old table as old_rows'
                 ' for each statement execute function %I()', business_table, business_table || '_keep_history');
end
$$;

do
$$
declare
  kept regclass;
begin
  for kept in select t.tgrelid::regclass from pg_trigger t where t.tgname = 'keep_history_update' order by 1
  loop
    perform keep_history(kept::text);
  end loop;
end
$$;
