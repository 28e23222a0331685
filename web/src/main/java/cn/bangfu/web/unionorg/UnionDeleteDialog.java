package cn.bangfu.web.unionorg;

import cn.bangfu.kernel.Texts;
import cn.bangfu.unionorg.DeletionCheck;
import cn.bangfu.unionorg.UnionDeletion;
import cn.bangfu.unionorg.UnionNotDeletable;
import cn.bangfu.unionorg.UnionRecordCount;
import cn.bangfu.unionorg.Unions;
import cn.bangfu.web.kit.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.PrimeFaces;

/**
 * A union is deleted after two questions, or it is told what stands in the way (ORG-048, ORG-050).
 */
@Named("unionDelete")
@ViewScoped
public class UnionDeleteDialog implements Serializable {

  /** So many lines of what stands in the way are shown; the file has all of them. */
  private static final int SHOWN = 20;

  private static final long serialVersionUID = 1L;

  /** How far the deletion has come. */
  private enum Step {
    FIRST,
    SECOND,
    REFUSED
  }

  @Inject UnionDeletion deletion;
  @Inject Unions unions;
  @Inject UnionMenuBean menu;
  @Inject UnionTreePage page;

  private Step step = Step.FIRST;
  private long id;
  private String sentence;
  private List<UnionRecordCount> records = List.of();

  /** The first question about the union whose menu was opened. */
  public void open() {
    id = menu.getUnion().id();
    step = Step.FIRST;
    records = List.of();
    sentence = Texts.format("unionorg.deletion.question", menu.getUnion().name());
    PrimeFaces.current().executeScript("PF('unionDeleteDialog').show()");
  }

  /** The second question, or the refusal. */
  public void check() {
    try {
      DeletionCheck check = deletion.check(id);
      step = Step.SECOND;
      sentence = Texts.format("unionorg.deletion.again", check.unionsBelow(), check.people());
    } catch (UnionNotDeletable no) {
      refuse(no);
    }
  }

  public void delete() {
    long parent = unions.superiorOf(id).getId();
    try {
      deletion.delete(id);
      page.changed(parent, parent);
      Messages.success("unionorg.deletion.done");
      PrimeFaces.current().executeScript("PF('unionDeleteDialog').hide()");
    } catch (UnionNotDeletable no) {
      refuse(no);
    }
  }

  private void refuse(UnionNotDeletable no) {
    step = Step.REFUSED;
    sentence = Texts.of(no);
    records = no.records();
  }

  public boolean isFirstQuestion() {
    return step == Step.FIRST;
  }

  public boolean isSecondQuestion() {
    return step == Step.SECOND;
  }

  public boolean isRefused() {
    return step == Step.REFUSED;
  }

  public String getSentence() {
    return sentence;
  }

  public List<UnionRecordCount> getRecords() {
    return records.subList(0, Math.min(SHOWN, records.size()));
  }

  public int getTotal() {
    return records.size();
  }

  public boolean isMore() {
    return records.size() > SHOWN;
  }

  List<UnionRecordCount> all() {
    return records;
  }
}
