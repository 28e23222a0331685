package cn.bangfu.privacy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveAccess;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.LifeState;
import cn.bangfu.archive.Member;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.Label;
import cn.bangfu.kernel.StaleException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;

/** The register of what persons ask about their data (USR-133). */
@Stateless
public class PersonalDataRequests {

  static final String OBJECT = "PRIVACY_REQUEST";
  private static final int PAGE_MAX = 200;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject ArchiveAccess access;
  @Inject RequestQueries queries;
  @Inject Today today;

  /**
   * A page of the register, the newest first.
   *
   * @param archive only those of this archive, or null
   */
  @Needs(Right.PRIVACY_REQUEST_VIEW)
  public List<RequestRow> page(Long archive, boolean openOnly, int offset, int size) {
    return queries.page(
        callers.known(),
        archive,
        openOnly,
        today.today(),
        Math.max(0, offset),
        Math.min(size, PAGE_MAX));
  }

  @Needs(Right.PRIVACY_REQUEST_VIEW)
  public BoundedCount count(Long archive, boolean openOnly) {
    return new BoundedCount(
        (int) Math.min(BoundedCount.LIMIT + 1, queries.count(callers.known(), archive, openOnly)));
  }

  /** Who of an archive may ask. */
  @Needs(Right.PRIVACY_REQUEST_VIEW)
  public ArchivePersons persons(long archiveId) {
    Archive archive = access.get(archiveId);
    List<ArchivePerson> persons = new ArrayList<>();
    persons.add(new ArchivePerson(null, archive.getHeadName()));
    ArchiveContent content = em.find(ArchiveContent.class, archiveId);
    for (Member member : content.getMembers()) {
      persons.add(new ArchivePerson(member.getId(), member.getName()));
    }
    boolean own =
        archive.getFilingUnionId() == callers.known().unionId()
            && archive.getLifeState() != LifeState.DRAFT
            && !archive.isAnonymous();
    return new ArchivePersons(archive.getEmployeeNo(), own, persons);
  }

  /**
   * Records a request at the filing union.
   *
   * @throws Violations with the fields {@code request.…}
   */
  @Needs(Right.PRIVACY_REQUEST)
  public long record(NewPersonalDataRequest typed) {
    NewPersonalDataRequest asked = typed.trimmed();
    Archive archive = access.getOwn(asked.archiveId());
    if (archive.getLifeState() == LifeState.DRAFT || archive.isAnonymous() || archive.gone()) {
      throw new BusinessException(PrivacyProblem.NOTHING_STORED);
    }
    Violations.throwIfAny(asked.check(today.today()));
    if (asked.memberId() != null && !belongs(asked.archiveId(), asked.memberId())) {
      throw new AccessDenied(AccessProblem.OUT_OF_SCOPE);
    }
    PersonalDataRequest request = new PersonalDataRequest(asked);
    request.touch(callers.known().name(), today.now());
    em.persist(request);
    em.flush();
    callers.about(OBJECT, request.getId(), archive.getFilingUnionId());
    callers.changed(Texts.label(asked.askedRight()) + " " + archive.getEmployeeNo());
    return request.getId();
  }

  /**
   * Closes a request with its result.
   *
   * @param granted false if the person was refused what he asked for
   * @throws Violations with the field {@code result}
   */
  @Needs(Right.PRIVACY_REQUEST)
  public void finish(long id, int version, boolean granted, String result) {
    PersonalDataRequest request =
        em.find(PersonalDataRequest.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (request == null) {
      throw new AccessDenied(AccessProblem.OUT_OF_SCOPE);
    }
    Archive archive = access.getOwn(request.getArchiveId());
    callers.about(OBJECT, id, archive.getFilingUnionId());
    String text = CleanText.trim(result);
    if (text == null || CleanText.length(text) > NewPersonalDataRequest.CONTENT_MAX) {
      throw new Violations(
          List.of(
              Violation.of(
                  "result",
                  PrivacyProblem.TEXT_MISSING,
                  new Label("privacy.PersonalDataRequest.result"),
                  NewPersonalDataRequest.CONTENT_MAX)));
    }
    if (request.getVersion() != version || request.getState() != RequestState.OPEN) {
      throw new StaleException(
          PrivacyProblem.CHANGED_MEANWHILE, request.getChangedBy(), request.getChangedAt());
    }
    request.finish(
        granted ? RequestState.GRANTED : RequestState.REFUSED,
        text,
        callers.known().name(),
        today.today());
    request.touch(callers.known().name(), today.now());
    callers.changed(Texts.label(request.getState()));
  }

  private boolean belongs(long archiveId, long memberId) {
    Member member = em.find(Member.class, memberId);
    return member != null && member.getContent().getArchiveId() == archiveId;
  }
}
