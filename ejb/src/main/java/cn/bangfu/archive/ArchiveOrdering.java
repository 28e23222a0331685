package cn.bangfu.archive;

import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Root;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** An order that a user has chosen for his lists (ARC-146). */
public interface ArchiveOrdering extends Serializable {

  /** The same order as an index has it, if there is one. */
  Optional<Indexed> indexed();

  /** The order by what the archives hold; the number of the archive comes after it. */
  List<Order> orders(ArchiveCriteria criteria, Root<ArchiveContent> content);

  /** An order that an index answers. */
  record Indexed(ArchiveSort sort, boolean ascending) implements Serializable {}
}
