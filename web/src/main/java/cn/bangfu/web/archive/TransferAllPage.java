package cn.bangfu.web.archive;

import cn.bangfu.archive.TransferProblem;
import cn.bangfu.archive.transfer.ArchiveTransfers;
import cn.bangfu.archive.transfer.TransferUnion;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.unionorg.Unions;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.primefaces.PrimeFaces;

/** Everything a union has filed goes to another one (ARC-162). */
@Named
@ViewScoped
public class TransferAllPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject ArchiveTransfers transfers;
  @Inject Unions unions;
  @Inject TransferLog log;

  private Long source;
  private Long target;
  private Boolean papers;
  private String count;
  private String question;

  /** How many archives would go is shown as soon as the union is chosen. */
  public void sourceChosen() {
    count =
        source == null
            ? null
            : Texts.format(
                "archive.transfer.count", unions.get(source).getName(), transfers.count(source));
  }

  /** Asks before they go. */
  public void ask() {
    List<Violation> wrong = new ArrayList<>();
    if (source == null) {
      wrong.add(Violation.of("source", TransferProblem.SOURCE_MISSING));
    }
    if (target == null) {
      wrong.add(Violation.of("target", TransferProblem.TARGET_MISSING));
    } else if (target.equals(source)) {
      wrong.add(Violation.of("target", TransferProblem.SAME_UNION));
    }
    if (papers == null) {
      wrong.add(Violation.of("papers", TransferProblem.PAPERS_UNANSWERED));
    }
    Violations.throwIfAny(wrong);
    sourceChosen();
    question =
        Texts.format(
            "archive.transfer.question", transfers.count(source), unions.get(target).getName());
    PrimeFaces.current().ajax().update("transferForm");
    PrimeFaces.current().executeScript("PF('transferDialog').show()");
  }

  public void go() {
    PrimeFaces.current().executeScript("PF('transferDialog').hide()");
    log.show(transfers.transferAll(new TransferUnion(source, target, papers)));
    papers = null;
    sourceChosen();
    PrimeFaces.current().ajax().update("form");
  }

  public Long getSource() {
    return source;
  }

  public void setSource(Long source) {
    this.source = source;
  }

  public Long getTarget() {
    return target;
  }

  public void setTarget(Long target) {
    this.target = target;
  }

  public Boolean getPapers() {
    return papers;
  }

  public void setPapers(Boolean papers) {
    this.papers = papers;
  }

  /** The sentence with the number of archives, or null. */
  public String getCount() {
    return count;
  }

  public String getQuestion() {
    return question;
  }
}
