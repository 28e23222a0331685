package cn.bangfu.web.archive;

import cn.bangfu.archive.ArchiveAct;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.CleaningOrigin;
import cn.bangfu.archive.HukouType;
import cn.bangfu.archive.logic.Conversion;
import cn.bangfu.archive.logic.ProblemArchive;
import cn.bangfu.archive.logic.ProblemArchives;
import cn.bangfu.archive.query.ChosenOrder;
import cn.bangfu.archive.query.ListOptions;
import cn.bangfu.archive.query.ListOptionsDesk;
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
import java.util.List;
import org.primefaces.PrimeFaces;

/** The problem archives of the own union, or of one below (ARC-128 to ARC-132). */
@Named
@ViewScoped
public class ProblemsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject ProblemArchives problems;
  @Inject ListOptionsDesk options;
  @Inject ListWay way;
  @Inject DeregisterDialog deregistering;
  @Inject DeleteDialog deleting;

  private ArchiveType type;
  private Long union;
  private LazyRows<ProblemArchive, NoSort> rows;
  private ShownColumns shown;
  private ChosenOrder order;
  private Conversion conversion;
  private ProblemArchive waiting;
  private HukouType registration;

  @PostConstruct
  void init() {
    String asked =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("type");
    type =
        ArchiveType.MIGRANT_WORKER.name().equals(asked)
            ? ArchiveType.MIGRANT_WORKER
            : ArchiveType.URBAN_WORKER;
    way.entered("/archive/problems.xhtml?type=" + type);
    ListOptions own = options.own();
    shown = new ShownColumns(own);
    order = own.order();
    rows =
        LazyRows.fixed(
            ProblemArchive::id,
            page -> problems.page(type, union, order, page.offset(), page.size()),
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

  /** Asks what a temporary-relief archive was registered as (ARC-173). */
  public void askRegistration(ProblemArchive row) {
    waiting = row;
    registration = null;
    PrimeFaces.current().ajax().update("registrationForm");
    PrimeFaces.current().executeScript("PF('registrationDialog').show()");
  }

  public void fillRegistration() {
    problems.fillRegistration(waiting.id(), waiting.contentVersion(), registration);
    PrimeFaces.current().executeScript("PF('registrationDialog').hide()");
    rows.restart();
    Messages.success("archive.problem.registered");
  }

  /** True if the caller may do this with the archive of a row (ARC-129). */
  public boolean may(ProblemArchive row, ArchiveAct act) {
    return row.acts().contains(act);
  }

  public void deregister(long id) {
    deregistering.open(List.of(id), this::moved);
  }

  public void askDelete(long id) {
    deleting.open(List.of(id), CleaningOrigin.LIST, this::moved);
  }

  private void moved() {
    rows.restart();
    PrimeFaces.current().ajax().update("form");
  }

  public HukouType getRegistration() {
    return registration;
  }

  public void setRegistration(HukouType registration) {
    this.registration = registration;
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

  /** The user's own number of rows (ARC-148). */
  public ShownColumns getShown() {
    return shown;
  }

  public Long getUnion() {
    return union;
  }

  public void setUnion(Long union) {
    this.union = union;
  }
}
