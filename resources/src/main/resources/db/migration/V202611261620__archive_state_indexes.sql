-- The state filters of a list and their counts (ARC-014) are read from one narrow range of an index of the level: where
-- archives on file stand, in the list's own order, and when the two- and three-year rule concerns them. Before, a province
-- of 180,000 archives fetched every row of the table to count them.
create index archive_province_state on archive (province_id, holder_depth, sent_back, filing_date, id)
  include (return_due, cancel_due) where life_state = 'ACTIVE';
create index archive_prefecture_state on archive (prefecture_id, holder_depth, sent_back, filing_date, id)
  include (return_due, cancel_due) where life_state = 'ACTIVE';
create index archive_county_state on archive (county_id, holder_depth, sent_back, filing_date, id)
  include (return_due, cancel_due) where life_state = 'ACTIVE';

-- An archive that was sent back stands where it was sent to: without knowing this together, far too few are expected.
create statistics archive_states (mcv) on province_id, holder_depth, sent_back, life_state from archive;
alter statistics archive_states set statistics 2000;
analyze archive;
