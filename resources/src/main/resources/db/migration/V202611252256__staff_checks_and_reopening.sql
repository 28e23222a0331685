-- An account that was opened again after a stop counts its disuse from then (USR-011, USR-013)
alter table app_user add column reopened_at timestamptz;
select keep_history('app_user');

-- The yearly look at who holds what (USR-029): never edited
create table permission_check (
  id bigint generated always as identity primary key,
  union_id bigint not null references union_org,
  checked_at timestamptz not null,
  checked_by varchar(60) not null,
  people integer not null check (people >= 0),
  act_id bigint not null references business_act
);
create index permission_check_union on permission_check (union_id, checked_at);
revoke update, delete on permission_check from bangfu_app;

-- Where step 1 of the first log-in alone is open, the union was moved (USR-046)
do
$$
begin
  if exists (select from app_user where not must_verify and not union_verified) then
    perform begin_act(now(), 'MIGRATION', null, null, 'SYSTEM');
    update app_user set union_verified = true where not must_verify and not union_verified;
  end if;
end
$$;
