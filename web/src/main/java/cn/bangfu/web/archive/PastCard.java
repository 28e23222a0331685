package cn.bangfu.web.archive;

import cn.bangfu.archive.ChangedField;
import cn.bangfu.archive.past.ArchivePast;
import cn.bangfu.archive.past.PastArchive;
import cn.bangfu.kernel.Texts;
import cn.bangfu.web.kit.Messages;
import cn.bangfu.web.kit.Ticked;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.primefaces.PrimeFaces;

/** The file as it was, on the card of its changes (ARC-060, ARC-171). */
@Named
@ViewScoped
public class PastCard implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int TO_COMPARE = 2;

  @Inject ArchivePast past;

  private long id;
  private LocalDate day;
  private final Map<Long, Boolean> ticked = new HashMap<>();
  private String title;
  private PastArchive file;
  private List<ChangedField> differences;

  @PostConstruct
  void init() {
    List<Long> number =
        Ticked.ids(
            FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("id"));
    id = number.isEmpty() ? 0 : number.get(0);
  }

  /** Shows the file as it was at the end of the chosen day. */
  public void showDay() {
    file = past.onDay(id, day);
    differences = null;
    title = Texts.format("archive.past.onDay", day);
    open();
  }

  /** Shows the file as an act left it. */
  public void showAfter(long actId) {
    file = past.after(id, actId);
    differences = null;
    title = Texts.format("archive.past.at", file.at());
    open();
  }

  /** Shows how the file differs between the two ticked acts. */
  public void compare() {
    List<Long> acts =
        ticked.entrySet().stream()
            .filter(entry -> Boolean.TRUE.equals(entry.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    if (acts.size() != TO_COMPARE) {
      Messages.warning("archive.past.tickTwo");
      return;
    }
    file = null;
    differences = past.compare(id, acts.get(0), acts.get(1));
    title = Texts.get("archive.past.compared");
    open();
  }

  private static void open() {
    PrimeFaces.current().ajax().update("pastForm");
    PrimeFaces.current().executeScript("PF('pastDialog').show()");
  }

  public LocalDate getDay() {
    return day;
  }

  public void setDay(LocalDate day) {
    this.day = day;
  }

  /** Which acts are ticked, by their number. */
  public Map<Long, Boolean> getTicked() {
    return ticked;
  }

  public String getTitle() {
    return title;
  }

  public PastArchive getFile() {
    return file;
  }

  public List<ChangedField> getDifferences() {
    return differences;
  }
}
