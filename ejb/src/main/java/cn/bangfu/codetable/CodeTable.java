package cn.bangfu.codetable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A list kept by administrators; which lists there are is fixed at delivery (part 10, 3.4). */
@Entity
@Table(name = "code_table")
@NamedQuery(
    name = CodeTable.ALL,
    query =
        """
        select t from CodeTable t
        order by t.sortOrder, t.tableKey
        """)
public class CodeTable implements Serializable {

  static final String ALL = "CodeTable.all";
  private static final long serialVersionUID = 1L;

  @Id
  @Column(name = "table_key")
  private String tableKey;

  private String name;

  @Column(name = "two_level")
  private boolean twoLevel;

  private boolean closed;

  @Column(name = "sort_order")
  private int sortOrder;

  protected CodeTable() {}

  public String getTableKey() {
    return tableKey;
  }

  public String getName() {
    return name;
  }

  public boolean isTwoLevel() {
    return twoLevel;
  }

  /** True if the list follows a standard or a law: nothing can be added (ORG-109). */
  public boolean isClosed() {
    return closed;
  }
}
