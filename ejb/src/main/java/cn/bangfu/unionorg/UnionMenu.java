package cn.bangfu.unionorg;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.Set;

/**
 * What may be done with a union here and now: the menu shows the rest grey, the services refuse it
 * (ORG-039, ORG-041).
 *
 * @param own the caller's own union
 * @param children direct children that are not deleted
 * @param toMend its place breaks a rule (ORG-112)
 */
public record UnionMenu(
    long id, String name, UnionState state, boolean own, int children, boolean toMend)
    implements Serializable {

  /** The entries that are not grey. */
  public Set<UnionEntry> allowed() {
    Set<UnionEntry> allowed = EnumSet.noneOf(UnionEntry.class);
    boolean normal = state == UnionState.NORMAL;
    boolean disabled = state == UnionState.DISABLED;
    add(allowed, UnionEntry.CREATE, normal && !toMend);
    add(allowed, UnionEntry.EDIT, !own && (normal || disabled));
    add(allowed, UnionEntry.DELETE, !own && (normal || disabled));
    add(allowed, UnionEntry.SORT, children > 1 && (normal || disabled));
    add(allowed, UnionEntry.RESET_ORDER, children > 1 && (normal || disabled));
    add(allowed, UnionEntry.CUT, !own && normal);
    add(allowed, UnionEntry.DISABLE, !own && normal);
    add(allowed, UnionEntry.ENABLE, !own && disabled);
    return allowed;
  }

  public boolean allows(UnionEntry entry) {
    return allowed().contains(entry);
  }

  private static void add(Set<UnionEntry> allowed, UnionEntry entry, boolean may) {
    if (may) {
      allowed.add(entry);
    }
  }
}
