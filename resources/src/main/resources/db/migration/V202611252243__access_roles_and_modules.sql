-- Platform accounts beside the staff of unions (USR-089), and the switches of modules (USR-030).
-- A platform account's union is its scope: the national one, or a province.
alter table app_user add column role varchar(14) not null default 'USER'
  check (role in ('USER', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN'));
alter table app_user add constraint app_user_platform_is_no_user_admin
  check (role = 'USER' or not user_admin);
create index app_user_platform on app_user (role) where role <> 'USER';
select keep_history('app_user');

alter table user_permission add constraint user_permission_admin_is_handled
  check (permission <> 'USER_ADMIN' or level = 'HANDLE');

-- One person's account has one kind for ever, so a permission can be checked when it is granted
create function refuse_change_of_role() returns trigger language plpgsql as
$$
begin
  raise exception 'The kind of an account does not change' using errcode = 'integrity_constraint_violation';
end
$$;
create trigger app_user_role_is_fixed before update of role on app_user
  for each row when (old.role <> new.role) execute function refuse_change_of_role();

create function refuse_permission_of_platform_account() returns trigger language plpgsql as
$$
begin
  if (select role from app_user where id = new.user_id) <> 'USER' then
    raise exception 'A platform account holds no permission' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end
$$;
create trigger user_permission_of_staff_only before insert or update of user_id on user_permission
  for each row execute function refuse_permission_of_platform_account();

-- Only the switches that were ever used stand here
create table module_switch (
  module varchar(20) primary key,
  switched_on boolean not null,
  entered_at timestamptz not null,
  entered_by varchar(60) not null,
  changed_at timestamptz not null,
  changed_by varchar(60) not null,
  version integer not null default 0
);
select keep_history('module_switch');
