package cn.bangfu.privacy;

import cn.bangfu.kernel.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/**
 * A person has asked about his data (USR-133). He is named by archive and member only, so that
 * nothing of him is left here when the archive is made anonymous.
 */
@Entity
@Table(name = "privacy_request")
public class PersonalDataRequest extends BaseEntity {

  /** Working days within which it is to be answered. */
  public static final int TERM = 15;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "archive_id")
  private long archiveId;

  @Column(name = "member_id")
  private Long memberId;

  @Enumerated(EnumType.STRING)
  @Column(name = "asked_right")
  private PersonalDataRight askedRight;

  @Column(name = "requested_on")
  private LocalDate requestedOn;

  @Column(name = "due_on")
  private LocalDate dueOn;

  @Column(name = "identity_checked_by")
  private String identityCheckedBy;

  private String content;

  @Enumerated(EnumType.STRING)
  private RequestState state = RequestState.OPEN;

  private String result;

  @Column(name = "finished_on")
  private LocalDate finishedOn;

  @Column(name = "finished_by")
  private String finishedBy;

  protected PersonalDataRequest() {}

  PersonalDataRequest(NewPersonalDataRequest asked) {
    archiveId = asked.archiveId();
    memberId = asked.memberId();
    askedRight = asked.askedRight();
    requestedOn = asked.requestedOn();
    dueOn = WorkingDays.after(requestedOn, TERM);
    identityCheckedBy = asked.identityCheckedBy();
    content = asked.content();
  }

  void finish(RequestState outcome, String text, String by, LocalDate on) {
    state = outcome;
    result = text;
    finishedBy = by;
    finishedOn = on;
  }

  /** True if it is open although its term is over. */
  public boolean isLate(LocalDate today) {
    return state == RequestState.OPEN && today.isAfter(dueOn);
  }

  public Long getId() {
    return id;
  }

  public long getArchiveId() {
    return archiveId;
  }

  public Long getMemberId() {
    return memberId;
  }

  public PersonalDataRight getAskedRight() {
    return askedRight;
  }

  public LocalDate getRequestedOn() {
    return requestedOn;
  }

  public LocalDate getDueOn() {
    return dueOn;
  }

  public String getIdentityCheckedBy() {
    return identityCheckedBy;
  }

  public String getContent() {
    return content;
  }

  public RequestState getState() {
    return state;
  }

  public String getResult() {
    return result;
  }

  public LocalDate getFinishedOn() {
    return finishedOn;
  }

  public String getFinishedBy() {
    return finishedBy;
  }
}
