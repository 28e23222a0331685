-- Numbers of allotments carry the paying union in six places. From 1,000,000 on its number was cut
-- and two unions could draw the same one; those are written in hexadecimal, beginning with a letter.
create function fund_union_part(of_union bigint) returns text language sql immutable as $$
  select case when of_union < 1000000 then lpad(of_union::text, 6, '0')
              else upper(to_hex(of_union - 1000000 + 10485760)) end
$$;
comment on function fund_union_part(bigint) is
  'The paying union in the number of an allotment: six places, told apart up to number 7291455';

create or replace function fund_next_number(of_union bigint, of_kind varchar, of_year integer) returns varchar
  language plpgsql security definer set search_path = public as
$$
declare drawn integer;
begin
  insert into fund_number as n (union_id, kind, year, last_no) values (of_union, of_kind, of_year, 1)
    on conflict (union_id, kind, year) do update set last_no = n.last_no + 1
    returning n.last_no into drawn;
  return case of_kind
    when 'SR' then 'SR-' || of_year || '-' || to_char(drawn, 'FM000000')
    else 'BK' || of_year || fund_union_part(of_union) || to_char(drawn, 'FM000000') end;
end
$$;
