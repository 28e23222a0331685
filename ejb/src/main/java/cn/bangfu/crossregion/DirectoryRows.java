package cn.bangfu.crossregion;

import cn.bangfu.kernel.PhoneNumber;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The SQL of the directory. A typed text may stand anywhere in a name, so all unions are looked
 * through: 60,000 of them take some hundredths of a second; a division's code narrows them by
 * index.
 */
@Dependent
class DirectoryRows {

  static final String FIND =
      """
      with area as materialized (
        select r.code, coalesce(g.name, '') || coalesce(p.name, '') || r.name as full_name
          from region r
          left join region p on p.code = r.parent_code
          left join region g on g.code = p.parent_code)
      select u.id, u.name, a.full_name, p.id, p.name, u.office_phone, u.duty_phone, u.confirm_state,
             count(*) over ()
        from union_org u
        left join union_org p on p.id = u.parent_id
        left join area a on a.code = u.region_code
       where u.state in ('NORMAL', 'MOVING')
         and (?1 = '' or u.region_code like ?1 || '%')
         and (?2 = '' or u.region_code is not null and not exists (
               select from unnest(string_to_array(?2, chr(10))) w
                where strpos(lower(a.full_name), w) = 0))
         and (?3 = '' or u.id = ?4
              or not exists (select from unnest(string_to_array(?3, chr(10))) w
                              where strpos(lower(u.name), w) = 0)
              or u.short_name is not null
                 and not exists (select from unnest(string_to_array(?3, chr(10))) w
                                  where strpos(lower(u.short_name), w) = 0))
       order by lower(u.name) = ?5 desc, starts_with(lower(u.name), ?5) desc,
                array_position(array['NATIONAL', 'PROVINCIAL', 'PREFECTURAL', 'COUNTY'],
                               u.union_level::text) nulls last,
                u.region_code nulls first, u.sort_order, u.id
       limit ?6 offset ?7
      """;

  private static final String ENTRY =
      """
      select u.id, u.name, p.id, p.name,
             coalesce(g.name, '') || coalesce(q.name, '') || r.name,
             u.address, u.postcode, u.area_code, u.leader_phone, u.office_phone, u.fax,
             u.duty_phone, u.email, c.intro, u.info_updated_date, u.confirm_state
        from union_org u
        left join union_org p on p.id = u.parent_id
        left join region r on r.code = u.region_code
        left join region q on q.code = r.parent_code
        left join region g on g.code = q.parent_code
        left join center_profile c on c.union_id = u.id
       where u.id = ?1 and u.state in ('NORMAL', 'MOVING')
      """;

  private static final String UNCONFIRMED = "UNCONFIRMED";

  @PersistenceContext EntityManager em;

  DirectoryHits find(DirectoryQuery query, int offset, int size) {
    List<Object[]> found =
        rows(
            em.createNativeQuery(FIND)
                .setParameter(1, query.codePrefix())
                .setParameter(2, String.join("\n", query.divisionWords()))
                .setParameter(3, String.join("\n", query.nameWords()))
                .setParameter(4, query.number())
                .setParameter(5, query.name())
                .setParameter(6, size)
                .setParameter(7, offset));
    int total = found.isEmpty() ? 0 : ((Number) found.get(0)[8]).intValue();
    return new DirectoryHits(found.stream().map(DirectoryRows::row).toList(), total);
  }

  Optional<DirectoryEntry> entry(long id) {
    return rows(em.createNativeQuery(ENTRY).setParameter(1, id)).stream()
        .map(DirectoryRows::entry)
        .findFirst();
  }

  private static DirectoryRow row(Object[] row) {
    return new DirectoryRow(
        ((Number) row[0]).longValue(),
        (String) row[1],
        (String) row[2],
        number(row[3]),
        (String) row[4],
        (String) row[5],
        (String) row[6],
        UNCONFIRMED.equals(row[7]));
  }

  private static DirectoryEntry entry(Object[] row) {
    return new DirectoryEntry(
        ((Number) row[0]).longValue(),
        (String) row[1],
        number(row[2]),
        (String) row[3],
        (String) row[4],
        (String) row[5],
        (String) row[6],
        (String) row[7],
        officeOnly((String) row[8]),
        (String) row[9],
        (String) row[10],
        (String) row[11],
        (String) row[12],
        (String) row[13],
        row[14] == null ? null : date(row[14]),
        UNCONFIRMED.equals(row[15]));
  }

  /** A person's mobile number is not published (INF-096). */
  private static String officeOnly(String phone) {
    return phone == null || PhoneNumber.hasMobile(phone) ? null : phone;
  }

  private static LocalDate date(Object column) {
    return column instanceof LocalDate day ? day : ((java.sql.Date) column).toLocalDate();
  }

  private static Long number(Object column) {
    return column == null ? null : ((Number) column).longValue();
  }

  @SuppressWarnings("unchecked")
  private static List<Object[]> rows(Query query) {
    return query.getResultList();
  }
}
