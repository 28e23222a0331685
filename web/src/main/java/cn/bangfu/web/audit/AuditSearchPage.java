package cn.bangfu.web.audit;

import cn.bangfu.access.AuditRecord;
import cn.bangfu.audit.AuditCursor;
import cn.bangfu.audit.AuditExport;
import cn.bangfu.audit.AuditSearch;
import cn.bangfu.audit.AuditTexts;
import cn.bangfu.kernel.Today;
import cn.bangfu.sheet.Exported;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.omnifaces.util.Faces;

/**
 * The trail, fifty records a page, newest first, from page to page by the last record (USR-108).
 */
@Named
@ViewScoped
public class AuditSearchPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject AuditSearch search;
  @Inject AuditExport export;
  @Inject Today today;

  private AuditConditions conditions;
  private String reason;
  private transient List<AuditRecord> rows;
  private boolean full;
  private AuditCursor last;

  /** The pages gone through, each by the record before its first; the top is the present one. */
  private final Deque<AuditCursor> way = new ArrayDeque<>();

  private static final AuditCursor FIRST = new AuditCursor(null, 0);

  @PostConstruct
  void init() {
    conditions = new AuditConditions(today.today());
  }

  public void search() {
    way.clear();
    way.push(FIRST);
    read();
  }

  public void reset() {
    conditions = new AuditConditions(today.today());
    way.clear();
    rows = null;
  }

  public void next() {
    way.push(last);
    read();
  }

  public void back() {
    way.pop();
    read();
  }

  private void read() {
    AuditCursor after = way.peek() == FIRST || way.peek().at() == null ? null : way.peek();
    rows = search.page(conditions.filter(), after);
    full = rows.size() == AuditSearch.PAGE;
    if (!rows.isEmpty()) {
      AuditRecord end = rows.get(rows.size() - 1);
      last = new AuditCursor(end.getAt(), end.getId());
    }
  }

  /** Sends the file; needs a reason. */
  public void export() throws IOException {
    Exported made = export.make(conditions.filter(), reason);
    if (made instanceof Exported.File file) {
      Faces.sendFile(file.content(), file.name(), true);
    }
  }

  public String event(String name) {
    return AuditTexts.event(name);
  }

  public String result(boolean succeeded) {
    return AuditTexts.result(succeeded);
  }

  public AuditConditions getConditions() {
    return conditions;
  }

  public List<AuditRecord> getRows() {
    return rows;
  }

  public boolean isSearched() {
    return rows != null;
  }

  /** Number of the page that is shown, from 1. */
  public int getPageNo() {
    return way.size();
  }

  public boolean isBehindFirst() {
    return way.size() > 1;
  }

  public boolean isMore() {
    return full;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
