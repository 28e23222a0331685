package cn.bangfu.realname.use;

import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.Texts;
import cn.bangfu.sheet.ColumnKind;
import cn.bangfu.sheet.ExportControl;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.Exported;
import cn.bangfu.sheet.Sheet;
import cn.bangfu.sheet.SheetColumn;
import cn.bangfu.sheet.SheetFrame;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Every step printed and as a file; the last with all persons of all pages (FND-051). */
@Stateless
public class UsePapers {

  private static final int BATCH = 200;
  private static final int MOST_VALUES = 1_000;

  private static final List<SheetColumn<UseRow>> VALUES =
      List.of(
          SheetColumn.text("realname.use.value", 24, UseRow::label),
          SheetColumn.of(ColumnKind.NUMBER, "realname.use.lines", UseRow::lines),
          SheetColumn.of(ColumnKind.NUMBER, "realname.use.persons", UseRow::persons),
          SheetColumn.of(ColumnKind.NUMBER, "realname.use.projects", UseRow::projects),
          SheetColumn.of(ColumnKind.MONEY, "realname.use.amount", UseRow::amount),
          SheetColumn.of(ColumnKind.DECIMAL, "realname.use.share", UseRow::share));

  private static final List<SheetColumn<UsePerson>> PERSONS =
      List.of(
          SheetColumn.text("realname.SummaryRow.name", 12, UsePerson::name),
          SheetColumn.text("realname.SummaryRow.gender", 6, UsePerson::gender),
          SheetColumn.of(ColumnKind.NUMBER, "realname.SummaryRow.age", UsePerson::age),
          SheetColumn.of(ColumnKind.ID_NO, "realname.SummaryRow.idNo", UsePerson::idNo),
          SheetColumn.text("realname.SummaryRow.place", 30, UsePerson::place),
          SheetColumn.of(ColumnKind.MONEY, "realname.SummaryRow.amount", UsePerson::amount),
          SheetColumn.of(ColumnKind.PHONE, "realname.SummaryRow.phone", UsePerson::phone),
          SheetColumn.of(ColumnKind.DATE, "realname.SummaryRow.date", UsePerson::date),
          SheetColumn.text("realname.use.category", 16, UsePerson::category),
          SheetColumn.text("realname.use.union", 26, UsePerson::unionName),
          SheetColumn.text("realname.use.level", 10, UsePerson::level),
          SheetColumn.text("realname.use.state", 12, UsePerson::state),
          SheetColumn.text("realname.use.table", 20, UsePerson::tableNo),
          SheetColumn.of(ColumnKind.NUMBER, "realname.use.lines", UsePerson::lines));

  private static final List<String> PROJECT_HEADS =
      List.of(
          "realname.ProjectRow.name",
          "realname.ProjectRow.date",
          "realname.ProjectRow.peopleCount",
          "realname.ProjectRow.material",
          "realname.SummaryRow.amount",
          "realname.use.union");

  @Inject FundUses uses;
  @Inject FundPersons persons;
  @Inject FundProgress progress;
  @Inject CodeValues codes;
  @Inject ExportControl exports;

  /** The table of a step. */
  @Needs(Right.REALNAME_PAPER)
  public Exported values(UseFilter filter, UseStep step, ExportOrder order) {
    UseTable table = uses.table(filter, step);
    List<UseRow> rows = new ArrayList<>(table.rows());
    rows.add(table.total());
    String words = words(filter);
    return exports.makeUpTo(
        MOST_VALUES,
        Right.REALNAME_LIST,
        order,
        words,
        new Sheet<>(
            "realname.use.title",
            VALUES,
            rows,
            SheetFrame.headed(Texts.get("realname.use.title"), words)));
  }

  /** The persons of all pages, and the projects. */
  @Needs(Right.REALNAME_PAPER)
  public Exported persons(UseFilter filter, boolean merged, ExportOrder order) {
    String words = words(filter);
    List<UseProject> projects = persons.projects(filter, BoundedCount.LIMIT + 1);
    SheetFrame.Part second =
        projects.isEmpty()
            ? null
            : new SheetFrame.Part(
                Texts.get("realname.page.projects"),
                PROJECT_HEADS.stream().map(Texts::get).toList(),
                projects.stream()
                    .map(
                        row ->
                            List.of(
                                row.name(),
                                row.date().toString(),
                                String.valueOf(row.peopleCount()),
                                row.material(),
                                Texts.money(row.amount()),
                                row.unionName()))
                    .toList());
    return exports.make(
        Right.REALNAME_PREPARE,
        order,
        words,
        () -> persons.count(filter, merged).value() + projects.size(),
        new Sheet<>(
            "realname.use.title",
            PERSONS,
            () -> new Pages(filter, merged),
            new SheetFrame(Texts.get("realname.use.title"), List.of(words), List.of(), second)));
  }

  /** The way to what is shown, as people read it. */
  private String words(UseFilter filter) {
    return Texts.format(
        "realname.use.words",
        progress.words(filter),
        Texts.get(filter.below() ? "realname.use.below" : "realname.use.ownOnly"),
        filter.measure() == null
            ? Texts.get("realname.use.all")
            : codes.value(filter.measure()).getShownName());
  }

  /** Rows read a page at a time while they are written. */
  private final class Pages implements Iterator<UsePerson> {

    private final UseFilter filter;
    private final boolean merged;
    private List<UsePerson> batch;
    private int at;
    private int offset;

    Pages(UseFilter filter, boolean merged) {
      this.filter = filter;
      this.merged = merged;
      batch = persons.page(filter, merged, 0, BATCH);
    }

    @Override
    public boolean hasNext() {
      if (at == batch.size() && batch.size() == BATCH) {
        offset += BATCH;
        batch = persons.page(filter, merged, offset, BATCH);
        at = 0;
      }
      return at < batch.size();
    }

    @Override
    public UsePerson next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return batch.get(at++);
    }
  }
}
