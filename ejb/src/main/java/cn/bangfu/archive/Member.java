package cn.bangfu.archive;

import cn.bangfu.kernel.CleanText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Any person of the household but its head (FLD part 3.4). */
@Entity
@Table(name = "archive_member")
public class Member extends Person {

  private static final long serialVersionUID = 1L;
  private static final int SINGLE_BELOW = 20;
  private static final int CHILD_BELOW = 18;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "archive_member_seq")
  @SequenceGenerator(name = "archive_member_seq", sequenceName = "archive_member_seq")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "archive_id")
  private ArchiveContent content;

  private int position;

  @Enumerated(EnumType.STRING)
  @Column(name = "relation")
  private Relation relation;

  @Column(name = "monthly_income")
  private BigDecimal monthlyIncome;

  @Enumerated(EnumType.STRING)
  @Column(name = "member_identity")
  private MemberIdentity memberIdentity;

  @Column(name = "unit_or_school")
  private String unitOrSchool;

  @Column(name = "enlisted_date")
  private LocalDate enlistedDate;

  @Column(name = "education_id")
  private Long education;

  @Column(name = "enrollment_year")
  private Integer enrollmentYear;

  @Column(name = "school_years")
  private Integer schoolYears;

  private Boolean supported;

  @Column(name = "moved_out")
  private boolean movedOut;

  /** True for the row that a change of head makes of the old head, before it is stored. */
  @Transient private boolean formerHead;

  protected Member() {}

  /** By {@link ArchiveContent#addMember}. */
  Member(ArchiveContent content, int position) {
    this.content = content;
    this.position = position;
  }

  public Long getId() {
    return id;
  }

  public ArchiveContent getContent() {
    return content;
  }

  /** Place among the members, from 0. */
  public int getPosition() {
    return position;
  }

  void setPosition(int position) {
    this.position = position;
  }

  /**
   * Takes over what another household's file says of the same person (ARC-154): of a head what fits
   * a member.
   */
  void copy(Person person) {
    takePerson(person);
    if (person instanceof Member member) {
      monthlyIncome = member.monthlyIncome;
      memberIdentity = member.memberIdentity;
      unitOrSchool = member.unitOrSchool;
      enlistedDate = member.enlistedDate;
      education = member.education;
      enrollmentYear = member.enrollmentYear;
      schoolYears = member.schoolYears;
      supported = member.supported;
    } else if (person instanceof ArchiveContent head) {
      monthlyIncome = head.getHeadIncome();
      unitOrSchool = head.getEmployer();
      supported = false;
    }
  }

  /** Has entered another household since. */
  public boolean isMovedOut() {
    return movedOut;
  }

  /** Has entered another household (ARC-051). */
  public void moveOut() {
    movedOut = true;
  }

  /** The old head becomes a member; what a member does and what he is to the new head is open. */
  void becomeFromHead(ArchiveContent head) {
    takeFrom(head);
    monthlyIncome = head.getHeadIncome();
    unitOrSchool = head.getEmployer();
    formerHead = true;
  }

  public boolean isFormerHead() {
    return formerHead;
  }

  /** Year in which the course ends; null while it cannot be told. */
  public Integer getGraduationYear() {
    return enrollmentYear == null || schoolYears == null ? null : enrollmentYear + schoolYears;
  }

  /** ARC-027: a relation that fixes the sex sets it. */
  public void fillFromRelation() {
    if (relation != null) {
      relation.gender().ifPresent(this::setGender);
    }
  }

  /** Proposes what is usually so and still empty (FLD part 3.4). */
  public void propose(LocalDate today) {
    Integer age = ageOn(today);
    if (monthlyIncome == null
        && (memberIdentity == MemberIdentity.STUDENT
            || memberIdentity == MemberIdentity.PRESCHOOL)) {
      monthlyIncome = BigDecimal.ZERO.setScale(2);
    }
    if (getMaritalStatus() == null && age != null && age < SINGLE_BELOW) {
      setMaritalStatus(MaritalStatus.SINGLE);
    }
    if (supported == null && relation != null && relation.isChild()) {
      supported = age == null ? null : age < CHILD_BELOW;
    }
  }

  /** Empties the fields that do not belong to what the member does. */
  void normalize() {
    normalizeHealth();
    if (memberIdentity == null || !memberIdentity.hasUnitOrSchool()) {
      unitOrSchool = null;
    }
    if (memberIdentity == null || !memberIdentity.employed()) {
      emptyEmployer();
      emptyContract();
    }
    if (memberIdentity != MemberIdentity.SOLDIER) {
      enlistedDate = null;
    }
    if (memberIdentity != MemberIdentity.STUDENT) {
      enrollmentYear = null;
      schoolYears = null;
    }
  }

  public Relation getRelation() {
    return relation;
  }

  public void setRelation(Relation relation) {
    this.relation = relation;
  }

  public BigDecimal getMonthlyIncome() {
    return monthlyIncome;
  }

  public void setMonthlyIncome(BigDecimal monthlyIncome) {
    this.monthlyIncome = monthlyIncome;
  }

  public MemberIdentity getMemberIdentity() {
    return memberIdentity;
  }

  public void setMemberIdentity(MemberIdentity memberIdentity) {
    this.memberIdentity = memberIdentity;
  }

  public String getUnitOrSchool() {
    return unitOrSchool;
  }

  public void setUnitOrSchool(String unitOrSchool) {
    this.unitOrSchool = CleanText.trim(unitOrSchool);
  }

  public LocalDate getEnlistedDate() {
    return enlistedDate;
  }

  public void setEnlistedDate(LocalDate enlistedDate) {
    this.enlistedDate = enlistedDate;
  }

  public Long getEducation() {
    return education;
  }

  public void setEducation(Long education) {
    this.education = education;
  }

  public Integer getEnrollmentYear() {
    return enrollmentYear;
  }

  public void setEnrollmentYear(Integer enrollmentYear) {
    this.enrollmentYear = enrollmentYear;
  }

  public Integer getSchoolYears() {
    return schoolYears;
  }

  public void setSchoolYears(Integer schoolYears) {
    this.schoolYears = schoolYears;
  }

  public Boolean getSupported() {
    return supported;
  }

  public void setSupported(Boolean supported) {
    this.supported = supported;
  }
}
