package cn.bangfu.sheet;

import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.sheet.upload.UploadCheck;
import cn.bangfu.sheet.xlsx.PlanWriter;
import cn.bangfu.sheet.xlsx.XlsxReader;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Files that users send: checked (USR-139), read by a plan with all errors (ORG-052), given back
 * with them (USR-149). What the rows mean and whether they may be stored is the module's matter.
 */
@Stateless
public class Imports {

  @Inject UploadCheck uploads;
  @Inject CallerContext callers;
  @Inject Today today;

  /**
   * Checks any upload.
   *
   * @throws cn.bangfu.kernel.BusinessException with a {@link SheetProblem}
   */
  @Needs(Right.LOGGED_IN)
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public CleanFile check(UploadRules rules, String name, Path file) {
    try {
      return uploads.check(rules, name, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Checks and reads a file of rows. A wrong heading, or too many rows, refuses the whole file;
   * what is wrong in cells is collected.
   */
  @Needs(Right.LOGGED_IN)
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public ImportResult read(ImportPlan plan, String name, Path file) {
    CleanFile clean = check(UploadRules.IMPORT, name, file);
    PlannedRows rows = new PlannedRows(plan);
    try {
      if (clean.kind() == FileKind.CSV) {
        CsvReader.read(file, rows);
      } else {
        XlsxReader.read(file, rows);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows.result();
  }

  /** The empty file to fill in. */
  @Needs(Right.LOGGED_IN)
  public Exported.File template(ImportPlan plan) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try {
      PlanWriter.template(plan, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String name = Texts.get(plan.title()) + "." + FileKind.XLSX.endings().get(0);
    return new Exported.File(
        FileNames.clean(name), FileKind.XLSX.contentType(), content.toByteArray());
  }

  /** The rows of the user's own file with what is wrong in them; recorded as a full export. */
  @Needs(Right.IMPORT_ERRORS)
  public Exported.File errors(ImportPlan plan, ImportResult result) {
    Caller caller = callers.known();
    String purpose = Texts.get("sheet.errors.purpose");
    ExportFacts facts = new ExportFacts(caller.unionName(), caller.name(), today.now(), purpose);
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try {
      PlanWriter.errors(plan, result, facts, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    callers.count(result.rows().size());
    callers.changed(
        Texts.format(
            "sheet.audit", ExportTarget.EXCEL, ExportMode.FULL, Texts.get(plan.title()), purpose));
    String title = Texts.get(plan.title()) + "_" + Texts.get("sheet.errors.column");
    return new Exported.File(
        FileNames.dated(title, today.today(), FileKind.XLSX),
        FileKind.XLSX.contentType(),
        content.toByteArray());
  }
}
