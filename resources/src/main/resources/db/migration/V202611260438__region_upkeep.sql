-- The national administrator takes over new editions of the divisions (ORG-098). The table region holds the present
-- edition and every code that was ever valid; what each edition changed is kept line by line.
create table region_edition (
  id bigint generated always as identity primary key,
  name varchar(20) not null unique,
  codes integer not null,
  added integer not null,
  renamed integer not null,
  abolished integer not null,
  act_id bigint references business_act,
  at timestamptz not null,
  by_user varchar(60),
  check ((act_id is null) = (by_user is null))
);
comment on column region_edition.act_id is 'Null for the edition that was delivered';
insert into region_edition (name, codes, added, renamed, abolished, at)
  select edition, count(*), count(*), 0, 0, now() from region group by edition;

create table region_change (
  id bigint generated always as identity primary key,
  edition_id bigint not null references region_edition,
  kind varchar(9) not null check (kind in ('ADDED', 'RENAMED', 'ABOLISHED')),
  code varchar(6) not null,
  old_name varchar(30),
  new_name varchar(30),
  unique (edition_id, code)
);
revoke update, delete on region_change from bangfu_app;
revoke update, delete on region_edition from bangfu_app;
-- one takes a row lock on the last edition, which asks for the right to update
grant update (name) on region_edition to bangfu_app;

-- The codes that stand for an abolished one today.
create table region_successor (
  code varchar(6) not null references region,
  new_code varchar(6) not null references region deferrable initially deferred,
  primary key (code, new_code)
);

-- Where codes are stored. A room that adds such a column adds a line.
create table region_use (
  subject varchar(7) not null check (subject in ('UNION', 'ARCHIVE')),
  used_in varchar(63) not null,
  key_column varchar(63) not null,
  used_columns varchar(63)[] not null,
  alive text not null default 'true',
  primary key (subject, used_in)
);
comment on column region_use.alive is 'Condition of the rows that count';
insert into region_use (subject, used_in, key_column, used_columns, alive) values
  ('UNION', 'union_org', 'id', '{region_code}', 'state <> ''DELETED'''),
  ('ARCHIVE', 'archive_content', 'archive_id', '{hukou_region_code,home_region_code,employer_region_code}', 'true');
revoke insert, update, delete on region_use from bangfu_app;

create function region_uses(asked varchar[]) returns table (code varchar, unions bigint, archives bigint)
  language plpgsql stable as
$$
declare
  place record;
  parts text := '';
begin
  for place in select * from region_use loop
    parts := parts || case parts when '' then '' else ' union all ' end || format(
      'select c.code, %L as subject, t.%I as key from %I t, unnest(array[%s]) c(code) where %s and c.code = any ($1)',
      place.subject, place.key_column, place.used_in,
      (select string_agg(format('t.%I', name), ',') from unnest(place.used_columns) name), place.alive);
  end loop;
  return query execute 'select code::varchar, count(distinct key) filter (where subject = ''UNION''),'
    || ' count(distinct key) filter (where subject = ''ARCHIVE'') from (' || parts || ') used group by code' using asked;
end
$$;
comment on function region_uses(varchar[]) is 'How many unions and archives use codes of divisions (ORG-098)';
revoke execute on function region_uses(varchar[]) from public;
