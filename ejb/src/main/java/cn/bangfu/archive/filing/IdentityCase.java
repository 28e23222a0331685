package cn.bangfu.archive.filing;

import cn.bangfu.archive.LifeState;

/** What finding an identity number elsewhere means (table of ARC-046), the most severe first. */
public enum IdentityCase {
  /** Case 1: recorded as dead. */
  DEAD,
  /** Case 2. */
  OWN_UNION,
  /** Case 3. */
  OTHER_UNION,
  /** Case 4: head of a closed archive, typed as head. */
  CLOSED_HEAD,
  /** Cases 5 and 6: in a closed archive otherwise. */
  CLOSED_HOUSEHOLD,
  /** Case 7: head of a former temporary archive that nobody has completed, typed as head. */
  FORMER_TEMPORARY,
  /** Case 8: member of such an archive. */
  LEAVES_TEMPORARY,
  /**
   * Cases 9 and 10: drafts, merged and deleted archives hold nobody, nor do those who moved out.
   */
  FREE;

  /**
   * A number as it was found.
   *
   * @param dead recorded as dead, in whatever archive
   * @param head as head; otherwise as member
   * @param movedOut has a household of his own since
   * @param takeover in a former temporary archive that was never completed since the conversion
   */
  public record Found(
      boolean dead,
      boolean head,
      boolean movedOut,
      LifeState state,
      boolean ownUnion,
      boolean takeover) {}

  /** The case of a number that is typed as head or as member. */
  public static IdentityCase of(Found found, boolean asHead) {
    if (found.dead()) {
      return DEAD;
    }
    if (found.movedOut()) {
      return FREE;
    }
    return switch (found.state()) {
      case ACTIVE -> active(found, asHead);
      case DEREGISTERED, EXITED -> found.head() && asHead ? CLOSED_HEAD : CLOSED_HOUSEHOLD;
      case DRAFT, MERGED, DELETED -> FREE;
    };
  }

  private static IdentityCase active(Found found, boolean asHead) {
    if (found.ownUnion()) {
      return OWN_UNION;
    }
    if (!found.takeover()) {
      return OTHER_UNION;
    }
    if (!found.head()) {
      return LEAVES_TEMPORARY;
    }
    return asHead ? FORMER_TEMPORARY : OTHER_UNION;
  }

  /** True if the archive that holds the number is on file. */
  public boolean onFile() {
    return switch (this) {
      case OWN_UNION, OTHER_UNION, FORMER_TEMPORARY, LEAVES_TEMPORARY -> true;
      case DEAD, CLOSED_HEAD, CLOSED_HOUSEHOLD, FREE -> false;
    };
  }

  /** True if saving goes on. */
  public boolean passes() {
    return this == FREE || this == LEAVES_TEMPORARY;
  }
}
