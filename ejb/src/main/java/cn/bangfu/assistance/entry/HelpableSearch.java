package cn.bangfu.assistance.entry;

import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ChainUnion;
import cn.bangfu.archive.ChosenUnion;
import cn.bangfu.archive.HardshipCause;
import cn.bangfu.archive.LifeState;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.BoundedCounts;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.kernel.crypto.KeyRing;
import cn.bangfu.unionorg.UnionLookup;
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

/**
 * The households that the own union may help together: its own ones and those of unions below that
 * were reported to it (AST-074), newest first.
 */
@Stateless
public class HelpableSearch {

  private static final char AFTER_SLASH = '0';
  private static final String AFTER_NUMBER = "~";

  private static final String ROWS =
      """
      select a, c.employer, c.mainCause from Archive a, ArchiveContent c
      where c.archiveId = a.id and a.id in :ids""";

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject UnionLookup unions;
  @Inject ChosenUnion chosen;

  /** The rows of one page. */
  @Needs(Right.ASSISTANCE_PREPARE)
  public List<HelpableRow> page(HelpableFilter filter, int offset, int size) {
    return rows(ids(filter, true, offset, size));
  }

  /** How many rows all pages have. */
  @Needs(Right.ASSISTANCE_PREPARE)
  public BoundedCount count(HelpableFilter filter) {
    return BoundedCounts.of(query(filter, false));
  }

  /** The numbers of all that were found, one more than may be chosen at most. */
  @Needs(Right.ASSISTANCE_PREPARE)
  public List<Long> ids(HelpableFilter filter) {
    return ids(filter, true, 0, BulkAssistance.MAX_CHOSEN + 1);
  }

  private List<Long> ids(HelpableFilter filter, boolean sorted, int offset, int size) {
    TypedQuery<Long> found = query(filter, sorted).setMaxResults(size);
    return (offset == 0 ? found : found.setFirstResult(offset)).getResultList();
  }

  private TypedQuery<Long> query(HelpableFilter filter, boolean sorted) {
    CriteriaBuilder cb = em.getCriteriaBuilder();
    CriteriaQuery<Long> query = cb.createQuery(Long.class);
    Root<Archive> archive = query.from(Archive.class);
    query
        .select(archive.get("id"))
        .where(conditions(cb, query, archive, filter).toArray(Predicate[]::new));
    if (sorted) {
      query.orderBy(cb.desc(archive.get("filingDate")), cb.desc(archive.get("id")));
    }
    return em.createQuery(query);
  }

  private List<Predicate> conditions(
      CriteriaBuilder cb, CriteriaQuery<?> query, Root<Archive> archive, HelpableFilter filter) {
    List<Predicate> all = new ArrayList<>(scope(cb, archive, filter));
    Caller caller = callers.known();
    all.add(cb.equal(archive.get("lifeState"), LifeState.ACTIVE));
    all.add(
        cb.or(
            cb.equal(archive.get("filingUnionId"), caller.unionId()),
            cb.lessThanOrEqualTo(archive.get("holderDepth"), caller.unionDepth())));
    String number = CleanText.number(filter.employeeNo());
    if (number != null) {
      Expression<String> stored = archive.get("employeeNo");
      all.add(cb.greaterThanOrEqualTo(stored, number));
      all.add(cb.lessThan(stored, number + AFTER_NUMBER));
    }
    String name = CleanText.trim(filter.name());
    if (name != null) {
      all.add(contains(cb, archive.get("headName"), name));
    }
    if (filter.type() != null) {
      all.add(cb.equal(archive.get("archiveType"), filter.type()));
    }
    if (filter.category() != null) {
      all.add(cb.equal(archive.get("hardshipCategory"), filter.category()));
    }
    if (filter.level() != null) {
      all.add(cb.equal(archive.get("archiveLevel"), filter.level()));
    }
    if (filter.assistedBefore() != null) {
      all.add(
          cb.or(
              cb.isNull(archive.get("lastAssistDate")),
              cb.lessThan(archive.get("lastAssistDate"), filter.assistedBefore())));
    }
    content(cb, query, archive, filter, all);
    return all;
  }

  /** A range of the index that the level has. */
  private List<Predicate> scope(CriteriaBuilder cb, Root<Archive> archive, HelpableFilter filter) {
    ChainUnion union = chosen.of(filter.unionId());
    if (filter.ownOnly()) {
      return List.of(cb.equal(archive.get("filingUnionId"), union.id()));
    }
    return switch (union.level()) {
      case NATIONAL -> List.of();
      case PROVINCIAL -> List.of(cb.equal(archive.get("provinceId"), union.id()));
      case PREFECTURAL -> List.of(cb.equal(archive.get("prefectureId"), union.id()));
      case COUNTY -> List.of(cb.equal(archive.get("countyId"), union.id()));
      case GRASSROOTS -> {
        Expression<String> path = archive.get("filingUnionPath");
        String from = union.path();
        yield List.of(
            cb.greaterThanOrEqualTo(path, from),
            cb.lessThan(path, from.substring(0, from.length() - 1) + AFTER_SLASH));
      }
    };
  }

  private static void content(
      CriteriaBuilder cb,
      CriteriaQuery<?> query,
      Root<Archive> archive,
      HelpableFilter filter,
      List<Predicate> all) {
    Subquery<Long> contents = query.subquery(Long.class);
    Root<ArchiveContent> content = contents.from(ArchiveContent.class);
    List<Predicate> asked = new ArrayList<>();
    String employer = CleanText.trim(filter.employer());
    if (employer != null) {
      asked.add(contains(cb, content.get("employer"), employer));
    }
    IdNo idNo = IdNo.of(filter.idNo());
    if (idNo != null) {
      asked.add(cb.equal(content.get("idNoDigest"), KeyRing.current().digest(idNo.normalized())));
    }
    if (filter.cause() != null) {
      asked.add(cb.equal(content.get("mainCause"), filter.cause()));
    }
    if (!asked.isEmpty()) {
      contents.select(content.get("archiveId")).where(asked.toArray(Predicate[]::new));
      all.add(archive.get("id").in(contents));
    }
  }

  private static Predicate contains(CriteriaBuilder cb, Expression<String> text, String part) {
    return cb.isTrue(cb.function("has_text", Boolean.class, text, cb.literal(part)));
  }

  private List<HelpableRow> rows(List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    List<Object[]> found =
        em.createQuery(ROWS, Object[].class).setParameter("ids", ids).getResultList();
    Map<Long, String> names =
        unions.names(
            found.stream().map(row -> ((Archive) row[0]).getFilingUnionId()).distinct().toList());
    Map<Long, HelpableRow> rows = new HashMap<>();
    for (Object[] row : found) {
      Archive archive = (Archive) row[0];
      rows.put(
          archive.getId(),
          new HelpableRow(
              archive.getId(),
              archive.getEmployeeNo(),
              archive.getHeadName(),
              (String) row[1],
              archive.getArchiveType(),
              archive.getHardshipCategory(),
              archive.getArchiveLevel(),
              (HardshipCause) row[2],
              names.get(archive.getFilingUnionId()),
              archive.getLastAssistDate()));
    }
    return ids.stream().filter(rows::containsKey).map(rows::get).toList();
  }

  /** The union whose archives are asked for; it must lie in the scope (USR-083). */
}
