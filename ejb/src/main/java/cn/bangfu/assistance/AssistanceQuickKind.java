package cn.bangfu.assistance;

import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ChainUnion;
import cn.bangfu.archive.Chains;
import cn.bangfu.archive.problem.ProblemKind;
import cn.bangfu.archive.problem.ProblemMarks;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violation;
import cn.bangfu.quick.QuickTable;
import cn.bangfu.quick.QuickWay;
import cn.bangfu.reminder.ReminderCategory;
import cn.bangfu.reporting.RecordKind;
import cn.bangfu.unionorg.Union;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Help that is moved the quick way, under the rules of every report (AST-062, AST-070). */
@Dependent
public class AssistanceQuickKind extends QuickTable {

  private static final Shown SHOWN =
      new Shown(
          "assistance r join archive h on h.id = r.archive_id",
          "r.owner_union_id",
          "r.owner_union_path",
          "r.record_no",
          "h.head_name");

  private static final String RECORDS =
      "select a from Assistance a where a.id in :ids order by a.id";

  private static final String ARCHIVES = "select a from Archive a where a.id in :ids";

  /** Other reasons than the level (AST-062, AST-120). */
  private static final String REASONS =
      " or r.undecided or exists (select from archive_problem p where p.archive_id = r.archive_id)";

  @Inject Chains chains;
  @Inject ProblemMarks problems;

  /** For the container. */
  public AssistanceQuickKind() {
    super(
        new Names(
            RecordKind.ASSISTANCE,
            "assistance",
            "assist_date",
            "total_amount",
            ReminderCategory.ASSISTANCE,
            AssistanceAccess.OBJECT,
            "assistance.reporting.data"));
  }

  @Override
  public Shown shown() {
    return SHOWN;
  }

  @Override
  protected String from() {
    return SHOWN.from();
  }

  @Override
  protected String refusedSql(Union superior) {
    if (superior == null) {
      return "true";
    }
    ArchiveLevel needed = ArchiveLevel.valueOf(superior.getUnionLevel().name());
    return Arrays.stream(ArchiveLevel.values())
        .filter(level -> !level.isBelow(needed))
        .map(level -> "'" + level.name() + "'")
        .collect(Collectors.joining(", ", "(h.archive_level not in (", ")" + REASONS + ")"));
  }

  @Override
  protected Map<Long, String> refused(QuickWay way, long union, List<Long> ids) {
    List<Assistance> records =
        em.createQuery(RECORDS, Assistance.class)
            .setParameter("ids", ids)
            .setHint("eclipselink.refresh", true)
            .getResultList();
    ChainUnion from = chains.all(List.of(union)).get(union);
    return way == QuickWay.SEND_BACK
        ? reasons(records, record -> AssistanceRules.refuseSendBack(record, from))
        : reasons(records, reportable(records, from));
  }

  private Function<Assistance, Optional<Violation>> reportable(
      List<Assistance> records, ChainUnion from) {
    Map<Long, Archive> archives =
        em
            .createQuery(ARCHIVES, Archive.class)
            .setParameter("ids", records.stream().map(Assistance::getArchiveId).distinct().toList())
            .setHint("eclipselink.refresh", true)
            .getResultList()
            .stream()
            .collect(Collectors.toMap(Archive::getId, Function.identity()));
    Map<Long, Set<ProblemKind>> marks = problems.of(archives.keySet());
    ChainUnion superior = chains.superior(from);
    return record ->
        AssistanceRules.refuseReport(
            record,
            archives.get(record.getArchiveId()),
            marks.getOrDefault(record.getArchiveId(), Set.of()),
            from,
            superior);
  }

  /** The reasons against records, as sentences. */
  public static <T extends ReportedRecord> Map<Long, String> reasons(
      List<T> records, Function<T, Optional<Violation>> refusal) {
    Map<Long, String> reasons = new HashMap<>();
    for (T record : records) {
      refusal.apply(record).ifPresent(reason -> reasons.put(record.getId(), Texts.of(reason)));
    }
    return reasons;
  }
}
