package cn.bangfu.web.standard;

import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.standard.StandardFilter;
import cn.bangfu.standard.StandardForm;
import cn.bangfu.standard.StandardRow;
import cn.bangfu.standard.StandardUpkeep;
import cn.bangfu.web.kit.LazyRows;
import cn.bangfu.web.kit.LazyRows.NoSort;
import cn.bangfu.web.kit.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.primefaces.PrimeFaces;

/** The minimum living standards with their history; kept by whose area they are (FIL-002). */
@Named
@ViewScoped
public class StandardListPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject StandardUpkeep upkeep;
  @Inject Today today;

  private LazyRows<StandardRow, NoSort> rows;
  private StandardFilter filter;
  private String region;
  private LocalDate day;
  private boolean history;
  private boolean keeper;
  private StandardForm form = new StandardForm();
  private boolean ending;

  @PostConstruct
  void init() {
    keeper = upkeep.mayKeep();
    reset();
    rows =
        LazyRows.fixed(
            row -> row.standard().getId(),
            page -> upkeep.page(filter, page.offset(), page.size()),
            () -> new BoundedCount(upkeep.count(filter)));
  }

  public void search() {
    filter = new StandardFilter(region, history ? null : day == null ? today.today() : day);
    rows.restart();
  }

  public void reset() {
    region = null;
    day = today.today();
    history = false;
    filter = new StandardFilter(null, day);
  }

  public void add() {
    form = new StandardForm();
    ending = false;
  }

  public void edit(StandardRow row) {
    form = new StandardForm(row.standard());
    ending = false;
  }

  /** Asks for the last day only. */
  public void end(StandardRow row) {
    form = new StandardForm(row.standard());
    ending = true;
  }

  public void save() {
    if (ending) {
      upkeep.end(form.getId(), form.getVersion(), form.getValidTo());
    } else {
      upkeep.save(form);
    }
    rows.restart();
    Messages.success("standard.page.saved");
    PrimeFaces.current().executeScript("PF('standardDialog').hide()");
  }

  public void delete(StandardRow row) {
    upkeep.delete(row.standard().getId(), row.standard().getVersion());
    rows.restart();
    Messages.success("standard.page.deleted");
  }

  /** The question before a standard is deleted. */
  public String question(StandardRow row) {
    return Texts.format("standard.page.deleteAsk", row.regionName(), row.standard().getValidFrom());
  }

  /** The last day as the list shows it. */
  public String until(StandardRow row) {
    return row.standard().getValidTo() == null
        ? Texts.get("standard.noEnd")
        : Texts.show(row.standard().getValidTo());
  }

  public String getHeading() {
    if (ending) {
      return "standard.page.end";
    }
    return form.getId() == null ? "standard.page.add" : "standard.page.edit";
  }

  public LazyRows<StandardRow, NoSort> getRows() {
    return rows;
  }

  public boolean isKeeper() {
    return keeper;
  }

  public boolean isEnding() {
    return ending;
  }

  public StandardForm getForm() {
    return form;
  }

  public String getRegion() {
    return region;
  }

  public void setRegion(String region) {
    this.region = region;
  }

  public LocalDate getDay() {
    return day;
  }

  public void setDay(LocalDate day) {
    this.day = day;
  }

  public boolean isHistory() {
    return history;
  }

  public void setHistory(boolean history) {
    this.history = history;
  }
}
