-- Projects are what unions spend, too (AST-114): each moves the balance of its fund type and year.
select follow_spending('other_assistance', 'spent_other', $$
  select 'OTHER_ASSISTANCE'::varchar(20) as source, o.id as record_id, o.id as line_id, o.owner_union_id as union_id,
         o.project_date as spent_on, o.measure_id, o.fund_type_id, o.fund_year, o.amount::numeric(16,2) as amount,
         null::bigint as archive_id, o.record_no, o.entered_at, o.entered_by
    from {rows} o $$);
