-- Both sides of an allotment are shown with the names they had when it was made, also after one of them was renamed or
-- has moved away (ORG-065).
alter table fund_allocation
  add column from_union_name varchar(60) not null default '',
  add column to_union_name varchar(60) not null default '';
update fund_allocation a set from_union_name = f.name, to_union_name = t.name
  from union_org f, union_org t where f.id = a.from_union_id and t.id = a.to_union_id;
comment on column fund_allocation.from_union_name is 'Name of the paying union when it was made; set by the trigger alone';
comment on column fund_allocation.to_union_name is 'Name of the receiving union when it was made';

create function fund_allocation_names() returns trigger language plpgsql security definer set search_path = public as
$$
begin
  select u.name into new.from_union_name from union_org u where u.id = new.from_union_id;
  select u.name into new.to_union_name from union_org u where u.id = new.to_union_id;
  return new;
end
$$;
create trigger fund_allocation_names before insert on fund_allocation for each row execute function fund_allocation_names();
