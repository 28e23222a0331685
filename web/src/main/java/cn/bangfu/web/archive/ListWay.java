package cn.bangfu.web.archive;

import cn.bangfu.archive.ArchiveType;
import cn.bangfu.web.kit.ListMemory;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Which list a detail or form leads back to: the one the user came from (ARC-020). */
@Named
@RequestScoped
public class ListWay {

  static final String ALL = "archive.list.all";
  static final String MIGRANT = "archive.list.migrant";
  static final String QUERY = "archive.query.all";
  static final String MIGRANT_QUERY = "archive.query.migrant";

  static final String LIST = "/archive/list.xhtml";

  /** Name under which the address of the list shown last is remembered. */
  private static final String LAST = "archive.list";

  @Inject ListMemory memory;

  /**
   * Address of the list inside the application.
   *
   * @param type of the archive, whose list it is if none was shown before
   */
  public String back(ArchiveType type) {
    return memory.filter(LAST, () -> listOf(type));
  }

  /** The same as an outcome of an action. */
  String backTo(ArchiveType type) {
    String address = back(type);
    return address + (address.contains("?") ? "&" : "?") + "faces-redirect=true";
  }

  /**
   * Remembers the list that is shown; true if it is another one than before.
   *
   * @param address inside the application, with the parameters that make it this list
   */
  boolean entered(String address) {
    boolean other = !address.equals(memory.filter(LAST, () -> address));
    memory.put(LAST, address);
    return other;
  }

  /** Address of the list of a type, or of all. */
  static String listOf(ArchiveType type) {
    return type == ArchiveType.MIGRANT_WORKER ? LIST + "?type=" + type : LIST;
  }

  /** The list of a type that shows what a query has found. */
  static String queryOf(ArchiveType type) {
    return type == ArchiveType.MIGRANT_WORKER ? MIGRANT_QUERY : QUERY;
  }

  static String keyOf(ArchiveType type) {
    return type == ArchiveType.MIGRANT_WORKER ? MIGRANT : ALL;
  }
}
