package cn.bangfu.web.unionorg;

import cn.bangfu.unionorg.UnionEntry;
import cn.bangfu.unionorg.UnionMenu;
import cn.bangfu.unionorg.UnionUpkeep;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;

/**
 * The menu of the tree page: for what it was opened, and which entries are not grey (ORG-039). The
 * entries stand in parts {@code parts/unionorg/menu-….xhtml}; each acts on {@link #getUnion}.
 */
@Named("unionMenu")
@ViewScoped
public class UnionMenuBean implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String NUMBER = "[0-9]{1,18}";

  @Inject UnionUpkeep upkeep;

  private MenuPlace place = MenuPlace.EMPTY;
  private UnionMenu union;
  private Long personId;

  /** Asked for by the browser with place, union and person. */
  public void open() {
    Map<String, String> asked =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    String id = asked.getOrDefault("union", "");
    String person = asked.getOrDefault("person", "");
    place = placeOf(asked.get("place"));
    personId = place == MenuPlace.PERSON && person.matches(NUMBER) ? Long.valueOf(person) : null;
    union = id.matches(NUMBER) ? upkeep.menu(Long.parseLong(id)) : null;
  }

  private static MenuPlace placeOf(String name) {
    for (MenuPlace known : MenuPlace.values()) {
      if (known.name().equals(name)) {
        return known;
      }
    }
    return MenuPlace.EMPTY;
  }

  /** True if the entry is not grey. */
  public boolean allows(String entry) {
    return union != null && union.allows(UnionEntry.valueOf(entry));
  }

  public boolean isOpened() {
    return union != null;
  }

  /** A line of the tree or a row of unions: the union itself is meant. */
  public boolean isOnUnion() {
    return place == MenuPlace.NODE || place == MenuPlace.ROW;
  }

  public boolean isOnPerson() {
    return place == MenuPlace.PERSON;
  }

  /** Not a single row: the children or people of a union are meant. */
  public boolean isOnBranch() {
    return place == MenuPlace.NODE || place == MenuPlace.EMPTY;
  }

  public MenuPlace getPlace() {
    return place;
  }

  /** The union that is meant, or null as long as the menu was not opened. */
  public UnionMenu getUnion() {
    return union;
  }

  /** The person that is meant, or null. */
  public Long getPersonId() {
    return personId;
  }
}
