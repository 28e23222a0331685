package cn.bangfu.staff;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Permission;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.Gender;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.sheet.ColumnKind;
import cn.bangfu.sheet.ExportControl;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.Exported;
import cn.bangfu.sheet.Sheet;
import cn.bangfu.sheet.SheetColumn;
import cn.bangfu.unionorg.Union;
import cn.bangfu.unionorg.UnionPath;
import cn.bangfu.unionorg.Unions;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The query for people of the scope (USR-007). Page and count share their conditions; the order is
 * that of the index of a union's people, so that a page of the whole country reads only its rows.
 */
@Stateless
public class StaffSearch {

  private static final String FROM =
      """
      from app_user u
        join union_org o on o.id = u.union_id
        left join user_login l on l.user_id = u.id
        left join login_guard g on g.login_key = lower(u.login_name)
          and u.state in ('NORMAL', 'AWAITING_FIRST_LOGIN') and g.locked_until > ?1
      where u.role = 'USER' and u.state <> 'DELETED' and o.state <> 'DELETED'
      """;

  private static final String COUNT = "select count(*) from (select 1 ";
  private static final String COUNT_LIMIT = " limit ?2) found";

  static final String ROWS =
      """
      select u.id, u.name, u.gender, u.login_name, u.union_id, o.name, u.position, u.phone,
        u.user_admin, case when exists (select from user_certificate c
          where c.user_id = u.id and c.state = 'VALID') then 'CERTIFICATE' else 'PASSWORD' end,
        case when g.login_key is null then u.state else 'LOCKED' end,
        cast(extract(epoch from l.last_login_at) as bigint),
        (select string_agg(p.permission, ',') from user_permission p where p.user_id = u.id)
      """;

  static final String PAGE =
      " order by u.union_id, u.display_layer, u.layer_order, u.id limit ?2 offset ?3";

  private static final String WITH_PERMISSION =
      " and exists (select 1 from user_permission p where p.user_id = u.id and p.permission = ?9)";

  private static final String IN_STATE =
      " and case when g.login_key is null then u.state else 'LOCKED' end = ?10";

  private static final char AFTER_SLASH = '0';
  private static final int MAX_OFFSET = 100_000;

  /** A page of the screen, or as many rows as an export may have. */
  private static final int MAX_ROWS = 20_000;

  private static final List<SheetColumn<StaffHit>> COLUMNS =
      List.of(
          SheetColumn.text("staff.user.name", 12, StaffHit::name),
          SheetColumn.text("staff.user.gender", 6, StaffHit::gender),
          SheetColumn.text("staff.user.loginName", 18, StaffHit::loginName),
          SheetColumn.text("unionorg.Union.unionPath", 30, StaffHit::unionName),
          SheetColumn.text("staff.user.position", 14, StaffHit::position),
          SheetColumn.of(ColumnKind.PHONE, "staff.user.phone", StaffHit::phone),
          SheetColumn.text("staff.user.permissions", 40, StaffHit::permissions),
          SheetColumn.text("staff.user.loginMethod", 12, StaffHit::loginMethod),
          SheetColumn.text("staff.user.state", 12, StaffHit::state),
          SheetColumn.of(ColumnKind.MOMENT, "staff.user.lastLoginAt", StaffHit::lastLoginAt));

  @PersistenceContext EntityManager em;
  @Inject ExportControl exports;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject Unions unions;

  /**
   * Rows of the list.
   *
   * @param size rows wanted, 1 to 20,000
   */
  @Needs(Right.USER_ADMIN_VIEW)
  public List<StaffHit> page(StaffFilter filter, int offset, int size) {
    List<?> found =
        query(ROWS, filter, PAGE)
            .setParameter(2, Math.max(1, Math.min(size, MAX_ROWS)))
            .setParameter(3, Math.max(0, Math.min(offset, MAX_OFFSET)))
            .getResultList();
    return found.stream().map(row -> hit((Object[]) row)).toList();
  }

  /** How many rows all pages have. */
  @Needs(Right.USER_ADMIN_VIEW)
  public BoundedCount count(StaffFilter filter) {
    Number found =
        (Number)
            query(COUNT, filter, COUNT_LIMIT)
                .setParameter(2, BoundedCount.LIMIT + 1)
                .getSingleResult();
    return new BoundedCount(found.intValue());
  }

  /** The list as a file or on paper (USR-007). */
  @Needs(Right.STAFF_EXPORT)
  public Exported export(StaffFilter filter, ExportOrder order) {
    return exports.make(
        Right.USER_ADMIN,
        order,
        conditions(filter),
        () -> count(filter).value(),
        new Sheet<>("staff.query.title", COLUMNS, page(filter, 0, MAX_ROWS)));
  }

  private static String conditions(StaffFilter filter) {
    return Stream.of(
            filter.unionId(),
            filter.includeSubordinates(),
            filter.name(),
            filter.loginName(),
            filter.permission(),
            filter.state(),
            filter.userAdmin(),
            filter.lastLoginFrom(),
            filter.lastLoginTo())
        .filter(Objects::nonNull)
        .map(Texts::show)
        .collect(Collectors.joining(", "));
  }

  private Query query(String what, StaffFilter filter, String end) {
    Union union = filter.unionId() == null ? unions.own() : unions.get(filter.unionId());
    Map<Integer, Object> asked = new TreeMap<>();
    String text = what + from(filter, union.getPath(), asked) + end;
    Query query = em.createNativeQuery(text);
    asked.forEach(query::setParameter);
    return query.setParameter(1, today.now());
  }

  /**
   * The accounts that are looked for. Texts of this class, of which only what is asked for stands
   * there: the server keeps one plan for a text, and one that fits every question reads the whole
   * country for each. Whatever is typed is a parameter.
   *
   * @param path of the union from which is looked
   * @param asked is given the values of the parameters
   */
  static String from(StaffFilter filter, String path, Map<Integer, Object> asked) {
    StringBuilder text = new StringBuilder(FROM);
    if (!filter.includeSubordinates()) {
      also(text, asked, " and o.path = ?4", 4, path);
    } else if (UnionPath.ids(path).size() > 1) {
      also(text, asked, " and o.path >= ?4", 4, path);
      also(text, asked, " and o.path < ?5", 5, path.substring(0, path.length() - 1) + AFTER_SLASH);
    }
    also(text, asked, " and u.name like ?6", 6, part(filter.name()));
    also(text, asked, " and lower(u.login_name) like ?7", 7, part(lower(filter.loginName())));
    also(text, asked, " and u.phone like ?8", 8, part(filter.phone()));
    also(text, asked, WITH_PERMISSION, 9, name(filter.permission()));
    also(text, asked, IN_STATE, 10, name(filter.state()));
    also(text, asked, " and u.user_admin = ?11", 11, filter.userAdmin());
    also(text, asked, " and l.last_login_at >= ?12", 12, startOf(filter.lastLoginFrom()));
    LocalDate to = filter.lastLoginTo() == null ? null : filter.lastLoginTo().plusDays(1);
    also(text, asked, " and l.last_login_at < ?13", 13, startOf(to));
    return text.append('\n').toString();
  }

  private static void also(
      StringBuilder text, Map<Integer, Object> asked, String condition, int number, Object value) {
    if (value != null) {
      text.append(condition);
      asked.put(number, value);
    }
  }

  private static String lower(String text) {
    return text == null ? null : text.toLowerCase(Locale.ROOT);
  }

  private static String name(Enum<?> constant) {
    return constant == null ? null : constant.name();
  }

  private static OffsetDateTime startOf(LocalDate day) {
    return day == null ? null : day.atStartOfDay(Today.ZONE).toOffsetDateTime();
  }

  /** Pattern for any part; what is typed stands for itself. */
  private static String part(String typed) {
    return typed == null || typed.isBlank()
        ? null
        : "%" + typed.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }

  private static StaffHit hit(Object[] row) {
    return new StaffHit(
        number(row[0]),
        (String) row[1],
        Gender.valueOf((String) row[2]),
        (String) row[3],
        number(row[4]),
        (String) row[5],
        (String) row[6],
        (String) row[7],
        (Boolean) row[8],
        permissions((String) row[12]),
        LoginMethod.valueOf((String) row[9]),
        AccountState.valueOf((String) row[10]),
        Today.moment(row[11]));
  }

  private static List<Permission> permissions(String joined) {
    return joined == null
        ? List.of()
        : Arrays.stream(joined.split(",")).map(Permission::valueOf).sorted().toList();
  }

  private static long number(Object column) {
    return ((Number) column).longValue();
  }
}
