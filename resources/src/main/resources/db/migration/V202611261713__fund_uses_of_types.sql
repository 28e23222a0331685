-- A fund type is in use where it is kept (ORG-105).
insert into code_use (table_key, used_in, used_column) values
  ('fund_type', 'fund_control', 'fund_type_id'),
  ('fund_type', 'fund_balance', 'fund_type_id'),
  ('fund_type', 'fund_overspending', 'fund_type_id'),
  ('fund_type', 'fund_month_check', 'fund_type_id');
