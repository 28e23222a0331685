-- What waits for the security administrator (USR-020, USR-093): somebody is to administer a union of
-- the two upper levels, or a new platform account is to be opened. A decision is never changed.
create sequence appointment_seq start with 50 increment by 50;
create table appointment (
  id bigint primary key default nextval('appointment_seq'),
  kind varchar(10) not null check (kind in ('USER_ADMIN', 'PLATFORM')),
  union_id bigint not null references union_org,
  user_id bigint not null references app_user,
  former_id bigint references app_user,
  state varchar(9) not null default 'WAITING'
    check (state in ('WAITING', 'CONFIRMED', 'REFUSED', 'WITHDRAWN')),
  decided_at timestamptz,
  decided_by varchar(60),
  decided_act bigint references business_act,
  reason varchar(200),
  entered_at timestamptz not null,
  entered_by varchar(60) not null,
  changed_at timestamptz not null,
  changed_by varchar(60) not null,
  version integer not null default 0,
  check (user_id <> former_id),
  check ((state = 'WAITING') = (decided_at is null)),
  check ((decided_at is null) = (decided_by is null)),
  check ((state = 'REFUSED') = (reason is not null)),
  check ((state = 'CONFIRMED') = (decided_act is not null))
);
comment on column appointment.former_id is 'Who held the administration when it was asked for; he keeps it until the decision';
comment on column appointment.decided_act is 'The act of the confirmation: in it, and in no other, the account may become administrator';
create unique index appointment_one_waiting on appointment (union_id)
  where state = 'WAITING' and kind = 'USER_ADMIN';
create unique index appointment_one_of_account on appointment (user_id) where state = 'WAITING';
create index appointment_waiting on appointment (entered_at desc, id desc) where state = 'WAITING';
create index appointment_all on appointment (entered_at desc, id desc);
create index appointment_user on appointment (user_id);
revoke delete on appointment from bangfu_app;
select keep_history('appointment');

create function refuse_second_decision() returns trigger language plpgsql as
$$
begin
  raise exception 'A decided appointment does not change' using errcode = 'integrity_constraint_violation';
end
$$;
create trigger appointment_is_decided_once before update on appointment
  for each row when (old.state <> 'WAITING') execute function refuse_second_decision();
revoke execute on function refuse_second_decision() from public;

-- Whatever the application does: at the two upper levels nobody becomes administrator but in the act in
-- which the security administrator confirms it
create function refuse_unconfirmed_administrator() returns trigger language plpgsql as
$$
begin
  if (select union_level from union_org where id = new.union_id) in ('NATIONAL', 'PROVINCIAL')
      and not exists (select from appointment
                      where user_id = new.id and union_id = new.union_id and kind = 'USER_ADMIN'
                        and state = 'CONFIRMED' and decided_act = current_act()) then
    raise exception 'The appointment is not confirmed' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end
$$;
create trigger app_user_administrator_is_confirmed before update of user_admin on app_user
  for each row when (new.user_admin and not old.user_admin)
  execute function refuse_unconfirmed_administrator();
revoke execute on function refuse_unconfirmed_administrator() from public;
