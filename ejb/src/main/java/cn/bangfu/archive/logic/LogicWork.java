package cn.bangfu.archive.logic;

import cn.bangfu.archive.Archive;
import cn.bangfu.archive.filing.CheckSeverity;
import cn.bangfu.archive.filing.Finding;
import cn.bangfu.archive.filing.StoredChecks;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;

/** Does the checks of one order portion by portion; whoever calls keeps the transaction. */
@Dependent
public class LogicWork {

  /** Archives of one portion. */
  static final int PORTION = 250;

  private static final int TEXT_MAX = 500;

  private static final String NEXT =
      """
      select a.id from archive a, logic_check c
      where c.id = ?1 and a.id > c.last_id and a.life_state = 'ACTIVE'
        and case when c.with_subordinates then a.filing_union_path like c.union_path || '%'
          else a.filing_union_id = c.union_id end
        and a.archive_type = coalesce(c.archive_type, a.archive_type)
        and (c.hardship_category is null or a.hardship_category = c.hardship_category)
        and (c.filing_standard is null or a.filing_standard = c.filing_standard)
      order by a.id limit ?2
      """;

  @PersistenceContext EntityManager em;
  @Inject StoredChecks checks;
  @Inject Today today;

  /** Checks the next portion; returns how many archives it had, 0 once everything is done. */
  int step(long check) {
    List<?> ids =
        em.createNativeQuery(NEXT).setParameter(1, check).setParameter(2, PORTION).getResultList();
    if (ids.isEmpty()) {
      finish(check);
      return 0;
    }
    List<Long> numbers = ids.stream().map(id -> ((Number) id).longValue()).toList();
    int wrong = 0;
    for (StoredChecks.Checked one : checks.checkOnly(archives(numbers), scopeOf(check))) {
      if (store(check, one)) {
        wrong++;
      }
    }
    em.createNativeQuery(
            "update logic_check set last_id = ?2, archives = archives + ?3,"
                + " archives_with_errors = archives_with_errors + ?4 where id = ?1")
        .setParameter(1, check)
        .setParameter(2, numbers.get(numbers.size() - 1))
        .setParameter(3, numbers.size())
        .setParameter(4, wrong)
        .executeUpdate();
    em.flush();
    em.clear();
    return numbers.size();
  }

  private List<Archive> archives(List<Long> ids) {
    return em.createQuery("select a from Archive a where a.id in :ids order by a.id", Archive.class)
        .setParameter("ids", ids)
        .getResultList();
  }

  private String scopeOf(long check) {
    return em.createNativeQuery("select union_path from logic_check where id = ?1")
            .setParameter(1, check)
            .getSingleResult()
        + "%";
  }

  private boolean store(long check, StoredChecks.Checked one) {
    boolean wrong = false;
    int seq = 0;
    for (Finding finding : one.findings()) {
      wrong |= finding.severity() != CheckSeverity.WARNING;
      String text = Texts.of(finding.violation());
      Query insert =
          em.createNativeQuery(
              "insert into logic_finding (check_id, archive_id, seq, number, severity, field, text)"
                  + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
      insert.setParameter(1, check);
      insert.setParameter(2, one.archive().getId());
      insert.setParameter(3, seq++);
      insert.setParameter(4, finding.number());
      insert.setParameter(5, finding.severity().name());
      insert.setParameter(6, finding.field());
      insert.setParameter(7, text.length() > TEXT_MAX ? text.substring(0, TEXT_MAX) : text);
      insert.executeUpdate();
    }
    return wrong;
  }

  /** The result is whole: it takes the place of the union's earlier ones. */
  private void finish(long check) {
    em.createNativeQuery("update logic_check set finished_at = ?2 where id = ?1")
        .setParameter(1, check)
        .setParameter(2, today.now())
        .executeUpdate();
    em.createNativeQuery(
            "delete from logic_check o using logic_check c where c.id = ?1"
                + " and o.union_id = c.union_id and o.id < c.id")
        .setParameter(1, check)
        .executeUpdate();
  }
}
