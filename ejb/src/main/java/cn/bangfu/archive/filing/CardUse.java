package cn.bangfu.archive.filing;

import cn.bangfu.archive.ArchiveProblem;
import cn.bangfu.kernel.Problem;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.crypto.KeyRing;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether a bank card is used in another archive on file (FLD-064). */
@Dependent
public class CardUse {

  static final String NUMBER = "FLD-064";
  private static final String FIELD = "content.bankCardNo";

  /** One that may be named comes first. */
  private static final String OTHER =
      """
      select a.head_name, a.filing_union_id, a.filing_union_path
      from archive_content c join archive a on a.id = c.archive_id
      where c.bank_card_no_digest = ?1 and a.id <> ?2 and a.life_state = 'ACTIVE'
      order by a.filing_union_path like ?3 desc, a.id
      limit 1
      """;

  /** The same for a portion of stored archives, by one statement. */
  private static final String OTHERS =
      """
      select distinct on (c.archive_id) a.head_name, a.filing_union_id, a.filing_union_path, c.archive_id
      from archive_content c
      join archive_content o
        on o.bank_card_no_digest = c.bank_card_no_digest and o.archive_id <> c.archive_id
      join archive a on a.id = o.archive_id
      where c.archive_id = any (cast(?1 as bigint[])) and a.life_state = 'ACTIVE'
      order by c.archive_id, a.filing_union_path like ?2 desc, a.id
      """;

  @PersistenceContext EntityManager em;
  @Inject UnionLookup unions;

  /**
   * The finding, with name and union only of an archive the caller may see.
   *
   * @param archiveId the archive itself, or null of a new one
   * @param scope pattern of the paths of unions whose archives may be named
   */
  Optional<Finding> find(Long archiveId, String cardNo, String scope) {
    if (cardNo == null) {
      return Optional.empty();
    }
    List<?> others =
        em.createNativeQuery(OTHER)
            .setParameter(1, KeyRing.current().digest(cardNo))
            .setParameter(2, archiveId == null ? 0L : archiveId)
            .setParameter(3, scope)
            .getResultList();
    return others.stream()
        .findFirst()
        .map(
            other ->
                finding((Object[]) other, scope, unions.names(List.of(unionOf((Object[]) other)))));
  }

  /** The findings of stored archives, by their numbers. */
  Map<Long, Finding> of(Collection<Long> archiveIds, String scope) {
    if (archiveIds.isEmpty()) {
      return Map.of();
    }
    @SuppressWarnings("unchecked")
    List<Object[]> others =
        em.createNativeQuery(OTHERS)
            .setParameter(1, archiveIds.toString().replace('[', '{').replace(']', '}'))
            .setParameter(2, scope)
            .getResultList();
    Map<Long, String> names =
        unions.names(others.stream().map(CardUse::unionOf).distinct().toList());
    return others.stream()
        .collect(
            Collectors.toMap(
                other -> ((Number) other[3]).longValue(), other -> finding(other, scope, names)));
  }

  private static Long unionOf(Object[] other) {
    return ((Number) other[1]).longValue();
  }

  private static Finding finding(Object[] other, String scope, Map<Long, String> names) {
    boolean visible = !scope.isEmpty() && ((String) other[2]).startsWith(scope.replace("%", ""));
    Problem problem =
        visible ? ArchiveProblem.BANK_CARD_IN_USE : ArchiveProblem.BANK_CARD_IN_USE_ELSEWHERE;
    List<Object> args = visible ? List.of(other[0], names.get(unionOf(other))) : List.of();
    return new Finding(
        NUMBER, FIELD, problem, args, CheckSeverity.WARNING, new Violation(FIELD, problem, args));
  }
}
