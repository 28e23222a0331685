package cn.bangfu.archive;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.access.Caller;
import cn.bangfu.access.FirstLoginStage;
import cn.bangfu.access.Permission;
import cn.bangfu.access.PermissionLevel;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Problem;
import cn.bangfu.reporting.ReportState;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The tables of part 20 §4.2, whole: wherever an archive stands, whoever of the way looks at it,
 * and whatever he does.
 */
@Tag("ARC-093")
@Tag("ARC-101")
@Tag("ARC-104")
class ReportPositionTest {

  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-22T09:00:00+08:00");
  private static final ChainUnion TOP = union(1, null, ArchiveLevel.NATIONAL);
  private static final ChainUnion PROVINCE = union(2, TOP, ArchiveLevel.PROVINCIAL);
  private static final ChainUnion CITY = union(3, PROVINCE, ArchiveLevel.PREFECTURAL);
  private static final ChainUnion COUNTY = union(4, CITY, ArchiveLevel.COUNTY);
  private static final ChainUnion STREET = union(5, COUNTY, ArchiveLevel.GRASSROOTS);

  /** The filing union first, the root last. */
  private static final List<ChainUnion> CHAIN = List.of(STREET, COUNTY, CITY, PROVINCE, TOP);

  /** An archive held at one place of the way. */
  private record Place(int holder, boolean sentBack) {}

  private static List<Place> places() {
    List<Place> all = new ArrayList<>();
    for (int holder = 0; holder < CHAIN.size(); holder++) {
      all.add(new Place(holder, false));
      if (holder < CHAIN.size() - 1) {
        all.add(new Place(holder, true));
      }
    }
    return all;
  }

  @Test
  void everyUnionOfTheWaySeesTheStateThatFollowsFromTheHolder() {
    for (Place place : places()) {
      for (int viewer = 0; viewer < CHAIN.size(); viewer++) {
        assertThat(position(standing(place, ArchiveLevel.NATIONAL), viewer).state())
            .as(place + " seen by " + viewer)
            .isEqualTo(shown(place, viewer));
      }
    }
  }

  /** Table of the shown states, written from its conditions. */
  private static ReportState shown(Place place, int viewer) {
    if (place.holder() < viewer) {
      return ReportState.SUBORDINATE_UNREPORTED;
    }
    if (place.holder() > viewer) {
      return ReportState.REPORTED;
    }
    return place.sentBack() ? ReportState.SENT_BACK : ReportState.UNREPORTED;
  }

  @ParameterizedTest
  @EnumSource(ArchiveLevel.class)
  @Tag("ARC-119")
  void theLimitIsShownToTheHolderWhoseSuperiorStandsAboveTheStandard(ArchiveLevel standard) {
    for (Place place : places()) {
      if (CHAIN.get(place.holder()).level().isAbove(standard)) {
        continue; // no report leads there
      }
      for (int viewer = 0; viewer < CHAIN.size(); viewer++) {
        boolean last =
            viewer == CHAIN.size() - 1 || CHAIN.get(viewer + 1).level().isAbove(standard);
        assertThat(position(standing(place, standard), viewer).atLimit())
            .as(standard + " " + place + " seen by " + viewer)
            .isEqualTo(viewer == place.holder() && last);
      }
    }
  }

  @Test
  void whoMayReportOrReturnIsTheHolderAndNobodyElse() {
    for (LifeState state : LifeState.values()) {
      for (Place place : places()) {
        for (int viewer = 0; viewer < CHAIN.size(); viewer++) {
          Archive archive = in(state, standing(place, ArchiveLevel.NATIONAL));
          Set<ArchiveAct> handler = acts(archive, viewer, PermissionLevel.HANDLE);
          assertThat(handler)
              .as(state + " " + place + " handled by " + viewer)
              .isEqualTo(expected(state, place, viewer));
          assertThat(acts(archive, viewer, PermissionLevel.READ))
              .as("a reader does neither")
              .isEmpty();
        }
      }
    }
  }

  private static Set<ArchiveAct> expected(LifeState state, Place place, int viewer) {
    EnumSet<ArchiveAct> acts = EnumSet.noneOf(ArchiveAct.class);
    boolean holds = place.holder() == viewer;
    boolean neverReported = place.holder() == 0 && !place.sentBack();
    if (holds
        && viewer < CHAIN.size() - 1
        && (state == LifeState.ACTIVE || state == LifeState.DEREGISTERED && neverReported)) {
      acts.add(ArchiveAct.REPORT);
    }
    if (holds && viewer > 0 && state == LifeState.ACTIVE) {
      acts.add(ArchiveAct.SEND_BACK);
    }
    return acts;
  }

  @Test
  @Tag("ARC-097")
  @Tag("ARC-098")
  void aReportMovesOneUnionUpAndTheLevelFollows() {
    for (Place place : places()) {
      for (int by = 0; by < CHAIN.size(); by++) {
        Archive archive = standing(place, ArchiveLevel.NATIONAL);
        int from = by;
        ChainUnion superior = by + 1 < CHAIN.size() ? CHAIN.get(by + 1) : null;
        if (by != place.holder()) {
          assertRefused(
              () -> archive.report(CHAIN.get(from), superior, NOW),
              by < place.holder()
                  ? ArchiveRefusal.ALREADY_REPORTED
                  : ArchiveRefusal.NOT_YET_REPORTED_HERE);
        } else if (superior == null) {
          assertRefused(
              () -> archive.report(CHAIN.get(from), null, NOW), ArchiveRefusal.NO_SUPERIOR);
        } else {
          archive.report(CHAIN.get(by), superior, NOW);
          assertThat(archive.getHolderUnionId()).isEqualTo(superior.id());
          assertThat(archive.getArchiveLevel()).isEqualTo(superior.level());
          assertThat(position(archive, by).state()).isEqualTo(ReportState.REPORTED);
          assertThat(position(archive, by + 1).state()).isEqualTo(ReportState.UNREPORTED);
        }
      }
    }
  }

  @Test
  @Tag("ARC-105")
  void aReturnMovesOneUnionDownAndTheLevelFollows() {
    for (Place place : places()) {
      for (int by = 0; by < CHAIN.size(); by++) {
        Archive archive = standing(place, ArchiveLevel.NATIONAL);
        int from = by;
        if (by == 0) {
          assertRefused(() -> archive.sendBack(STREET, STREET), ArchiveRefusal.OWN_NOT_SENT_BACK);
        } else if (by != place.holder()) {
          assertRefused(
              () -> archive.sendBack(CHAIN.get(from), CHAIN.get(from - 1)),
              by < place.holder()
                  ? ArchiveRefusal.REPORTED_ON
                  : ArchiveRefusal.NOT_YET_REPORTED_HERE);
        } else {
          ChainUnion below = CHAIN.get(by - 1);
          archive.sendBack(CHAIN.get(by), below);
          assertThat(archive.getHolderUnionId()).isEqualTo(below.id());
          assertThat(archive.getArchiveLevel()).isEqualTo(below.level());
          assertThat(position(archive, by).state()).isEqualTo(ReportState.SUBORDINATE_UNREPORTED);
          assertThat(position(archive, by - 1).state()).isEqualTo(ReportState.SENT_BACK);
        }
      }
    }
  }

  private static void assertRefused(Runnable act, Problem problem) {
    Assertions.assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            BusinessException.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
  }

  private static Set<ArchiveAct> acts(Archive archive, int viewer, PermissionLevel level) {
    ChainUnion own = CHAIN.get(viewer);
    Set<ArchiveAct> acts =
        EnumSet.copyOf(
            FilingRules.acts(
                archive,
                caller(own, level),
                own,
                viewer + 1 < CHAIN.size() ? CHAIN.get(viewer + 1) : null));
    acts.retainAll(EnumSet.of(ArchiveAct.REPORT, ArchiveAct.SEND_BACK));
    return acts;
  }

  private static ArchivePosition position(Archive archive, int viewer) {
    ChainUnion own = CHAIN.get(viewer);
    return ArchivePosition.of(
        archive,
        caller(own, PermissionLevel.HANDLE),
        own,
        viewer + 1 < CHAIN.size() ? CHAIN.get(viewer + 1) : null);
  }

  /** An archive of the street that got there by reports, and by a return if it was sent back. */
  private static Archive standing(Place place, ArchiveLevel standard) {
    Archive archive = new Archive(CHAIN, null);
    archive.file(header(ArchiveLevel.NATIONAL), "张伟", LocalDate.of(2026, 11, 22));
    int top = place.sentBack() ? place.holder() + 1 : place.holder();
    for (int i = 0; i < top; i++) {
      archive.report(CHAIN.get(i), CHAIN.get(i + 1), NOW);
    }
    if (place.sentBack()) {
      archive.sendBack(CHAIN.get(top), CHAIN.get(top - 1));
    }
    archive.edit(header(standard), "张伟", STREET.level());
    return archive;
  }

  private static Archive in(LifeState state, Archive archive) {
    try {
      var field = Archive.class.getDeclaredField("lifeState");
      field.setAccessible(true);
      field.set(archive, state);
      return archive;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ArchiveHeader header(ArchiveLevel standard) {
    return new ArchiveHeader(
        ArchiveType.URBAN_WORKER,
        "0001",
        HardshipCategory.BORDERLINE,
        standard,
        LocalDate.of(2026, 11, 22),
        null,
        null,
        null);
  }

  private static Caller caller(ChainUnion union, PermissionLevel level) {
    return new Caller(
        7,
        "clerk",
        "李华",
        union.id(),
        union.name(),
        union.path(),
        union.depth(),
        union.level().ordinal(),
        FirstLoginStage.READY,
        Map.of(Permission.ARCHIVE, level));
  }

  private static ChainUnion union(long id, ChainUnion parent, ArchiveLevel level) {
    String path = (parent == null ? "/" : parent.path()) + id + "/";
    return new ChainUnion(id, "工会" + id, path, parent == null ? 1 : parent.depth() + 1, level);
  }
}
