package cn.bangfu.web.archive;

import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.logic.Conversion;
import cn.bangfu.archive.logic.ProblemArchive;
import cn.bangfu.archive.logic.ProblemArchives;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.Texts;
import cn.bangfu.web.kit.LazyRows;
import cn.bangfu.web.kit.LazyRows.NoSort;
import cn.bangfu.web.kit.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.primefaces.PrimeFaces;

/** The problem archives of the own union, or of one below (ARC-128 to ARC-132). */
@Named
@ViewScoped
public class ProblemsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject ProblemArchives problems;

  private ArchiveType type;
  private Long union;
  private LazyRows<ProblemArchive, NoSort> rows;
  private Conversion conversion;

  @PostConstruct
  void init() {
    String asked =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("type");
    type =
        ArchiveType.MIGRANT_WORKER.name().equals(asked)
            ? ArchiveType.MIGRANT_WORKER
            : ArchiveType.URBAN_WORKER;
    rows =
        LazyRows.fixed(
            ProblemArchive::id,
            page -> problems.page(type, union, page.offset(), page.size()),
            () -> new BoundedCount(problems.count(type, union)));
  }

  public void search() {
    rows.restart();
  }

  public void reset() {
    union = null;
    rows.restart();
  }

  /** Shows what the old number becomes (ARC-131). */
  public void ask(long id, String field) {
    conversion = problems.preview(id, field);
    PrimeFaces.current().ajax().update("convertForm");
    PrimeFaces.current().executeScript("PF('convertDialog').show()");
  }

  public void convert() {
    PrimeFaces.current().executeScript("PF('convertDialog').hide()");
    problems.convert(conversion);
    rows.restart();
    Messages.success("archive.problem.converted");
  }

  public String getQuestion() {
    return conversion == null
        ? ""
        : Texts.format(
            "archive.problem.convert.ask", conversion.name(), conversion.from(), conversion.to());
  }

  /** Address of a field in the form. */
  public String address(String field) {
    return FieldAddress.of(field);
  }

  public boolean isMigrant() {
    return type == ArchiveType.MIGRANT_WORKER;
  }

  public LazyRows<ProblemArchive, NoSort> getRows() {
    return rows;
  }

  public Long getUnion() {
    return union;
  }

  public void setUnion(Long union) {
    this.union = union;
  }
}
