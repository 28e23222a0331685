package cn.bangfu.unionorg;

import static cn.bangfu.unionorg.UnionLevel.COUNTY;
import static cn.bangfu.unionorg.UnionLevel.GRASSROOTS;
import static cn.bangfu.unionorg.UnionLevel.PREFECTURAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.BusinessActs;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where a branch may be pasted, and how moves and savings keep out of each other's way. */
class UnionMovingDbTest {

  private UnionBench bench;
  private long cityA;
  private long cityB;
  private long county;
  private long town;

  @BeforeEach
  void twoCities() {
    bench = new UnionBench();
    cityA = bench.create(bench.province, "A市总工会", PREFECTURAL, "360100");
    cityB = bench.create(bench.province, "B市总工会", PREFECTURAL, "360200");
    county = bench.create(cityA, "甲县总工会", COUNTY, "360121");
    town = bench.create(county, "乙镇总工会", GRASSROOTS, "360121");
  }

  private CutUnion cut(long id) {
    return bench.as(bench.province, UnionMoving.class, m -> m.cut(id));
  }

  private MoveResult paste(CutUnion cut, long target) {
    return bench.as(bench.province, UnionMoving.class, m -> m.paste(cut, target));
  }

  /** What check and paste both say. */
  private String refusal(CutUnion cut, long target) {
    String asked = sentence(m -> m.check(cut, target));
    String done = sentence(m -> m.paste(cut, target));
    assertThat(asked).isEqualTo(done);
    return done;
  }

  private String sentence(java.util.function.Function<UnionMoving, Object> call) {
    BusinessException refused =
        catchThrowableOfType(
            () -> bench.as(bench.province, UnionMoving.class, call), BusinessException.class);
    assertThat(refused).isNotNull();
    return Texts.of(refused);
  }

  private void sql(String statement, long id) {
    bench.services.inTransaction(
        em -> em.createNativeQuery(statement).setParameter(1, id).executeUpdate());
  }

  @Test
  @Tag("ORG-054")
  @Tag("ORG-059")
  void theBranchComesLastBelowItsNewSuperiorAndStaysAsItIsInside() {
    long hamlet = bench.create(town, "丙村工会", GRASSROOTS, "360121");
    long second = bench.create(county, "丁镇总工会", GRASSROOTS, "360121");
    bench.create(cityB, "早有县总工会", COUNTY, "360222");
    CutUnion cut = cut(county);
    assertThat(bench.union(county).getParentId()).as("cutting changes nothing").isEqualTo(cityA);
    sql("update union_org set state = 'DISABLED', version = version + 1 where id = ?1", second);
    paste(cut, cityB);

    Union moved = bench.union(county);
    assertThat(moved.getParentId()).isEqualTo(cityB);
    assertThat(moved.getPath()).isEqualTo(bench.union(cityB).getPath() + county + "/");
    assertThat(bench.union(hamlet).getPath())
        .isEqualTo(moved.getPath() + town + "/" + hamlet + "/");
    assertThat(bench.union(hamlet).getParentId()).isEqualTo(town);
    assertThat(bench.union(second).getState()).isEqualTo(UnionState.DISABLED);
    assertThat(names(cityB)).containsExactly("早有县总工会", "甲县总工会");
    assertThat(names(county)).containsExactly("乙镇总工会", "丁镇总工会");
    assertThat(names(cityA)).isEmpty();
    assertThat(bench.changes(county))
        .containsExactly(UnionChangeKind.CREATED, UnionChangeKind.MOVED);
  }

  private List<String> names(long parent) {
    return bench
        .as(bench.province, UnionTree.class, tree -> tree.children(parent, 0, 200, true))
        .stream()
        .map(UnionNode::name)
        .toList();
  }

  @Test
  @Tag("ORG-059")
  void aBranchThatGetsDeeperTakesItsDepthAlong() {
    CutUnion cut = cut(town);
    long below = bench.create(cityB, "街道工会", GRASSROOTS, "360222");
    long deep = bench.create(below, "社区工会", GRASSROOTS, "360222");
    paste(cut, deep);
    assertThat(bench.union(town).getDepth()).isEqualTo(bench.union(deep).getDepth() + 1);
    CutUnion again = cut(town);
    paste(again, bench.province);
    assertThat(bench.union(town).getDepth()).as("the own union may be the target").isEqualTo(3);
  }

  @Test
  @Tag("ORG-058")
  @Tag("ORG-002")
  @Tag("ORG-003")
  @Tag("ORG-005")
  @Tag("ORG-015")
  void everyRefusalHasItsSentenceAndChangesNothing() {
    CutUnion cut = cut(county);
    assertThat(refusal(cut, county)).isEqualTo("不能粘贴到自身或其下级单位。");
    assertThat(refusal(cut, town)).isEqualTo("不能粘贴到自身或其下级单位。");
    assertThat(refusal(cut, cityA)).isEqualTo("该单位已在“A市总工会”之下,无需调整。");
    assertThat(refusal(cut, bench.province))
        .isEqualTo(
            bench.union(bench.province).getName()
                + "属于“1-省级地方工会”,其下一级只能是:2-地市级地方工会;4-基层工会。请重新选择工会层级或上级单位。");
    long namesake = bench.create(cityB, "甲县总工会", COUNTY, "360222");
    assertThat(refusal(cut, cityB)).isEqualTo("B市总工会下已有名为“甲县总工会”的单位。");
    sql("update union_org set state = 'DELETED', version = version + 1 where id = ?1", namesake);
    sql("update union_org set state = 'DISABLED', version = version + 1 where id = ?1", cityB);
    assertThat(refusal(cut, cityB)).isEqualTo("目标单位已停用(正在调整),不能粘贴。");
    sql("update union_org set state = 'MOVING', version = version + 1 where id = ?1", cityB);
    assertThat(refusal(cut, cityB)).isEqualTo("目标单位已停用(正在调整),不能粘贴。");
    sql("update union_org set state = 'NORMAL', version = version + 1 where id = ?1", cityB);
    sql("update union_org set state = 'MOVING', version = version + 1 where id = ?1", town);
    assertThat(refusal(cut, cityB)).isEqualTo("该单位正在调整或处理数据,请稍后再试。");
    sql("update union_org set state = 'NORMAL', version = version + 1 where id = ?1", town);
    assertThat(bench.union(county).getParentId()).isEqualTo(cityA);
    assertThat(bench.changes(county)).containsExactly(UnionChangeKind.CREATED);

    long low = cityB;
    for (int depth = bench.union(cityB).getDepth(); depth < 14; depth++) {
      low = bench.unions.union("第" + depth + "层工会", low, 4);
    }
    long top = bench.create(county, "顶层工会", GRASSROOTS, "360121");
    bench.create(top, "底层工会", GRASSROOTS, "360121");
    assertThat(refusal(cut(top), low)).isEqualTo("单位层数不能超过15层。");
    paste(cut(town), low);
    assertThat(bench.union(town).getDepth()).as("a single union just fits").isEqualTo(15);
  }

  @Test
  @Tag("ORG-058")
  void aUnionThatWasEditedMovedOrDeletedSinceItWasCutHasToBeCutAnew() {
    CutUnion cut = cut(county);
    bench.as(
        cityA,
        UnionUpkeep.class,
        u ->
            u.edit(
                county,
                bench.union(county).getVersion(),
                bench.data("甲县联合工会", COUNTY, "360121"),
                true));
    assertThat(refusal(cut, cityB)).isEqualTo("该单位已被他人调整,请重新剪切。");
    CutUnion fresh = cut(county);
    sql("update union_org set state = 'DELETED', version = version + 1 where id = ?1", town);
    sql("update union_org set state = 'DELETED', version = version + 1 where id = ?1", county);
    assertThat(refusal(fresh, cityB)).isEqualTo("该单位正在调整或处理数据,请稍后再试。");
  }

  @Test
  @Tag("ORG-057")
  @Tag("ORG-041")
  @Tag("ORG-001")
  void bothPlacesLieInTheScopeAndTheOwnUnionStays() {
    assertThatThrownBy(() -> bench.as(cityA, UnionMoving.class, m -> m.cut(cityA)))
        .hasMessageContaining("NOT_ALLOWED");
    assertThatThrownBy(
            () -> bench.as(bench.national, UnionMoving.class, m -> m.cut(bench.national)))
        .as("the root")
        .hasMessageContaining("NOT_ALLOWED");
    assertThatThrownBy(() -> bench.as(bench.otherProvince, UnionMoving.class, m -> m.cut(county)))
        .isInstanceOf(AccessDenied.class);
    CutUnion cut = cut(county);
    assertThatThrownBy(() -> bench.as(cityA, UnionMoving.class, m -> m.paste(cut, cityB)))
        .as("target outside")
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> bench.as(cityB, UnionMoving.class, m -> m.paste(cut, cityB)))
        .as("union outside")
        .isInstanceOf(AccessDenied.class);
    long abroad = bench.unions.union("外市总工会", bench.otherProvince, 2);
    assertThatThrownBy(() -> paste(cut, abroad)).isInstanceOf(AccessDenied.class);
    bench.as(bench.national, UnionMoving.class, m -> m.paste(cut, abroad));
    assertThat(bench.union(county).getParentId()).as("from province to province").isEqualTo(abroad);
  }

  @Test
  @Tag("ORG-058")
  @Tag("ORG-070")
  void aMoveWaitsForASavingThatHasBegunAndLetsNoneBegin() throws Exception {
    CountDownLatch saving = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    ExecutorService others = Executors.newFixedThreadPool(2);
    try {
      Future<Object> saver =
          others.submit(
              () ->
                  bench.services.inTransaction(
                      em -> {
                        BusinessActs.begin(
                            em, "TEST", bench.services.today().now(), bench.admin(town));
                        saving.countDown();
                        await(goOn);
                        return null;
                      }));
      assertThat(saving.await(30, TimeUnit.SECONDS)).isTrue();
      CutUnion cut = cut(county);
      UnionGate gate = bench.services.get(UnionGate.class);
      gate.patience(Duration.ofMillis(300));
      assertThat(sentence(m -> m.paste(cut, cityB))).isEqualTo("有用户正在保存数据,请稍后再试。");
      assertThat(bench.union(county).getParentId()).isEqualTo(cityA);

      gate.patience(Duration.ofSeconds(60));
      Future<MoveResult> mover = others.submit(() -> paste(cut, cityB));
      assertThat(refusedWhileItWaits()).isEqualTo(AccessProblem.UNION_MOVING);
      assertThat(mover.isDone()).isFalse();
      goOn.countDown();
      saver.get();
      assertThat(mover.get().done()).isTrue();
    } finally {
      goOn.countDown();
      others.shutdown();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Begins savings in the branch until one is refused because a move waits at the gate. */
  private Object refusedWhileItWaits() throws InterruptedException {
    for (int i = 0; i < 1_000; i++) {
      try {
        bench.as(county, UnionUpkeep.class, u -> create(u, "待建工会"));
      } catch (BusinessException refused) {
        return refused.problem();
      }
      Thread.sleep(10);
    }
    return null;
  }

  private Object create(UnionUpkeep upkeep, String name) {
    return upkeep.create(county, bench.data(name + System.nanoTime(), GRASSROOTS, "360121"), true);
  }

  @Test
  @Tag("ORG-070")
  void whoseUnionWasMovedSinceHisRequestBeganSavesNothingAtTheOldPlace() {
    var stale = bench.admin(county);
    paste(cut(county), cityB);
    assertThatThrownBy(
            () ->
                bench.services.as(
                    stale, () -> create(bench.services.get(UnionUpkeep.class), "旧处工会")))
        .isInstanceOfSatisfying(
            BusinessException.class,
            no -> assertThat(no.problem()).isEqualTo(AccessProblem.UNION_MOVING));
  }

  @Test
  @Tag("ORG-070")
  void twoBranchesAreNotMovedIntoEachOther() throws Exception {
    long left = bench.create(county, "左工会", GRASSROOTS, "360121");
    long right = bench.create(county, "右工会", GRASSROOTS, "360121");
    for (int round = 0; round < 10; round++) {
      CutUnion one = cut(left);
      CutUnion other = cut(right);
      ExecutorService two = Executors.newFixedThreadPool(2);
      try {
        Future<String> first = two.submit(() -> outcome(one, right));
        Future<String> second = two.submit(() -> outcome(other, left));
        List<String> outcomes = List.of(first.get(), second.get());
        assertThat(outcomes.stream().filter("moved"::equals).count()).isLessThanOrEqualTo(1);
      } finally {
        two.shutdown();
      }
      for (long id : List.of(left, right)) {
        Union union = bench.union(id);
        Union parent = bench.union(union.getParentId());
        assertThat(union.getPath()).isEqualTo(parent.getPath() + id + "/");
      }
      for (long id : List.of(left, right)) {
        if (bench.union(id).getParentId() != county) {
          paste(cut(id), county);
        }
      }
    }
  }

  private String outcome(CutUnion cut, long target) {
    try {
      paste(cut, target);
      return "moved";
    } catch (BusinessException refused) {
      return Texts.of(refused);
    }
  }

  @Test
  @Tag("ORG-060")
  void roomsJoinByBeingThereAndAreAskedForEveryMove() {
    List<String> kinds =
        bench
            .as(bench.province, UnionMoving.class, m -> m.check(cut(county), cityB))
            .counts()
            .kinds()
            .stream()
            .map(one -> one.kind().label().key())
            .toList();
    assertThat(kinds)
        .containsExactlyInAnyOrder(
            "unionorg.tree.people",
            "archive.records",
            "assistance.records",
            "otherassistance.records",
            "realname.tables");
  }
}
