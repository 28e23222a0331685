package cn.bangfu.realname.use;

import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.Texts;
import cn.bangfu.sheet.ColumnKind;
import cn.bangfu.sheet.ExportControl;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.Exported;
import cn.bangfu.sheet.Sheet;
import cn.bangfu.sheet.SheetColumn;
import cn.bangfu.sheet.SheetFrame;
import cn.bangfu.unionorg.Union;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How far the money of a branch is used (FND-063 to FND-069). */
@Stateless
public class FundProgress {

  private static final int MOST_ROWS = 20_000;
  private static final BigDecimal ZERO = new BigDecimal("0.00");

  private static final String CHILDREN =
      """
      select u.id, u.name from union_org u where u.parent_id = ?1 and u.state <> 'DELETED'
       order by u.sort_order, u.id
      """;

  private static final List<SheetColumn<ProgressRow>> COLUMNS =
      List.of(
          SheetColumn.text("realname.progress.union", 30, ProgressRow::name),
          SheetColumn.of(ColumnKind.MONEY, "realname.progress.ownIncome", ProgressRow::ownIncome),
          SheetColumn.of(ColumnKind.MONEY, "realname.progress.received", ProgressRow::received),
          SheetColumn.of(ColumnKind.MONEY, "realname.progress.available", ProgressRow::available),
          SheetColumn.of(ColumnKind.MONEY, "realname.progress.allotted", ProgressRow::allotted),
          SheetColumn.of(ColumnKind.MONEY, "realname.progress.spentOwn", ProgressRow::spentOwn),
          SheetColumn.of(ColumnKind.MONEY, "realname.progress.spent", ProgressRow::spent),
          SheetColumn.of(ColumnKind.MONEY, "realname.progress.balance", ProgressRow::balance),
          SheetColumn.of(
              ColumnKind.DECIMAL,
              "realname.progress.progress",
              row -> row.progress() == null ? Texts.get("realname.progress.none") : row.progress()),
          SheetColumn.of(ColumnKind.NUMBER, "realname.progress.persons", ProgressRow::persons),
          SheetColumn.of(ColumnKind.NUMBER, "realname.progress.projects", ProgressRow::projects));

  @PersistenceContext EntityManager em;
  @Inject UseQueries queries;
  @Inject ProgressFigures figures;
  @Inject CodeValues codes;
  @Inject ExportControl exports;

  /** The table of a union: its own row, a row for each branch below it, and the total. */
  @Needs(Right.REALNAME_LIST)
  public ProgressTable table(UseFilter asked) {
    UseFilter filter =
        new UseFilter(
            asked.unionId(), true, asked.fundYears(), asked.fundTypes(), null, asked.until());
    Union union = queries.union(filter);
    ProgressFigures.Found found = figures.read(filter);
    List<ProgressRow> rows = new ArrayList<>();
    rows.add(row(null, Texts.get("realname.progress.own"), found.rows.get(0L)));
    for (Object one :
        em.createNativeQuery(CHILDREN).setParameter(1, union.getId()).getResultList()) {
      Object[] child = (Object[]) one;
      long id = UseQueries.number(child[0]);
      rows.add(row(id, (String) child[1], found.rows.get(id)));
    }
    return new ProgressTable(
        rows, total(rows, found.persons), measures(found), months(found, queries.until(filter)));
  }

  /** The same table as a file or on paper. */
  @Needs(Right.REALNAME_PAPER)
  public Exported export(UseFilter filter, ExportOrder order) {
    ProgressTable table = table(filter);
    List<ProgressRow> rows = new ArrayList<>(table.rows());
    rows.add(table.total());
    String words = words(filter);
    return exports.makeUpTo(
        MOST_ROWS,
        Right.REALNAME_LIST,
        order,
        words,
        new Sheet<>(
            "realname.progress.title",
            COLUMNS,
            rows,
            SheetFrame.headed(Texts.get("realname.progress.title"), words)));
  }

  /** The conditions as people read them. */
  @Needs(Right.REALNAME_LIST)
  public String words(UseFilter filter) {
    return Texts.format(
        "realname.progress.words",
        queries.union(filter).getName(),
        filter.fundYears().isEmpty() ? Texts.get("realname.use.all") : joined(filter.fundYears()),
        filter.fundTypes().isEmpty()
            ? Texts.get("realname.use.all")
            : joined(
                filter.fundTypes().stream().map(type -> codes.value(type).getValueName()).toList()),
        queries.until(filter));
  }

  private static String joined(List<?> values) {
    return String.join(Texts.get("shell.comma"), values.stream().map(String::valueOf).toList());
  }

  private static ProgressRow row(Long id, String name, ProgressFigures.Sums found) {
    ProgressFigures.Sums of = found == null ? new ProgressFigures.Sums() : found;
    return new ProgressRow(
        id,
        name,
        of.ownIncome,
        of.received,
        of.available,
        of.allotted,
        of.spentOwn,
        of.spent,
        of.persons,
        of.projects);
  }

  /** FND-066: sums of the rows, but each archive once. */
  private static ProgressRow total(List<ProgressRow> rows, long persons) {
    BigDecimal available = ZERO;
    BigDecimal spent = ZERO;
    long projects = 0;
    for (ProgressRow row : rows) {
      available = available.add(row.available());
      spent = spent.add(row.spent());
      projects += row.projects();
    }
    return new ProgressRow(
        null,
        Texts.get("realname.use.total"),
        null,
        null,
        available,
        null,
        null,
        spent,
        persons,
        projects);
  }

  /** What was spent by measure, most first. */
  private List<ProgressTable.Part> measures(ProgressFigures.Found found) {
    return found.measures.entrySet().stream()
        .filter(one -> one.getValue().signum() != 0)
        .map(
            one -> new ProgressTable.Part(codes.value(one.getKey()).getValueName(), one.getValue()))
        .sorted(Comparator.comparing(ProgressTable.Part::amount).reversed())
        .toList();
  }

  /** What had been spent at the end of each month. */
  private static List<ProgressTable.Part> months(ProgressFigures.Found found, LocalDate until) {
    List<ProgressTable.Part> months = new ArrayList<>();
    BigDecimal sum = ZERO;
    for (int month = 1; month <= until.getMonthValue(); month++) {
      sum = sum.add(found.months.getOrDefault(month, ZERO));
      months.add(
          new ProgressTable.Part(
              Texts.format("realname.progress.month", String.valueOf(until.getYear()), month),
              sum));
    }
    return months;
  }
}
