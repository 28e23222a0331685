package cn.bangfu.unionorg;

import static cn.bangfu.unionorg.UnionLevel.COUNTY;
import static cn.bangfu.unionorg.UnionLevel.GRASSROOTS;
import static cn.bangfu.unionorg.UnionLevel.PREFECTURAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Permission;
import cn.bangfu.access.PermissionLevel;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Unions are made, corrected, disabled and enabled by the administrators above them. */
class UnionUpkeepDbTest {

  private static UnionBench bench;
  private static long city;
  private static long county;

  @BeforeAll
  static void aProvince() {
    bench = new UnionBench();
    city = bench.create(bench.province, "南昌市总工会", PREFECTURAL, "360100");
    county = bench.create(city, "南昌县总工会", COUNTY, "360121");
  }

  @Test
  @Tag("ORG-042")
  @Tag("ORG-043")
  @Tag("ORG-053")
  @Tag("ORG-012")
  void aNewUnionIsTheLastOfItsSiblingsNormalUnconfirmedAndRecorded() {
    long first = bench.create(county, "甲镇总工会", GRASSROOTS, "360121");
    long second = bench.create(county, "乙镇总工会", GRASSROOTS, "360121");
    Union union = bench.union(second);
    assertThat(second).as("numbers ascend").isGreaterThan(first);
    assertThat(union.getState()).isEqualTo(UnionState.NORMAL);
    assertThat(union.getConfirmState()).isEqualTo(ConfirmState.UNCONFIRMED);
    assertThat(union.getEnteredBy()).isEqualTo("用户" + bench.province);
    List<UnionNode> children =
        bench.as(county, UnionTree.class, tree -> tree.children(county, 0, 200, true));
    assertThat(children.get(children.size() - 1).id()).isEqualTo(second);
    assertThat(bench.changes(second)).containsExactly(UnionChangeKind.CREATED);
    assertThat(audited("UNION_CREATE", second)).isEqualTo(0);
    assertThat(audited("UNION_CREATE", county)).isGreaterThanOrEqualTo(2);
    assertThat(bench.one("select count(*) from app_user where union_id = ?1", second)).isZero();
  }

  @ParameterizedTest(name = "E1 {1} of level {2}, {3} below {0}")
  @CsvSource(
      nullValues = "-",
      value = {
        "0,江西省总工会,PROVINCIAL,360000,-",
        "0,某集团工会,GRASSROOTS,360000,1-省级地方工会",
        "1,南昌市总工会,PREFECTURAL,360100,-",
        "1,江西省教育工会,GRASSROOTS,360000,-",
        "1,南昌县总工会,COUNTY,360121,2-地市级地方工会;4-基层工会",
        "2,南昌县总工会,COUNTY,360121,-",
        "3,某镇总工会,GRASSROOTS,360121,-",
        "4,某社区工会,GRASSROOTS,360121,-",
        "4,某省总工会,PROVINCIAL,360000,4-基层工会",
        "4,某市总工会,PREFECTURAL,360100,4-基层工会",
        "4,某县总工会,COUNTY,360121,4-基层工会",
        "1,西城区总工会,PREFECTURAL,110102,-",
        "2,德外街道,GRASSROOTS,110102,-",
        "4,新风社区,GRASSROOTS,110102,-",
        "1,琼海市总工会,PREFECTURAL,469002,-"
      })
  @Tag("ORG-002")
  @Tag("ORG-003")
  @Tag("ORG-007")
  @Tag("ORG-020")
  void workedExampleOfPlacement(
      int parentLevel, String name, UnionLevel level, String region, String onlyAllowed) {
    String unique = name + bench.tag;
    long parent = chain(parentLevel, unique);
    Callable<Union> create =
        () ->
            bench.as(
                bench.national,
                UnionUpkeep.class,
                u -> u.create(parent, bench.data(unique, level, region), true));
    if (onlyAllowed == null) {
      assertThat(bench.union(call(create).getId()).getUnionLevel()).isEqualTo(level);
      return;
    }
    Violations refused = catchThrowableOfType(create::call, Violations.class);
    assertThat(Texts.of(refused.all().get(0)))
        .isEqualTo(
            bench.union(parent).getName()
                + "属于“"
                + Texts.label(bench.union(parent).getUnionLevel())
                + "”,其下一级只能是:"
                + onlyAllowed
                + "。请重新选择工会层级或上级单位。");
    assertThat(bench.one("select count(*) from union_org where name = ?1", unique)).isZero();
  }

  /** A union of this level in the shortest allowed place of a chain of its own. */
  private static long chain(int level, String name) {
    long at = bench.national;
    String mark = name + System.nanoTime();
    for (int next = 1; next <= level; next++) {
      at = bench.unions.union("上级" + next + mark, at, next);
    }
    return at;
  }

  @Test
  @Tag("ORG-018")
  void workedExampleOfADivisionThatIsTooDeep() {
    Violations refused =
        refusal(() -> createAs(bench.province, bench.province, "某市总工会", PREFECTURAL, "360121"));
    assertThat(refused.all()).hasSize(1);
    assertThat(Texts.of(refused.all().get(0))).isEqualTo("2-地市级地方工会的行政区划应选到地级。");
  }

  @Test
  @Tag("ORG-042")
  @Tag("ORG-014")
  @Tag("ORG-021")
  void everythingThatIsWrongIsToldAtOnce() {
    UnionData wrong =
        new UnionData(
            new UnionIdentity("工", GRASSROOTS, null, null, false),
            "简".repeat(21),
            new UnionContact("南昌", "33", "791", null, null, "abc", null, null, "x", null),
            "备".repeat(501));
    Violations refused =
        refusal(
            () -> bench.as(bench.province, UnionUpkeep.class, u -> u.create(county, wrong, false)));
    assertThat(refused.all())
        .extracting(Violation::field)
        .containsExactly(
            "name",
            "grassrootsType",
            "regionCode",
            "shortName",
            "postcode",
            "areaCode",
            "officePhone",
            "email",
            "remark");
  }

  @Test
  @Tag("ORG-015")
  void twoLiveUnionsBelowOneUnionHaveDifferentNames() {
    bench.create(county, "同名工会", GRASSROOTS, "360121");
    Violations refused =
        refusal(() -> createAs(bench.province, county, " 同名工会 ", GRASSROOTS, "360121"));
    assertThat(Texts.of(refused.all().get(0))).isEqualTo("南昌县总工会下已有名为“同名工会”的单位。");
    assertThat(bench.create(city, "同名工会", GRASSROOTS, "360100")).isPositive();
  }

  @Test
  @Tag("ORG-015")
  void twoAdministratorsMakeTheSameUnionAtOnceOneWinsTheOtherIsTold() throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    Callable<String> attempt =
        () -> {
          start.await();
          try {
            createAs(bench.province, county, "抢建工会", GRASSROOTS, "360121");
            return "made";
          } catch (Violations refused) {
            return Texts.of(refused.all().get(0));
          }
        };
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      Future<String> one = two.submit(attempt);
      Future<String> other = two.submit(attempt);
      assertThat(List.of(one.get(), other.get()))
          .containsExactlyInAnyOrder("made", "南昌县总工会下已有名为“抢建工会”的单位。");
    } finally {
      two.shutdown();
    }
  }

  @Test
  @Tag("ORG-016")
  @Tag("ORG-019")
  void aNameElsewhereAndADivisionOutsideAreNoticesAndSavedAfterThem() {
    String name = "重名工会" + bench.tag;
    bench.create(county, name, GRASSROOTS, "360121");
    UnionData data = bench.data(name, GRASSROOTS, "110102");
    NoticesToConfirm notices =
        catchThrowableOfType(
            () -> bench.as(bench.province, UnionUpkeep.class, u -> u.create(city, data, false)),
            NoticesToConfirm.class);
    assertThat(notices.notices())
        .extracting(Texts::of)
        .containsExactly("系统中另有1个同名单位,请确认不是重复建立。", "所选行政区划不在上级单位“南昌市”范围内,是否继续?");
    assertThat(bench.one("select count(*) from union_org where name = ?1", name)).isEqualTo(1);
    bench.as(bench.province, UnionUpkeep.class, u -> u.create(city, data, true));
    assertThat(bench.one("select count(*) from union_org where name = ?1", name)).isEqualTo(2);
  }

  @Test
  @Tag("ORG-044")
  @Tag("ORG-041")
  @Tag("ORG-046")
  @Tag("ORG-001")
  void ownUnionAndRootAreNeitherEditedNorDisabled() {
    Union own = bench.union(city);
    assertThatThrownBy(
            () ->
                bench.as(
                    city, UnionUpkeep.class, u -> u.edit(city, own.getVersion(), own.data(), true)))
        .isInstanceOfSatisfying(
            BusinessException.class, no -> assertThat(Texts.of(no)).isEqualTo("当前单位不允许执行此操作。"));
    assertThatThrownBy(() -> run(city, u -> u.disable(city, "不再使用")))
        .hasMessageContaining("NOT_ALLOWED");
    Union root = bench.union(bench.national);
    assertThatThrownBy(
            () ->
                bench.as(
                    bench.national,
                    UnionUpkeep.class,
                    u -> u.edit(root.getId(), root.getVersion(), root.data(), true)))
        .hasMessageContaining("NOT_ALLOWED");
    assertThatThrownBy(() -> run(bench.national, u -> u.disable(bench.national, "不再使用")))
        .hasMessageContaining("NOT_ALLOWED");
  }

  @Test
  @Tag("ORG-025")
  @Tag("USR-024")
  void nothingOutsideTheOwnBranchCanBeMadeOrChanged() {
    long stranger = bench.otherProvince;
    Union union = bench.union(county);
    assertThatThrownBy(() -> createAs(stranger, county, "外来工会", GRASSROOTS, "360121"))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(
            () -> bench.as(stranger, UnionUpkeep.class, u -> u.edit(county, 0, union.data(), true)))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> run(stranger, u -> u.disable(county, "不再使用")))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> run(stranger, u -> u.enable(county))).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> bench.as(stranger, UnionUpkeep.class, u -> u.menu(county)))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(
            () -> bench.as(stranger, UnionUpkeep.class, u -> u.open(county, UnionEntry.EDIT)))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(
            () ->
                bench.services.as(
                    bench.unions.caller(city, PermissionLevel.HANDLE, Permission.ARCHIVE),
                    () ->
                        bench
                            .services
                            .get(UnionUpkeep.class)
                            .create(county, bench.data("无权工会", GRASSROOTS, "360121"), true)))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  @Tag("ORG-045")
  @Tag("ORG-053")
  void aCorrectedNameIsRecordedAndHasToBeConfirmedAnew() {
    long id = bench.create(county, "旧名工会", GRASSROOTS, "360121");
    confirm(id);
    Union union = bench.union(id);
    bench.as(
        city,
        UnionUpkeep.class,
        u -> u.edit(id, union.getVersion(), bench.data("新名工会", GRASSROOTS, "360121"), true));
    Union stored = bench.union(id);
    assertThat(stored.getName()).isEqualTo("新名工会");
    assertThat(stored.getConfirmState()).isEqualTo(ConfirmState.UNCONFIRMED);
    assertThat(stored.getParentId()).isEqualTo(county);
    assertThat(bench.changes(id)).containsExactly(UnionChangeKind.CREATED, UnionChangeKind.EDITED);
  }

  @Test
  @Tag("ORG-046")
  void contactValuesAloneLeaveTheUnionConfirmedAndTheRecordAsItIs() {
    long id = bench.create(county, "电话工会", GRASSROOTS, "360121");
    confirm(id);
    Union union = bench.union(id);
    UnionData data =
        new UnionData(
            union.identity(),
            null,
            new UnionContact(
                "莲塘镇", "330200", "0791", "王主任", null, "0791-85712345", null, null, null, null),
            null);
    bench.as(city, UnionUpkeep.class, u -> u.edit(id, union.getVersion(), data, false));
    Union stored = bench.union(id);
    assertThat(stored.isConfirmed()).isTrue();
    assertThat(stored.getPostcode()).isEqualTo("330200");
    assertThat(stored.getInfoUpdatedDate()).isEqualTo(bench.services.today().today());
    assertThat(bench.changes(id)).containsExactly(UnionChangeKind.CREATED);
  }

  @Test
  @Tag("ORG-022")
  void theSecondToSaveIsToldWhoWasFirstAndSeesWhatIsStored() {
    long id = bench.create(county, "两人工会", GRASSROOTS, "360121");
    int opened = bench.union(id).getVersion();
    bench.as(
        city,
        UnionUpkeep.class,
        u -> u.edit(id, opened, bench.data("先存工会", GRASSROOTS, "360121"), true));
    StaleUnion stale =
        catchThrowableOfType(
            () ->
                bench.as(
                    bench.province,
                    UnionUpkeep.class,
                    u -> u.edit(id, opened, bench.data("后存工会", GRASSROOTS, "360121"), true)),
            StaleUnion.class);
    assertThat(Texts.of(stale)).startsWith("该单位信息已被用户" + city + "于").endsWith("修改,请核对后重新保存。");
    assertThat(stale.stored().identity().name()).isEqualTo("先存工会");
    bench.as(
        bench.province,
        UnionUpkeep.class,
        u -> u.edit(id, stale.version(), bench.data("后存工会", GRASSROOTS, "360121"), true));
    assertThat(bench.union(id).getName()).isEqualTo("后存工会");
  }

  @Test
  @Tag("ORG-011")
  void aLevelIsNotEditedWhileChildrenWouldStandWrong() {
    long wide = bench.create(bench.province, "多县市总工会", PREFECTURAL, "360200");
    for (int i = 1; i <= 22; i++) {
      bench.unions.union("第" + i + "县总工会", wide, 3);
    }
    Union union = bench.union(wide);
    UnionData lower = bench.data("多县市总工会", GRASSROOTS, "360200");
    BusinessException refused =
        catchThrowableOfType(
            () ->
                bench.as(
                    bench.province,
                    UnionUpkeep.class,
                    u -> u.edit(wide, union.getVersion(), lower, true)),
            BusinessException.class);
    assertThat(Texts.of(refused))
        .startsWith("以下22个下级单位的层级与“4-基层工会”不符,不能修改。第1县总工会;第2县总工会;")
        .contains("第20县总工会")
        .doesNotContain("第21县总工会");
    assertThat(bench.union(wide).getUnionLevel()).isEqualTo(PREFECTURAL);
  }

  @Test
  @Tag("ORG-047")
  @Tag("ORG-053")
  void aUnionIsDisabledWithAReasonOnceNoDirectChildWorksAndEnabledAgain() {
    long town = bench.create(county, "停用镇总工会", GRASSROOTS, "360121");
    long village = bench.create(town, "停用村工会", GRASSROOTS, "360121");
    assertThat(refusal(() -> run(city, u -> u.disable(town, "  "))).all())
        .extracting(Texts::of)
        .containsExactly("请用不超过200个字说明停用原因。");
    assertThatThrownBy(() -> run(city, u -> u.disable(town, "撤并".repeat(101))))
        .isInstanceOf(Violations.class);
    assertThatThrownBy(() -> run(city, u -> u.disable(town, "已撤并")))
        .isInstanceOfSatisfying(
            BusinessException.class,
            no -> assertThat(no.problem()).isEqualTo(UnionProblem.CHILDREN_NORMAL));
    run(city, u -> u.disable(village, "已撤并"));
    run(city, u -> u.disable(town, "已撤并"));
    assertThat(bench.union(town).getState()).isEqualTo(UnionState.DISABLED);
    assertThatThrownBy(() -> createAs(city, town, "不能新建", GRASSROOTS, "360121"))
        .hasMessageContaining("NOT_ALLOWED");
    assertThatThrownBy(() -> run(city, u -> u.enable(village)))
        .isInstanceOfSatisfying(
            BusinessException.class,
            no -> assertThat(no.problem()).isEqualTo(UnionProblem.PARENT_NOT_NORMAL));
    run(city, u -> u.enable(town));
    run(city, u -> u.enable(village));
    assertThat(bench.union(village).getState()).isEqualTo(UnionState.NORMAL);
    assertThat(bench.changes(town))
        .containsExactly(
            UnionChangeKind.CREATED, UnionChangeKind.DISABLED, UnionChangeKind.ENABLED);
  }

  @Test
  @Tag("ORG-084")
  void aUnionThatIsTakenOverCountsAsUnconfirmed() {
    long id =
        bench.services.inTransaction(
            em ->
                ((Number)
                        em.createNativeQuery(
                                """
                                with n as (select nextval('union_org_seq') as id)
                                insert into union_org (id, name, parent_id, path, depth, union_level,
                                  region_code, sort_order, entered_at, entered_by, changed_at, changed_by)
                                select n.id, '接收的工会', p.id, p.path || n.id || '/', p.depth + 1,
                                  'GRASSROOTS', '360121', 1, now(), 'test', now(), 'test'
                                from n, union_org p where p.id = ?1 returning id
                                """)
                            .setParameter(1, county)
                            .getSingleResult())
                    .longValue());
    assertThat(bench.union(id).getConfirmState()).isEqualTo(ConfirmState.UNCONFIRMED);
  }

  private static long audited(String event, long object) {
    return bench.one(
        "select count(*) from audit_record where event = ?1 and object_id = ?2 and succeeded",
        event,
        Long.toString(object));
  }

  private static void confirm(long id) {
    bench.services.inTransaction(
        em ->
            em.createNativeQuery(
                    "update union_org set confirm_state = 'CONFIRMED', confirmed_by = '李华',"
                        + " confirmed_at = now(), version = version + 1 where id = ?1")
                .setParameter(1, id)
                .executeUpdate());
  }

  private static Union createAs(
      long admin, long parent, String name, UnionLevel level, String region) {
    return bench.as(
        admin, UnionUpkeep.class, u -> u.create(parent, bench.data(name, level, region), true));
  }

  private static void run(long admin, java.util.function.Consumer<UnionUpkeep> work) {
    bench.as(
        admin,
        UnionUpkeep.class,
        u -> {
          work.accept(u);
          return null;
        });
  }

  private static Violations refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
    Violations refused = catchThrowableOfType(work, Violations.class);
    assertThat(refused).isNotNull();
    return refused;
  }

  private static Union call(Callable<Union> work) {
    try {
      return work.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
