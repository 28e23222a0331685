package cn.bangfu.quick;

/** The records somebody has chosen, all of them held by his union. */
public interface QuickSource {

  /** How many there are, at most so many. */
  int count(int max);

  /** Writes them down for an order; tells how many. */
  int writeDown(long order);
}
