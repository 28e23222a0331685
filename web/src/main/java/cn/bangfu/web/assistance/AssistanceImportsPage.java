package cn.bangfu.web.assistance;

import cn.bangfu.assistance.intake.AssistanceImport;
import cn.bangfu.assistance.intake.AssistanceImports;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.web.kit.LazyRows;
import cn.bangfu.web.kit.LazyRows.NoSort;
import cn.bangfu.web.kit.Messages;
import cn.bangfu.web.sheet.Downloads;
import cn.bangfu.web.sheet.ImportPart;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.primefaces.model.file.UploadedFile;

/** EXCEL批量导入: template, upload, and the imports of the own union (AST-085, AST-095). */
@Named
@ViewScoped
public class AssistanceImportsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject AssistanceImports imports;

  private LazyRows<AssistanceImport, NoSort> rows;
  private transient UploadedFile file;

  @PostConstruct
  void init() {
    rows =
        LazyRows.fixed(
            AssistanceImport::getId,
            page -> imports.page(page.offset(), page.size()),
            () -> new BoundedCount(Math.toIntExact(imports.count())));
  }

  public void template() throws IOException {
    Downloads.send(imports.template());
  }

  /** Sends the chosen file in and goes on to its page; a refusal stands at the field. */
  public String upload() throws IOException {
    Path copy = Files.createTempFile("bangfu-upload-", ".tmp");
    try {
      String name = "x.xlsx";
      if (file != null) {
        name = file.getFileName();
        try (InputStream in = file.getInputStream()) {
          Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        }
      }
      long id = imports.upload(name, copy);
      Messages.successOnNextPage("assistance.intake.uploaded");
      return "/assistance/import-view?faces-redirect=true&id=" + id;
    } catch (Violations violations) {
      throw violations;
    } catch (BusinessException refusal) {
      throw new Violations(
          List.of(Violation.of(ImportPart.FILE, refusal.problem(), refusal.args().toArray())));
    } finally {
      Files.delete(copy);
      file = null;
    }
  }

  public LazyRows<AssistanceImport, NoSort> getRows() {
    return rows;
  }

  public UploadedFile getFile() {
    return file;
  }

  public void setFile(UploadedFile file) {
    this.file = file;
  }
}
