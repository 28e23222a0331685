package cn.bangfu.web.archive;

import cn.bangfu.archive.ArchiveAct;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.ArchiveView;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.archive.Person;
import cn.bangfu.archive.filing.ShownStandard;
import cn.bangfu.archive.filing.ShownStandards;
import cn.bangfu.kernel.Today;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;

/**
 * A household on a page of another room: looked at, nothing else; class-A data is masked always
 * (AST-015, AST-053).
 */
@Dependent
public class ArchiveSummary implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject ArchiveValues values;
  @Inject ShownStandards shownStandards;
  @Inject Today today;

  private transient ArchiveView view;

  /** The summary of this archive, which may be null. */
  public ArchiveSummary of(ArchiveView shown) {
    view = shown;
    return this;
  }

  public ArchiveView getView() {
    return view;
  }

  public ArchiveContent getContent() {
    return view == null ? null : view.content();
  }

  /** The standards the household is measured by. */
  public List<ShownStandard> getStandardsShown() {
    return view == null
        ? List.of()
        : shownStandards.of(getContent(), view.archive().getFilingDate(), null);
  }

  public HardshipCategory getHardshipCategory() {
    return view == null ? null : view.archive().getHardshipCategory();
  }

  public boolean isMigrant() {
    return view != null && view.archive().getArchiveType() == ArchiveType.MIGRANT_WORKER;
  }

  /** Nothing can be done here. */
  public boolean may(ArchiveAct act) {
    return false;
  }

  public String show(String field, Object value) {
    return values.show(field, value);
  }

  public Integer ageOf(Person person) {
    return person.ageOn(today.today());
  }

  /** The masked value. */
  public String classA(String path) {
    return view.masked().get(path);
  }

  /** Nothing is revealed here. */
  public boolean isRevealed(String path) {
    return true;
  }

  public long getShownSeconds() {
    return ArchiveViewPage.SHOWN.toSeconds();
  }
}
