package cn.bangfu.archive.merging;

import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.LinkedWithArchive;
import cn.bangfu.archive.MergeProblem;
import cn.bangfu.archive.MergeRules;
import cn.bangfu.archive.Relation;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.kernel.crypto.KeyRing;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** Finds archives that are to become one by identity numbers (ARC-153, ARC-158, ARC-159). */
@Stateless
public class MergeSearch {

  /** More archives of one person are not shown. */
  private static final int SHOWN = 50;

  /** Drafts are known to the union that keeps them, and to no other (ARC-004). */
  private static final String HOLDING =
      """
      with held as (
        select c.archive_id as id, null as relation from archive_content c where c.id_no_digest = ?1
        union all
        select m.archive_id, coalesce(m.relation, 'OTHER') from archive_member m
         where m.id_no_digest = ?1 and not m.moved_out)
      select a.id, min(h.relation), bool_or(h.relation is null), a.filing_union_path like ?2
        from held h join archive a on a.id = h.id
       where a.life_state not in ('MERGED', 'DELETED')
         and (a.life_state <> 'DRAFT' or a.filing_union_id = ?3)
       group by a.id, a.filing_union_path order by a.id limit 200
      """;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject UnionLookup unions;
  @Inject Instance<LinkedWithArchive> rooms;

  /** An archive that holds a number. */
  private record Hit(long id, String relation, boolean head, boolean inScope) {}

  /**
   * All archives that hold this number as head or member.
   *
   * @throws Violations if no number was typed
   * @throws BusinessException if there are fewer than two
   */
  @Needs(Right.ARCHIVE_ADVANCED)
  public MergeCandidates duplicates(String idNo) {
    List<Hit> hits = hits(number(idNo, "idNo"));
    List<Hit> inScope = hits.stream().filter(Hit::inScope).limit(SHOWN).toList();
    int outside = (int) hits.stream().filter(hit -> !hit.inScope()).count();
    if (hits.size() < 2 || inScope.isEmpty()) {
      throw new BusinessException(MergeProblem.NO_DUPLICATE);
    }
    return new MergeCandidates(candidates(inScope), outside);
  }

  /**
   * The archives of two heads, of which one is to be merged into the other.
   *
   * @throws BusinessException for one of the reasons of ARC-159
   */
  @Needs(Right.ARCHIVE_ADVANCED)
  public MergePair pair(String sourceNo, String targetNo) {
    IdNo source = number(sourceNo, "source");
    IdNo target = number(targetNo, "target");
    if (source.normalized().equals(target.normalized())) {
      throw new BusinessException(MergeProblem.SAME_NUMBER);
    }
    long targetId = only(target, MergeProblem.TARGET_SEVERAL, MergeProblem.TARGET_UNKNOWN);
    return new MergePair(
        only(source, MergeProblem.SOURCE_SEVERAL, MergeProblem.SOURCE_UNKNOWN), targetId);
  }

  private long only(IdNo number, MergeProblem several, MergeProblem unknown) {
    List<Hit> hits = hits(number);
    if (hits.size() > 1) {
      throw new BusinessException(several);
    }
    return hits.stream()
        .filter(hit -> hit.inScope() && hit.head())
        .findFirst()
        .orElseThrow(() -> new BusinessException(unknown))
        .id();
  }

  private static IdNo number(String typed, String field) {
    IdNo number = IdNo.of(typed);
    if (number == null) {
      throw new Violations(List.of(Violation.of(field, MergeProblem.NUMBER_MISSING)));
    }
    return number;
  }

  private List<Hit> hits(IdNo number) {
    Caller caller = callers.known();
    callers.about("ID_NO", KeyRing.current().protectedForm(number.normalized()), null);
    List<Hit> hits = new ArrayList<>();
    for (Object one :
        em.createNativeQuery(HOLDING)
            .setParameter(1, KeyRing.current().digest(number.normalized()))
            .setParameter(2, caller.scope().pattern())
            .setParameter(3, caller.unionId())
            .getResultList()) {
      Object[] row = (Object[]) one;
      hits.add(
          new Hit(
              ((Number) row[0]).longValue(), (String) row[1], (Boolean) row[2], (Boolean) row[3]));
    }
    return hits;
  }

  private List<MergeCandidate> candidates(List<Hit> hits) {
    List<Long> ids = hits.stream().map(Hit::id).toList();
    Map<Long, Archive> archives = new HashMap<>();
    em.createQuery("select a from Archive a where a.id in :ids", Archive.class)
        .setParameter("ids", ids)
        .getResultList()
        .forEach(archive -> archives.put(archive.getId(), archive));
    Map<Long, String> names =
        unions.names(archives.values().stream().map(Archive::getFilingUnionId).distinct().toList());
    Map<Long, String> linked = linked(ids);
    return hits.stream()
        .map(
            hit -> {
              Archive archive = archives.get(hit.id());
              return new MergeCandidate(
                  archive.getId(),
                  archive.getEmployeeNo(),
                  archive.getHeadName(),
                  names.get(archive.getFilingUnionId()),
                  archive.getLifeState(),
                  archive.getArchiveLevel(),
                  hit.head() ? null : Relation.valueOf(hit.relation()),
                  linked.getOrDefault(archive.getId(), ""),
                  MergeRules.refuseRemaining(archive).isEmpty());
            })
        .toList();
  }

  private Map<Long, String> linked(List<Long> ids) {
    Map<Long, StringJoiner> words = new LinkedHashMap<>();
    for (LinkedWithArchive room : rooms) {
      room.count(ids)
          .forEach(
              (id, count) ->
                  words
                      .computeIfAbsent(
                          id, none -> new StringJoiner(Texts.get("archive.values.separator")))
                      .add(Texts.format("archive.merge.linked", room.kind(), count)));
    }
    Map<Long, String> texts = new HashMap<>();
    words.forEach((id, text) -> texts.put(id, text.toString()));
    return texts;
  }
}
