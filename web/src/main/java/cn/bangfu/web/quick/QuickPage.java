package cn.bangfu.web.quick;

import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.quick.QuickChoice;
import cn.bangfu.quick.QuickProblem;
import cn.bangfu.quick.QuickResult;
import cn.bangfu.quick.QuickSum;
import cn.bangfu.quick.QuickText;
import cn.bangfu.quick.QuickUnion;
import cn.bangfu.quick.QuickWay;
import cn.bangfu.reporting.RecordKind;
import cn.bangfu.web.kit.Functions;
import cn.bangfu.web.kit.LazyRows;
import cn.bangfu.web.kit.Ticked;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import java.io.Serializable;
import java.util.List;
import org.primefaces.PrimeFaces;

/**
 * Quick report and quick return: unions, records, one text, the result (part 30 A.10). A page of
 * one kind of records says where they are read and moved.
 */
public abstract class QuickPage<R> implements Serializable {

  private static final long serialVersionUID = 1L;

  private final RecordKind records;
  private final String texts;
  private QuickWay way;
  private List<QuickUnion> unions;
  private String chosen;
  private String unticked;
  private boolean listed;
  private boolean refusedOnly;
  private LazyRows<R, LazyRows.NoSort> rows;
  private QuickSum sum;
  private String text;
  private String subject;
  private String content;
  private QuickResult result;

  /**
   * A page for records of one kind.
   *
   * @param texts beginning of the keys of its titles
   */
  protected QuickPage(RecordKind records, String texts) {
    this.records = records;
    this.texts = texts;
  }

  @PostConstruct
  void init() {
    String asked =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("way");
    way = QuickWay.SEND_BACK.name().equals(asked) ? QuickWay.SEND_BACK : QuickWay.REPORT;
    unions = readUnions();
    rows = LazyRows.fixed(id(), page -> readPage(page.offset(), page.size()), this::readCount);
  }

  protected abstract List<QuickUnion> readUnions();

  protected abstract LazyRows.Key<R> id();

  protected abstract List<R> readPage(int offset, int size);

  protected abstract BoundedCount readCount();

  /** Of those that stay ticked. */
  protected abstract QuickSum readSum();

  /** Reports or returns those that stay ticked. */
  protected abstract QuickResult move(QuickText said);

  protected abstract QuickResult readResult(long order);

  /** All records of the ticked unions. */
  protected QuickChoice all() {
    return new QuickChoice(way, getTickedUnions(), List.of(), refusedOnly);
  }

  /** Those of them that stay ticked. */
  protected QuickChoice ticked() {
    return new QuickChoice(way, getTickedUnions(), getLeftOut(), false);
  }

  protected List<Long> getTickedUnions() {
    return Ticked.ids(chosen);
  }

  protected List<Long> getLeftOut() {
    return Ticked.ids(unticked);
  }

  /** Shows the records of the ticked unions, all of them ticked (AST-069). */
  public void list() {
    refuseNone();
    refusedOnly = false;
    show();
  }

  /** Shows what of one union cannot be reported, and why (AST-068). */
  public void listRefused(QuickUnion union) {
    chosen = Long.toString(union.id());
    refusedOnly = true;
    show();
  }

  private void show() {
    unticked = null;
    result = null;
    listed = true;
    rows.restart();
  }

  /** Asks for the text that goes with those that stay ticked. */
  public void ask() {
    refuseNone();
    sum = readSum();
    PrimeFaces.current().ajax().update("moveForm");
    PrimeFaces.current().executeScript("PF('moveDialog').show()");
  }

  private void refuseNone() {
    if (getTickedUnions().isEmpty()) {
      throw new BusinessException(QuickProblem.NO_UNION);
    }
  }

  /** Moves them. */
  public void move() {
    result = move(new QuickText(text, subject, content));
    text = null;
    subject = null;
    content = null;
    listed = false;
    refusedOnly = false;
    unticked = null;
    unions = readUnions();
    PrimeFaces.current().executeScript("PF('moveDialog').hide()");
    PrimeFaces.current().ajax().update("form");
  }

  /** Looks how far a job is. */
  public void refresh() {
    if (result != null && result.running()) {
      result = readResult(result.order());
      if (!result.running()) {
        unions = readUnions();
        PrimeFaces.current().ajax().update("form");
      }
    }
  }

  /** What is about to be done, with number and amount. */
  public String getQuestion() {
    if (sum == null) {
      return "";
    }
    String number =
        Texts.format(
            isSendingBack() ? "quick.question.sentBack" : "quick.question.reported",
            getRecords(),
            sum.number());
    return sum.amount() == null
        ? number
        : number + Texts.format("quick.question.amount", Functions.money(sum.amount()));
  }

  /** What the records are called. */
  public String getRecords() {
    return Texts.get("quick.records." + records);
  }

  public boolean isSendingBack() {
    return way == QuickWay.SEND_BACK;
  }

  /** The own union is never one to return to. */
  public boolean mayTick(QuickUnion union) {
    return !(union.own() && isSendingBack());
  }

  public boolean isTicked(QuickUnion union) {
    return getTickedUnions().contains(union.id());
  }

  /** False if there are unions whose numbers are not the last word. */
  public boolean isExact() {
    return unions.stream().allMatch(QuickUnion::exact);
  }

  public String getTitle() {
    return texts + (isSendingBack() ? "sendBack" : "report");
  }

  protected QuickWay getWay() {
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

  public boolean isListed() {
    return listed;
  }

  public boolean isRefusedOnly() {
    return refusedOnly;
  }

  public LazyRows<R, LazyRows.NoSort> getRows() {
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
