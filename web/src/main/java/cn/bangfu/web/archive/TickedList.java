package cn.bangfu.web.archive;

import cn.bangfu.web.kit.Messages;
import cn.bangfu.web.kit.Ticked;
import java.io.Serializable;
import java.util.List;
import org.primefaces.PrimeFaces;

/** A list whose rows are ticked, asked about and deleted: what all such pages do alike. */
public abstract class TickedList implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String texts;
  private final int mostChosen;
  private String ticked;

  /**
   * A list of records of one kind.
   *
   * @param texts beginning of the keys of its texts
   * @param mostChosen so many may be chosen at once
   */
  protected TickedList(String texts, int mostChosen) {
    this.texts = texts;
    this.mostChosen = mostChosen;
  }

  /** The numbers of all that were found, one more than may be chosen at most. */
  protected abstract List<Long> found();

  /** Counts and sums are asked for anew. */
  protected abstract void forget();

  /** The numbers of the ticked rows. */
  protected List<Long> chosen() {
    return Ticked.ids(ticked);
  }

  /** Ticks all that were found, on all pages. */
  public void tickAll() {
    List<Long> all = found();
    if (all.size() > mostChosen) {
      Messages.warning(texts + "tickAll.tooMany", mostChosen);
      all = all.subList(0, mostChosen);
    }
    ticked = Ticked.of(all);
  }

  public void untickAll() {
    ticked = null;
  }

  /** Asks before these rows are deleted. */
  protected abstract void askToDelete(List<Long> ids);

  public void askDelete() {
    askToDelete(chosen());
  }

  public void askDeleteOne(long id) {
    askToDelete(List.of(id));
  }

  /** Other rows are listed: nothing out of sight stays ticked. */
  protected void anew() {
    ticked = null;
    forget();
  }

  /** Rows have moved: nothing stays ticked, everything is counted anew. */
  protected void moved() {
    anew();
    PrimeFaces.current().ajax().update("form");
  }

  public String getTicked() {
    return ticked;
  }

  public void setTicked(String ticked) {
    this.ticked = ticked;
  }
}
