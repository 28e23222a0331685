package cn.bangfu.staff.takeover;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.Texts;
import cn.bangfu.sheet.ExportControl;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.Exported;
import cn.bangfu.sheet.Sheet;
import cn.bangfu.sheet.SheetColumn;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;

/** The report of the take-over for the administrators of unions, each for his own branch. */
@Stateless
public class TakeOverReport {

  private static final int PAGE_MAX = 200;

  /** What was refused and taken over since is no matter any more. */
  private static final String FROM =
      """
       from user_upgrade_note n
       join union_org u on u.id = n.union_id
       join legacy_user l on l.id = n.legacy_id
      where u.path like ?1 and n.dry = ?2 and (?3 = '' or n.kind = ?3)
        and (n.dry and n.run_id =
               (select max(c.run_id) from conversion_run c where c.dry and c.step = 'USERS')
          or not n.dry and (n.kind <> 'REFUSED' or l.taken_at is null and n.id =
               (select max(r.id) from user_upgrade_note r where r.legacy_id = n.legacy_id
                   and r.kind = 'REFUSED' and not r.dry)))
      """;

  private static final String PAGE =
      "select n.id, n.kind, u.name, n.login_name, n.name, n.text"
          + FROM
          + " order by u.path, n.id limit ?4 offset ?5";

  private static final String COUNT =
      "select count(*) from (select 1" + FROM + " limit 10001) counted";

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject ExportControl exports;

  /** A page, along the tree. */
  @Needs(Right.USER_ADMIN_VIEW)
  public List<NoteRow> page(NoteFilter filter, int offset, int size) {
    List<NoteRow> rows = new ArrayList<>();
    for (Object one :
        asked(PAGE, filter)
            .setParameter(4, Math.max(1, Math.min(size, PAGE_MAX)))
            .setParameter(5, Math.max(0, offset))
            .getResultList()) {
      Object[] row = (Object[]) one;
      rows.add(
          new NoteRow(
              ((Number) row[0]).longValue(),
              NoteKind.valueOf((String) row[1]),
              (String) row[2],
              (String) row[3],
              (String) row[4],
              (String) row[5]));
    }
    return rows;
  }

  @Needs(Right.USER_ADMIN_VIEW)
  public BoundedCount count(NoteFilter filter) {
    return new BoundedCount(((Number) asked(COUNT, filter).getSingleResult()).intValue());
  }

  /** The report on paper or as a file. */
  @Needs(Right.STAFF_TAKE_OVER_PAPER)
  public Exported paper(NoteFilter filter, ExportOrder order) {
    callers.about("union", callers.known().unionId(), callers.known().unionId());
    return exports.make(
        null,
        order,
        Texts.get(filter.dry() ? "staff.takeover.dry" : "staff.takeover.done"),
        () -> count(filter).value(),
        new Sheet<>(
            "staff.takeover.title",
            List.of(
                SheetColumn.text("staff.takeover.union", 30, NoteRow::unionName),
                SheetColumn.text("staff.user.name", 12, NoteRow::name),
                SheetColumn.text("staff.user.loginName", 20, NoteRow::loginName),
                SheetColumn.text("staff.takeover.kind", 20, NoteRow::kind),
                SheetColumn.text("staff.takeover.text", 40, NoteRow::text)),
            Sheet.pages((offset, size) -> page(filter, offset, size))));
  }

  private Query asked(String text, NoteFilter filter) {
    return em.createNativeQuery(text)
        .setParameter(1, callers.known().scope().pattern())
        .setParameter(2, filter.dry())
        .setParameter(3, filter.kind() == null ? "" : filter.kind().name());
  }
}
