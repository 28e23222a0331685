package cn.bangfu.archive;

import cn.bangfu.kernel.BaseEntity;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Violation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One hardship household's archive: its state, which changes only by the acts below (part 20 §4).
 * What is written in it is {@link ArchiveContent}. The archive number is the {@code id}.
 */
@Entity
@Table(name = "archive")
public class Archive extends BaseEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "archive_seq")
  @SequenceGenerator(name = "archive_seq", sequenceName = "archive_seq", allocationSize = 50)
  private Long id;

  @Column(name = "employee_no")
  private String employeeNo;

  /** Number of a draft or deleted archive: it occupies nothing. */
  @Column(name = "loose_employee_no")
  private String looseEmployeeNo;

  @Column(name = "head_name")
  private String headName;

  @Enumerated(EnumType.STRING)
  @Column(name = "archive_type")
  private ArchiveType archiveType;

  @Enumerated(EnumType.STRING)
  @Column(name = "hardship_category")
  private HardshipCategory hardshipCategory;

  @Enumerated(EnumType.STRING)
  @Column(name = "filing_standard")
  private ArchiveLevel filingStandard;

  @Enumerated(EnumType.STRING)
  @Column(name = "archive_level")
  private ArchiveLevel archiveLevel;

  @Enumerated(EnumType.STRING)
  @Column(name = "archive_class")
  private ArchiveClass archiveClass;

  @Enumerated(EnumType.STRING)
  @Column(name = "life_state")
  private LifeState lifeState;

  @Column(name = "filing_union_id")
  private long filingUnionId;

  @Column(name = "filing_union_path")
  private String filingUnionPath;

  @Column(name = "province_id")
  private Long provinceId;

  @Column(name = "prefecture_id")
  private Long prefectureId;

  @Column(name = "county_id")
  private Long countyId;

  @Column(name = "holder_union_id")
  private long holderUnionId;

  @Column(name = "holder_depth")
  private int holderDepth;

  @Column(name = "sent_back")
  private boolean sentBack;

  @Column(name = "filing_date")
  private LocalDate filingDate;

  @Column(name = "declaring_unit")
  private String declaringUnit;

  private String filer;
  private String reviewer;

  @Column(name = "first_national_at")
  private OffsetDateTime firstNationalAt;

  @Column(name = "last_report_at")
  private OffsetDateTime lastReportAt;

  /** When the household was last assisted; null is never. */
  @Column(name = "last_assist_date")
  private LocalDate lastAssistDate;

  /** When it was first saved as formal; null for archives taken over from the old system. */
  @Column(name = "filed_on")
  private LocalDate filedOn;

  /** When it was converted from temporary relief, or null. */
  @Column(name = "converted_on")
  private LocalDate convertedOn;

  /** First day after two years without help; computed by the database ({@link IdleRules}). */
  @Column(name = "return_due", insertable = false, updatable = false)
  private LocalDate returnDue;

  /** First day after three years without help. */
  @Column(name = "cancel_due", insertable = false, updatable = false)
  private LocalDate cancelDue;

  /** Names and data of class A and B were destroyed then. */
  @Column(name = "anonymized_at")
  private OffsetDateTime anonymizedAt;

  /** Made by the conversion of a temporary-relief archive (ARC-172). */
  @Column(name = "former_temporary")
  private boolean formerTemporary;

  /** Temporary relief of V2.0 that is not converted yet (ARC-173). */
  @Column(name = "awaits_conversion")
  private boolean awaitsConversion;

  /** The archive it was merged into (ARC-155). */
  @Column(name = "merged_into")
  private Long mergedInto;

  /** Day of the last restore. */
  @Column(name = "returned_date")
  private LocalDate returnedDate;

  /** What it was restored from. */
  @Enumerated(EnumType.STRING)
  @Column(name = "returned_from")
  private LifeState returnedFrom;

  @Column(name = "content_version")
  private int contentVersion = 1;

  @Column(updatable = false)
  private UUID submission;

  protected Archive() {}

  /**
   * A draft of the union at the end of this chain; {@link #file} puts it on file.
   *
   * @param chain the filing union first, the root last
   * @param submission number of the form, by which a form sent twice is known (ARC-035)
   */
  public Archive(List<ChainUnion> chain, UUID submission) {
    place(chain);
    hold(chain.get(0));
    archiveClass = ArchiveClass.INCREMENT;
    lifeState = LifeState.DRAFT;
    this.submission = submission;
  }

  /** Stores the form unfinished (ARC-033). */
  public void saveDraft(ArchiveHeader header, String nameOfHead) {
    if (lifeState != LifeState.DRAFT) {
      throw new BusinessException(ArchiveRefusal.DRAFT_OF_FILED);
    }
    fill(header, nameOfHead);
  }

  /** Puts a checked form on file: unreported, at the level of the filing union (ARC-117, 121). */
  public void file(ArchiveHeader header, String nameOfHead, LocalDate on) {
    if (lifeState != LifeState.DRAFT) {
      throw new BusinessException(ArchiveRefusal.STALE, getChangedBy(), getChangedAt());
    }
    lifeState = LifeState.ACTIVE;
    filedOn = on;
    archiveClass = ArchiveClass.INCREMENT;
    fill(header, nameOfHead);
  }

  /** Takes over a changed form; holder, level and shown states stay (ARC-038). */
  public void edit(ArchiveHeader header, String nameOfHead, ArchiveLevel filingUnionLevel) {
    refuse(FilingRules.refuseEdit(this));
    refuseStandard(header.filingStandard(), filingUnionLevel);
    fill(header, nameOfHead);
  }

  /**
   * Moves one union up (ARC-093 guards 1 to 3, ARC-097, ARC-098).
   *
   * @param from the union that reports
   * @param superior its superior
   */
  public void report(ChainUnion from, ChainUnion superior, OffsetDateTime at) {
    refuse(ReportRules.refuseReport(this, from, superior));
    hold(superior);
    sentBack = false;
    lastReportAt = at;
    if (superior.root() && firstNationalAt == null) {
      firstNationalAt = at;
    }
  }

  /**
   * Moves one union down (ARC-101 to ARC-105).
   *
   * @param from the union that returns it
   * @param below the next union below on the way to the filing union
   */
  public void sendBack(ChainUnion from, ChainUnion below) {
    refuse(ReportRules.refuseSendBack(this, from));
    hold(below);
    sentBack = true;
  }

  /** Cancels; what is written in it is frozen, holder and level stay (ARC-073). */
  public void deregister() {
    close(LifeEvent.DEREGISTER);
  }

  /** Leaves hardship; what is written in it is frozen, holder and level stay (ARC-081). */
  public void exit() {
    close(LifeEvent.EXIT);
  }

  private void close(LifeEvent event) {
    LifeRules.refuse(LifeRules.refuseClose(this, event));
    lifeState = LifeRules.next(lifeState, event).orElseThrow();
  }

  /** The card of the target was printed, which is written in the content (ARC-127). */
  public void cardIssued() {
    refuse(FilingRules.refuseEdit(this));
    contentVersion++;
  }

  /**
   * Comes back as an archive of the union at the end of this chain, unreported and of the class
   * "relapsed" for ever; filing date and first national report stay (ARC-083).
   *
   * @param chain the restoring union first, the root last
   */
  public void restore(
      List<ChainUnion> chain, ArchiveHeader header, String nameOfHead, LocalDate on) {
    LifeRules.refuse(LifeRules.refuseRestore(this));
    returnedFrom = lifeState;
    returnedDate = on;
    lifeState = LifeRules.next(lifeState, LifeEvent.RESTORE).orElseThrow();
    archiveClass = ArchiveClass.RELAPSED;
    sentBack = false;
    place(chain);
    hold(chain.get(0));
    LocalDate filed = filingDate;
    fill(header, nameOfHead);
    filingDate = filed;
  }

  /**
   * Becomes an archive of the union at the end of this chain, unreported and of the increment: its
   * former union had helped for a time only (ARC-049).
   *
   * @param chain the new filing union first, the root last
   */
  public void takeOver(
      List<ChainUnion> chain, ArchiveHeader header, String nameOfHead, LocalDate on) {
    if (!isOpenToTakeover()) {
      throw new IllegalStateException("Archive " + id + " is not open to a takeover");
    }
    if (awaitsConversion) {
      awaitsConversion = false;
      formerTemporary = true;
      convertedOn = on;
    }
    archiveClass = ArchiveClass.INCREMENT;
    sentBack = false;
    place(chain);
    hold(chain.get(0));
    fill(header, nameOfHead);
  }

  /**
   * A formal archive of V2.0 gets what its old values say; its standard is the level where it
   * stands (ARC-177).
   *
   * @param type null if the stored one stays
   * @param categoryKnown false if nothing was said about the category
   */
  public void convertFormal(ArchiveType type, HardshipCategory category, boolean categoryKnown) {
    if (type != null) {
      archiveType = type;
    }
    if (categoryKnown) {
      hardshipCategory = category;
    }
    filingStandard = archiveLevel;
    contentVersion++;
  }

  /** The household registration without which it was not converted is filled in (ARC-173). */
  public void registrationFilled() {
    if (!isAwaitingConversion()) {
      throw new IllegalStateException("Archive " + id + " does not wait for its conversion");
    }
    contentVersion++;
  }

  /** Deletes; the identity numbers and the employee number become free (ARC-054 to ARC-057). */
  public void delete() {
    refuse(FilingRules.refuseDelete(this));
    looseEmployeeNo = getEmployeeNo();
    employeeNo = null;
    lifeState = LifeState.DELETED;
  }

  /**
   * Takes over a form in which other archives were gathered; where it stands, its number and its
   * standard stay (ARC-155, ARC-156).
   */
  public void absorb(ArchiveHeader header, String nameOfHead, Collection<Archive> others) {
    refuse(MergeRules.refuseRemaining(this));
    fill(header.filedAs(getEmployeeNo(), filingStandard), nameOfHead);
    for (Archive other : others) {
      if (other.firstNationalAt != null
          && (firstNationalAt == null || other.firstNationalAt.isBefore(firstNationalAt))) {
        firstNationalAt = other.firstNationalAt;
      }
    }
  }

  /** Ends in another archive: only its history stays visible there (part 20 §4.1). */
  public void mergeInto(Archive remaining) {
    refuse(MergeRules.refuseMerged(this));
    looseEmployeeNo = getEmployeeNo();
    employeeNo = null;
    lifeState = LifeRules.next(lifeState, LifeEvent.MERGE).orElseThrow();
    mergedInto = remaining.id;
  }

  /**
   * Goes to another filing union (ARC-163, ARC-164). It stays with its holder if that is the new
   * union or stands above it; otherwise it is unreported there.
   *
   * @param chain the new filing union first, the root last
   * @param number its number there
   * @return true if it is unreported again
   */
  public boolean transfer(List<ChainUnion> chain, String number) {
    ChainUnion target = chain.get(0);
    refuse(TransferRules.refuse(this, target.id()));
    boolean stays =
        lifeState != LifeState.DRAFT && chain.stream().anyMatch(up -> up.id() == holderUnionId);
    place(chain);
    if (!stays) {
      hold(target);
      sentBack = false;
    }
    if (filingStandard != null && filingStandard.isBelow(target.level())) {
      filingStandard = target.level();
    }
    if (employeeNo == null) {
      looseEmployeeNo = number;
    } else {
      employeeNo = number;
    }
    return !stays;
  }

  /** Says that nobody can be recognised in it any more (USR-134); for closed archives, once. */
  public void anonymize(OffsetDateTime at) {
    if (!closed() || anonymizedAt != null) {
      throw new IllegalStateException("Archive " + id + " is " + lifeState);
    }
    anonymizedAt = at;
  }

  private void place(List<ChainUnion> chain) {
    filingUnionId = chain.get(0).id();
    filingUnionPath = chain.get(0).path();
    provinceId = null;
    prefectureId = null;
    countyId = null;
    for (ChainUnion union : chain) {
      switch (union.level()) {
        case PROVINCIAL -> provinceId = union.id();
        case PREFECTURAL -> prefectureId = union.id();
        case COUNTY -> countyId = union.id();
        default -> {}
      }
    }
  }

  private void hold(ChainUnion holder) {
    holderUnionId = holder.id();
    holderDepth = holder.depth();
    archiveLevel = holder.level();
  }

  private void fill(ArchiveHeader header, String nameOfHead) {
    if (id != null) {
      contentVersion++;
    }
    boolean counts = lifeState != LifeState.DRAFT;
    employeeNo = counts ? header.employeeNo() : null;
    looseEmployeeNo = counts ? null : header.employeeNo();
    headName = nameOfHead;
    archiveType = header.archiveType();
    hardshipCategory = header.hardshipCategory();
    filingStandard = header.filingStandard();
    filingDate = header.filingDate();
    declaringUnit = header.declaringUnit();
    filer = header.filer();
    reviewer = header.reviewer();
  }

  private void refuseStandard(ArchiveLevel next, ArchiveLevel filingUnionLevel) {
    LevelRules.refuseStandard(next, archiveLevel, filingUnionLevel)
        .ifPresent(
            refusal -> {
              throw new BusinessException(
                  refusal,
                  refusal == ArchiveRefusal.STANDARD_BELOW_UNION ? filingUnionLevel : archiveLevel);
            });
  }

  private static void refuse(Optional<Violation> reason) {
    reason.ifPresent(
        no -> {
          throw new BusinessException(no.problem(), no.args().toArray());
        });
  }

  /** Deleted or merged into another one: in no list any more. */
  public boolean gone() {
    return lifeState == LifeState.DELETED || lifeState == LifeState.MERGED;
  }

  /** Cancelled, or out of hardship. */
  public boolean closed() {
    return lifeState == LifeState.DEREGISTERED || lifeState == LifeState.EXITED;
  }

  /** Cancelled before it ever left the filing union: it may still be reported (ARC-078). */
  public boolean cancelledUnreported() {
    return lifeState == LifeState.DEREGISTERED
        && anonymizedAt == null
        && lastReportAt == null
        && !reported();
  }

  /**
   * Temporary relief not converted yet, or converted and never completed since: its category is
   * still empty (ARC-046 case 7, ARC-049, ARC-174).
   */
  public boolean isOpenToTakeover() {
    return isAwaitingConversion()
        || formerTemporary && lifeState == LifeState.ACTIVE && hardshipCategory == null;
  }

  /** Temporary relief that is not converted yet: only its registration can be filled (ARC-173). */
  public boolean isAwaitingConversion() {
    return awaitsConversion && lifeState == LifeState.ACTIVE;
  }

  /** True if names and data of class A and B were destroyed (USR-134). */
  public boolean isAnonymous() {
    return anonymizedAt != null;
  }

  /** True once it has been reported to a union above the filing union and not come back. */
  public boolean reported() {
    return holderUnionId != filingUnionId;
  }

  /** What stands at the head of the form. */
  public ArchiveHeader header() {
    return new ArchiveHeader(
        archiveType,
        getEmployeeNo(),
        hardshipCategory,
        filingStandard,
        filingDate,
        declaringUnit,
        filer,
        reviewer);
  }

  public Long getId() {
    return id;
  }

  public String getEmployeeNo() {
    return employeeNo == null ? looseEmployeeNo : employeeNo;
  }

  public String getHeadName() {
    return headName;
  }

  public ArchiveType getArchiveType() {
    return archiveType;
  }

  public HardshipCategory getHardshipCategory() {
    return hardshipCategory;
  }

  public ArchiveLevel getFilingStandard() {
    return filingStandard;
  }

  public ArchiveLevel getArchiveLevel() {
    return archiveLevel;
  }

  public ArchiveClass getArchiveClass() {
    return archiveClass;
  }

  public LifeState getLifeState() {
    return lifeState;
  }

  public long getFilingUnionId() {
    return filingUnionId;
  }

  public String getFilingUnionPath() {
    return filingUnionPath;
  }

  public Long getProvinceId() {
    return provinceId;
  }

  public Long getPrefectureId() {
    return prefectureId;
  }

  public Long getCountyId() {
    return countyId;
  }

  public long getHolderUnionId() {
    return holderUnionId;
  }

  public int getHolderDepth() {
    return holderDepth;
  }

  public boolean isSentBack() {
    return sentBack;
  }

  public LocalDate getFilingDate() {
    return filingDate;
  }

  public String getDeclaringUnit() {
    return declaringUnit;
  }

  public String getFiler() {
    return filer;
  }

  public String getReviewer() {
    return reviewer;
  }

  public OffsetDateTime getFirstNationalAt() {
    return firstNationalAt;
  }

  public OffsetDateTime getLastReportAt() {
    return lastReportAt;
  }

  /** The archive it was merged into, or null. */
  public Long getMergedInto() {
    return mergedInto;
  }

  public LocalDate getLastAssistDate() {
    return lastAssistDate;
  }

  public LocalDate getFiledOn() {
    return filedOn;
  }

  public LocalDate getConvertedOn() {
    return convertedOn;
  }

  public LocalDate getReturnDue() {
    return returnDue;
  }

  public LocalDate getCancelDue() {
    return cancelDue;
  }

  public LocalDate getReturnedDate() {
    return returnedDate;
  }

  public LifeState getReturnedFrom() {
    return returnedFrom;
  }

  public int getContentVersion() {
    return contentVersion;
  }

  public UUID getSubmission() {
    return submission;
  }
}
