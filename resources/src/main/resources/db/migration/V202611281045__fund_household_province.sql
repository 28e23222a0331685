-- The uses of a province by year or type are read from its households, not from its millions of lines.
create index fund_household_province on fund_household (province_id);
