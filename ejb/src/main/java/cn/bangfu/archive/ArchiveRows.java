package cn.bangfu.archive;

import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.kernel.Gender;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lines of lists of archives, as the caller's union sees them. */
@Dependent
public class ArchiveRows {

  private static final String ROWS =
      """
      select a, c.gender, c.birthDate, c.homeAddress, c.employer, c.mainCause
      from Archive a, ArchiveContent c
      where c.archiveId = a.id and a.id in :ids""";

  private static final String MARKS =
      """
      select u from UnseenChange u
      where u.unionId = :unionId and u.archiveId in :ids""";

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Chains chains;
  @Inject UnionLookup unions;

  /**
   * The lines in the order of the numbers, which come from a search that kept to the caller's
   * scope; archives that are gone are left out.
   */
  public List<ArchiveRow> of(List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Caller caller = callers.known();
    ChainUnion own = ChainUnion.of(caller);
    ChainUnion superior = chains.superior(caller);
    Map<Long, OffsetDateTime> marks = new HashMap<>();
    em.createQuery(MARKS, UnseenChange.class)
        .setParameter("unionId", own.id())
        .setParameter("ids", ids)
        .getResultList()
        .forEach(mark -> marks.put(mark.getArchiveId(), mark.getChangedAt()));
    List<Object[]> found =
        em.createQuery(ROWS, Object[].class).setParameter("ids", ids).getResultList();
    Map<Long, String> names =
        unions.names(
            found.stream().map(row -> ((Archive) row[0]).getFilingUnionId()).distinct().toList());
    Map<Long, ArchiveRow> rows = new HashMap<>();
    for (Object[] row : found) {
      Archive archive = (Archive) row[0];
      ArchivePosition position = ArchivePosition.of(archive, caller, own, superior);
      rows.put(
          archive.getId(),
          new ArchiveRow(
              archive.getId(),
              archive.getEmployeeNo(),
              archive.getHeadName(),
              (Gender) row[1],
              (LocalDate) row[2],
              (String) row[3],
              (String) row[4],
              (HardshipCause) row[5],
              archive.getFilingDate(),
              archive.getArchiveType(),
              archive.getHardshipCategory(),
              archive.getFilingStandard(),
              archive.getArchiveLevel(),
              archive.getLifeState(),
              position.state(),
              position.atLimit(),
              marks.get(archive.getId()),
              archive.getFilingUnionId(),
              names.get(archive.getFilingUnionId()),
              position.acts()));
    }
    return ids.stream().filter(rows::containsKey).map(rows::get).toList();
  }
}
