package cn.bangfu.quick;

import cn.bangfu.kernel.BoundedCount;
import java.io.Serializable;
import java.util.List;

/**
 * Quick report and quick return as a page of any kind of records uses them (part 30 A.10). Each
 * kind is a service of its own, because the rights of each are its own.
 *
 * @param <T> row of the concrete list
 */
public abstract class QuickRecords<T extends Serializable> {

  /** The own union and its direct subordinates, with what there is to move (AST-068). */
  public abstract List<QuickUnion> unions();

  /** A page of the concrete list, each record with the reason against it (AST-069). */
  public abstract List<Listed<T>> page(QuickChoice choice, int offset, int size);

  /** How many the list has. */
  public abstract BoundedCount count(QuickChoice choice);

  /** Number and amount of what is chosen (AST-060). */
  public abstract QuickSum sum(QuickChoice choice);

  /** Reports what may go; the rest stays and is listed (AST-070). */
  public abstract QuickResult report(QuickChoice choice, QuickText text);

  /** Returns each record to the subordinate it came from (AST-071). */
  public abstract QuickResult sendBack(QuickChoice choice, QuickText text);

  /** What became of an order of the own union. */
  public abstract QuickResult result(long order);
}
