package cn.bangfu.realname;

import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violation;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Takes lines into a table. Their records are locked first, as by whoever changes them: of two who
 * take the same line the second waits, and hears where it stands (FND-056).
 */
@Dependent
class LineTaking {

  private static final String LOCK =
      """
      select a.id from assistance a
       where a.id in (select l.assistance_id from assistance_line l
                       where l.id = any (cast(?1 as bigint[])))
       order by a.id for update
      """;

  private static final String LOOK =
      "select l.id, "
          + TablePerson.NAME
          + """
          , t.table_no,
          (l.union_id, l.fund_type_id, l.fund_year, l.summary_class) = (?2, ?3, ?4, ?5),
          a.undecided
        from assistance_line l
        join assistance a on a.id = l.assistance_id
        join archive h on h.id = l.archive_id
      """
          + TablePerson.MEMBER.formatted("archive_member", "?6")
          + """
        left join summary_row r on r.line_id = l.id
        left join summary_table t on t.id = r.table_id
       where l.id = any (cast(?1 as bigint[])) and l.union_id = ?2
       order by l.assist_date, l.id
      """;

  private static final String TAKE =
      """
      insert into summary_row (table_id, line_id)
      select ?1, i.id from unnest(cast(?2 as bigint[])) with ordinality i (id, n) order by i.n
      """;

  @PersistenceContext EntityManager em;

  /** Sentences about those of the lines that were not taken. */
  List<String> take(SummaryTable table, Collection<Long> lines) {
    String ids = array(lines.stream().distinct().toList());
    em.createNativeQuery(LOCK).setParameter(1, ids).getResultList();
    @SuppressWarnings("unchecked")
    List<Object[]> found =
        em.createNativeQuery(LOOK)
            .setParameter(1, ids)
            .setParameter(2, table.getOwnerUnionId())
            .setParameter(3, table.getFundType())
            .setParameter(4, (short) table.getFundYear())
            .setParameter(5, table.getSummaryClass().name())
            .setParameter(6, table.getOwnerUnionPath() + "%")
            .getResultList();
    List<Long> free = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    for (Object[] line : found) {
      if (line[2] != null) {
        refused.add(sentence(RealnameProblem.LINE_TAKEN, line[1], line[2]));
      } else if ((Boolean) line[4]) {
        refused.add(sentence(RealnameProblem.LINE_UNDECIDED, line[1]));
      } else if (!(Boolean) line[3]) {
        refused.add(sentence(RealnameProblem.LINE_UNFIT, line[1]));
      } else {
        free.add(((Number) line[0]).longValue());
      }
    }
    for (long missing = lines.stream().distinct().count(); missing > found.size(); missing--) {
      refused.add(sentence(RealnameProblem.LINE_GONE));
    }
    if (!free.isEmpty()) {
      em.createNativeQuery(TAKE)
          .setParameter(1, table.getId())
          .setParameter(2, array(free))
          .executeUpdate();
    }
    return refused;
  }

  static String array(Collection<Long> ids) {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }

  static String sentence(RealnameProblem problem, Object... args) {
    return Texts.of(Violation.of(null, problem, args));
  }
}
