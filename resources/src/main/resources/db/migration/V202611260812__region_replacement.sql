-- Stored codes of abolished divisions are replaced by those that stand for them today (ORG-097), wherever a room
-- keeps codes. Versions for stale saves stay: a form opened before still holds the old code, which is refused.
create function replace_regions(codes varchar[], new_codes varchar[]) returns void language plpgsql as
$$
declare
  place record;
  used_column varchar;
begin
  for place in select * from region_use order by subject, used_in loop
    foreach used_column in array place.used_columns loop
      execute format(
        'update %1$I t set %2$I = m.new_code from unnest($1, $2) m(code, new_code) where t.%2$I = m.code and %3$s',
        place.used_in, used_column, place.alive) using codes, new_codes;
    end loop;
  end loop;
end
$$;
comment on function replace_regions(varchar[], varchar[]) is 'Replaces codes of divisions in everything that region_use names';
revoke execute on function replace_regions(varchar[], varchar[]) from public;
grant delete on region_successor to bangfu_app;
