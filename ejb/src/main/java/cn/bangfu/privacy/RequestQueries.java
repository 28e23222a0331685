package cn.bangfu.privacy;

import cn.bangfu.access.Caller;
import cn.bangfu.archive.Archive;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;

/** Reads the register of requests, in the scope of whoever asks. */
@Dependent
class RequestQueries {

  private static final long ALL = 0;

  private static final String FROM =
      """
      from PersonalDataRequest r, Archive a
      where a.id = r.archiveId and a.filingUnionPath like :scope
        and (:archive = 0 or r.archiveId = :archive)
        and (:open = false or r.state = cn.bangfu.privacy.RequestState.OPEN)""";

  private static final String PAGE =
      """
      select r, a, (select m.name from Member m where m.id = r.memberId),
        (select u.name from UnionOrg u where u.id = a.filingUnionId)
      """
          + FROM
          + " order by r.requestedOn desc, r.id desc";

  private static final String COUNT = "select count(r) " + FROM;

  @PersistenceContext EntityManager em;

  List<RequestRow> page(
      Caller caller, Long archive, boolean openOnly, LocalDate today, int offset, int size) {
    return with(em.createQuery(PAGE, Object[].class), caller, archive, openOnly)
        .setFirstResult(offset)
        .setMaxResults(size)
        .getResultList()
        .stream()
        .map(row -> row(row, caller, today))
        .toList();
  }

  long count(Caller caller, Long archive, boolean openOnly) {
    return with(em.createQuery(COUNT, Long.class), caller, archive, openOnly).getSingleResult();
  }

  private static <T> TypedQuery<T> with(
      TypedQuery<T> query, Caller caller, Long archive, boolean openOnly) {
    return query
        .setParameter("scope", caller.scope().pattern())
        .setParameter("archive", archive == null ? ALL : archive)
        .setParameter("open", openOnly);
  }

  private static RequestRow row(Object[] row, Caller caller, LocalDate today) {
    PersonalDataRequest request = (PersonalDataRequest) row[0];
    Archive archive = (Archive) row[1];
    return new RequestRow(
        request.getId(),
        request.getVersion(),
        archive.getId(),
        archive.getEmployeeNo(),
        request.getMemberId() == null ? archive.getHeadName() : (String) row[2],
        (String) row[3],
        request.getAskedRight(),
        request.getRequestedOn(),
        request.getDueOn(),
        request.getIdentityCheckedBy(),
        request.getContent(),
        request.getState(),
        request.getResult(),
        request.getFinishedOn(),
        request.getFinishedBy(),
        request.isLate(today),
        archive.getFilingUnionId() == caller.unionId(),
        archive.closed() && !archive.isAnonymous());
  }
}
