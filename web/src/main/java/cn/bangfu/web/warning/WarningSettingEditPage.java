package cn.bangfu.web.warning;

import cn.bangfu.kernel.CleanText;
import cn.bangfu.unionorg.Unions;
import cn.bangfu.warning.SettingForm;
import cn.bangfu.warning.SettingRow;
import cn.bangfu.warning.WarningPeriod;
import cn.bangfu.warning.WarningSettings;
import cn.bangfu.web.kit.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** A setting is written or changed (INF-068, INF-070). */
@Named
@ViewScoped
public class WarningSettingEditPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject WarningSettings settings;
  @Inject Unions unions;

  private Long id;
  private int version;
  private String name;
  private Boolean allDirect;
  private final LinkedHashMap<Long, String> chosen = new LinkedHashMap<>();
  private Long unionId;
  private Boolean allReasons;
  private List<Long> reasonIds;
  private WarningPeriod period;
  private String threshold;
  private Boolean active;

  @PostConstruct
  void init() {
    String asked =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("id");
    if (asked != null && asked.matches("[1-9]\\d{0,17}")) {
      id = Long.valueOf(asked);
      SettingRow row = settings.get(id);
      version = row.version();
      for (int i = 0; i < row.unions().size(); i++) {
        chosen.put(row.form().unionIds().get(i), row.unions().get(i));
      }
      fill(row.form());
    } else {
      fill(SettingForm.proposed());
    }
  }

  private void fill(SettingForm form) {
    name = form.name();
    allDirect = form.allDirect();
    allReasons = form.allReasons();
    reasonIds = new ArrayList<>(form.reasonIds());
    period = form.period();
    threshold = form.threshold().toString();
    active = form.active();
  }

  /** Takes the union that stands in the field among the watched ones. */
  public void add() {
    if (unionId != null) {
      unions.find(unionId).ifPresent(union -> chosen.put(union.getId(), union.getName()));
      unionId = null;
    }
  }

  public void remove(Long union) {
    chosen.remove(union);
  }

  public String save() {
    add(); // chosen and not yet taken over is meant too
    settings.save(
        id,
        version,
        new SettingForm(
            name,
            Boolean.TRUE.equals(allDirect),
            List.copyOf(chosen.keySet()),
            Boolean.TRUE.equals(allReasons),
            reasonIds,
            period,
            number(),
            Boolean.TRUE.equals(active)));
    Messages.successOnNextPage("warning.saved");
    return "/warning/settings?faces-redirect=true";
  }

  /** What was typed as a number, null if it is none of at most nine digits. */
  private Integer number() {
    String typed = CleanText.number(threshold);
    return typed != null && typed.matches("\\d{1,9}") ? Integer.valueOf(typed) : null;
  }

  /** Key of the title. */
  public String getHeading() {
    return id == null ? "warning.settings.new" : "warning.settings.edit";
  }

  public LinkedHashMap<Long, String> getChosen() {
    return chosen;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public Boolean getAllDirect() {
    return allDirect;
  }

  public void setAllDirect(Boolean allDirect) {
    this.allDirect = allDirect;
  }

  public Long getUnionId() {
    return unionId;
  }

  public void setUnionId(Long unionId) {
    this.unionId = unionId;
  }

  public Boolean getAllReasons() {
    return allReasons;
  }

  public void setAllReasons(Boolean allReasons) {
    this.allReasons = allReasons;
  }

  public List<Long> getReasonIds() {
    return reasonIds;
  }

  public void setReasonIds(List<Long> reasonIds) {
    this.reasonIds = reasonIds;
  }

  public WarningPeriod getPeriod() {
    return period;
  }

  public void setPeriod(WarningPeriod period) {
    this.period = period;
  }

  public String getThreshold() {
    return threshold;
  }

  public void setThreshold(String threshold) {
    this.threshold = threshold;
  }

  public Boolean getActive() {
    return active;
  }

  public void setActive(Boolean active) {
    this.active = active;
  }
}
