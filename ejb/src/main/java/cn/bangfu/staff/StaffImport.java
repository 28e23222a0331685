package cn.bangfu.staff;

import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Permission;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Gender;
import cn.bangfu.kernel.Problem;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.sheet.CellError;
import cn.bangfu.sheet.ImportColumn;
import cn.bangfu.sheet.ImportPlan;
import cn.bangfu.sheet.ImportResult;
import cn.bangfu.sheet.ImportRow;
import cn.bangfu.unionorg.UnionGate;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Many accounts out of one sheet, all or none (USR-015). The administration of users is not granted
 * this way: it is one place in a union, given to one person after another.
 */
@Stateless
public class StaffImport {

  /** Most rows of one file. */
  public static final int MAX_ROWS = 2000;

  private static final int UNION = 0;
  private static final int NAME = 1;
  private static final int GENDER = 2;
  private static final int LOGIN_NAME = 3;
  private static final int PHONE = 4;
  private static final int POSITION = 5;
  private static final int PERMISSIONS = 6;

  private static final Map<String, Integer> COLUMN_OF =
      Map.of(
          "name", NAME,
          "gender", GENDER,
          "loginName", LOGIN_NAME,
          "phone", PHONE,
          "position", POSITION);

  private static final String OPEN_UNIONS =
      """
      select id from union_org
      where id = any (cast(?1 as bigint[])) and path like ?2 and state in ('NORMAL', 'MOVING')
      """;

  private static final String TAKEN =
      "select lower(login_name) from app_user where lower(login_name) = any (cast(?1 as text[]))";

  private static final String GRANT =
      """
      insert into user_permission (user_id, permission, level, granted_at, granted_by)
      select g.user_id, g.permission, 'HANDLE', ?3, ?4
      from unnest(cast(?1 as bigint[]), cast(?2 as text[])) as g(user_id, permission)
      """;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject UnionGate gate;
  @Inject Today today;
  @Inject StaffAccess access;
  @Inject NewAccounts accounts;
  @Inject InitialPasswords initial;
  @Inject LoginNames names;

  /** What the sheet looks like. */
  @Needs(Right.USER_ADMIN_VIEW)
  public ImportPlan plan() {
    return sheet();
  }

  /** The dry run: the same rows with everything that keeps them from becoming accounts. */
  @Needs(Right.USER_ADMIN_VIEW)
  public ImportResult check(ImportResult read) {
    return read.with(errors(sheet(), read.rows()));
  }

  /**
   * Makes all accounts, or none if anything is wrong by now.
   *
   * @return the one initial password of all of them; a drawn one is shown once
   * @throws BusinessException if the rows do not pass the check any more
   */
  @Needs(Right.STAFF_IMPORT)
  public IssuedPassword store(List<ImportRow> rows) {
    Caller caller = callers.known();
    callers.about("union", caller.unionId(), caller.unionId());
    if (rows.isEmpty() || rows.size() > MAX_ROWS || !errors(sheet(), rows).isEmpty()) {
      throw new BusinessException(StaffProblem.IMPORT_STALE);
    }
    gate.refuseMoving(rows.stream().map(StaffImport::unionId).toList());
    IssuedPassword password = insert(rows);
    callers.count(rows.size());
    return password;
  }

  private ImportPlan sheet() {
    return new ImportPlan(
        "staff.import.title",
        List.of(
            ImportColumn.text("staff.import.union", true, 18),
            ImportColumn.text("staff.user.name", true, User.NAME_MAX),
            ImportColumn.choice(
                "staff.user.gender",
                true,
                Arrays.stream(Gender.values()).map(Texts::label).toList()),
            ImportColumn.text("staff.user.loginName", true, 30),
            ImportColumn.text("staff.user.phone", true, 40),
            ImportColumn.text("staff.user.position", false, 40),
            ImportColumn.choice(
                    "staff.user.permissions", true, offered().stream().map(Texts::label).toList())
                .severalOf()),
        MAX_ROWS);
  }

  private Set<Permission> offered() {
    Set<Permission> offered = EnumSet.copyOf(PermissionGroup.offered(callers.known(), false));
    offered.remove(Permission.USER_ADMIN);
    return offered;
  }

  private List<CellError> errors(ImportPlan plan, List<ImportRow> rows) {
    List<CellError> errors = new ArrayList<>();
    Set<Long> open = openUnions(rows);
    Set<String> taken = taken(rows);
    Map<String, Integer> seen = new HashMap<>();
    for (ImportRow row : rows) {
      if (row.text(UNION) != null && !open.contains(unionId(row))) {
        errors.add(CellError.of(plan, row, UNION, StaffProblem.IMPORT_UNION));
      }
      for (Violation found : PersonRules.check(data(row))) {
        int column = COLUMN_OF.getOrDefault(found.field(), -1);
        if (column < 0 || row.text(column) != null) {
          Object[] args = found.args().toArray();
          errors.add(CellError.of(plan, row, column, found.problem(), args));
        }
      }
      name(plan, row, taken, seen, errors);
      for (String word : words(row)) {
        if (permission(word) == null) {
          Problem problem = StaffProblem.IMPORT_PERMISSION;
          errors.add(CellError.of(plan, row, PERMISSIONS, problem, word));
        }
      }
    }
    return errors;
  }

  private static void name(
      ImportPlan plan,
      ImportRow row,
      Set<String> taken,
      Map<String, Integer> seen,
      List<CellError> errors) {
    if (row.text(LOGIN_NAME) == null) {
      return;
    }
    String key = key(row);
    Integer before = seen.putIfAbsent(key, row.number());
    if (taken.contains(key)) {
      errors.add(CellError.of(plan, row, LOGIN_NAME, StaffProblem.LOGIN_NAME_TAKEN));
    } else if (before != null) {
      errors.add(CellError.of(plan, row, LOGIN_NAME, StaffProblem.IMPORT_NAME_TWICE, before));
    }
  }

  private IssuedPassword insert(List<ImportRow> rows) {
    // one hash for all: each account has to set its own password at the first log-in
    InitialPasswords.Clear first = initial.next(key(rows.get(0)));
    String hash = PasswordHash.of(first.text());
    Map<Long, Integer> last = new HashMap<>();
    List<Long> userIds = new ArrayList<>();
    List<String> permissions = new ArrayList<>();
    for (ImportRow row : rows) {
      long union = unionId(row);
      int place = last.containsKey(union) ? last.get(union) + 1 : access.lastInFirstLayer(union);
      last.put(union, place);
      User user = accounts.insert(union, data(row), hash, place);
      for (String word : words(row)) {
        userIds.add(user.getId());
        permissions.add(permission(word).name());
      }
    }
    names.flush();
    em.createNativeQuery(GRANT)
        .setParameter(1, array(userIds))
        .setParameter(2, array(permissions))
        .setParameter(3, today.now())
        .setParameter(4, callers.known().name())
        .executeUpdate();
    return first.issued();
  }

  private Set<Long> openUnions(List<ImportRow> rows) {
    List<Long> asked =
        rows.stream().map(StaffImport::unionId).filter(id -> id > 0).distinct().toList();
    Set<Long> open = new HashSet<>();
    em.createNativeQuery(OPEN_UNIONS)
        .setParameter(1, array(asked))
        .setParameter(2, callers.known().scope().pattern())
        .getResultList()
        .forEach(id -> open.add(((Number) id).longValue()));
    return open;
  }

  private Set<String> taken(List<ImportRow> rows) {
    List<String> asked =
        rows.stream()
            .filter(row -> PersonRules.isLoginName(row.text(LOGIN_NAME)))
            .map(StaffImport::key)
            .distinct()
            .toList();
    Set<String> taken = new HashSet<>();
    em.createNativeQuery(TAKEN)
        .setParameter(1, array(asked))
        .getResultList()
        .forEach(name -> taken.add((String) name));
    return taken;
  }

  private StaffData data(ImportRow row) {
    return new StaffData(
        row.text(NAME),
        Arrays.stream(Gender.values())
            .filter(gender -> Texts.label(gender).equals(row.text(GENDER)))
            .findFirst()
            .orElse(null),
        row.text(LOGIN_NAME),
        row.text(PHONE),
        null,
        null,
        null,
        row.text(POSITION),
        null,
        null);
  }

  private Permission permission(String word) {
    return offered().stream().filter(p -> Texts.label(p).equals(word)).findFirst().orElse(null);
  }

  private static List<String> words(ImportRow row) {
    String cell = row.text(PERMISSIONS);
    return cell == null
        ? List.of()
        : Arrays.stream(cell.split(Texts.get("shell.comma")))
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .distinct()
            .toList();
  }

  private static long unionId(ImportRow row) {
    String number = row.text(UNION);
    return number != null && number.matches("[0-9]{1,18}") ? Long.parseLong(number) : 0;
  }

  private static String key(ImportRow row) {
    return row.text(LOGIN_NAME).toLowerCase(Locale.ROOT);
  }

  /** Numbers and checked names only, so that nothing in them has to be quoted. */
  private static String array(List<?> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }
}
