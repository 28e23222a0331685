-- Narrower receivers of a union's reminder (INF-104), and who receives in place of a union without readers (INF-055)
alter table reminder
  add column receiver_permission varchar(20),
  add column receiver_user_id bigint references app_user,
  add column stands_for_union_id bigint references union_org,
  add column stands_for_union_name varchar(60),
  add constraint reminder_one_narrowing check (receiver_permission is null or receiver_user_id is null),
  add constraint reminder_stand_in check ((stands_for_union_id is null) = (stands_for_union_name is null));
alter table reminder add column receiver_union_name varchar(60);
update reminder r set receiver_union_name = (select u.name from union_org u where u.id = r.receiver_union_id);
alter table reminder alter column receiver_union_name set not null;
create index reminder_closed on reminder (handled_at) where state = 'HANDLED';
-- A reminder narrowed to a user who is stopped, deleted or moved is everybody's again (INF-104)
create view reminder_for as
  select r.*,
         case when u.state not in ('DISABLED', 'DELETED') and u.union_id = r.receiver_union_id
              then r.receiver_user_id end as only_user_id
    from reminder r left join app_user u on u.id = r.receiver_user_id;
