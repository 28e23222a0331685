-- Unions whose place or division breaks a rule, as an old tree may bring them along (ORG-111): they carry a
-- mark and wait to be mended. The rules are those of PlacementRules and RegionRules, a test compares both.
create view union_fault as
  select u.id, case when f.misplaced then 'PLACEMENT' else 'REGION' end as fault
    from union_org u
    join union_org p on p.id = u.parent_id
    left join region r on r.code = u.region_code
    cross join lateral (
      select (p.union_level, u.union_level) not in (
               ('NATIONAL', 'PROVINCIAL'), ('PROVINCIAL', 'PREFECTURAL'), ('PROVINCIAL', 'GRASSROOTS'),
               ('PREFECTURAL', 'COUNTY'), ('PREFECTURAL', 'GRASSROOTS'), ('COUNTY', 'GRASSROOTS'),
               ('GRASSROOTS', 'GRASSROOTS')) as misplaced,
             case u.union_level
               when 'PROVINCIAL' then r.region_level = 'PROVINCIAL'
               when 'PREFECTURAL' then r.region_level = 'PREFECTURAL'
                 or r.region_level = 'COUNTY' and r.parent_code like '__0000'
               when 'COUNTY' then r.region_level = 'COUNTY'
               else true end is not true as wrong_region) f
   where u.state <> 'DELETED' and (f.misplaced or f.wrong_region);
