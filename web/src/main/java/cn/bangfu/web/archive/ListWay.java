package cn.bangfu.web.archive;

import cn.bangfu.archive.ArchiveType;
import cn.bangfu.web.kit.ListMemory;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Which of the two lists a detail or form leads back to: the one the user came from (ARC-020). */
@Named
@RequestScoped
public class ListWay {

  static final String ALL = "archive.list.all";
  static final String MIGRANT = "archive.list.migrant";
  static final String QUERY = "archive.query.all";
  static final String MIGRANT_QUERY = "archive.query.migrant";

  /** Name under which the list shown last is remembered. */
  private static final String LAST = "archive.list";

  @Inject ListMemory memory;

  /** True if it is the list of migrant workers; asked the first time, the archive's own type. */
  public boolean toMigrants(ArchiveType type) {
    String last = memory.filter(LAST, () -> keyOf(type));
    return MIGRANT.equals(last) || MIGRANT_QUERY.equals(last);
  }

  /** True if it is the result of a query. */
  public boolean isToQuery() {
    String last = memory.filter(LAST, () -> ALL);
    return QUERY.equals(last) || MIGRANT_QUERY.equals(last);
  }

  /** Remembers the list that is shown; true if it is another one than before. */
  boolean entered(String key) {
    boolean other = !key.equals(memory.filter(LAST, () -> key));
    memory.put(LAST, key);
    return other;
  }

  /** The list of a type that shows what a query has found. */
  static String queryOf(ArchiveType type) {
    return type == ArchiveType.MIGRANT_WORKER ? MIGRANT_QUERY : QUERY;
  }

  static String keyOf(ArchiveType type) {
    return type == ArchiveType.MIGRANT_WORKER ? MIGRANT : ALL;
  }
}
