-- Reasons of cancellation and ways out of hardship are counted like all values in use (ORG-105).
insert into code_use (table_key, used_in, used_column) values
  ('deregistration_reason', 'archive_deregistration', 'reason_id'),
  ('exit_way', 'archive_exit', 'way_id');
create index archive_deregistration_reason on archive_deregistration (reason_id);
create index archive_exit_way on archive_exit (way_id);
