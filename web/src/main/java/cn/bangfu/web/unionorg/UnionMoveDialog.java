package cn.bangfu.web.unionorg;

import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.unionorg.CutUnion;
import cn.bangfu.unionorg.MoveCheck;
import cn.bangfu.unionorg.MoveResult;
import cn.bangfu.unionorg.MovedCounts;
import cn.bangfu.unionorg.UnionMoving;
import cn.bangfu.unionorg.UnionProblem;
import cn.bangfu.web.kit.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.PrimeFaces;

/** A branch gets another superior: cut, paste, and the question between (ORG-054 to ORG-059). */
@Named("unionMove")
@ViewScoped
public class UnionMoveDialog implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject UnionMoving moving;
  @Inject UnionMenuBean menu;
  @Inject UnionTreePage page;
  @Inject UnionClipboard clipboard;

  private long target;
  private MoveCheck check;

  /** Takes the union whose menu was opened. */
  public void cut() {
    CutUnion cut = moving.cut(menu.getUnion().id());
    clipboard.take(cut);
    Messages.success("unionorg.move.cut", cut.name());
  }

  public void cancelCut() {
    Messages.success("unionorg.move.cancelled", waiting().name());
    clipboard.drop();
  }

  /** The question, with what would go along. */
  public void open() {
    target = menu.getUnion().id();
    check = moving.check(waiting(), target);
    PrimeFaces.current().executeScript("PF('unionMoveDialog').show()");
  }

  public void paste() {
    MoveResult result = moving.paste(waiting(), target);
    clipboard.drop();
    check = null;
    PrimeFaces.current().executeScript("PF('unionMoveDialog').hide()");
    if (result.done()) {
      page.moved(result.union(), result.from(), result.to());
      Messages.success("unionorg.move.done", result.values().toArray());
    } else {
      page.changed(result.from(), null);
      Messages.success(
          "unionorg.move.queued", result.name(), result.counts().records(), result.target());
    }
  }

  /** What the menu shows grey is refused (ORG-041). */
  private CutUnion waiting() {
    if (!clipboard.isWaiting()) {
      throw new BusinessException(UnionProblem.NOT_ALLOWED);
    }
    return clipboard.waiting();
  }

  public boolean isAsked() {
    return check != null;
  }

  public String getQuestion() {
    return Texts.format(
        "unionorg.move.question", check.name(), check.counts().unions() - 1, check.target());
  }

  public MovedCounts getCounts() {
    return check.counts();
  }

  public List<MovedCounts.Kind> getKinds() {
    return check.counts().kinds();
  }
}
