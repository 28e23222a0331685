-- The ground under everything: names sort by pinyin, every change belongs to a business act,
-- and every version of a business row is kept with the time during which it held (ARC-168).

create collation pinyin (provider = icu, locale = 'zh-u-co-pinyin');

alter default privileges in schema public grant select, insert, update, delete on tables to bangfu_app;
alter default privileges in schema public grant usage on sequences to bangfu_app;
alter default privileges in schema public revoke execute on functions from public;
alter default privileges in schema public grant execute on functions to bangfu_app;
grant usage on schema public to bangfu_app;
grant select on flyway_schema_history to bangfu_app;

create table business_act (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  kind varchar(60) not null,
  union_id bigint,
  user_id bigint,
  user_name varchar(60) not null
);
comment on table business_act is 'One line per business act: who did what when; the versions of the rows it changed point here';
create index business_act_at on business_act (at);
revoke insert, update, delete on business_act from bangfu_app;

-- Opens the business act of the running transaction. Every write to a table with history needs one.
create function begin_act(act_at timestamptz, act_kind varchar, act_union_id bigint, act_user_id bigint, act_user_name varchar)
  returns bigint language plpgsql security definer set search_path = public as
$$
declare act bigint;
begin
  insert into business_act (at, kind, union_id, user_id, user_name)
    values (act_at, act_kind, act_union_id, act_user_id, act_user_name) returning id into act;
  perform set_config('bangfu.act', act::text, true), set_config('bangfu.act_at', act_at::text, true);
  return act;
end
$$;

create function current_act() returns bigint language plpgsql stable as
$$
declare act text := current_setting('bangfu.act', true);
begin
  if act is null or act = '' then
    raise exception 'A table with history was written outside a business act' using errcode = 'BF001';
  end if;
  return act::bigint;
end
$$;

-- Gives a table its history: the twin <table>_history with the same columns and the time during which
-- each version held [valid_from, valid_to), and triggers that fill it set by set. To be called again
-- after every change of the table's columns. A version made twice by one act is kept once.
create function keep_history(business_table text) returns void language plpgsql as
$$
declare
  twin text := business_table || '_history';
  cols text; key_cols text; same_key_o text; same_key_n text; missing record;
begin
  select string_agg(quote_ident(a.attname), ', ' order by a.attnum) into cols
    from pg_attribute a where a.attrelid = business_table::regclass and a.attnum > 0 and not a.attisdropped;
  select string_agg(quote_ident(a.attname), ', '), string_agg(format('h.%1$I = o.%1$I', a.attname), ' and '),
         string_agg(format('h.%1$I = n.%1$I', a.attname), ' and ')
    into key_cols, same_key_o, same_key_n
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
    create or replace function %1$I() returns trigger language plpgsql security definer set search_path = public as
    $t$
    declare
      act bigint := current_act();
      act_at timestamptz := current_setting('bangfu.act_at')::timestamptz;
    begin
      if tg_op <> 'INSERT' then
        delete from %2$I h using old_rows o where %3$s and h.valid_to = 'infinity' and h.act_id = act;
        update %2$I h set valid_to = greatest(act_at, h.valid_from + interval '1 microsecond')
          from old_rows o where %3$s and h.valid_to = 'infinity';
      end if;
      if tg_op <> 'DELETE' then
        insert into %2$I (%5$s, valid_from, valid_to, act_id)
          select n.*, greatest(act_at, (select max(h.valid_to) from %2$I h where %4$s)), 'infinity', act
            from (select %5$s from new_rows) n;
      end if;
      return null;
    end
    $t$ $f$, business_table || '_keep_history', twin, same_key_o, same_key_n, cols);
  execute format('create or replace trigger keep_history_insert after insert on %I referencing new table as new_rows'
                 ' for each statement execute function %I()', business_table, business_table || '_keep_history');
  execute format('create or replace trigger keep_history_update after update on %I referencing old table as old_rows'
                 ' new table as new_rows for each statement execute function %I()', business_table, business_table || '_keep_history');
  execute format('create or replace trigger keep_history_delete after delete on %I referencing old table as old_rows'
                 ' for each statement execute function %I()', business_table, business_table || '_keep_history');
end
$$;
revoke execute on function keep_history(text) from bangfu_app;
