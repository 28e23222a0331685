package cn.bangfu.archive;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A member becomes the head of the household (ARC-112).
 *
 * @param memberId the new head
 * @param stays true if the old head becomes a member, false if he leaves the household
 * @param reason why he leaves, or null if he stays
 * @param date when he left
 */
public record HeadChange(long memberId, boolean stays, HeadLeaves reason, LocalDate date)
    implements Serializable {

  /** Both exchange their places. */
  public static HeadChange exchange(long memberId) {
    return new HeadChange(memberId, true, null, null);
  }

  /** True if the old head died. */
  public boolean died() {
    return !stays && reason == HeadLeaves.DEATH;
  }
}
