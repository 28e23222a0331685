-- Source addresses to which an account is limited (USR-095); without any it may come from everywhere
create table account_network (
  user_id bigint not null references app_user,
  network cidr not null,
  primary key (user_id, network)
);
select keep_history('account_network');

-- At least one active account of each kind for the whole country, whoever acts at the same time
-- (USR-096): the lock makes the second of two wait until the first is done
create function refuse_last_platform_account() returns trigger language plpgsql as
$$
begin
  perform pg_advisory_xact_lock(hashtext('platform accounts'));
  if not exists (select from app_user u join union_org o on o.id = u.union_id
                 where u.role = old.role and u.id <> old.id and o.parent_id is null
                   and u.state in ('NORMAL', 'AWAITING_FIRST_LOGIN', 'LOCKED')) then
    raise exception 'The last active account of its kind' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end
$$;
create trigger app_user_last_platform_account before update of state on app_user
  for each row when (old.role <> 'USER' and old.state not in ('DISABLED', 'DELETED')
                     and new.state in ('DISABLED', 'DELETED'))
  execute function refuse_last_platform_account();
revoke execute on function refuse_last_platform_account() from public;

-- Help for a platform account takes two accounts of the two other kinds (USR-100)
create sequence platform_rescue_seq start with 50 increment by 50;
create table platform_rescue (
  id bigint primary key default nextval('platform_rescue_seq'),
  kind varchar(6) not null check (kind in ('UNLOCK', 'RESET', 'DEVICE')),
  user_id bigint not null references app_user,
  user_role varchar(14) not null,
  asked_by bigint not null references app_user,
  asked_role varchar(14) not null check (asked_role <> user_role),
  reason varchar(200) not null,
  state varchar(9) not null default 'WAITING' check (state in ('WAITING', 'CONFIRMED', 'REFUSED')),
  decided_by bigint references app_user,
  decided_role varchar(14),
  decided_at timestamptz,
  entered_at timestamptz not null,
  entered_by varchar(60) not null,
  changed_at timestamptz not null,
  changed_by varchar(60) not null,
  version integer not null default 0,
  check ((state = 'WAITING') = (decided_at is null)),
  check ((state = 'WAITING') = (decided_by is null)),
  check (state <> 'CONFIRMED' or decided_role not in (user_role, asked_role))
);
create unique index platform_rescue_one_waiting on platform_rescue (user_id) where state = 'WAITING';
create index platform_rescue_user on platform_rescue (user_id);
revoke delete on platform_rescue from bangfu_app;
select keep_history('platform_rescue');

-- A platform account administers no union in any case, which a check of the table says
drop trigger app_user_administrator_is_confirmed on app_user;
create trigger app_user_administrator_is_confirmed before update of user_admin on app_user
  for each row when (new.user_admin and not old.user_admin and new.role = 'USER')
  execute function refuse_unconfirmed_administrator();
