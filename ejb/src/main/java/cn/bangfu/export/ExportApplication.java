package cn.bangfu.export;

import cn.bangfu.access.Caller;
import cn.bangfu.archive.ArchiveClass;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.archive.LifeState;
import cn.bangfu.kernel.BaseEntity;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.crypto.FileKey;
import cn.bangfu.kernel.crypto.SealedTextConverter;
import cn.bangfu.sheet.ExportMode;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a union wants to be exported, who approved it and how far the night is with it (part 50
 * D.2). Each act of the table of states is a method that refuses where it does not fit.
 */
@Entity
@Table(name = "export_application")
public class ExportApplication extends BaseEntity {

  /** So often a run begins anew with what went wrong; then it is failed for this night. */
  static final int RESTARTS_MAX = 3;

  private static final int LEFT_OUT_MAX = 2000;

  /** The first night and two more. */
  static final int NIGHTS_MAX = 3;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "export_application_seq")
  @SequenceGenerator(
      name = "export_application_seq",
      sequenceName = "export_application_seq",
      allocationSize = 1)
  private Long id;

  @Column(name = "application_no", updatable = false)
  private String applicationNo;

  @Column(name = "union_id", updatable = false)
  private long unionId;

  @Column(name = "applicant_id")
  private long applicantId;

  private String applicant;

  @Column(name = "apply_date")
  private LocalDate applyDate;

  @ElementCollection
  @CollectionTable(name = "export_target", joinColumns = @JoinColumn(name = "application_id"))
  private Set<TargetRow> targets = new HashSet<>();

  @Convert(converter = NamesConverter.class)
  @Column(name = "archive_types")
  private List<String> archiveTypes;

  @Convert(converter = NamesConverter.class)
  @Column(name = "life_states")
  private List<String> lifeStates;

  @Convert(converter = NamesConverter.class)
  private List<String> levels;

  @Convert(converter = NamesConverter.class)
  private List<String> classes;

  @Convert(converter = NamesConverter.class)
  private List<String> categories;

  @Column(name = "filed_from")
  private LocalDate filedFrom;

  @Column(name = "filed_to")
  private LocalDate filedTo;

  @Column(name = "include_unreported")
  private boolean includeUnreported;

  @Convert(converter = NamesConverter.class)
  private List<String> contents;

  @Convert(converter = NamesConverter.class)
  private List<String> fields;

  @Enumerated(EnumType.STRING)
  private ExportMode mode;

  private String purpose;

  @Column(name = "estimated_count")
  private int estimatedCount;

  @Enumerated(EnumType.STRING)
  @Column(name = "approval_state")
  private ApprovalState approvalState = ApprovalState.PENDING;

  private String approver;

  @Column(name = "approver_union_id")
  private Long approverUnionId;

  @Column(name = "approved_at")
  private OffsetDateTime approvedAt;

  @Column(name = "approval_note")
  private String approvalNote;

  @Enumerated(EnumType.STRING)
  @Column(name = "export_state")
  private ExportState exportState = ExportState.WAITING;

  @Column(name = "data_day")
  private LocalDate dataDay;

  @Column(name = "started_at")
  private OffsetDateTime startedAt;

  private Integer expected;
  private int done;

  @Column(name = "cursor_path")
  private String cursorPath;

  @Column(name = "cursor_no")
  private String cursorNo;

  @Column(name = "cursor_id")
  private Long cursorId;

  private int pieces;

  @Column(name = "read_out")
  private boolean readOut;

  private int troubles;
  private int failures;

  @Column(name = "failed_run")
  private Long failedRun;

  @Column(name = "left_out")
  private String leftOut;

  @Convert(converter = SealedTextConverter.class)
  @Column(name = "data_key")
  private String dataKey;

  @Column(name = "row_counts")
  private String rowCounts;

  @Column(name = "file_name")
  private String fileName;

  @Column(name = "part_count")
  private Integer partCount;

  @Column(name = "file_size")
  private Long fileSize;

  @Column(name = "file_hash")
  private String fileHash;

  @Column(name = "finished_at")
  private OffsetDateTime finishedAt;

  @Column(name = "valid_to")
  private LocalDate validTo;

  @Column(name = "expiry_told")
  private boolean expiryTold;

  @Column(name = "file_removed_at")
  private OffsetDateTime fileRemovedAt;

  private int downloads;

  @Column(name = "downloaded_at")
  private OffsetDateTime downloadedAt;

  @Column(name = "removed_at")
  private OffsetDateTime removedAt;

  @Column(name = "removed_by")
  private String removedBy;

  protected ExportApplication() {}

  /** Of the caller's union, to be decided. */
  ExportApplication(String number, Caller by, AskedExport asked, int estimated, LocalDate day) {
    applicationNo = number;
    unionId = by.unionId();
    take(by, asked, estimated, day);
  }

  /**
   * Asks for something else, or once more after a refusal; it has to be decided again (BAT-026).
   */
  void change(Caller by, AskedExport asked, int estimated, LocalDate day) {
    requireThat(
        approvalState != ApprovalState.APPROVED && exportState == ExportState.WAITING,
        ExportProblem.NOT_CHANGEABLE);
    take(by, asked, estimated, day);
    undecide();
  }

  private void take(Caller by, AskedExport asked, int estimated, LocalDate day) {
    applicantId = by.userId();
    applicant = by.name();
    applyDate = day;
    targets.clear();
    asked.targets().forEach(target -> targets.add(TargetRow.of(target)));
    ExportConditions conditions = asked.conditions();
    archiveTypes = names(conditions.archiveTypes());
    lifeStates = names(conditions.lifeStates());
    levels = names(conditions.levels());
    classes = names(conditions.classes());
    categories = names(conditions.categories());
    filedFrom = conditions.filedFrom();
    filedTo = conditions.filedTo();
    includeUnreported = conditions.unreported();
    contents = names(asked.contents());
    fields = asked.fields().stream().sorted().toList();
    mode = asked.mode();
    purpose = asked.purpose();
    estimatedCount = estimated;
  }

  private static List<String> names(Collection<? extends Enum<?>> constants) {
    return constants.stream().sorted(Comparator.comparing(Enum::ordinal)).map(Enum::name).toList();
  }

  private void undecide() {
    approvalState = ApprovalState.PENDING;
    approver = null;
    approverUnionId = null;
    approvedAt = null;
    approvalNote = null;
  }

  void approve(Caller by, OffsetDateTime at) {
    requireThat(isOpen(), ExportProblem.CHANGED_MEANWHILE);
    approvalState = ApprovalState.APPROVED;
    approver = by.name();
    approverUnionId = by.isSystem() ? null : by.unionId();
    approvedAt = at;
    approvalNote = null;
  }

  void refuse(Caller by, String note) {
    requireThat(isOpen(), ExportProblem.CHANGED_MEANWHILE);
    approvalState = ApprovalState.REFUSED;
    approver = by.name();
    approverUnionId = by.unionId();
    approvalNote = note;
  }

  /** The union that approved takes it back before the night begins with it. */
  void revoke() {
    requireThat(
        approvalState == ApprovalState.APPROVED && exportState == ExportState.WAITING,
        ExportProblem.NOT_REVOCABLE);
    undecide();
  }

  /** Goes out of the list (BAT-027). */
  void remove(String by, OffsetDateTime at) {
    requireThat(
        removedAt == null
            && (exportState == ExportState.WAITING || exportState == ExportState.FAILED),
        ExportProblem.NOT_DELETABLE);
    removedAt = at;
    removedBy = by;
    dataKey = null;
  }

  /**
   * The union has got another superior, who has to decide (BAT-032).
   *
   * @return true if an approval is lost
   */
  boolean superiorChanged() {
    if (approvalState != ApprovalState.APPROVED || exportState == ExportState.EXPORTED) {
      return false;
    }
    undecide();
    exportState = ExportState.WAITING;
    dataDay = null;
    startedAt = null;
    failures = 0;
    failedRun = null;
    beginAnew();
    return true;
  }

  /** The night begins with it, or once more after it failed. */
  void begin(LocalDate day, OffsetDateTime at, int archives, List<String> missing) {
    requireThat(mayRun(), ExportProblem.CHANGED_MEANWHILE);
    beginAnew();
    exportState = ExportState.EXPORTING;
    dataDay = dataDay == null ? day : dataDay;
    startedAt = startedAt == null ? at : startedAt;
    expected = archives;
    String names = String.join(";", missing);
    leftOut = names.isEmpty() ? null : names.substring(0, Math.min(names.length(), LEFT_OUT_MAX));
    dataKey = FileKey.make().text();
  }

  /** True if a run may work on it. */
  boolean mayRun() {
    return removedAt == null
        && approvalState == ApprovalState.APPROVED
        && exportState != ExportState.EXPORTED;
  }

  /** A step is written, up to this archive. */
  void stepped(ExportPlace last, int archives, Map<ExportContent, Integer> rows) {
    cursorPath = last.path();
    cursorNo = last.employeeNo();
    cursorId = last.archiveId();
    done += archives;
    countRows(rows);
  }

  private void countRows(Map<ExportContent, Integer> rows) {
    Map<ExportContent, Integer> all = rowCounts();
    rows.forEach((content, more) -> all.merge(content, more, Integer::sum));
    rowCounts =
        all.entrySet().stream()
            .map(one -> one.getKey() + "=" + one.getValue())
            .collect(Collectors.joining(","));
  }

  /** Rows written so far, by content. */
  Map<ExportContent, Integer> rowCounts() {
    Map<ExportContent, Integer> counts = new EnumMap<>(ExportContent.class);
    if (rowCounts != null && !rowCounts.isEmpty()) {
      for (String one : rowCounts.split(",")) {
        String[] parts = one.split("=");
        counts.put(ExportContent.valueOf(parts[0]), Integer.valueOf(parts[1]));
      }
    }
    return counts;
  }

  /** Place of the next piece. */
  int nextPiece() {
    return pieces++;
  }

  /** All rows are written; what is left is to make the file of them. */
  void readOut() {
    readOut = true;
  }

  /** The file is there (BAT-035). */
  void finished(ExportFile file, LocalDate until, OffsetDateTime at) {
    exportState = ExportState.EXPORTED;
    fileName = file.name();
    partCount = file.parts();
    fileSize = file.size();
    fileHash = file.hash();
    finishedAt = at;
    validTo = until;
  }

  /**
   * Something went wrong with it.
   *
   * @return true if it has to be failed for this night
   */
  boolean trouble() {
    troubles++;
    return troubles > RESTARTS_MAX;
  }

  /** Nothing comes of it in this run; another night may try again. */
  void fail(long run) {
    exportState = ExportState.FAILED;
    failures++;
    failedRun = run;
    beginAnew();
  }

  /** Its time is over: the file is gone (BAT-043). */
  void expire(OffsetDateTime at) {
    fileRemovedAt = at;
    dataKey = null;
  }

  /** True if there is nothing to be taken any more. */
  boolean isGone(LocalDate day) {
    return fileRemovedAt != null || validTo == null || day.isAfter(validTo);
  }

  /** Somebody takes the file, or goes on with taking it. */
  void downloaded(boolean anew, OffsetDateTime at) {
    downloads += anew ? 1 : 0;
    downloadedAt = at;
  }

  void tellExpiry() {
    expiryTold = true;
  }

  private void beginAnew() {
    pieces = 0;
    expected = null;
    done = 0;
    cursorPath = null;
    cursorNo = null;
    cursorId = null;
    readOut = false;
    troubles = 0;
    leftOut = null;
    dataKey = null;
    rowCounts = null;
  }

  private static void requireThat(boolean fits, ExportProblem problem) {
    if (!fits) {
      throw new BusinessException(problem);
    }
  }

  /** True while somebody has to decide. */
  boolean isOpen() {
    return removedAt == null && approvalState == ApprovalState.PENDING;
  }

  AskedExport asked() {
    return new AskedExport(
        targets(),
        conditions(),
        constants(ExportContent.class, contents),
        Set.copyOf(fields),
        mode,
        purpose);
  }

  /** In a fixed order. */
  List<TargetUnion> targets() {
    return targets.stream()
        .map(TargetRow::target)
        .sorted(Comparator.comparing(TargetUnion::unionId))
        .toList();
  }

  ExportConditions conditions() {
    return new ExportConditions(
        constants(ArchiveType.class, archiveTypes),
        constants(LifeState.class, lifeStates),
        constants(ArchiveLevel.class, levels),
        constants(ArchiveClass.class, classes),
        constants(HardshipCategory.class, categories),
        filedFrom,
        filedTo,
        includeUnreported);
  }

  private static <E extends Enum<E>> Set<E> constants(Class<E> type, List<String> names) {
    Set<E> constants = EnumSet.noneOf(type);
    names.forEach(name -> constants.add(Enum.valueOf(type, name)));
    return constants;
  }

  FileKey key() {
    return FileKey.of(dataKey);
  }

  public Long getId() {
    return id;
  }

  public String getApplicationNo() {
    return applicationNo;
  }

  public long getUnionId() {
    return unionId;
  }

  public String getApplicant() {
    return applicant;
  }

  public LocalDate getApplyDate() {
    return applyDate;
  }

  public ExportMode getMode() {
    return mode;
  }

  public String getPurpose() {
    return purpose;
  }

  public int getEstimatedCount() {
    return estimatedCount;
  }

  public ApprovalState getApprovalState() {
    return approvalState;
  }

  /** The union that approved or refused; null where none had to. */
  public Long getApproverUnionId() {
    return approverUnionId;
  }

  public String getApprovalNote() {
    return approvalNote;
  }

  public ExportState getExportState() {
    return exportState;
  }

  /** Everything in the files is of the end of this day; null before the first start. */
  public LocalDate getDataDay() {
    return dataDay;
  }

  /** First start, which stands in the files. */
  OffsetDateTime startedAt() {
    return startedAt;
  }

  boolean isReadOut() {
    return readOut;
  }

  /** Where the next page begins. */
  ExportPlace place() {
    return cursorId == null ? ExportPlace.BEGIN : new ExportPlace(cursorPath, cursorNo, cursorId);
  }

  String leftOut() {
    return leftOut;
  }

  /** The finished file, whether its time is over or not. */
  ExportFile file() {
    return new ExportFile(fileName, fileSize, fileHash, partCount);
  }

  public LocalDate getValidTo() {
    return validTo;
  }

  public boolean isRemoved() {
    return removedAt != null;
  }
}
