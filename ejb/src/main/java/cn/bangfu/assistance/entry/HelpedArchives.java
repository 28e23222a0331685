package cn.bangfu.assistance.entry;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.CallerContext;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveAccess;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.Person;
import cn.bangfu.archive.problem.ProblemMarks;
import cn.bangfu.assistance.AssistanceProblem;
import cn.bangfu.assistance.AssistanceRules;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.kernel.crypto.KeyRing;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The archives that may be helped by the caller (AST-015 to AST-019): those of the scope, and those
 * of other unions whose number and name he knows.
 */
@Dependent
class HelpedArchives {

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject ProblemMarks problems;

  /** The archive of a form, locked, so that its savings come one after the other. */
  Archive lock(AssistanceEntry entry) {
    callers.about(ArchiveAccess.OBJECT, entry.getArchiveId(), null);
    List<Archive> found =
        em.createQuery("select a from Archive a where a.id = :id", Archive.class)
            .setParameter("id", entry.getArchiveId())
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
    return checked(entry, found);
  }

  /** The same, to be read. */
  Archive get(AssistanceEntry entry) {
    callers.about(ArchiveAccess.OBJECT, entry.getArchiveId(), null);
    Archive archive = em.find(Archive.class, entry.getArchiveId());
    return checked(entry, archive == null ? List.of() : List.of(archive));
  }

  private Archive checked(AssistanceEntry entry, List<Archive> found) {
    if (found.isEmpty() || foreign(found.get(0)) && !known(entry, found.get(0))) {
      throw new AccessDenied(AccessProblem.OUT_OF_SCOPE);
    }
    return found.get(0);
  }

  /** True if it is filed by a union outside the caller's. */
  boolean foreign(Archive archive) {
    return !callers.known().scope().covers(archive.getFilingUnionPath());
  }

  /** Refuses an archive that cannot be helped now. */
  void refuse(Archive archive) {
    AssistanceRules.refuseHelp(
            archive,
            callers.known(),
            problems.of(List.of(archive.getId())).getOrDefault(archive.getId(), Set.of()))
        .ifPresent(
            no -> {
              throw new BusinessException(no.problem(), no.args().toArray());
            });
  }

  /** AST-017: who helps a person of other unions knows the name. */
  void refuseName(Archive archive, AssistanceEntry entry) {
    String name = CleanText.trim(entry.getName());
    if (foreign(archive) && !person(archive, entry).getName().equals(name)) {
      throw new Violations(List.of(Violation.of("entry.name", AssistanceProblem.NAME_DIFFERS)));
    }
  }

  /**
   * Whom the form is about: the person whose number was typed, the one of a stored record, or the
   * head. Outside the own unions nothing may tell which of them it is (AST-016).
   */
  Person person(Archive archive, AssistanceEntry entry) {
    ArchiveContent content = em.find(ArchiveContent.class, archive.getId());
    return ofNumber(content, entry.getIdNo())
        .or(
            () ->
                content.getMembers().stream()
                    .filter(member -> member.getId().equals(entry.getBeneficiary()))
                    .map(Person.class::cast)
                    .findFirst())
        .orElse(content);
  }

  /** The number that was typed is that of a person of the household; or the record is his own. */
  private boolean known(AssistanceEntry entry, Archive archive) {
    return entry.getId() != null
        || ofNumber(em.find(ArchiveContent.class, archive.getId()), entry.getIdNo()).isPresent();
  }

  private static Optional<Person> ofNumber(ArchiveContent content, IdNo number) {
    if (number == null) {
      return Optional.empty();
    }
    byte[] digest = KeyRing.current().digest(number.normalized());
    return Stream.concat(
            Stream.of(content),
            content.getMembers().stream().filter(member -> !member.isMovedOut()))
        .map(Person.class::cast)
        .filter(one -> Arrays.equals(one.getIdNoDigest(), digest))
        .findFirst();
  }
}
