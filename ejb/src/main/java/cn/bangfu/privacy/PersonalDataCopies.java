package cn.bangfu.privacy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveAccess;
import cn.bangfu.archive.Chains;
import cn.bangfu.archive.Member;
import cn.bangfu.archive.StoredPerson;
import cn.bangfu.archive.StoredValue;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.privacy.PersonalDataCopy.Part;
import cn.bangfu.reporting.RecordKind;
import cn.bangfu.reporting.ReportingLog;
import cn.bangfu.sheet.ExportFacts;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Prints for a person what is stored about him and to which unions it was reported (USR-133). */
@Stateless
public class PersonalDataCopies {

  private static final int REQUESTS_MAX = 100;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject ArchiveAccess access;
  @Inject StoredPerson stored;
  @Inject ReportingLog log;
  @Inject Chains chains;
  @Inject RequestQueries requests;
  @Inject Today today;

  /**
   * The print that answers a request; each one is recorded.
   *
   * @throws BusinessException if something else was asked for, or it was refused
   */
  @Needs(Right.PRIVACY_PRINT)
  public PersonalDataCopy of(long requestId) {
    PersonalDataRequest request = em.find(PersonalDataRequest.class, requestId);
    if (request == null) {
      throw new AccessDenied(AccessProblem.OUT_OF_SCOPE);
    }
    Archive archive = access.getOwn(request.getArchiveId());
    if (!request.getAskedRight().answeredByPrint() || request.getState() == RequestState.REFUSED) {
      throw new BusinessException(PrivacyProblem.NOT_ASKED_FOR);
    }
    if (archive.isAnonymous()) {
      throw new BusinessException(PrivacyProblem.NOTHING_STORED);
    }
    String asked =
        Texts.format(
            "privacy.copy.asked",
            request.getRequestedOn(),
            request.getAskedRight(),
            request.getIdentityCheckedBy());
    callers.purpose(asked);
    List<StoredValue> values = stored.of(archive.getId(), request.getMemberId());
    Caller caller = callers.known();
    return new PersonalDataCopy(
        name(archive, request.getMemberId()),
        chains.text(archive.getFilingUnionPath()),
        asked,
        List.of(now(values), earlier(values), reported(archive), asked(archive)),
        new ExportFacts(caller.unionName(), caller.name(), today.now(), asked).line());
  }

  private String name(Archive archive, Long memberId) {
    if (memberId == null) {
      return archive.getHeadName();
    }
    Member member = em.find(Member.class, memberId);
    return member == null ? "" : member.getName();
  }

  private static Part now(List<StoredValue> values) {
    return part(
        "privacy.copy.now",
        List.of("privacy.copy.field", "privacy.copy.value", "privacy.copy.from"),
        values.stream().filter(value -> value.until() == null).toList(),
        value -> List.of(value.label(), value.value(), value.from()));
  }

  private static Part earlier(List<StoredValue> values) {
    return part(
        "privacy.copy.earlier",
        List.of(
            "privacy.copy.field", "privacy.copy.value", "privacy.copy.from", "privacy.copy.until"),
        values.stream().filter(value -> value.until() != null).toList(),
        value -> List.of(value.label(), value.value(), value.from(), value.until()));
  }

  private Part reported(Archive archive) {
    return part(
        "privacy.copy.reported",
        List.of(
            "privacy.copy.at", "privacy.copy.step", "privacy.copy.sender", "privacy.copy.receiver"),
        log.of(RecordKind.ARCHIVE, archive.getId()),
        step ->
            List.of(
                Texts.show(step.getAt()),
                Texts.label(step.getAction()),
                step.getFromUnionName(),
                step.getToUnionName()));
  }

  private Part asked(Archive archive) {
    return part(
        "privacy.copy.requests",
        List.of(
            "privacy.PersonalDataRequest.requestedOn",
            "privacy.PersonalDataRequest.person",
            "privacy.PersonalDataRequest.askedRight",
            "privacy.PersonalDataRequest.state"),
        requests.page(callers.known(), archive.getId(), false, today.today(), 0, REQUESTS_MAX),
        row ->
            List.of(
                Texts.show(row.requestedOn()),
                Texts.show(row.personName()),
                Texts.label(row.askedRight()),
                Texts.label(row.state())));
  }

  private static <R> Part part(
      String title, List<String> heads, List<R> rows, Function<R, List<String>> cells) {
    List<List<String>> lines = new ArrayList<>();
    rows.forEach(row -> lines.add(cells.apply(row)));
    return new Part(Texts.get(title), heads.stream().map(Texts::get).toList(), lines);
  }
}
