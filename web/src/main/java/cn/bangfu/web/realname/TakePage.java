package cn.bangfu.web.realname;

import cn.bangfu.kernel.IdNo;
import cn.bangfu.kernel.Texts;
import cn.bangfu.realname.FreeFilter;
import cn.bangfu.realname.FreeLine;
import cn.bangfu.realname.FreeLines;
import cn.bangfu.realname.ProjectRow;
import cn.bangfu.realname.SummaryDesk;
import cn.bangfu.realname.SummaryTables;
import cn.bangfu.realname.SummaryView;
import cn.bangfu.realname.Taken;
import cn.bangfu.web.kit.LazyRows;
import cn.bangfu.web.kit.LazyRows.NoSort;
import cn.bangfu.web.kit.Messages;
import cn.bangfu.web.kit.Ticked;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.primefaces.PrimeFaces;

/** Free lines are taken into a table (FND-054). */
@Named
@ViewScoped
public class TakePage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject SummaryTables tables;
  @Inject SummaryDesk desk;
  @Inject FreeLines lines;
  @Inject SummaryResult result;

  private long id;
  private transient SummaryView view;
  private LazyRows<FreeLine, NoSort> rows;
  private ShownProjects<ProjectRow> projects;
  private List<Long> chosenProjects = List.of();
  private String ticked;
  private String name;
  private String idNo;
  private LocalDate from;
  private LocalDate to;
  private Long measure;

  @PostConstruct
  void init() {
    List<Long> number =
        Ticked.ids(
            FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("id"));
    id = number.isEmpty() ? 0 : number.get(0);
    view = tables.view(id);
    rows =
        LazyRows.fixed(
            FreeLine::id,
            page -> lines.page(id, filter(), page.offset(), page.size()),
            () -> lines.count(id, filter()));
  }

  private FreeFilter filter() {
    return new FreeFilter(name, IdNo.of(idNo), from, to, measure);
  }

  public void search() {
    ticked = null;
    rows.restart();
  }

  public void reset() {
    name = null;
    idNo = null;
    from = null;
    to = null;
    measure = null;
    search();
  }

  /** Ticks all that were found, on all pages. */
  public void tickAll() {
    List<Long> found = lines.ids(id, filter());
    if (found.size() > SummaryDesk.MAX_LINES) {
      Messages.warning("realname.page.tickAll.tooMany", SummaryDesk.MAX_LINES);
      found = found.subList(0, SummaryDesk.MAX_LINES);
    }
    ticked = Ticked.of(found);
  }

  public void untickAll() {
    ticked = null;
  }

  /** Takes the ticked lines in and tells of those that were not. */
  public void take() {
    told(desk.take(id, Ticked.ids(ticked)));
  }

  /** Takes the ticked projects in. */
  public void takeProjects() {
    told(desk.takeProjects(id, chosenProjects));
    projects = null;
    chosenProjects = List.of();
  }

  private void told(Taken taken) {
    if (taken.refused().isEmpty()) {
      Messages.success("realname.page.taken", taken.lines(), taken.amount());
    } else {
      result.show(
          Texts.format("realname.page.taken", taken.lines(), taken.amount()), taken.refused());
    }
    view = null;
    search();
    PrimeFaces.current().ajax().update("form");
  }

  /** The free projects that fit. */
  public ShownProjects<ProjectRow> getProjects() {
    if (projects == null) {
      projects = new ShownProjects<>(lines.projects(id));
    }
    return projects;
  }

  /** A project in one line. */
  public String label(ProjectRow row) {
    return Texts.format(
        "realname.page.project",
        row.name(),
        row.date(),
        row.peopleCount(),
        row.material(),
        row.amount());
  }

  public List<Long> getChosenProjects() {
    return chosenProjects;
  }

  public void setChosenProjects(List<Long> chosen) {
    chosenProjects = chosen == null ? List.of() : List.copyOf(chosen);
  }

  public SummaryView getView() {
    if (view == null) {
      view = tables.view(id);
    }
    return view;
  }

  public long getId() {
    return id;
  }

  public String getMenu() {
    return "realname.page.list." + getView().table().getGroup();
  }

  /** Under this name the browser remembers the ticks. */
  public String getKey() {
    return "realname.take." + id;
  }

  public LazyRows<FreeLine, NoSort> getRows() {
    return rows;
  }

  public String getTicked() {
    return ticked;
  }

  public void setTicked(String ticked) {
    this.ticked = ticked;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getIdNo() {
    return idNo;
  }

  public void setIdNo(String idNo) {
    this.idNo = idNo;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public LocalDate getTo() {
    return to;
  }

  public void setTo(LocalDate to) {
    this.to = to;
  }

  public Long getMeasure() {
    return measure;
  }

  public void setMeasure(Long measure) {
    this.measure = measure;
  }
}
