package cn.bangfu.assistance.intake;

import cn.bangfu.access.Caller;
import cn.bangfu.access.FirstLoginStage;
import cn.bangfu.archive.ChainUnion;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.crypto.FileKey;
import cn.bangfu.kernel.crypto.SealedTextConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

/** One Excel file of assistance and how far its import is. */
@Entity
@Table(name = "assistance_import")
public class AssistanceImport implements Serializable {

  private static final long serialVersionUID = 1L;

  /** So long file and error report can be opened. */
  static final int KEPT_DAYS = 30;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "assistance_import_seq")
  @SequenceGenerator(
      name = "assistance_import_seq",
      sequenceName = "assistance_import_seq",
      allocationSize = 1)
  private Long id;

  @Column(name = "import_no", updatable = false)
  private String importNo;

  @Column(name = "bulk_no", updatable = false)
  private UUID bulkNo = UUID.randomUUID();

  @Column(name = "union_id", updatable = false)
  private long unionId;

  @Column(name = "union_name")
  private String unionName;

  @Column(name = "user_id", updatable = false)
  private long userId;

  @Column(name = "user_name")
  private String userName;

  @Convert(converter = SealedTextConverter.class)
  @Column(name = "file_name")
  private String fileName;

  @Column(name = "file_size")
  private int fileSize;

  @Column(name = "part_count")
  private int partCount;

  @Convert(converter = SealedTextConverter.class)
  @Column(name = "data_key")
  private String dataKey;

  @Column(name = "file_digest")
  private String fileDigest;

  @Enumerated(EnumType.STRING)
  private ImportState state = ImportState.CHECKING;

  @Column(name = "run_id")
  private Long runId;

  private int runs;
  private int total;
  private int checked;
  private int valid;
  private int imported;
  private int failed;

  @Column(name = "reached_row")
  private int reachedRow;

  @Column(name = "valid_amount")
  private BigDecimal validAmount = new BigDecimal("0.00");

  @Column(name = "imported_amount")
  private BigDecimal importedAmount = new BigDecimal("0.00");

  @Column(name = "uploaded_at")
  private OffsetDateTime uploadedAt;

  @Column(name = "waits_since")
  private OffsetDateTime waitsSince;

  @Column(name = "confirmed_at")
  private OffsetDateTime confirmedAt;

  @Column(name = "ended_at")
  private OffsetDateTime endedAt;

  @Version private int version;

  protected AssistanceImport() {}

  /** A file of so many rows that this user has sent. */
  AssistanceImport(Caller by, String fileName, IntakeFile file, int total, OffsetDateTime at) {
    unionId = by.unionId();
    unionName = by.unionName();
    userId = by.userId();
    userName = by.name();
    this.fileName = fileName;
    fileSize = file.size();
    partCount = file.parts();
    dataKey = file.key().text();
    fileDigest = file.digest();
    this.total = total;
    uploadedAt = at;
  }

  /** Gives it its number, once it has an id. */
  void number() {
    importNo = "DR%04d%010d".formatted(uploadedAt.getYear(), id);
  }

  /** A run works on it now. */
  void runBy(long run) {
    runId = run;
    runs++;
  }

  /** The rows up to this one are through; the next portion does not look at them again. */
  void reached(int row) {
    reachedRow = row;
  }

  /** So many rows more were looked at, and of them so many passed. */
  void checked(int rows, int passed, BigDecimal amount, OffsetDateTime at) {
    require(ImportState.CHECKING);
    checked += rows;
    valid += passed;
    validAmount = validAmount.add(amount);
    if (checked == total) {
      waits(at);
    }
  }

  /** From now on it is for the user to decide. */
  private void waits(OffsetDateTime at) {
    state = ImportState.CHECKED;
    waitsSince = at;
  }

  void confirm(OffsetDateTime at) {
    require(ImportState.CHECKED);
    if (valid - imported - failed == 0) {
      throw new BusinessException(IntakeProblem.NOTHING_VALID);
    }
    state = ImportState.IMPORTING;
    reachedRow = 0;
    waitsSince = null;
    confirmedAt = at;
  }

  /** So many rows more were stored and so many not; with the last one it is done. */
  void stored(int rows, int refused, BigDecimal amount, OffsetDateTime at) {
    require(ImportState.IMPORTING);
    imported += rows;
    failed += refused;
    importedAmount = importedAmount.add(amount);
    if (imported + failed == valid) {
      state = ImportState.DONE;
      endedAt = at;
    }
  }

  /** The run that was to store it was given up: it waits for the user again. */
  void waitAgain(OffsetDateTime at) {
    require(ImportState.IMPORTING);
    waits(at);
  }

  /** The user does not want it; nothing was stored yet. */
  void cancel(OffsetDateTime at) {
    if (state != ImportState.CHECKING && state != ImportState.CHECKED || imported > 0) {
      throw new BusinessException(IntakeProblem.WRONG_STATE);
    }
    state = ImportState.CANCELLED;
    waitsSince = null;
    endedAt = at;
  }

  void undo(OffsetDateTime at) {
    require(ImportState.DONE);
    state = ImportState.UNDONE;
    endedAt = at;
  }

  private void require(ImportState wanted) {
    if (state != wanted) {
      throw new BusinessException(IntakeProblem.WRONG_STATE);
    }
  }

  /** Who sent it, as he stands in the tree now; without any right. */
  Caller by(ChainUnion union) {
    return new Caller(
        userId,
        "",
        userName,
        unionId,
        unionName,
        union.path(),
        union.depth(),
        union.level().ordinal(),
        FirstLoginStage.READY,
        Map.of());
  }

  int getReachedRow() {
    return reachedRow;
  }

  FileKey key() {
    return FileKey.of(dataKey);
  }

  /** True when file and error report are no longer given out (AST-090). */
  public boolean expired(OffsetDateTime now) {
    return now.isAfter(uploadedAt.plusDays(KEPT_DAYS));
  }

  public Long getId() {
    return id;
  }

  public String getImportNo() {
    return importNo;
  }

  public UUID getBulkNo() {
    return bulkNo;
  }

  public long getUnionId() {
    return unionId;
  }

  public String getUnionName() {
    return unionName;
  }

  long getUserId() {
    return userId;
  }

  public String getUserName() {
    return userName;
  }

  public String getFileName() {
    return fileName;
  }

  String getFileDigest() {
    return fileDigest;
  }

  int getPartCount() {
    return partCount;
  }

  int getRuns() {
    return runs;
  }

  public ImportState getState() {
    return state;
  }

  public Long getRunId() {
    return runId;
  }

  public int getTotal() {
    return total;
  }

  public int getChecked() {
    return checked;
  }

  public int getValid() {
    return valid;
  }

  /** Rows that did not pass the check. */
  public int getInvalid() {
    return checked - valid;
  }

  public int getImported() {
    return imported;
  }

  public int getFailed() {
    return failed;
  }

  /** Rows that passed and are not stored yet. */
  public int getWaiting() {
    return valid - imported - failed;
  }

  public BigDecimal getValidAmount() {
    return validAmount;
  }

  public BigDecimal getImportedAmount() {
    return importedAmount;
  }

  public OffsetDateTime getUploadedAt() {
    return uploadedAt;
  }

  public OffsetDateTime getConfirmedAt() {
    return confirmedAt;
  }

  public OffsetDateTime getEndedAt() {
    return endedAt;
  }
}
