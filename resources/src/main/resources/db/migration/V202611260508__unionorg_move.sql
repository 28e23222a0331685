-- Branches move to another superior (ORG-054 to ORG-072): one line per move, from the paste to its end.
create sequence union_move_seq;
create table union_move (
  id bigint primary key default nextval('union_move_seq'),
  union_id bigint not null references union_org,
  from_parent_id bigint not null references union_org,
  to_parent_id bigint not null references union_org,
  state varchar(8) not null check (state in ('OPEN', 'DONE', 'RELEASED')),
  requested_at timestamptz not null,
  by_user_id bigint not null,
  by_user varchar(60) not null,
  by_union_id bigint not null references union_org,
  by_union varchar(60) not null,
  ended_at timestamptz,
  version integer not null default 0,
  check ((state = 'OPEN') = (ended_at is null))
);
comment on column union_move.state is 'RELEASED: the branch stands where it stood, the move was given up or refused';
create unique index union_move_open on union_move (union_id) where state = 'OPEN';
select keep_history('union_move');
revoke delete on union_move from bangfu_app;

alter table union_change add column affected varchar(1000);
comment on column union_change.affected is 'Of a move: how many unions, people and records of each kind went along';

alter table user_session drop constraint user_session_end_reason_check;
alter table user_session add constraint user_session_end_reason_check
  check (end_reason in ('LOG_OUT', 'OUSTED', 'OVER', 'UNION_MOVED'));

-- The gate of a union, an advisory lock: whoever saves something holds the gates of his union and of those above
-- it, whoever moves a branch closes the gate of its topmost union. So a move waits for the savings that have
-- begun, and none begins while it waits or works (ORG-058, ORG-070).
create function union_gate(of_union bigint) returns bigint language sql immutable strict parallel safe as
$$ select hashtextextended('union_gate', of_union) $$;

-- False if a move works on the union or on one above it, or has taken it away since as_path was read.
create function enter_union(of_union bigint, as_path varchar) returns boolean language plpgsql
  set search_path = public as
$$
declare free boolean;
begin
  if not exists (select from union_org u where u.id = of_union) then
    return true;
  end if;
  select bool_and(pg_try_advisory_xact_lock_shared(union_gate(step.id::bigint))) into free
    from unnest(string_to_array(trim(both '/' from as_path), '/')) with ordinality as step(id, depth)
   where step.depth > 1;
  -- only now, with the gates held, what is read stays so
  return coalesce(free, true)
     and exists (select from union_org u where u.id = of_union and u.path = as_path and u.state <> 'MOVING');
end
$$;

-- Opens the business act of somebody whose union stands at this place; null if the union is being moved.
create function begin_act(act_at timestamptz, act_kind varchar, act_union_id bigint, act_user_id bigint,
                          act_user_name varchar, act_union_path varchar)
  returns bigint language plpgsql security definer set search_path = public as
$$
begin
  if not enter_union(act_union_id, act_union_path) then
    return null;
  end if;
  return begin_act(act_at, act_kind, act_union_id, act_user_id, act_user_name);
end
$$;
revoke execute on function union_gate(bigint), enter_union(bigint, varchar),
  begin_act(timestamptz, varchar, bigint, bigint, varchar, varchar) from public;
