package cn.bangfu.web.archive;

import cn.bangfu.archive.query.NameHit;
import cn.bangfu.archive.query.NumberHit;
import cn.bangfu.archive.query.PersonQueries;
import cn.bangfu.archive.query.ReadyQueries;
import cn.bangfu.kernel.Today;
import cn.bangfu.web.kit.ListMemory;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.primefaces.PrimeFaces;

/** The four ready-made queries (ARC-141 to ARC-144); the last two lead to the list. */
@Named
@ViewScoped
public class FindPage implements Serializable {

  /** What is asked for. */
  public enum By {
    NUMBER,
    NAME,
    UNCHANGED,
    UNASSISTED
  }

  private static final long serialVersionUID = 1L;

  @Inject PersonQueries persons;
  @Inject ListMemory memory;
  @Inject Today today;

  private By by = By.NUMBER;
  private String idNo;
  private String name;
  private Integer months = ReadyQueries.MONTHS_DEFAULT;
  private LocalDate filedBefore;
  private LocalDate assistedBefore;
  private List<NumberHit> numbers;
  private List<NameHit> names;

  @PostConstruct
  void init() {
    String asked =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("by");
    for (By known : By.values()) {
      if (known.name().equals(asked)) {
        by = known;
      }
    }
    filedBefore = today.today();
  }

  public void findNumber() {
    numbers = null;
    numbers = persons.byIdNo(idNo);
  }

  public void findName() {
    names = null;
    names = persons.byName(name);
  }

  public String findUnchanged() {
    return toList(ListConditions.of(ReadyQueries.unchanged(months, today.today())));
  }

  public String findUnassisted() {
    return toList(ListConditions.ofUnaided(ReadyQueries.unassisted(filedBefore, assistedBefore)));
  }

  private String toList(ListConditions conditions) {
    memory.put(ListWay.queryOf(null), conditions);
    PrimeFaces.current().multiViewState().clearAll();
    return "/archive/list?faces-redirect=true&query=true";
  }

  /** True if more persons have the name than are shown. */
  public boolean isMoreNames() {
    return names != null && names.size() > PersonQueries.NAMES_MAX;
  }

  public String getTitle() {
    return "archive.find." + by;
  }

  public By getBy() {
    return by;
  }

  public String getIdNo() {
    return idNo;
  }

  public void setIdNo(String idNo) {
    this.idNo = idNo;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public Integer getMonths() {
    return months;
  }

  public void setMonths(Integer months) {
    this.months = months;
  }

  public LocalDate getFiledBefore() {
    return filedBefore;
  }

  public void setFiledBefore(LocalDate filedBefore) {
    this.filedBefore = filedBefore;
  }

  public LocalDate getAssistedBefore() {
    return assistedBefore;
  }

  public void setAssistedBefore(LocalDate assistedBefore) {
    this.assistedBefore = assistedBefore;
  }

  public List<NumberHit> getNumbers() {
    return numbers;
  }

  public List<NameHit> getNames() {
    return names;
  }
}
