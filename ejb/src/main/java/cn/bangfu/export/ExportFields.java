package cn.bangfu.export;

import cn.bangfu.archive.catalog.ArchiveCatalog;
import cn.bangfu.archive.catalog.CatalogField;
import cn.bangfu.archive.catalog.ExportColumns;
import cn.bangfu.archive.query.NativeConditions;
import cn.bangfu.kernel.Texts;
import cn.bangfu.sheet.ColumnKind;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The columns of the files, by content (ARC-183). Marks of today and problems, which are computed
 * anew every night, have no past and are left out: everything in a file is of one moment (BAT-036).
 */
public final class ExportFields {

  static final String EMPLOYEE_NO = "employeeNo";
  static final String ID_NO = "idNo";
  static final String HEAD_NAME = "name";

  /** Whatever is chosen, these stand in the file. */
  private static final Set<String> ALWAYS = Set.of(EMPLOYEE_NO, ID_NO, "member.idNo");

  private static final String OF_ASSISTANCE = "assistance.Assistance.";
  private static final String OF_REPORTING = "reporting.reportingRecord.";

  private static final Map<ExportContent, List<ExportField>> ALL = all();

  private ExportFields() {}

  /** What can be chosen for a content, in the order of the file. */
  public static List<ExportField> of(ExportContent content) {
    return ALL.get(content);
  }

  /** What is chosen: codes with their content before them; all if none of the content is. */
  static List<ExportField> chosen(ExportContent content, Collection<String> codes) {
    String mine = content.name() + '.';
    List<ExportField> all = of(content);
    return codes.stream().noneMatch(code -> code.startsWith(mine))
        ? all
        : all.stream()
            .filter(field -> ALWAYS.contains(field.code()) || codes.contains(mine + field.code()))
            .toList();
  }

  /** What joins the rows of the other files to the archive: number, name and number of the head. */
  static List<ExportField> head() {
    return List.of(
        new ExportField(
            EMPLOYEE_NO,
            Texts.get("archive.Archive.employeeNo"),
            ColumnKind.TEXT,
            true,
            catalog(EMPLOYEE_NO)),
        new ExportField(
            HEAD_NAME, Texts.get("export.headName"), ColumnKind.TEXT, false, catalog(HEAD_NAME)),
        new ExportField(
            ID_NO, Texts.get("export.headIdNo"), ColumnKind.ID_NO, true, catalog(ID_NO)));
  }

  private static CatalogField catalog(String code) {
    return ArchiveCatalog.find(code).orElseThrow();
  }

  private static Map<ExportContent, List<ExportField>> all() {
    Map<ExportContent, List<ExportField>> all = new EnumMap<>(ExportContent.class);
    all.put(ExportContent.BASIC, catalog(ExportColumns.ofArchives()));
    all.put(ExportContent.MEMBERS, catalog(ExportColumns.ofMembers()));
    all.put(ExportContent.TARGET_CARD, catalog(ExportColumns.ofTargetCards()));
    all.put(ExportContent.EXIT_AND_DEREGISTRATION, catalog(ExportColumns.ofClosings()));
    all.put(ExportContent.ASSISTANCE, assistance());
    all.put(ExportContent.REPORTING, reporting());
    return all;
  }

  private static List<ExportField> catalog(List<CatalogField> fields) {
    return fields.stream()
        .filter(NativeConditions::kept)
        .map(
            field ->
                new ExportField(
                    field.code(),
                    Texts.get(field.label()),
                    field.kind().column(),
                    field.kind().isClassA() || EMPLOYEE_NO.equals(field.code()),
                    field))
        .toList();
  }

  private static List<ExportField> assistance() {
    return Stream.of(
            texts(OF_ASSISTANCE, "recordNo", "beneficiary", "ownerUnion", "category"),
            List.of(own(OF_ASSISTANCE, "date", ColumnKind.DATE)),
            texts(OF_ASSISTANCE, "assisted", "notAssistedReason", "form", "measures"),
            List.of(
                own(OF_ASSISTANCE, "totalAmount", ColumnKind.MONEY),
                new ExportField(
                    "lines", Texts.get("export.assistance.lines"), ColumnKind.TEXT, false, null)),
            texts(
                OF_ASSISTANCE,
                "concreteMeasures",
                "expenditureKind",
                "policyCategory",
                "resourceSource",
                "resourceSourceNote",
                "content",
                "crossReason",
                "remark",
                "archiveTypeAtAssist",
                "hardshipCategoryAtAssist",
                "archiveLevelAtAssist",
                "archiveClassAtAssist",
                "filingUnionAtAssist",
                "holderUnion",
                "enteredBy"),
            List.of(own(OF_ASSISTANCE, "enteredAt", ColumnKind.MOMENT)))
        .flatMap(List::stream)
        .toList();
  }

  private static List<ExportField> reporting() {
    return Stream.of(
            List.of(own(OF_REPORTING, "at", ColumnKind.MOMENT)),
            texts(OF_REPORTING, "action", "fromUnion", "toUnion", "byUser", "text", "levelAfter"))
        .flatMap(List::stream)
        .toList();
  }

  private static List<ExportField> texts(String prefix, String... codes) {
    return Stream.of(codes).map(code -> own(prefix, code, ColumnKind.TEXT)).toList();
  }

  private static ExportField own(String prefix, String code, ColumnKind kind) {
    return new ExportField(code, Texts.get(prefix + code), kind, false, null);
  }
}
