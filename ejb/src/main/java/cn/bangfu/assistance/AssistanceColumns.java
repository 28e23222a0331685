package cn.bangfu.assistance;

import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.query.ListOptions;
import cn.bangfu.archive.query.ListOptionsStore;
import cn.bangfu.sheet.ColumnKind;
import cn.bangfu.sheet.ListColumn;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** The columns of lists of records and the user's own choice of them (AST-008, AST-104). */
@Stateless
public class AssistanceColumns {

  /** Shown in addition where lines of money are asked for (AST-102). */
  public static final ListColumn MATCHING = column("matchingAmount", ColumnKind.MONEY, null);

  /** All columns that can be chosen, in the order of the form. */
  public static final List<ListColumn> ALL =
      Stream.of(
              List.of(
                  column("recordNo", ColumnKind.TEXT, "recordNo"),
                  column("employeeNo", ColumnKind.TEXT, null),
                  column("employeeName", ColumnKind.TEXT, null),
                  column("idNo", ColumnKind.ID_NO, null),
                  column("beneficiary", ColumnKind.TEXT, null),
                  column("ownerUnion", ColumnKind.TEXT, null),
                  column("category", ColumnKind.TEXT, "assistCategory"),
                  column("date", ColumnKind.DATE, "assistDate"),
                  column("assisted", ColumnKind.TEXT, "assisted"),
                  column("notAssistedReason", ColumnKind.TEXT, null),
                  column("form", ColumnKind.TEXT, "form"),
                  column("measures", ColumnKind.TEXT, null)),
              LineColumns.all(),
              List.of(
                  column("totalAmount", ColumnKind.MONEY, "totalAmount"),
                  column("concreteMeasures", ColumnKind.TEXT, null),
                  column("expenditureKind", ColumnKind.TEXT, null),
                  column("policyCategory", ColumnKind.TEXT, null),
                  column("resourceSource", ColumnKind.TEXT, null),
                  column("resourceSourceNote", ColumnKind.TEXT, null),
                  column("content", ColumnKind.TEXT, null),
                  column("crossReason", ColumnKind.TEXT, null),
                  column("exited", ColumnKind.TEXT, null),
                  column("exitWay", ColumnKind.TEXT, null),
                  column("exitDate", ColumnKind.DATE, null),
                  column("exitYearIncome", ColumnKind.MONEY, null),
                  column("exitYearExpenditure", ColumnKind.MONEY, null),
                  column("exitNote", ColumnKind.TEXT, null),
                  column("remark", ColumnKind.TEXT, null),
                  column("archiveTypeAtAssist", ColumnKind.TEXT, "archiveTypeAtAssist"),
                  column("hardshipCategoryAtAssist", ColumnKind.TEXT, "hardshipCategoryAtAssist"),
                  column("archiveLevelAtAssist", ColumnKind.TEXT, "archiveLevelAtAssist"),
                  column("archiveClassAtAssist", ColumnKind.TEXT, "archiveClassAtAssist"),
                  column("filingUnionAtAssist", ColumnKind.TEXT, null),
                  column("state", ColumnKind.TEXT, null),
                  column("summarized", ColumnKind.TEXT, null),
                  column("holderUnion", ColumnKind.TEXT, null),
                  column("source", ColumnKind.TEXT, null),
                  column("importNo", ColumnKind.TEXT, null),
                  column("importRow", ColumnKind.NUMBER, null),
                  column("legacyForm", ColumnKind.TEXT, null),
                  column("legacyMeasureText", ColumnKind.TEXT, null),
                  column("legacyFundText", ColumnKind.TEXT, null),
                  column("enteredBy", ColumnKind.TEXT, null),
                  column("enteredAt", ColumnKind.MOMENT, "enteredAt"),
                  column("changedBy", ColumnKind.TEXT, null),
                  column("changedAt", ColumnKind.MOMENT, "changedAt")))
          .flatMap(List::stream)
          .toList();

  /** What is shown to who has chosen nothing. */
  public static final ListOptions STANDARD =
      new ListOptions(
          List.of(
              "employeeNo",
              "employeeName",
              "ownerUnion",
              "category",
              "date",
              "form",
              "measures",
              "totalAmount",
              "state"),
          List.of(),
          ListOptions.PAGE_DEFAULT);

  private static final String KIND = "ASSISTANCE";

  @Inject ListOptionsStore store;

  static ListColumn column(String code, ColumnKind kind, String sortedBy) {
    return new ListColumn(code, "assistance.Assistance." + code, kind, sortedBy);
  }

  /** What the caller has chosen, or the standard. */
  @Needs(Right.ASSISTANCE_LIST)
  public ListOptions own() {
    return store.find(KIND, ALL, STANDARD);
  }

  /** Keeps a choice; it holds at once and at the next log-in. */
  @Needs(Right.OWN_LISTS)
  public void save(ListOptions chosen) {
    store.keep(KIND, chosen, ALL);
  }

  /** Goes back to the standard (AST-105). */
  @Needs(Right.OWN_LISTS)
  public void reset() {
    store.forget(KIND);
  }
}
