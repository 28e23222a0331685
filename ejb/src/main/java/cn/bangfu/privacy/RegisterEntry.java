package cn.bangfu.privacy;

import cn.bangfu.kernel.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.LocalDate;

/**
 * An assessment of what a processing means for persons, or something that happened to their data
 * (USR-137). Entries are written and corrected, never removed.
 */
@Entity
@Table(name = "privacy_register")
@NamedQuery(
    name = "RegisterEntry.ofKind",
    query =
        "select e from RegisterEntry e where e.kind = :kind order by e.happenedOn desc, e.id desc")
@NamedQuery(
    name = "RegisterEntry.countOfKind",
    query = "select count(e) from RegisterEntry e where e.kind = :kind")
public class RegisterEntry extends BaseEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Enumerated(EnumType.STRING)
  private RegisterKind kind;

  @Column(name = "happened_on")
  private LocalDate happenedOn;

  private String subject;
  private String findings;

  @Column(name = "data_kinds")
  private String dataKinds;

  private String cause;
  private String harm;
  private String measures;
  private String notification;

  protected RegisterEntry() {}

  RegisterEntry(RegisterKind kind) {
    this.kind = kind;
  }

  void write(RegisterTexts texts) {
    happenedOn = texts.happenedOn();
    subject = texts.subject();
    findings = texts.findings();
    dataKinds = texts.dataKinds();
    cause = texts.cause();
    harm = texts.harm();
    measures = texts.measures();
    notification = texts.notification();
  }

  /** What is written in it. */
  public RegisterTexts texts() {
    return new RegisterTexts(
        happenedOn, subject, findings, dataKinds, cause, harm, measures, notification);
  }

  public Long getId() {
    return id;
  }

  public RegisterKind getKind() {
    return kind;
  }
}
