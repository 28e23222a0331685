-- The persons behind the money of a branch: its newest lines are found without the table, which lies all over the disk.
drop index assistance_line_union;
create index assistance_line_union on assistance_line (union_id, fund_year, fund_type_id)
  include (archive_id, measure_id, assist_date, amount, assistance_id, id);
