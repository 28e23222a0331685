package cn.bangfu.web.sheet;

import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.sheet.CellError;
import cn.bangfu.sheet.ImportPlan;
import cn.bangfu.sheet.ImportResult;
import cn.bangfu.sheet.ImportRow;
import cn.bangfu.sheet.Imports;
import cn.bangfu.web.kit.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.primefaces.model.file.UploadedFile;

/**
 * Template, upload with a dry run, list of errors, confirmation: all rows or none (ORG-052).
 * Belongs to the bean of a page and is shown by {@code b:importer}.
 */
public class ImportPart implements Serializable {

  /** The module's dry run: the same result with what the module finds wrong as well. */
  @FunctionalInterface
  public interface Check extends Serializable {
    ImportResult check(ImportResult read);
  }

  /** The module's act; it checks once more and stores all rows or throws. */
  @FunctionalInterface
  public interface Store extends Serializable {
    void store(List<ImportRow> rows);
  }

  /** Field of the page at which a refusal of the file is shown. */
  public static final String FILE = "import.file";

  private static final long serialVersionUID = 1L;

  private final Imports imports;
  private final ImportPlan plan;
  private final Check check;
  private final Store store;
  private transient UploadedFile file;
  private ImportResult result;
  private String fileName;

  public ImportPart(Imports imports, ImportPlan plan, Check check, Store store) {
    this.imports = imports;
    this.plan = plan;
    this.check = check;
    this.store = store;
  }

  /** Reads the chosen file and tries its rows; nothing is stored. */
  public void upload() throws IOException {
    result = null;
    fileName = file == null ? null : file.getFileName();
    Path copy = Files.createTempFile("bangfu-upload-", ".tmp");
    try {
      if (file != null) {
        try (InputStream in = file.getInputStream()) {
          Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        }
      }
      ImportResult read = imports.read(plan, fileName == null ? "x.xlsx" : fileName, copy);
      result = check.check(read);
    } catch (Violations violations) {
      throw violations;
    } catch (BusinessException refusal) {
      // the sentence belongs to the field of the file
      throw new Violations(
          List.of(Violation.of(FILE, refusal.problem(), refusal.args().toArray())));
    } finally {
      Files.delete(copy);
      file = null;
    }
  }

  /** Stores what the dry run has shown. */
  public void confirm() {
    if (isReady()) {
      int rows = result.rows().size();
      store.store(result.rows());
      result = null;
      Messages.success("sheet.import.done", rows);
    }
  }

  public void template() throws IOException {
    Downloads.send(imports.template(plan));
  }

  public void errorFile() throws IOException {
    if (result != null) {
      Downloads.send(imports.errors(plan, result));
    }
  }

  /** True if the file was read and nothing is wrong in it. */
  public boolean isReady() {
    return result != null && result.errors().isEmpty();
  }

  public boolean isWrong() {
    return result != null && !result.errors().isEmpty();
  }

  public int getRowCount() {
    return result == null ? 0 : result.rows().size();
  }

  public List<CellError> getErrors() {
    return result == null ? List.of() : result.errors();
  }

  public String getFileName() {
    return fileName;
  }

  public ImportPlan getPlan() {
    return plan;
  }

  public UploadedFile getFile() {
    return file;
  }

  public void setFile(UploadedFile file) {
    this.file = file;
  }
}
