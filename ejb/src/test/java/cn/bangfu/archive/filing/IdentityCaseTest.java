package cn.bangfu.archive.filing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.archive.LifeState;
import cn.bangfu.archive.filing.IdentityCase.Found;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The ten cases of ARC-046: every way in which a number can be found and typed. */
class IdentityCaseTest {

  private static final boolean[] BOTH = {true, false};

  @Test
  @Tag("ARC-046")
  void everyFindLeadsToItsCase() {
    Map<IdentityCase, Integer> met = new EnumMap<>(IdentityCase.class);
    for (LifeState state : LifeState.values()) {
      for (boolean dead : BOTH) {
        for (boolean head : BOTH) {
          for (boolean movedOut : BOTH) {
            for (boolean own : BOTH) {
              for (boolean takeover : BOTH) {
                for (boolean asHead : BOTH) {
                  Found found = new Found(dead, head, movedOut, state, own, takeover);
                  IdentityCase expected = row(found, asHead);
                  assertThat(IdentityCase.of(found, asHead))
                      .as(found + " " + asHead)
                      .isEqualTo(expected);
                  met.merge(expected, 1, Integer::sum);
                }
              }
            }
          }
        }
      }
    }
    assertThat(met).containsOnlyKeys(IdentityCase.values());
  }

  /** The table row by row, in its order. */
  private static IdentityCase row(Found f, boolean asHead) {
    boolean active = f.state() == LifeState.ACTIVE;
    boolean closed = f.state() == LifeState.DEREGISTERED || f.state() == LifeState.EXITED;
    if (f.dead()) {
      return IdentityCase.DEAD;
    }
    if (!f.movedOut()) {
      if (active && f.ownUnion()) {
        return IdentityCase.OWN_UNION;
      }
      if (active && f.takeover() && f.head() && asHead) {
        return IdentityCase.FORMER_TEMPORARY;
      }
      if (active && f.takeover() && !f.head()) {
        return IdentityCase.LEAVES_TEMPORARY;
      }
      if (active) {
        return IdentityCase.OTHER_UNION;
      }
      if (closed && f.head() && asHead) {
        return IdentityCase.CLOSED_HEAD;
      }
      if (closed) {
        return IdentityCase.CLOSED_HOUSEHOLD;
      }
    }
    return IdentityCase.FREE;
  }

  @Test
  @Tag("ARC-046")
  void theMostSevereCaseStandsFirstAndOnlyTwoLetSavingGoOn() {
    assertThat(IdentityCase.values())
        .containsExactly(
            IdentityCase.DEAD,
            IdentityCase.OWN_UNION,
            IdentityCase.OTHER_UNION,
            IdentityCase.CLOSED_HEAD,
            IdentityCase.CLOSED_HOUSEHOLD,
            IdentityCase.FORMER_TEMPORARY,
            IdentityCase.LEAVES_TEMPORARY,
            IdentityCase.FREE);
    assertThat(IdentityCase.values())
        .filteredOn(IdentityCase::passes)
        .containsExactly(IdentityCase.LEAVES_TEMPORARY, IdentityCase.FREE);
  }
}
