package cn.bangfu.archive;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.access.Caller;
import cn.bangfu.access.FirstLoginStage;
import cn.bangfu.access.Permission;
import cn.bangfu.access.PermissionLevel;
import cn.bangfu.kernel.Texts;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The table of part 20 §4.1: every state, every event, every kind of caller. */
class LifeRulesTest {

  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-22T09:00:00+08:00");
  private static final ChainUnion TOP = union(1, null, ArchiveLevel.NATIONAL);
  private static final ChainUnion PROVINCE = union(2, TOP, ArchiveLevel.PROVINCIAL);
  private static final ChainUnion COUNTY = union(3, PROVINCE, ArchiveLevel.COUNTY);

  /** State before, event, state after; what is not here cannot happen. */
  private static final Set<String> TABLE =
      Set.of(
          "DRAFT SAVE_DRAFT DRAFT",
          "DRAFT FILE ACTIVE",
          "DRAFT DELETE DELETED",
          "ACTIVE DELETE DELETED",
          "ACTIVE DEREGISTER DEREGISTERED",
          "ACTIVE DEREGISTER_BY_SYSTEM DEREGISTERED",
          "ACTIVE EXIT EXITED",
          "DEREGISTERED RESTORE ACTIVE",
          "EXITED RESTORE ACTIVE",
          "DRAFT MERGE MERGED",
          "ACTIVE MERGE MERGED",
          "DEREGISTERED MERGE MERGED",
          "EXITED MERGE MERGED",
          "DRAFT TRANSFER DRAFT",
          "ACTIVE TRANSFER ACTIVE",
          "DEREGISTERED TRANSFER DEREGISTERED",
          "EXITED TRANSFER EXITED");

  @Test
  @Tag("ARC-073")
  @Tag("ARC-081")
  void everyStateKnowsExactlyTheEventsOfTheTable() {
    List<String> found = new ArrayList<>();
    for (LifeState state : LifeState.values()) {
      for (LifeEvent event : LifeEvent.values()) {
        LifeRules.next(state, event).ifPresent(next -> found.add(state + " " + event + " " + next));
      }
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(TABLE);
  }

  @Test
  @Tag("ARC-005")
  @Tag("ARC-041")
  @Tag("ARC-071")
  void whoMayDoWhatInWhichStateIsSaidByOneTable() throws Exception {
    Map<String, Caller> callers =
        Map.of(
            "filing union", caller(COUNTY, PermissionLevel.HANDLE),
            "its reader", caller(COUNTY, PermissionLevel.READ),
            "superior", caller(PROVINCE, PermissionLevel.HANDLE));
    Map<String, ChainUnion> unions =
        Map.of("filing union", COUNTY, "its reader", COUNTY, "superior", PROVINCE);
    EnumSet<ArchiveAct> watched =
        EnumSet.of(ArchiveAct.EDIT, ArchiveAct.DELETE, ArchiveAct.DEREGISTER, ArchiveAct.EXIT);
    for (LifeState state : LifeState.values()) {
      for (String who : callers.keySet()) {
        ChainUnion own = unions.get(who);
        Archive archive = in(state, false);
        Set<ArchiveAct> acts =
            FilingRules.acts(archive, callers.get(who), own, own == COUNTY ? PROVINCE : TOP);
        acts.retainAll(watched);
        assertThat(acts).as(state + " " + who).isEqualTo(expected(state, who));
      }
    }
  }

  private static Set<ArchiveAct> expected(LifeState state, String who) {
    if (!who.equals("filing union")) {
      return Set.of();
    }
    return switch (state) {
      case DRAFT -> Set.of(ArchiveAct.EDIT, ArchiveAct.DELETE);
      case ACTIVE ->
          Set.of(ArchiveAct.EDIT, ArchiveAct.DELETE, ArchiveAct.DEREGISTER, ArchiveAct.EXIT);
      default -> Set.of();
    };
  }

  @Test
  @Tag("ARC-078")
  @Tag("ARC-093")
  void aCancelledArchiveIsReportedOnlyIfItNeverWas() throws Exception {
    Caller clerk = caller(COUNTY, PermissionLevel.HANDLE);
    assertThat(FilingRules.acts(in(LifeState.DEREGISTERED, false), clerk, COUNTY, PROVINCE))
        .contains(ArchiveAct.REPORT);
    assertThat(FilingRules.acts(in(LifeState.DEREGISTERED, true), clerk, COUNTY, PROVINCE))
        .doesNotContain(ArchiveAct.REPORT);
    assertThat(FilingRules.acts(in(LifeState.EXITED, false), clerk, COUNTY, PROVINCE))
        .doesNotContain(ArchiveAct.REPORT);
  }

  @Test
  @Tag("ARC-071")
  @Tag("ARC-079")
  void everyRefusalNamesTheState() throws Exception {
    assertThat(refusal(LifeState.DRAFT, LifeEvent.DEREGISTER)).isEqualTo("档案状态为“草稿”,不能注销。");
    assertThat(refusal(LifeState.EXITED, LifeEvent.DEREGISTER)).isEqualTo("档案状态为“已脱困”,不能注销。");
    assertThat(refusal(LifeState.DEREGISTERED, LifeEvent.EXIT)).isEqualTo("档案状态为“已注销”,不能办理脱困。");
    assertThat(refusal(LifeState.MERGED, LifeEvent.EXIT)).isEqualTo("该档案已被删除,请刷新列表。");
    assertThat(LifeRules.refuseClose(in(LifeState.ACTIVE, false), LifeEvent.EXIT)).isEmpty();
  }

  private static String refusal(LifeState state, LifeEvent event) throws Exception {
    return Texts.of(LifeRules.refuseClose(in(state, false), event).orElseThrow());
  }

  private static Archive in(LifeState state, boolean onceReported) throws Exception {
    Archive archive = new Archive(List.of(COUNTY, PROVINCE, TOP), null);
    archive.file(
        new ArchiveHeader(
            ArchiveType.URBAN_WORKER,
            "0001",
            HardshipCategory.BORDERLINE,
            ArchiveLevel.NATIONAL,
            LocalDate.of(2026, 11, 22),
            null,
            null,
            null),
        "张伟",
        LocalDate.of(2026, 11, 22));
    if (onceReported) {
      archive.report(COUNTY, PROVINCE, NOW);
      archive.sendBack(PROVINCE, COUNTY);
    }
    var field = Archive.class.getDeclaredField("lifeState");
    field.setAccessible(true);
    field.set(archive, state);
    return archive;
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
