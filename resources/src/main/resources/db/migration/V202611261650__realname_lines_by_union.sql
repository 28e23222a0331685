-- A branch with all its years is a few ranges of this index; a year of the country one of assistance_line_use.
create index assistance_line_union on assistance_line (union_id, fund_year, fund_type_id)
  include (archive_id, measure_id, assist_date, amount);
