package cn.bangfu.web.attachment;

import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.attachment.AttachmentRow;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.web.kit.Ticked;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;

/** One file of a record in the browser, under a mark of who looks at it (ARC-151, USR-123). */
public abstract class FilePage {

  /** Enough to cover the largest window. */
  private static final int TILES = 120;

  @Inject CallerContext callers;
  @Inject Today today;

  private AttachmentRow file;

  protected abstract AttachmentRow read(long id);

  @PostConstruct
  void init() {
    List<Long> number =
        Ticked.ids(
            FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("id"));
    file = read(number.isEmpty() ? 0 : number.get(0));
  }

  public AttachmentRow getFile() {
    return file;
  }

  /** Name, log-in name and moment of the caller. */
  public String getWatermark() {
    Caller caller = callers.known();
    return "%s %s %s".formatted(caller.name(), caller.loginName(), Texts.show(today.now()));
  }

  /** The mark stands once per element. */
  public List<Integer> getTiles() {
    return Collections.nCopies(TILES, 0);
  }
}
