package cn.bangfu.otherassistance;

import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.query.ListOptions;
import cn.bangfu.archive.query.ListOptionsStore;
import cn.bangfu.sheet.ColumnKind;
import cn.bangfu.sheet.ListColumn;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** The columns of lists of projects and the user's own choice of them (part 30 B.3, A.15). */
@Stateless
public class OtherAssistanceColumns {

  /** All of them, in the order of the form. */
  public static final List<ListColumn> ALL =
      List.of(
          column("recordNo", ColumnKind.TEXT, "recordNo"),
          column("projectName", ColumnKind.TEXT, "projectName"),
          column("date", ColumnKind.DATE, "projectDate"),
          column("peopleCount", ColumnKind.NUMBER, "peopleCount"),
          column("measure", ColumnKind.TEXT, null),
          column("amount", ColumnKind.MONEY, "amount"),
          column("fundType", ColumnKind.TEXT, null),
          column("fundYear", ColumnKind.TEXT, "fundYear"),
          column("materialType", ColumnKind.TEXT, null),
          column("expenditureKind", ColumnKind.TEXT, null),
          column("ownerUnion", ColumnKind.TEXT, null),
          column("state", ColumnKind.TEXT, null),
          column("remark", ColumnKind.TEXT, null),
          column("enteredBy", ColumnKind.TEXT, null),
          column("enteredAt", ColumnKind.MOMENT, "enteredAt"),
          column("changedBy", ColumnKind.TEXT, null),
          column("changedAt", ColumnKind.MOMENT, "changedAt"));

  /** What is shown to who has chosen nothing. */
  public static final ListOptions STANDARD =
      new ListOptions(
          List.of(
              "projectName",
              "date",
              "peopleCount",
              "measure",
              "amount",
              "fundType",
              "fundYear",
              "materialType",
              "ownerUnion",
              "state"),
          List.of(),
          ListOptions.PAGE_DEFAULT);

  private static final String KIND = "OTHER_ASSISTANCE";

  @Inject ListOptionsStore store;

  private static ListColumn column(String code, ColumnKind kind, String sortedBy) {
    return new ListColumn(code, "otherassistance.OtherAssistance." + code, kind, sortedBy);
  }

  /** What the caller has chosen, or the standard. */
  @Needs(Right.OTHER_ASSISTANCE_LIST)
  public ListOptions own() {
    return store.find(KIND, ALL, STANDARD);
  }

  /** Keeps a choice; it holds at once and at the next log-in. */
  @Needs(Right.OWN_LISTS)
  public void save(ListOptions chosen) {
    store.keep(KIND, chosen, ALL);
  }

  /** Goes back to the standard (part 30 A.15). */
  @Needs(Right.OWN_LISTS)
  public void reset() {
    store.forget(KIND);
  }
}
