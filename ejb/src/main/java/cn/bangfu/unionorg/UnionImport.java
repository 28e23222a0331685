package cn.bangfu.unionorg;

import cn.bangfu.access.BusinessActs;
import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.codetable.CodeValue;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.sheet.CellError;
import cn.bangfu.sheet.ImportColumn;
import cn.bangfu.sheet.ImportPlan;
import cn.bangfu.sheet.ImportResult;
import cn.bangfu.sheet.ImportRow;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Many unions out of one file, all of them or none (ORG-052). */
@Stateless
public class UnionImport {

  /** So many unions one file may have. */
  public static final int MAX_ROWS = 5_000;

  private static final String TYPES = "grassroots_type";

  private static final String RECORD =
      """
      insert into union_change (union_id, kind, value_after, act_id, at, by_user, by_union)
      select u.id, 'CREATED', u.name, ?2, ?3, ?4, ?5 from union_org u
       where u.id = any (cast(string_to_array(?1, ',') as bigint[])) order by u.id
      """;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject UnionDesk desk;
  @Inject UnionQueries queries;
  @Inject ImportLookup lookup;
  @Inject CodeValues codes;
  @Inject BusinessActs acts;
  @Inject Today today;

  /** What the file looks like; the texts to choose from are those of today. */
  @Needs(Right.USER_ADMIN_VIEW)
  public ImportPlan plan() {
    List<String> levels =
        Arrays.stream(UnionLevel.values())
            .filter(level -> level != UnionLevel.NATIONAL)
            .map(Texts::label)
            .toList();
    return new ImportPlan(
        "unionorg.import.title",
        List.of(
            ImportColumn.text("unionorg.import.parent", true, 1_000)
                .noted("unionorg.import.parent.note"),
            ImportColumn.text("unionorg.Union.name", true, 0),
            ImportColumn.choice("unionorg.Union.unionLevel", true, levels),
            ImportColumn.choice("unionorg.Union.grassrootsType", false, types()),
            ImportColumn.text("unionorg.import.regionCode", true, 6),
            ImportColumn.choice(
                "unionorg.Union.center",
                true,
                List.of(Texts.get("shell.yes"), Texts.get("shell.no"))),
            ImportColumn.text("unionorg.Union.address", false, 0),
            ImportColumn.text("unionorg.Union.postcode", false, 0),
            ImportColumn.text("unionorg.Union.areaCode", false, 0),
            ImportColumn.text("unionorg.Union.leaderName", false, 0),
            ImportColumn.text("unionorg.Union.leaderPhone", false, 0),
            ImportColumn.text("unionorg.Union.officePhone", false, 0),
            ImportColumn.text("unionorg.Union.fax", false, 0),
            ImportColumn.text("unionorg.Union.dutyPhone", false, 0),
            ImportColumn.text("unionorg.Union.email", false, 0),
            ImportColumn.text("unionorg.Union.remark", false, 0)),
        MAX_ROWS);
  }

  private List<String> types() {
    return codes.values(TYPES).stream().map(CodeValue::getValueName).toList();
  }

  /** The dry run: the same rows with everything that the rules of unions forbid. */
  @Needs(Right.USER_ADMIN_VIEW)
  public ImportResult check(ImportResult read) {
    return read.with(checked(read.rows(), read.errors()).errors());
  }

  /**
   * Stores all rows; a parent may be an earlier row.
   *
   * @return how many unions were made
   * @throws BusinessException if a rule forbids one of them by now: nothing is stored then
   */
  @Needs(Right.UNION_IMPORT)
  public int store(List<ImportRow> rows) {
    ImportRows checked = checked(rows, List.of());
    if (!checked.errors().isEmpty()) {
      throw new BusinessException(UnionProblem.IMPORT_CHANGED, checked.errors().get(0).line());
    }
    checked.realParents().stream().sorted().forEach(parent -> desk.lock(parent, UnionEntry.CREATE));
    List<Long> made = persist(checked);
    Caller caller = callers.known();
    BusinessActs.Act act = acts.current();
    em.createNativeQuery(RECORD)
        .setParameter(1, made.stream().map(String::valueOf).collect(Collectors.joining(",")))
        .setParameter(2, act.id())
        .setParameter(3, act.at())
        .setParameter(4, caller.name())
        .setParameter(5, caller.unionName())
        .executeUpdate();
    callers.count(made.size());
    return made.size();
  }

  private ImportRows checked(List<ImportRow> rows, List<CellError> known) {
    ImportRows checked = new ImportRows(plan(), lookup, this::typeId);
    rows.forEach(row -> checked.add(row, known));
    return checked;
  }

  private Long typeId(String name) {
    return codes.values(TYPES).stream()
        .filter(value -> value.getValueName().equals(name))
        .map(CodeValue::getId)
        .findFirst()
        .orElse(null);
  }

  /** Parents are flushed before their children: the database knows no order of one flush. */
  private List<Long> persist(ImportRows checked) {
    List<ImportRows.Planned> all = checked.byDepth();
    Iterator<Long> numbers = queries.nextNumbers(all.size()).iterator();
    Map<Long, Integer> orders = new HashMap<>();
    checked.realParents().forEach(parent -> orders.put(parent, queries.nextOrder(parent)));
    Map<Union, Union> made = new LinkedHashMap<>();
    try {
      int depth = 0;
      for (ImportRows.Planned planned : all) {
        if (planned.union().getDepth() > depth) {
          em.flush();
          depth = planned.union().getDepth();
        }
        Union parent = made.getOrDefault(planned.parent(), planned.parent());
        int order = orders.getOrDefault(parent.getId(), 1);
        orders.put(parent.getId(), order + 1);
        Union union = Union.below(parent, numbers.next(), order, planned.data().identity());
        union.describe(planned.data(), today.today());
        desk.touch(union);
        em.persist(union);
        made.put(planned.union(), union);
      }
      em.flush();
    } catch (PersistenceException e) {
      if (String.valueOf(e.getMessage()).contains("union_org_live_name")) {
        throw new BusinessException(UnionProblem.IMPORT_CHANGED, "");
      }
      throw e;
    }
    return made.values().stream().map(Union::getId).toList();
  }
}
