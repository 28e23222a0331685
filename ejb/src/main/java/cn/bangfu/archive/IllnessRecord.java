package cn.bangfu.archive;

import cn.bangfu.kernel.CleanText;
import jakarta.persistence.CascadeType;
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
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.LocalDate;

/** A severe illness of one person of the household, as a hospital found it (FLD part 3.6). */
@Entity
@Table(name = "archive_illness")
public class IllnessRecord implements Serializable {

  /** Number of the head where the members are numbered from 0. */
  public static final int HEAD = -1;

  public static final int HOSPITAL_MAX = 100;
  public static final int INJURY_GRADE_MAX = 10;

  private static final long serialVersionUID = 1L;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "archive_illness_seq")
  @SequenceGenerator(name = "archive_illness_seq", sequenceName = "archive_illness_seq")
  private Long id;

  @Version private int version;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "archive_id")
  private ArchiveContent content;

  private int position;

  /** The member who is ill, or null for the head. */
  @ManyToOne(
      fetch = FetchType.EAGER,
      cascade = {CascadeType.PERSIST, CascadeType.MERGE})
  @JoinColumn(name = "member_id")
  private Member member;

  @Enumerated(EnumType.STRING)
  @Column(name = "severe_illness")
  private SevereIllness severeIllness;

  @Column(name = "injury_grade")
  private Integer injuryGrade;

  @Enumerated(EnumType.STRING)
  @Column(name = "angina_grade")
  private AnginaGrade anginaGrade;

  private String hospital;

  @Enumerated(EnumType.STRING)
  @Column(name = "hospital_grade")
  private HospitalGrade hospitalGrade;

  @Column(name = "diagnosed_date")
  private LocalDate diagnosedDate;

  protected IllnessRecord() {}

  /** By {@link MedicalNeed#addIllness}. */
  IllnessRecord(ArchiveContent content, int position) {
    this.content = content;
    this.position = position;
  }

  /** Empties the grades that do not belong to the illness. */
  void normalize() {
    if (severeIllness != SevereIllness.WORK_INJURY) {
      injuryGrade = null;
    }
    if (severeIllness != SevereIllness.ANGINA) {
      anginaGrade = null;
    }
  }

  /** Name of the person who is ill; null while it is missing. */
  public String nameOfPerson() {
    return member == null ? content.getName() : member.getName();
  }

  /** Place of the ill person: {@link #HEAD}, or that of the member. */
  public int getPerson() {
    return member == null ? HEAD : content.getMembers().indexOf(member);
  }

  public void setPerson(int place) {
    member =
        place < 0 || place >= content.getMembers().size() ? null : content.getMembers().get(place);
  }

  public Long getId() {
    return id;
  }

  public int getVersion() {
    return version;
  }

  public ArchiveContent getContent() {
    return content;
  }

  public int getPosition() {
    return position;
  }

  void setPosition(int position) {
    this.position = position;
  }

  public Member getMember() {
    return member;
  }

  public void setMember(Member member) {
    this.member = member;
  }

  public SevereIllness getSevereIllness() {
    return severeIllness;
  }

  public void setSevereIllness(SevereIllness severeIllness) {
    this.severeIllness = severeIllness;
  }

  public Integer getInjuryGrade() {
    return injuryGrade;
  }

  public void setInjuryGrade(Integer injuryGrade) {
    this.injuryGrade = injuryGrade;
  }

  public AnginaGrade getAnginaGrade() {
    return anginaGrade;
  }

  public void setAnginaGrade(AnginaGrade anginaGrade) {
    this.anginaGrade = anginaGrade;
  }

  public String getHospital() {
    return hospital;
  }

  public void setHospital(String hospital) {
    this.hospital = CleanText.trim(hospital);
  }

  public HospitalGrade getHospitalGrade() {
    return hospitalGrade;
  }

  public void setHospitalGrade(HospitalGrade hospitalGrade) {
    this.hospitalGrade = hospitalGrade;
  }

  public LocalDate getDiagnosedDate() {
    return diagnosedDate;
  }

  public void setDiagnosedDate(LocalDate diagnosedDate) {
    this.diagnosedDate = diagnosedDate;
  }
}
