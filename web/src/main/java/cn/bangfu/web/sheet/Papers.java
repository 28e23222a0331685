package cn.bangfu.web.sheet;

import cn.bangfu.sheet.Exported;
import jakarta.faces.context.FacesContext;

/** Shows the print view in place of the page; the button that asks for it sends no Ajax request. */
public final class Papers {

  /** Under this name the print view finds its table. */
  private static final String PAPER = "paper";

  private Papers() {}

  /** The outcome to be returned by the action. */
  public static String show(Exported paper) {
    FacesContext.getCurrentInstance().getExternalContext().getRequestMap().put(PAPER, paper);
    return paper instanceof Exported.Forms ? "/sheet/form" : "/sheet/print";
  }
}
