package cn.bangfu.web.shell;

import cn.bangfu.kernel.Texts;
import cn.bangfu.web.shell.MenuBean.Entry;
import cn.bangfu.web.shell.MenuBean.Item;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;

/**
 * The entries of the left menu, {@code entries}, with the one marked that is {@code here}. It
 * stands on every page with some eighty lines, so it is written without components.
 */
@FacesComponent("bangfu.Menu")
public class Menu extends UIComponentBase {

  private static final String LIST = "ul";
  private static final String LINE = "li";
  private static final String LINK = "a";
  private static final String CLASS = "class";

  @Override
  public String getFamily() {
    return "bangfu";
  }

  @Override
  @SuppressWarnings("unchecked")
  public void encodeBegin(FacesContext faces) throws IOException {
    ResponseWriter out = faces.getResponseWriter();
    String context = faces.getExternalContext().getRequestContextPath();
    Object here = getAttributes().get("here");
    out.startElement(LIST, null);
    for (Entry entry : (List<Entry>) getAttributes().get("entries")) {
      out.startElement(LINE, null);
      if (entry.items().isEmpty()) {
        link(out, context + entry.href(), "bf-menu-item", entry.key().equals(here));
        icon(out, entry.icon());
        end(out, entry.key(), LINK);
      } else {
        module(out, context, entry, here);
      }
      out.endElement(LINE);
    }
    out.endElement(LIST);
  }

  private static void module(ResponseWriter out, String context, Entry entry, Object here)
      throws IOException {
    out.startElement("details", null);
    out.writeAttribute("open", "open", null);
    out.startElement("summary", null);
    out.writeAttribute(CLASS, "bf-menu-group", null);
    icon(out, entry.icon());
    end(out, entry.key(), "summary");
    out.startElement(LIST, null);
    for (Item item : entry.items()) {
      out.startElement(LINE, null);
      if (item.outcome() == null) {
        out.startElement("span", null);
        out.writeAttribute(CLASS, "bf-menu-heading", null);
        end(out, item.key(), "span");
      } else {
        link(out, context + item.href(), "bf-menu-item bf-menu-sub", item.key().equals(here));
        end(out, item.key(), LINK);
      }
      out.endElement(LINE);
    }
    out.endElement(LIST);
    out.endElement("details");
  }

  private static void link(ResponseWriter out, String address, String style, boolean here)
      throws IOException {
    out.startElement(LINK, null);
    out.writeURIAttribute("href", address, null);
    out.writeAttribute(CLASS, here ? style + " bf-here" : style, null);
    if (here) {
      out.writeAttribute("aria-current", "page", null);
    }
  }

  private static void icon(ResponseWriter out, String name) throws IOException {
    out.startElement("i", null);
    out.writeAttribute(CLASS, "pi " + name, null);
    out.writeAttribute("aria-hidden", "true", null);
    out.endElement("i");
  }

  private static void end(ResponseWriter out, String key, String element) throws IOException {
    out.writeText(Texts.get(key), null);
    out.endElement(element);
  }
}
