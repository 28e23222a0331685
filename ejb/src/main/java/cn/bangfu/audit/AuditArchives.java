package cn.bangfu.audit;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.crypto.KeyRing;
import cn.bangfu.kernel.crypto.TamperedException;
import cn.bangfu.security.AlarmKind;
import cn.bangfu.security.SecurityAlarms;
import cn.bangfu.security.SecurityParameter;
import cn.bangfu.security.SecurityParameters;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Old months in sealed files with checksum and range (USR-105): written by night, verified and
 * searched by the audit administrator. Taking a month out of the database is for its owner only.
 */
@Stateless
public class AuditArchives {

  /** Most records that a search in a file gives. */
  public static final int FOUND_MAX = 1000;

  static final String FOLDER = "bangfu.audit.archive";

  private static final int CHAIN = 2;
  private static final int RECORD = 3;
  private static final int LOGIN_NAME = RECORD + 3;
  private static final int EVENT = RECORD + 13;
  private static final int OBJECT_ID = RECORD + 15;

  private static final String ROWS =
      "select s.no, s.record_id, encode(s.chain, 'hex'), "
          + SealedContent.COLUMNS
          + """
          from audit_seal s join audit_record r on r.id = s.record_id and r.at >= ?2 and r.at < ?3
          where s.month = ?1 and s.no > ?4
          order by s.no
          limit ?5
          """;

  private static final String DUE =
      """
      select l.month from audit_lane l
      where l.month < ?1 and not exists (select from audit_archive a where a.month = l.month)
      order by l.month
      """;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject SecurityParameters parameters;
  @Inject SecurityAlarms alarms;

  /** The months that are older than the parameter and lie in no file yet. */
  @Needs(Right.SYSTEM_PREPARE)
  public List<LocalDate> due() {
    int months = parameters.value(SecurityParameter.AUDIT_ONLINE_MONTHS);
    LocalDate before = today.today().withDayOfMonth(1).minusMonths(months);
    List<?> found = em.createNativeQuery(DUE).setParameter(1, before).getResultList();
    return found.stream().map(month -> LocalDate.parse(month.toString())).toList();
  }

  /**
   * Writes the file of a month, reads it back and compares it link by link with what the trail
   * holds (BAT-093, BAT-100); its records stay where they are until the owner of the database takes
   * them out.
   *
   * @throws BusinessException {@link AuditProblem#ARCHIVE_BROKEN} if file and trail are not the
   *     same, or the month is broken itself
   */
  @Needs(Right.SYSTEM)
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW) // one month of several
  public void file(LocalDate month) {
    AuditArchive made = new AuditArchive(month, "audit-" + month + ".sealed", today.now());
    long[] no = {0};
    try {
      made.finished(
          SealedFile.write(
              folder().resolve(made.getFileName()),
              () -> {
                List<String[]> rows = rows(month, no[0]);
                for (String[] row : rows) {
                  no[0] = Long.parseLong(row[0]);
                  made.wrote(Long.parseLong(row[1]), no[0], HexFormat.of().parseHex(row[CHAIN]));
                }
                return rows;
              }));
    } catch (IOException e) {
      throw new BusinessException(AuditProblem.ARCHIVE_BROKEN, month);
    }
    callers.about("AUDIT_ARCHIVE", month, null);
    if (!holds(made)) {
      throw new BusinessException(AuditProblem.ARCHIVE_BROKEN, month);
    }
    em.persist(made);
    callers.count((int) Math.min(made.getRecords(), Integer.MAX_VALUE));
  }

  /** All files, newest month first. */
  @Needs(Right.AUDIT_VERIFY_STEP)
  public List<AuditArchive> all() {
    return em.createNamedQuery("AuditArchive.all", AuditArchive.class)
        .setMaxResults(FOUND_MAX)
        .getResultList();
  }

  /**
   * Reads a file anew: checksum, every link and the number of records.
   *
   * @throws BusinessException {@link AuditProblem#ARCHIVE_BROKEN}
   */
  @Needs(Right.AUDIT_VERIFY)
  public void verify(LocalDate month) {
    AuditArchive archive = get(month);
    callers.about("AUDIT_ARCHIVE", month, null);
    if (!holds(archive)) {
      throw new BusinessException(AuditProblem.ARCHIVE_BROKEN, month);
    }
    archive.verified(today.now(), callers.known().name());
    callers.count((int) Math.min(archive.getRecords(), Integer.MAX_VALUE));
  }

  /** A month could not be filed: whoever looks after the trail hears of it (BAT-093). */
  @Needs(Right.SYSTEM)
  public void failed(LocalDate month) {
    callers.about("AUDIT_ARCHIVE", month, null);
    alarms.raise(AlarmKind.AUDIT_ARCHIVE_FAILED, month);
  }

  /** Reads a file anew. */
  private boolean holds(AuditArchive archive) {
    LocalDate month = archive.getMonth();
    byte[][] chain = {seed(month)};
    long[] seen = {0};
    boolean[] holds = {true};
    Path file = folder().resolve(archive.getFileName());
    try {
      holds[0] = SealedFile.checksum(file).equals(archive.getSha256());
      SealedFile.read(
          file,
          rows -> {
            for (String[] row : rows) {
              byte[] link = HexFormat.of().parseHex(row[CHAIN]);
              holds[0] &=
                  Arrays.equals(
                      KeyRing.current().chain(chain[0], SealedContent.of(row, RECORD)), link);
              chain[0] = link;
              seen[0]++;
            }
          });
    } catch (IOException | TamperedException e) {
      return false;
    }
    return holds[0]
        && seen[0] == archive.getRecords()
        && Arrays.equals(chain[0], archive.lastChain());
  }

  /**
   * Searches the file of a month: login name, event and number of the object.
   *
   * @return at most {@link #FOUND_MAX} rows in the order of {@link SealedContent#COLUMNS}
   */
  @Needs(Right.AUDIT_SEARCH)
  public List<List<String>> find(LocalDate month, String loginName, String event, String objectId) {
    AuditArchive archive = get(month);
    callers.about("AUDIT_ARCHIVE", month, null);
    String scope = callers.known().scope().wholeCountry() ? "" : callers.known().unionPath();
    List<List<String>> found = new ArrayList<>();
    try {
      SealedFile.read(
          folder().resolve(archive.getFileName()),
          rows ->
              rows.stream()
                  .filter(row -> found.size() < FOUND_MAX)
                  .filter(row -> scope.isEmpty() || starts(row[RECORD + 7], scope))
                  .filter(row -> same(row[LOGIN_NAME], loginName))
                  .filter(row -> same(row[EVENT], event))
                  .filter(row -> same(row[OBJECT_ID], objectId))
                  .forEach(row -> found.add(Arrays.asList(row).subList(RECORD, row.length))));
    } catch (IOException | TamperedException e) {
      throw new BusinessException(AuditProblem.ARCHIVE_BROKEN, month);
    }
    callers.count(found.size());
    return found;
  }

  private static boolean starts(String path, String scope) {
    return path != null && path.startsWith(scope);
  }

  private static boolean same(String value, String asked) {
    return asked == null || asked.isBlank() || asked.strip().equals(value);
  }

  private AuditArchive get(LocalDate month) {
    AuditArchive archive = em.find(AuditArchive.class, month);
    if (archive == null) {
      throw new BusinessException(AuditProblem.ARCHIVE_BROKEN, month);
    }
    return archive;
  }

  private byte[] seed(LocalDate month) {
    return (byte[])
        em.createNativeQuery("select seed from audit_lane where month = ?1")
            .setParameter(1, month)
            .getSingleResult();
  }

  private List<String[]> rows(LocalDate month, long after) {
    List<?> rows =
        em.createNativeQuery(ROWS)
            .setParameter(1, month)
            .setParameter(2, AuditQuery.start(month))
            .setParameter(3, AuditQuery.start(month.plusMonths(1)))
            .setParameter(4, after)
            .setParameter(5, ChainWalk.PAGE)
            .getResultList();
    return rows.stream()
        .map(
            row ->
                Arrays.stream((Object[]) row)
                    .map(value -> value == null ? null : value.toString())
                    .toArray(String[]::new))
        .toList();
  }

  private static Path folder() {
    String named = System.getProperty(FOLDER);
    if (named != null) {
      return Path.of(named);
    }
    String domain = System.getProperty("com.sun.aas.instanceRoot");
    return Path.of(domain == null ? System.getProperty("java.io.tmpdir") : domain, "audit-archive");
  }
}
