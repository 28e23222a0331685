package cn.bangfu.archive.restoring;

import cn.bangfu.archive.ArchiveView;
import cn.bangfu.archive.HeadCandidate;
import cn.bangfu.archive.closing.ClosingBlock;
import cn.bangfu.kernel.Violation;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * A closed archive found by a number, with what a restore has to know (ARC-085 to ARC-091).
 *
 * @param view the archive, class-A data masked
 * @param blocks how it was closed and opened so far
 * @param needsHead why the head cannot be head again, or null if he can
 * @param headDiedOn when the head died, or null
 * @param askedMember the member whose number was asked for, or null if it is that of the head
 * @param candidates the members who stay, and whether they may be head
 * @param struckOut sentences about members who will not be in the household any more
 * @param refusal why it cannot be restored at all, or null
 */
public record Restorable(
    ArchiveView view,
    List<ClosingBlock> blocks,
    Violation needsHead,
    LocalDate headDiedOn,
    Long askedMember,
    List<HeadCandidate> candidates,
    List<Violation> struckOut,
    Violation refusal)
    implements Serializable {

  public long id() {
    return view.archive().getId();
  }

  /** True if it is a former temporary archive that may be taken over instead (ARC-049). */
  public boolean takeover() {
    return view.archive().isOpenToTakeover();
  }

  /** The members who may be head. */
  public List<HeadCandidate> possible() {
    return candidates.stream().filter(one -> one.refusal() == null).toList();
  }

  /** Who is proposed where another head is needed: who came, if he may be head (E-ARC-6). */
  public Long proposedHead() {
    return needsHead == null
        ? null
        : possible().stream()
            .map(HeadCandidate::memberId)
            .filter(one -> one.equals(askedMember))
            .findFirst()
            .orElse(null);
  }
}
