package cn.bangfu.unionorg;

import cn.bangfu.kernel.Texts;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What a move of a branch takes along (ORG-056, ORG-059, ORG-072).
 *
 * @param unions of the branch, its topmost one included
 * @param kinds people and records, kind by kind
 */
public record MovedCounts(int unions, List<Kind> kinds) implements Serializable {

  /** So much of one kind. */
  public record Kind(MovedKind kind, long count) implements Serializable {}

  public MovedCounts {
    kinds = List.copyOf(kinds);
  }

  public long people() {
    return sum(true);
  }

  public long records() {
    return sum(false);
  }

  private long sum(boolean people) {
    return kinds.stream().filter(one -> one.kind().people() == people).mapToLong(Kind::count).sum();
  }

  /** In words, for change record and audit trail. */
  String words() {
    List<String> parts = new ArrayList<>();
    parts.add(Texts.format("unionorg.move.units", unions));
    kinds.forEach(
        one ->
            parts.add(
                Texts.format(
                    one.kind().people() ? "unionorg.move.people" : "unionorg.deletion.sum",
                    one.kind().label(),
                    one.count())));
    return String.join(Texts.get("shell.comma"), parts);
  }
}
