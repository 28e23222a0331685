package cn.bangfu.web.kit;

import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.context.FacesContext;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.primefaces.PrimeFaces;

/**
 * What a user had asked a list for, so that it is there again when he comes back from a record. A
 * page takes its filter from here and edits that very object. Page, rows and sort are kept by the
 * list itself.
 */
@SessionScoped
public class ListMemory implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Map<String, Serializable> filters = new HashMap<>();
  private final Map<String, String> variants = new HashMap<>();

  /** The filter of a list; a new one the first time. */
  @SuppressWarnings("unchecked")
  public <F extends Serializable> F filter(String list, Supplier<F> first) {
    return (F) filters.computeIfAbsent(list, key -> first.get());
  }

  /**
   * One page that shows several lists, told apart by a parameter: the place in one is not kept for
   * another. To be called when the page is opened.
   */
  public void variant(String list, String variant) {
    String before = variants.put(list, variant);
    if (before != null && !before.equals(variant)) {
      PrimeFaces.current()
          .multiViewState()
          .clearAll(FacesContext.getCurrentInstance().getViewRoot().getViewId(), false);
    }
  }

  /** The list of a page that was shown last, or null. */
  public String variant(String list) {
    return variants.get(list);
  }

  /** Puts another filter in its place. */
  public void put(String list, Serializable filter) {
    filters.put(list, filter);
  }
}
