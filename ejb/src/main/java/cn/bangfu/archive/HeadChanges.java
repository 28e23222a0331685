package cn.bangfu.archive;

import cn.bangfu.kernel.Label;
import cn.bangfu.kernel.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Changes the head in the content of an archive (ARC-112 to ARC-115): the household, its causes and
 * its bank card stay, what only the person knows goes with the person.
 */
public final class HeadChanges {

  private static final int AGE_MIN = 16;

  private HeadChanges() {}

  /** Why this member cannot be head; empty if he can (ARC-113). */
  public static Optional<Violation> refuse(Member member, LocalDate today) {
    Integer age = member.ageOn(today);
    Object reason = null;
    if (member.isMovedOut()) {
      reason = new Label("archive.head.reason.movedOut");
    } else if (age == null || age < AGE_MIN) {
      reason = new Label("archive.head.reason.young");
    } else if (member.getMemberIdentity() == MemberIdentity.STUDENT) {
      reason = new Label("archive.head.reason.student");
    } else if (member.getMemberIdentity() == MemberIdentity.PRESCHOOL) {
      reason = new Label("archive.head.reason.preschool");
    }
    return reason == null
        ? Optional.empty()
        : Optional.of(Violation.of(null, ArchiveRefusal.CANNOT_BE_HEAD, member.getName(), reason));
  }

  /** The member of a change. */
  public static Optional<Member> newHead(ArchiveContent content, HeadChange change) {
    return content.getMembers().stream()
        .filter(member -> member.getId() != null && member.getId() == change.memberId())
        .findFirst();
  }

  /** What is missing or impossible in a change. */
  public static List<Violation> check(ArchiveContent content, HeadChange change, LocalDate today) {
    Optional<Member> member = newHead(content, change);
    if (member.isEmpty()) {
      return List.of(Violation.of("headChange", ArchiveRefusal.NO_SUCH_MEMBER));
    }
    List<Violation> wrong = new ArrayList<>();
    refuse(member.get(), today).ifPresent(wrong::add);
    if (!change.stays() && change.reason() == null) {
      wrong.add(
          Violation.of(
              "headChange.reason", ArchiveProblem.MISSING, new Label("archive.head.reason")));
    }
    if (!change.stays() && change.date() == null) {
      wrong.add(
          Violation.of("headChange.date", ArchiveProblem.MISSING, new Label("archive.head.date")));
    }
    if (change.date() != null && change.date().isAfter(today)) {
      wrong.add(
          Violation.of(
              "headChange.date", ArchiveProblem.IN_FUTURE, new Label("archive.head.date")));
    }
    return wrong;
  }

  /**
   * Carries the change out. The head-only fields that the member's row lacks are empty then and
   * have to be filled; relations that no table gives are empty too.
   */
  public static void apply(ArchiveContent content, HeadChange change) {
    Member next = newHead(content, change).orElseThrow();
    Relation was = next.getRelation();
    boolean spouses = change.stays() && was != null && was.isSpouse();
    for (Member other : content.getMembers()) {
      if (other != next) {
        other.setRelation(spouses ? HeadRelations.ofOther(other.getRelation(), was) : null);
      }
    }
    Relation becomes = HeadRelations.ofOldHead(was, content.getGender());
    content.removeMember(next);
    if (change.stays()) {
      Member old = content.addMember();
      old.becomeFromHead(content);
      old.setRelation(becomes);
      content.moveMember(old, -content.getMembers().size());
    }
    content.becomeHead(next);
  }

  /** The members whose relation to the new head is still open (ARC-115). */
  public static List<Violation> openRelations(ArchiveContent content) {
    List<Violation> open = new ArrayList<>();
    for (int i = 0; i < content.getMembers().size(); i++) {
      Member member = content.getMembers().get(i);
      if (!member.isMovedOut() && member.getRelation() == null) {
        open.add(
            Violation.of(
                "content.members[" + i + "].relation",
                ArchiveRefusal.RELATION_OPEN,
                member.getName()));
      }
    }
    return open;
  }
}
