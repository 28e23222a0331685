-- Comparing and clearing away are parts of their own, each well within the time of a transaction.
alter table overview_part drop constraint overview_part_kind_check;
alter table overview_part alter column kind type varchar(20);
alter table overview_part add constraint overview_part_kind_check check (kind in
  ('BRANCH', 'EVENTS', 'FUNDS', 'CHECK_ARCHIVES', 'CHECK_HELP', 'CHECK_EVENTS', 'FINISH', 'CLEAN'));
