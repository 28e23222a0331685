package cn.bangfu.sheet;

import cn.bangfu.kernel.Texts;
import cn.bangfu.sheet.upload.UploadCheck;
import cn.bangfu.sheet.xlsx.BookWriter;
import cn.bangfu.sheet.xlsx.XlsxReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads and writes workbooks of several pages for services that have checked the right (AST-085,
 * AST-086, AST-090).
 */
@Dependent
public class ImportBooks {

  @Inject UploadCheck uploads;

  /**
   * Checks and reads a file; what is wrong in cells is collected.
   *
   * @throws cn.bangfu.kernel.BusinessException with a {@link SheetProblem} that refuses the file
   */
  public ImportResult read(ImportBook book, UploadRules rules, String name, Path file) {
    try {
      uploads.check(rules, name, file);
      PlannedRows rows = new PlannedRows(book);
      XlsxReader.read(file, Texts.get(book.page()), rows);
      return rows.result();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One row that was kept by its texts, read as it would be today. */
  public static ImportResult again(ImportPlan plan, int number, List<String> originals) {
    return PlannedRows.again(plan, number, originals);
  }

  /** The empty workbook. */
  public Exported.File template(ImportBook book, String name) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try {
      BookWriter.template(book, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Exported.File(
        FileKind.XLSX.named(name), FileKind.XLSX.contentType(), content.toByteArray());
  }

  /** The user's own rows with what is wrong in them; they may be mended and sent as they are. */
  public Exported.File errors(
      ImportBook book, Iterable<WrongRow> rows, ExportFacts facts, String name) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try {
      BookWriter.errors(book, rows, facts, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Exported.File(
        FileKind.XLSX.named(name), FileKind.XLSX.contentType(), content.toByteArray());
  }
}
