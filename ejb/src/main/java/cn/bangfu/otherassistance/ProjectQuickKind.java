package cn.bangfu.otherassistance;

import cn.bangfu.archive.ChainUnion;
import cn.bangfu.archive.Chains;
import cn.bangfu.assistance.AssistanceQuickKind;
import cn.bangfu.assistance.AssistanceRules;
import cn.bangfu.quick.QuickTable;
import cn.bangfu.quick.QuickWay;
import cn.bangfu.reminder.ReminderCategory;
import cn.bangfu.reporting.RecordKind;
import cn.bangfu.unionorg.Union;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Projects that are moved the quick way; no archive stands behind them (AST-116). */
@Dependent
public class ProjectQuickKind extends QuickTable {

  private static final Shown SHOWN =
      new Shown(
          "other_assistance r",
          "r.owner_union_id",
          "r.owner_union_path",
          "r.record_no",
          "r.project_name");

  private static final String PROJECTS =
      "select o from OtherAssistance o where o.id in :ids order by o.id";

  @Inject Chains chains;

  /** For the container. */
  public ProjectQuickKind() {
    super(
        new Names(
            RecordKind.OTHER_ASSISTANCE,
            "other_assistance",
            "project_date",
            "amount",
            ReminderCategory.OTHER_ASSISTANCE,
            OtherAssistanceAccess.OBJECT,
            "otherassistance.reporting.data"));
  }

  @Override
  public Shown shown() {
    return SHOWN;
  }

  @Override
  protected String refusedSql(Union superior) {
    return superior == null ? "true" : "false";
  }

  @Override
  protected Map<Long, String> refused(QuickWay way, long union, List<Long> ids) {
    List<OtherAssistance> projects =
        em.createQuery(PROJECTS, OtherAssistance.class)
            .setParameter("ids", ids)
            .setHint("eclipselink.refresh", true)
            .getResultList();
    ChainUnion from = chains.all(List.of(union)).get(union);
    ChainUnion superior = chains.superior(from);
    return AssistanceQuickKind.reasons(
        projects,
        project ->
            way == QuickWay.SEND_BACK
                ? AssistanceRules.refuseSendBack(project, from)
                : AssistanceRules.refuseReport(project, from, superior));
  }
}
