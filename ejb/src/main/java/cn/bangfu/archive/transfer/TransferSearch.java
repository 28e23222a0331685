package cn.bangfu.archive.transfer;

import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.LifeState;
import cn.bangfu.archive.filing.ArchiveFiling;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.BoundedCounts;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.kernel.crypto.KeyRing;
import cn.bangfu.unionorg.Union;
import cn.bangfu.unionorg.UnionLookup;
import cn.bangfu.unionorg.Unions;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The archives that can be transferred, in the order of unions and numbers (ARC-161): of every
 * state that is not final, drafts of the own union only (ARC-004).
 */
@Stateless
public class TransferSearch {

  private static final char AFTER_SLASH = '0';
  private static final String AFTER_NUMBER = "~";

  private static final String ROWS =
      """
      select a, c.employer from Archive a, ArchiveContent c
      where c.archiveId = a.id and a.id in :ids""";

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Unions unions;
  @Inject UnionLookup lookup;

  /** One page. */
  @Needs(Right.ARCHIVE_ADVANCED)
  public List<TransferChoice> page(TransferFilter filter, int offset, int size) {
    return rows(find(filter, offset, size));
  }

  @Needs(Right.ARCHIVE_ADVANCED)
  public BoundedCount count(TransferFilter filter) {
    return BoundedCounts.of(query(filter, false));
  }

  /** The numbers of all that are found, one more than may be chosen at once. */
  @Needs(Right.ARCHIVE_ADVANCED)
  public List<Long> ids(TransferFilter filter) {
    return find(filter, 0, ArchiveFiling.MAX_CHOSEN + 1);
  }

  private List<Long> find(TransferFilter filter, int offset, int size) {
    return query(filter, true).setFirstResult(offset).setMaxResults(size).getResultList();
  }

  private TypedQuery<Long> query(TransferFilter filter, boolean sorted) {
    Union union = filter.unionId() == null ? unions.own() : unions.get(filter.unionId());
    CriteriaBuilder cb = em.getCriteriaBuilder();
    CriteriaQuery<Long> query = cb.createQuery(Long.class);
    Root<Archive> archive = query.from(Archive.class);
    query
        .select(archive.get("id"))
        .where(conditions(cb, query, archive, filter, union).toArray(Predicate[]::new));
    if (sorted) {
      query.orderBy(
          cb.asc(archive.get("filingUnionPath")),
          cb.asc(archive.get("employeeNo")),
          cb.asc(archive.get("id")));
    }
    return em.createQuery(query);
  }

  private List<Predicate> conditions(
      CriteriaBuilder cb,
      CriteriaQuery<?> query,
      Root<Archive> archive,
      TransferFilter filter,
      Union union) {
    Caller caller = callers.known();
    List<Predicate> all = new ArrayList<>();
    Expression<String> path = archive.get("filingUnionPath");
    if (filter.includeSubordinates()) {
      String from = union.getPath();
      all.add(cb.greaterThanOrEqualTo(path, from));
      all.add(cb.lessThan(path, from.substring(0, from.length() - 1) + AFTER_SLASH));
    } else {
      all.add(cb.equal(path, union.getPath()));
    }
    all.add(state(cb, archive, filter.lifeState(), caller.unionId()));
    all.add(cb.isNull(archive.get("anonymizedAt")));
    if (filter.archiveType() != null) {
      all.add(cb.equal(archive.get("archiveType"), filter.archiveType()));
    }
    if (filter.hardshipCategory() != null) {
      all.add(cb.equal(archive.get("hardshipCategory"), filter.hardshipCategory()));
    }
    String number = CleanText.number(filter.employeeNo());
    if (number != null) {
      all.add(cb.greaterThanOrEqualTo(archive.get("employeeNo"), number));
      all.add(cb.lessThan(archive.get("employeeNo"), number + AFTER_NUMBER));
    }
    String name = CleanText.trim(filter.name());
    if (name != null) {
      all.add(contains(cb, archive.get("headName"), name));
    }
    IdNo idNo = IdNo.of(filter.idNo());
    String employer = CleanText.trim(filter.employer());
    if (idNo != null || employer != null) {
      Subquery<Long> contents = query.subquery(Long.class);
      Root<ArchiveContent> content = contents.from(ArchiveContent.class);
      List<Predicate> inside = new ArrayList<>();
      if (idNo != null) {
        byte[] digest = KeyRing.current().digest(idNo.normalized());
        inside.add(cb.equal(content.get("idNoDigest"), digest));
      }
      if (employer != null) {
        inside.add(contains(cb, content.get("employer"), employer));
      }
      contents.select(content.get("archiveId")).where(inside.toArray(Predicate[]::new));
      all.add(archive.get("id").in(contents));
    }
    return all;
  }

  private static Predicate state(
      CriteriaBuilder cb, Root<Archive> archive, LifeState asked, long own) {
    Predicate ownDraft =
        cb.and(
            cb.equal(archive.get("lifeState"), LifeState.DRAFT),
            cb.equal(archive.get("filingUnionId"), own));
    Set<LifeState> open = Set.of(LifeState.ACTIVE, LifeState.DEREGISTERED, LifeState.EXITED);
    if (asked == LifeState.DRAFT) {
      return ownDraft;
    }
    return asked == null
        ? cb.or(archive.get("lifeState").in(open), ownDraft)
        : cb.and(cb.equal(archive.get("lifeState"), asked), archive.get("lifeState").in(open));
  }

  private static Predicate contains(CriteriaBuilder cb, Expression<String> text, String part) {
    return cb.isTrue(cb.function("has_text", Boolean.class, text, cb.literal(part)));
  }

  private List<TransferChoice> rows(List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    List<Object[]> found =
        em.createQuery(ROWS, Object[].class).setParameter("ids", ids).getResultList();
    Map<Long, String> names =
        lookup.names(
            found.stream().map(row -> ((Archive) row[0]).getFilingUnionId()).distinct().toList());
    Map<Long, TransferChoice> rows = new HashMap<>();
    for (Object[] row : found) {
      Archive archive = (Archive) row[0];
      rows.put(
          archive.getId(),
          new TransferChoice(
              archive.getId(),
              archive.getEmployeeNo(),
              archive.getHeadName(),
              names.get(archive.getFilingUnionId()),
              (String) row[1],
              archive.getArchiveType(),
              archive.getHardshipCategory(),
              archive.getArchiveLevel(),
              archive.getLifeState(),
              archive.getFilingDate()));
    }
    return ids.stream().filter(rows::containsKey).map(rows::get).toList();
  }
}
