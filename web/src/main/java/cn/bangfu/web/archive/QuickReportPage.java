package cn.bangfu.web.archive;

import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.archive.quick.QuickFilter;
import cn.bangfu.archive.quick.QuickMove;
import cn.bangfu.archive.quick.QuickProblem;
import cn.bangfu.archive.quick.QuickReports;
import cn.bangfu.archive.quick.QuickResult;
import cn.bangfu.archive.quick.QuickRow;
import cn.bangfu.archive.quick.QuickUnion;
import cn.bangfu.archive.quick.QuickWay;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.web.kit.LazyRows;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.PrimeFaces;

/** Quick report and quick return: unions, archives, one text, the result (ARC-106 to ARC-111). */
@Named
@ViewScoped
public class QuickReportPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject QuickReports reports;

  private QuickWay way;
  private List<QuickUnion> unions;
  private String chosen;
  private String unticked;
  private ArchiveType type;
  private HardshipCategory category;
  private ArchiveLevel standard;
  private boolean listed;
  private LazyRows<QuickRow, LazyRows.NoSort> rows;
  private String text;
  private String subject;
  private String content;
  private QuickResult result;

  @PostConstruct
  void init() {
    String asked =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("way");
    way = QuickWay.SEND_BACK.name().equals(asked) ? QuickWay.SEND_BACK : QuickWay.REPORT;
    unions = reports.unions();
    rows =
        LazyRows.fixed(
            QuickRow::id,
            page -> reports.page(filter(), page.offset(), page.size()),
            () -> reports.count(filter()));
  }

  private QuickFilter filter() {
    return new QuickFilter(way, Ticked.ids(chosen), type, category, standard, List.of());
  }

  /** Shows the archives of the ticked unions, all of them ticked (ARC-107). */
  public void list() {
    if (Ticked.ids(chosen).isEmpty()) {
      throw new BusinessException(QuickProblem.NO_UNION);
    }
    unticked = null;
    result = null;
    listed = true;
    rows.restart();
  }

  /** Asks for the text that goes with it. */
  public void ask() {
    if (Ticked.ids(chosen).isEmpty()) {
      throw new BusinessException(QuickProblem.NO_UNION);
    }
    PrimeFaces.current().ajax().update("moveForm");
    PrimeFaces.current().executeScript("PF('moveDialog').show()");
  }

  public void move() {
    QuickFilter all = filter();
    QuickMove asked =
        new QuickMove(
            new QuickFilter(way, all.unions(), type, category, standard, Ticked.ids(unticked)),
            text,
            subject,
            content);
    result = isSendingBack() ? reports.sendBack(asked) : reports.report(asked);
    text = null;
    subject = null;
    content = null;
    listed = false;
    unions = reports.unions();
    PrimeFaces.current().executeScript("PF('moveDialog').hide()");
    PrimeFaces.current().ajax().update("form");
  }

  /** Looks how far a job is. */
  public void refresh() {
    if (result != null && result.running()) {
      result = reports.result(result.order());
    }
  }

  public boolean isSendingBack() {
    return way == QuickWay.SEND_BACK;
  }

  /** A union without anything to move need not be ticked, the own one never for a return. */
  public boolean mayTick(QuickUnion union) {
    return !(union.own() && isSendingBack());
  }

  public boolean isTicked(QuickUnion union) {
    return Ticked.ids(chosen).contains(union.id());
  }

  public String getTitle() {
    return isSendingBack() ? "archive.quick.sendBack" : "archive.quick.report";
  }

  public QuickWay getWay() {
    return way;
  }

  public List<QuickUnion> getUnions() {
    return unions;
  }

  public String getChosen() {
    return chosen;
  }

  public void setChosen(String chosen) {
    this.chosen = chosen;
  }

  public String getUnticked() {
    return unticked;
  }

  public void setUnticked(String unticked) {
    this.unticked = unticked;
  }

  public ArchiveType getType() {
    return type;
  }

  public void setType(ArchiveType type) {
    this.type = type;
  }

  public HardshipCategory getCategory() {
    return category;
  }

  public void setCategory(HardshipCategory category) {
    this.category = category;
  }

  public ArchiveLevel getStandard() {
    return standard;
  }

  public void setStandard(ArchiveLevel standard) {
    this.standard = standard;
  }

  public boolean isListed() {
    return listed;
  }

  public LazyRows<QuickRow, LazyRows.NoSort> getRows() {
    return rows;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public String getSubject() {
    return subject;
  }

  public void setSubject(String subject) {
    this.subject = subject;
  }

  public String getContent() {
    return content;
  }

  public void setContent(String content) {
    this.content = content;
  }

  public QuickResult getResult() {
    return result;
  }
}
