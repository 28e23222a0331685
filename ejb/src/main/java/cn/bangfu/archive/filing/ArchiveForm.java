package cn.bangfu.archive.filing;

import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveHeader;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.archive.HeadChange;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.IdNo;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The form of an archive as the page holds it and the services take it; fields in violations are
 * paths of this class ({@code employeeNo}, {@code content.members[0].idNo}).
 */
public class ArchiveForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Long id;
  private final int contentVersion;
  private final UUID submission;
  private final boolean draft;
  private ArchiveType archiveType;
  private String employeeNo;
  private HardshipCategory hardshipCategory;
  private ArchiveLevel filingStandard;
  private LocalDate filingDate;
  private String declaringUnit;
  private String filer;
  private String reviewer;
  private ArchiveContent content;

  /** The change of head that this form carries out, or null (ARC-112). */
  private HeadChange headChange;

  /** By number: why a person of a closed archive has a household of his own (ARC-050). */
  private final Map<String, String> separations = new HashMap<>();

  /** By field: what was typed where no value can be read; a draft keeps it (ARC-033). */
  private Map<String, String> unread = Map.of();

  /** An empty form; its number makes one archive of it, however often it is sent (ARC-035). */
  public ArchiveForm(ArchiveType archiveType) {
    id = null;
    contentVersion = 0;
    submission = UUID.randomUUID();
    draft = true;
    this.archiveType = archiveType;
    content = new ArchiveContent();
  }

  /** The form filled with what is stored. */
  public ArchiveForm(Archive archive, ArchiveContent content, boolean draft) {
    id = archive.getId();
    contentVersion = archive.getContentVersion();
    submission = null;
    this.draft = draft;
    ArchiveHeader header = archive.header();
    archiveType = header.archiveType();
    employeeNo = header.employeeNo();
    hardshipCategory = header.hardshipCategory();
    filingStandard = header.filingStandard();
    filingDate = header.filingDate();
    declaringUnit = header.declaringUnit();
    filer = header.filer();
    reviewer = header.reviewer();
    this.content = content;
  }

  /**
   * A copy for the service to work on: what the page shows stays as typed, also when saving fails
   * (ARC-024, ARC-034).
   */
  public ArchiveForm copy() {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
        out.writeObject(this);
      }
      try (ObjectInputStream in =
          new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
        return (ArchiveForm) in.readObject();
      }
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException("The form cannot be copied", e);
    }
  }

  /** Remembers why the person with this number has a household of his own now. */
  public void separate(IdNo idNo, String reason) {
    separations.put(idNo.normalized(), CleanText.trim(reason));
  }

  /** That reason, or null if nobody has given one. */
  String separation(IdNo idNo) {
    return separations.get(idNo.normalized());
  }

  /** What is typed at the head, blanks cut. */
  public ArchiveHeader header() {
    return new ArchiveHeader(
        archiveType,
        CleanText.number(employeeNo),
        hardshipCategory,
        filingStandard,
        filingDate,
        CleanText.trim(declaringUnit),
        CleanText.trim(filer),
        CleanText.trim(reviewer));
  }

  /** Number of the archive, or null of a form not saved yet. */
  public Long getId() {
    return id;
  }

  /** The save that the form was opened from (ARC-042). */
  public int getContentVersion() {
    return contentVersion;
  }

  /** Number of a new form; null for a form opened from a stored archive. */
  public UUID getSubmission() {
    return submission;
  }

  /** True while the archive is not on file: new, or a draft. */
  public boolean isDraft() {
    return draft;
  }

  public ArchiveType getArchiveType() {
    return archiveType;
  }

  public void setArchiveType(ArchiveType archiveType) {
    this.archiveType = archiveType;
  }

  public String getEmployeeNo() {
    return employeeNo;
  }

  public void setEmployeeNo(String employeeNo) {
    this.employeeNo = employeeNo;
  }

  public HardshipCategory getHardshipCategory() {
    return hardshipCategory;
  }

  public void setHardshipCategory(HardshipCategory hardshipCategory) {
    this.hardshipCategory = hardshipCategory;
  }

  public ArchiveLevel getFilingStandard() {
    return filingStandard;
  }

  public void setFilingStandard(ArchiveLevel filingStandard) {
    this.filingStandard = filingStandard;
  }

  public LocalDate getFilingDate() {
    return filingDate;
  }

  public void setFilingDate(LocalDate filingDate) {
    this.filingDate = filingDate;
  }

  public String getDeclaringUnit() {
    return declaringUnit;
  }

  public void setDeclaringUnit(String declaringUnit) {
    this.declaringUnit = declaringUnit;
  }

  public String getFiler() {
    return filer;
  }

  public void setFiler(String filer) {
    this.filer = filer;
  }

  public String getReviewer() {
    return reviewer;
  }

  public void setReviewer(String reviewer) {
    this.reviewer = reviewer;
  }

  public HeadChange getHeadChange() {
    return headChange;
  }

  public void setHeadChange(HeadChange headChange) {
    this.headChange = headChange;
  }

  public Map<String, String> getUnread() {
    return unread;
  }

  public void setUnread(Map<String, String> unread) {
    this.unread = Map.copyOf(unread);
  }

  public ArchiveContent getContent() {
    return content;
  }

  public void setContent(ArchiveContent content) {
    this.content = content;
  }
}
