package cn.bangfu.web.warning;

import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.Texts;
import cn.bangfu.warning.CancelledMonths.Reason;
import cn.bangfu.warning.CancelledRow;
import cn.bangfu.warning.WarningFilter;
import cn.bangfu.warning.WarningPapers;
import cn.bangfu.warning.WarningRow;
import cn.bangfu.warning.WarningSettings;
import cn.bangfu.warning.WarningState;
import cn.bangfu.warning.Warnings;
import cn.bangfu.web.kit.LazyRows;
import cn.bangfu.web.kit.LazyRows.NoSort;
import cn.bangfu.web.kit.Messages;
import cn.bangfu.web.sheet.ExportDialog;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.primefaces.PrimeFaces;

/** 预警列表: the warnings, the archives behind a figure, and what is done (INF-077 to INF-085). */
@Named
@ViewScoped
public class WarningListPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject Warnings warnings;
  @Inject WarningSettings settings;
  @Inject WarningPapers papers;

  private boolean subordinates;
  private LinkedHashMap<Long, String> names;
  private WarningState state = WarningState.OPEN;
  private Long watchedId;
  private Long settingId;
  private LocalDate from;
  private LocalDate to;
  private Long reminderId;
  private List<Reason> reasons;
  private LazyRows<WarningRow, NoSort> rows;
  private ExportDialog export;
  private WarningRow opened;
  private String note;
  private String words;
  private WarningRow behind;
  private long behindCount;
  private LazyRows<CancelledRow, NoSort> cancelled;

  @PostConstruct
  void init() {
    subordinates = settings.hasSubordinates();
    names = new LinkedHashMap<>(warnings.settings());
    String reminder =
        FacesContext.getCurrentInstance()
            .getExternalContext()
            .getRequestParameterMap()
            .get("reminder");
    if (reminder != null && reminder.matches("[1-9]\\d{0,17}")) {
      reminderId = Long.valueOf(reminder);
      state = null;
    }
    rows =
        LazyRows.fixed(
            WarningRow::id,
            page -> warnings.page(filter(), page.offset(), page.size()),
            () -> warnings.count(filter()));
    cancelled =
        LazyRows.fixed(
            CancelledRow::id,
            page -> warnings.archives(behind.id(), page.offset(), page.size()),
            () -> new BoundedCount((int) Math.min(behindCount, BoundedCount.LIMIT + 1L)));
    export = ExportDialog.withoutPersons(order -> papers.list(filter(), order));
    readReasons();
  }

  private void readReasons() {
    reasons =
        warnings.reasons(settingId).stream()
            .map(value -> new Reason(value.getId(), value.getShownName()))
            .toList();
  }

  private WarningFilter filter() {
    return new WarningFilter(state, watchedId, settingId, from, to, reminderId);
  }

  public void search() {
    warnings.count(filter()); // tells what is wrong before anything changes
    readReasons();
    behind = null;
    rows.restart();
  }

  public void reset() {
    state = WarningState.OPEN;
    watchedId = null;
    settingId = null;
    from = null;
    to = null;
    reminderId = null;
    search();
  }

  /** Lists the archives behind a figure (INF-078). */
  public void list(WarningRow row) {
    behindCount = warnings.archiveCount(row.id());
    behind = row;
    cancelled.restart();
  }

  /** Asks how a warning was handled. */
  public void openHandling(WarningRow row) {
    opened = row;
    note = null;
    PrimeFaces.current().executeScript("PF('handleDialog').show()");
  }

  public void handle() {
    warnings.handle(opened.id(), note);
    Messages.success("warning.handled");
    close("PF('handleDialog').hide()");
  }

  /** Asks what the watched union is to be told. */
  public void openPassingOn(WarningRow row) {
    opened = row;
    words = null;
    PrimeFaces.current().executeScript("PF('passOnDialog').show()");
  }

  public void passOn() {
    warnings.passOn(opened.id(), words);
    Messages.success("warning.passedOn", opened.watchedName());
    close("PF('passOnDialog').hide()");
  }

  private void close(String hide) {
    opened = null;
    rows.restart();
    PrimeFaces.current().executeScript(hide);
    PrimeFaces.current().ajax().update("form");
  }

  /** What stands over the archives behind a figure. */
  public String getBehindTitle() {
    return Texts.format(
        "warning.archives.title",
        behind.watchedName(),
        behind.days(),
        behind.figure(),
        behind.countedAt());
  }

  /** How many of them have left the own branch since. */
  public long getBehindLeft() {
    return behind.figure() - behindCount;
  }

  public boolean isListing() {
    return behind != null;
  }

  public boolean isSubordinates() {
    return subordinates;
  }

  /** True if the union has ever set anything (INF-070). */
  public boolean isEverSet() {
    return !names.isEmpty();
  }

  public LinkedHashMap<Long, String> getNames() {
    return names;
  }

  public List<Reason> getReasons() {
    return reasons;
  }

  public LazyRows<WarningRow, NoSort> getRows() {
    return rows;
  }

  public LazyRows<CancelledRow, NoSort> getCancelled() {
    return cancelled;
  }

  public ExportDialog getExport() {
    return export;
  }

  public WarningRow getOpened() {
    return opened;
  }

  public WarningState getState() {
    return state;
  }

  public void setState(WarningState state) {
    this.state = state;
  }

  public Long getWatchedId() {
    return watchedId;
  }

  public void setWatchedId(Long watchedId) {
    this.watchedId = watchedId;
  }

  public Long getSettingId() {
    return settingId;
  }

  public void setSettingId(Long settingId) {
    this.settingId = settingId;
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

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }
}
