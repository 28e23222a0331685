package cn.bangfu.archive.filing;

import cn.bangfu.archive.LifeState;

/**
 * What finding an identity number in another archive means (table of ARC-046), as far as archives
 * are not closed yet: cases 2, 3, 9 and 10.
 */
public enum IdentityCase {
  /** Cases 9 and 10: drafts, merged and deleted archives hold nobody. */
  FREE,
  /** Case 2. */
  OWN_UNION,
  /** Case 3. */
  OTHER_UNION;

  /** The case of a number found in an archive of this state. */
  public static IdentityCase of(LifeState state, boolean ownUnion) {
    if (state != LifeState.ACTIVE) {
      return FREE;
    }
    return ownUnion ? OWN_UNION : OTHER_UNION;
  }
}
