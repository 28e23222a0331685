package cn.bangfu.assistance;

import cn.bangfu.access.CallerContext;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.Member;
import cn.bangfu.archive.Person;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Whom a record names: the head of the household; but to who may not see the household the person
 * whose number he knew, so that nothing tells whose member it is (AST-016, AST-017).
 */
@Dependent
public class HelpedPersons {

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;

  /** The archives of these records by their numbers. */
  public Map<Long, Archive> archives(List<Assistance> records) {
    return em
        .createQuery("select a from Archive a where a.id in :ids", Archive.class)
        .setParameter("ids", records.stream().map(Assistance::getArchiveId).distinct().toList())
        .getResultList()
        .stream()
        .collect(Collectors.toMap(Archive::getId, Function.identity()));
  }

  /** The person the caller reads of. */
  public Person named(Assistance record, Archive archive) {
    return member(record, archive).orElseGet(() -> em.find(ArchiveContent.class, archive.getId()));
  }

  /** The name of that person. */
  public String name(Assistance record, Archive archive) {
    return member(record, archive).map(Person::getName).orElseGet(archive::getHeadName);
  }

  private Optional<Person> member(Assistance record, Archive archive) {
    return record.getBeneficiary() == null
            || callers.known().scope().covers(archive.getFilingUnionPath())
        ? Optional.empty()
        : Optional.ofNullable(em.find(Member.class, record.getBeneficiary()));
  }
}
