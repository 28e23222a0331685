-- Tables at a union are listed newest first (quick report and return, FND-061), as help and projects are: the index of
-- holders keeps that order, so that a page at the root is not a sort of the whole country.
drop index summary_table_holder;
create index summary_table_holder on summary_table (holder_union_id, sent_back, fill_date, id);
