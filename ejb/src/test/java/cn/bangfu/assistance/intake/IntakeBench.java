package cn.bangfu.assistance.intake;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.Member;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.assistance.AssistanceBench;
import cn.bangfu.kernel.Texts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A union without money and its households, files filled in from the template, and their way. */
final class IntakeBench {

  static final String PURPOSE = "批量帮扶导入";

  private static final int HOUSEHOLDS = 15;
  private static final LocalDate LAST = LocalDate.of(2026, 11, 20);
  private static final int DAYS = 20;

  final AssistanceBench assistance = new AssistanceBench();
  final Caller clerk = union("丁社区工会");

  Caller union(String name) {
    long union = assistance.archives.unions.union(name, assistance.street.unionId(), 4);
    return assistance.archives.unions.caller(union, Permission.ARCHIVE, Permission.ASSISTANCE);
  }

  long household() {
    return assistance.archives.file(clerk, ArchiveLevel.NATIONAL);
  }

  String idNo(long archive) {
    return assistance.archives.services.inTransaction(
        em -> em.find(ArchiveContent.class, archive).getIdNo().value());
  }

  String memberIdNo(long archive) {
    return assistance.archives.services.inTransaction(
        em ->
            em.find(ArchiveContent.class, archive).getMembers().stream()
                .map(Member::getIdNo)
                .filter(no -> no != null)
                .findFirst()
                .orElseThrow()
                .value());
  }

  String name(long archive) {
    return assistance.archives.services.inTransaction(
        em -> em.find(Archive.class, archive).getHeadName());
  }

  /** A row that gives union money to a household. */
  Map<IntakeColumn, String> row(long archive, String amount) {
    Map<IntakeColumn, String> row = new EnumMap<>(IntakeColumn.class);
    row.put(IntakeColumn.ID_NO, idNo(archive));
    row.put(IntakeColumn.NAME, name(archive));
    row.put(IntakeColumn.DATE, "2026-11-20");
    row.put(IntakeColumn.FORM, "资金帮扶");
    row.put(IntakeColumn.MEASURE_1, "生活救助");
    row.put(IntakeColumn.AMOUNT_1, amount);
    row.put(IntakeColumn.FUND_TYPE_1, "工会经费");
    row.put(IntakeColumn.FUND_YEAR_1, "2026");
    return row;
  }

  /** The template with these rows below the example. */
  @SafeVarargs
  final Path file(Map<IntakeColumn, String>... rows) {
    return file(
        page -> {
          for (int i = 0; i < rows.length; i++) {
            fill(page.createRow(i + 2), rows[i]);
          }
        });
  }

  /** The template with so many rows, a household each. */
  Path rows(int count, String amount) {
    return file(
        page -> {
          for (int i = 0; i < count; i++) {
            fill(page.createRow(i + 2), row(household(), amount));
          }
        });
  }

  /** The template with many rows, no two alike, for a few households. */
  Path many(int count) {
    List<Map<IntakeColumn, String>> households = new ArrayList<>();
    for (int i = 0; i < HOUSEHOLDS; i++) {
      households.add(row(household(), "1.00"));
    }
    return file(
        page -> {
          for (int i = 0; i < count; i++) {
            Map<IntakeColumn, String> row = households.get(i % HOUSEHOLDS);
            row.put(IntakeColumn.DATE, LAST.minusDays(i % DAYS).toString());
            row.put(IntakeColumn.AMOUNT_1, "%d.%02d".formatted(1 + i / 100, i % 100));
            fill(page.createRow(i + 2), row);
          }
        });
  }

  static void fill(Row row, Map<IntakeColumn, String> cells) {
    cells.forEach((column, text) -> row.createCell(column.ordinal()).setCellValue(text));
  }

  Path file(Consumer<Sheet> change) {
    return changed(template(), book -> change.accept(book.getSheetAt(0)));
  }

  byte[] template() {
    return assistance.as(clerk, AssistanceImports.class, AssistanceImports::template).content();
  }

  static Path changed(byte[] content, Consumer<Workbook> change) {
    try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
      change.accept(book);
      Path file = Files.createTempFile("intake", ".xlsx");
      file.toFile().deleteOnExit();
      try (OutputStream out = Files.newOutputStream(file)) {
        book.write(out);
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path stored(byte[] content) {
    return changed(content, book -> {});
  }

  long upload(Path file) {
    return assistance.as(clerk, AssistanceImports.class, i -> i.upload("名单.xlsx", file));
  }

  /** Uploads and checks to the end. */
  long checked(Path file) {
    long id = upload(file);
    work(id, false);
    return id;
  }

  /** What the job does. */
  void work(long id, boolean storing) {
    while (!step(id, storing).over()) {
      // the next portion
    }
  }

  ImportRun.Progress step(long id, boolean storing) {
    return assistance.as(Caller.SYSTEM, ImportRun.class, run -> run.step(id, storing));
  }

  void confirm(long id) {
    assistance.as(
        clerk,
        AssistanceImports.class,
        i -> {
          i.confirm(id, false);
          return null;
        });
  }

  /** Uploads, checks, confirms and stores. */
  long imported(Path file) {
    long id = checked(file);
    confirm(id);
    work(id, true);
    return id;
  }

  ImportView view(long id) {
    return assistance.as(clerk, AssistanceImports.class, i -> i.view(id));
  }

  /** How many records of help came from an import. */
  String records(long id) {
    return ArchiveBench.query(
            "select count(*) from assistance where import_no = ?", of(id).getImportNo())
        .get(0);
  }

  AssistanceImport of(long id) {
    return view(id).of();
  }

  /** What is said of each wrong row: number, then sentences. */
  List<String> wrong(long id) {
    return said(id, true);
  }

  List<String> said(long id, boolean wrong) {
    List<String> said = new ArrayList<>();
    assistance
        .as(clerk, AssistanceImports.class, i -> i.rows(id, wrong, 0, 100))
        .forEach(row -> said.add(row.number() + " " + String.join(" / ", row.says())));
    return said;
  }

  static String heading(IntakeColumn column) {
    return Texts.get(column.label());
  }
}
