package cn.bangfu.center;

import cn.bangfu.codetable.CodeValues;
import cn.bangfu.region.RegionLevel;
import cn.bangfu.unionorg.Union;
import cn.bangfu.unionorg.Unions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The SQL of query and statistics: one set of conditions, so that a figure and the list behind it
 * cannot differ. Only unions that work and are flagged as centres are looked at; an index holds
 * them.
 */
@Dependent
class CenterQueries {

  private static final String FROM =
      """
       from union_org u
         left join center_profile c on c.union_id = u.id and c.complete
         left join union_org p on p.id = u.parent_id
         left join code_value t on t.id = u.grassroots_type_id
         left join region r on r.code = u.region_code
         cross join lateral (select center_level(u.union_level,
           coalesce(t.constant = 'CENTER_STATION', false), p.union_level) as level) l
         cross join lateral (select case ?1
           when 'LEVEL' then l.level
           when 'NATURE' then coalesce(c.nature_id::text, '')
           when 'CITY_CLASS' then coalesce(c.city_class_id::text, '')
           when 'REGION' then coalesce(case when r.state = 'ABOLISHED' then 'ABOLISHED' else case ?2
             when 'COUNTRY' then left(r.code, 2) || '0000'
             when 'PROVINCE' then case when right(r.parent_code, 4) = '0000' then r.code
               else coalesce(r.parent_code, r.code) end
             else r.code end end, '')
           when 'UNION' then split_part(u.path, '/', ?3)
           else '' end as key) g
        where u.center and u.state in ('NORMAL', 'MOVING') and u.path like ?4
          and (?5 = 0 or u.id = ?5)
          and strpos(lower(u.name), lower(?6)) > 0
          and (?7 = '' or u.region_code like ?7 || '%')
          and (?8 = '' or l.level = ?8)
          and (?9 = 0 or c.city_class_id = ?9)
          and (?10 = 0 or c.nature_id = ?10)
          and (?11 = -1 or c.staff_count >= ?11) and (?12 = -1 or c.staff_count <= ?12)
          and (?13 = '' or c.floor_area >= cast(nullif(?13, '') as numeric))
          and (?14 = '' or c.floor_area <= cast(nullif(?14, '') as numeric))
          and (?15 = '' or c.coordination = (?15 = 'true'))
          and (?16 = '' or c.services && cast(string_to_array(?16, ',') as bigint[]))
          and (?17 = '' or c.established_on >= cast(nullif(?17, '') as date))
          and (?18 = '' or c.established_on <= cast(nullif(?18, '') as date))
          and (?19 = '*' or g.key = ?19)
          and case ?20 when 'EVERY' then true when 'MISSING' then c.union_id is null
            when 'PUBLIC_INSTITUTIONS' then c.nature_id = ?21 when 'COORDINATED' then c.coordination
            else c.union_id is not null end
      """;

  private static final String ROWS =
      """
      select u.id, u.name,
             (select string_agg(a.name, '' order by a.code) from region a
               where a.code in (left(u.region_code, 2) || '0000', left(u.region_code, 4) || '00',
                                u.region_code)),
             l.level, c.nature_id, c.staff_count, c.floor_area, array_to_string(c.services, ','),
             u.office_phone, u.duty_phone,
             greatest(u.info_updated_date, (c.changed_at at time zone 'Asia/Shanghai')::date)
      """;

  private static final String ORDER =
      """
       order by u.region_code nulls first,
         array_position(array['NATIONAL', 'PROVINCIAL', 'PREFECTURAL', 'COUNTY'], u.union_level::text)
           nulls last, u.sort_order, u.id
       limit ?22 offset ?23
      """;

  private static final String FIGURES =
      """
      select grouping(g.key) = 1, g.key, count(c.union_id), count(*) filter (where c.nature_id = ?21),
             coalesce(sum(c.staff_count), 0), coalesce(sum(c.full_time_staff), 0),
             count(*) filter (where c.coordination), coalesce(sum(c.floor_area), 0.00),
             round(avg(c.floor_area) filter (where c.floor_area > 0), 2),
             max(c.floor_area) filter (where c.floor_area > 0),
             min(c.floor_area) filter (where c.floor_area > 0), count(*) - count(c.union_id)
      """;

  private static final String GROUPED = " group by grouping sets ((g.key), ())";
  private static final String COUNT = "select count(*)";
  private static final String EVERY = "EVERY";

  @PersistenceContext EntityManager em;
  @Inject Unions unions;
  @Inject CodeValues codes;

  List<Object[]> rows(CenterFilter filter, CenterCut cut, int offset, int size) {
    return list(
        bind(em.createNativeQuery(ROWS + FROM + ORDER), filter, cut.group(), cut.key(), name(cut))
            .setParameter(22, size)
            .setParameter(23, offset));
  }

  int count(CenterFilter filter, CenterCut cut) {
    Query query = em.createNativeQuery(COUNT + FROM);
    return ((Number) bind(query, filter, cut.group(), cut.key(), name(cut)).getSingleResult())
        .intValue();
  }

  /** A row for each group that occurs, and one for all of them. */
  List<Object[]> figures(CenterFilter filter, CenterGroup group) {
    return list(bind(em.createNativeQuery(FIGURES + FROM + GROUPED), filter, group, null, EVERY));
  }

  /** The union from which is looked; it must lie in the scope. */
  Union from(CenterFilter filter) {
    return filter.unionId() == null ? unions.own() : unions.get(filter.unionId());
  }

  private Query bind(
      Query query, CenterFilter filter, CenterGroup group, String key, String measure) {
    filter.check();
    Union from = from(filter);
    return query
        .setParameter(1, group == null ? "" : group.name())
        .setParameter(2, divided(filter, from))
        .setParameter(3, from.getDepth() + 2)
        .setParameter(4, from.getPath() + "%")
        .setParameter(5, filter.includeSubordinates() ? 0L : from.getId())
        .setParameter(6, filter.name() == null ? "" : filter.name().strip())
        .setParameter(7, prefix(filter.regionCode()))
        .setParameter(8, filter.level() == null ? "" : filter.level().name())
        .setParameter(9, filter.cityClassId() == null ? 0L : filter.cityClassId())
        .setParameter(10, filter.natureId() == null ? 0L : filter.natureId())
        .setParameter(11, filter.staffFrom() == null ? -1 : filter.staffFrom())
        .setParameter(12, filter.staffTo() == null ? -1 : filter.staffTo())
        .setParameter(13, filter.areaFrom() == null ? "" : filter.areaFrom().toPlainString())
        .setParameter(14, filter.areaTo() == null ? "" : filter.areaTo().toPlainString())
        .setParameter(15, filter.coordination() == null ? "" : filter.coordination().toString())
        .setParameter(
            16, filter.services().stream().map(String::valueOf).collect(Collectors.joining(",")))
        .setParameter(17, text(filter.establishedFrom()))
        .setParameter(18, text(filter.establishedTo()))
        .setParameter(19, key == null ? "*" : key)
        .setParameter(20, measure)
        .setParameter(21, codes.byConstant(CenterProfiles.NATURE, "PUBLIC_INSTITUTION").getId());
  }

  /** Into what the division that is asked for falls. */
  private static String divided(CenterFilter filter, Union from) {
    String asked = filter.regionCode() == null ? from.getRegionCode() : filter.regionCode();
    if (asked == null) {
      return "COUNTRY";
    }
    return RegionLevel.of(asked) == RegionLevel.PROVINCIAL ? "PROVINCE" : "PREFECTURE";
  }

  private static String prefix(String code) {
    return code == null
        ? ""
        : switch (RegionLevel.of(code)) {
          case PROVINCIAL -> code.substring(0, 2);
          case PREFECTURAL -> code.substring(0, 4);
          case COUNTY -> code;
        };
  }

  private static String name(CenterCut cut) {
    return cut.measure().name();
  }

  private static String text(Object value) {
    return value == null ? "" : value.toString();
  }

  @SuppressWarnings("unchecked")
  private static List<Object[]> list(Query query) {
    return query.getResultList();
  }
}
