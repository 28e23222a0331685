package cn.bangfu.web.assistance;

import java.util.Map;

/** The lists of records that one page shows, told apart by a parameter of its address. */
public enum RecordList {
  /** All records (AST-005). */
  LIST("all"),
  /** Own records that may still be changed (AST-052). */
  CHANGE("change"),
  /** Own records, to tell which household has left hardship (AST-083). */
  EXITS("exits"),
  /** What a query has found (part 30 A.14). */
  QUERY("query");

  /** Under this name the list that is shown is remembered. */
  static final String PAGE = "assistance.list";

  private final String code;

  RecordList(String code) {
    this.code = code;
  }

  /** The list that an address asks for. */
  static RecordList asked(Map<String, String> parameters) {
    for (RecordList list : values()) {
      if (list != LIST && parameters.get(list.code) != null) {
        return list;
      }
    }
    return LIST;
  }

  /** Under this name page and browser remember the list. */
  String key() {
    return PAGE + "." + code;
  }

  /** Key of its title. */
  String title() {
    return this == LIST ? "assistance.page.list" : "assistance.page." + code;
  }
}
