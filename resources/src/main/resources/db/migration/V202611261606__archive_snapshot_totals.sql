-- What other rooms keep up to the day of a snapshot, by union with all below it (BAT-079).
create table archive_snapshot_total (
  snapshot_id bigint not null references archive_snapshot,
  union_id bigint not null,
  kind varchar(20) not null check (kind in ('ASSISTANCE')),
  records bigint not null,
  amount numeric(18,2) not null,
  primary key (snapshot_id, union_id, kind)
);
comment on table archive_snapshot_total is 'Fixed once the snapshot is made; goes with it';
create trigger keep_snapshot_total before insert or update or delete on archive_snapshot_total
  for each row execute function keep_snapshot_count();
create index assistance_history_path on assistance_history (owner_union_path, valid_to);

-- Names that values of code lists had before: what is looked at as of a day shows those of that day (BAT-082).
create table code_value_former_name (
  code_value_id bigint not null references code_value on delete cascade,
  held_until timestamptz not null,
  value_name varchar(50) not null,
  primary key (code_value_id, held_until)
);
revoke insert, update, delete on code_value_former_name from bangfu_app;
create function keep_former_name() returns trigger language plpgsql security definer set search_path = public as
$$
begin
  insert into code_value_former_name (code_value_id, held_until, value_name)
  values (old.id, coalesce(nullif(current_setting('bangfu.act_at', true), '')::timestamptz, now()), old.value_name)
  on conflict do nothing;
  return null;
end
$$;
revoke execute on function keep_former_name() from public;
create trigger keep_former_name after update of value_name on code_value
  for each row when (old.value_name is distinct from new.value_name) execute function keep_former_name();
