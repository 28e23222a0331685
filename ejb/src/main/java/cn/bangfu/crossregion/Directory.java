package cn.bangfu.crossregion;

import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.BusinessException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Reads the directory: one entry, or what a query finds; the scope is the whole country. */
@Stateless
public class Directory {

  /** So many lines are printed at once. */
  public static final int MAX_PRINTED = 500;

  @Inject DirectoryRows rows;

  /**
   * What is published of a union (INF-088).
   *
   * @throws BusinessException if the union is disabled or deleted, or there is none (INF-095)
   */
  @Needs(Right.LOGGED_IN)
  public DirectoryEntry entry(long id) {
    return rows.entry(id).orElseThrow(() -> new BusinessException(DirectoryProblem.NO_ENTRY));
  }

  /**
   * A part of what is found, best matches first (INF-093).
   *
   * @param size lines wanted, at most {@link #MAX_PRINTED}
   * @throws cn.bangfu.kernel.Violations if the query is empty or too short (INF-089, INF-091)
   */
  @Needs(Right.LOGGED_IN)
  public DirectoryHits find(DirectoryQuery query, int offset, int size) {
    query.check();
    return rows.find(query, Math.max(0, offset), Math.max(1, Math.min(size, MAX_PRINTED)));
  }
}
