package cn.bangfu.unionorg;

import static cn.bangfu.unionorg.UnionLevel.GRASSROOTS;
import static cn.bangfu.unionorg.UnionLevel.PREFECTURAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.kernel.PageRequest;
import cn.bangfu.staff.StaffFigure;
import cn.bangfu.staff.StaffFigures;
import cn.bangfu.testkit.StatementCount;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The list of lower unions, what the menu allows, and the mark of unions to be mended. */
class UnionListDbTest {

  private static UnionBench bench;
  private static long city;
  private static long first;
  private static long second;

  @BeforeAll
  static void aCity() {
    bench = new UnionBench();
    city = bench.create(bench.province, "列表市总工会", PREFECTURAL, "360100");
    first = bench.create(city, "乙企业工会", GRASSROOTS, "360102");
    second = bench.create(city, "甲企业工会", GRASSROOTS, "360103");
    bench.create(second, "下级工会", GRASSROOTS, "360103");
    bench.unions.user(first, "u1" + bench.tag, "x");
    long admin = bench.unions.user(first, "u2" + bench.tag, "x");
    bench.services.inTransaction(
        em ->
            em.createNativeQuery(
                    "update app_user set user_admin = true, name = '管理员甲' where id = ?1")
                .setParameter(1, admin)
                .executeUpdate());
  }

  @Test
  @Tag("ORG-026")
  void aPageOfTheListIsOneStatementAndOneMoreForThePeople() throws Exception {
    List<UnionRow> rows = page(UnionSort.STORED, true);
    assertThat(rows).extracting(UnionRow::id).containsExactly(first, second);
    UnionRow row = rows.get(1);
    assertThat(row.name()).isEqualTo("甲企业工会");
    assertThat(row.grassrootsType()).isEqualTo("企业工会");
    assertThat(row.regionName()).isEqualTo("江西省南昌市西湖区");
    assertThat(row.childCount()).isEqualTo(1);
    assertThat(row.state()).isEqualTo(UnionState.NORMAL);
    assertThat(row.confirmState()).isEqualTo(ConfirmState.UNCONFIRMED);
    Map<Long, StaffFigure> people =
        bench.as(city, StaffFigures.class, f -> f.of(List.of(first, second)));
    assertThat(people).containsOnlyKeys(first).containsEntry(first, new StaffFigure(2, "管理员甲"));
    assertThat(StatementCount.of(() -> page(UnionSort.STORED, true)))
        .as("callers of the bench ask once for the caller, the service for scope and page")
        .hasSizeLessThanOrEqualTo(4);
    Integer count = bench.as(city, UnionList.class, list -> list.childCount(city));
    assertThat(count).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(UnionSort.class)
  @Tag("ORG-026")
  void sortingIsForLookingOnlyAndGoesBothWays(UnionSort sort) {
    List<UnionRow> up = page(sort, true);
    List<UnionRow> down = page(sort, false);
    assertThat(up).hasSize(2);
    assertThat(down).hasSize(2);
    if (EnumSet.of(UnionSort.NAME, UnionSort.NUMBER, UnionSort.REGION, UnionSort.CHILDREN)
        .contains(sort)) {
      assertThat(up.get(0).id()).isEqualTo(down.get(1).id());
    }
    if (sort == UnionSort.NAME) {
      assertThat(up.get(0).name()).as("by pinyin").isEqualTo("甲企业工会");
    }
    assertThat(page(UnionSort.STORED, true))
        .extracting(UnionRow::id)
        .containsExactly(first, second);
  }

  @Test
  @Tag("ORG-025")
  void listAndFiguresOfOtherBranchesAreRefusedOrEmpty() {
    PageRequest<UnionSort> page = new PageRequest<>(0, 20, UnionSort.STORED, true);
    long stranger = bench.otherProvince;
    assertThatThrownBy(() -> bench.as(stranger, UnionList.class, l -> l.children(city, page)))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> bench.as(stranger, UnionList.class, l -> l.childCount(city)))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> bench.as(stranger, UnionList.class, l -> l.branch(city, null, 10)))
        .isInstanceOf(AccessDenied.class);
    Map<Long, StaffFigure> people =
        bench.as(stranger, StaffFigures.class, f -> f.of(List.of(first)));
    assertThat(people).isEmpty();
  }

  @Test
  @Tag("ORG-039")
  void theMenuAllowsWhatApplies() {
    assertThat(bench.as(city, UnionUpkeep.class, u -> u.menu(city)).allowed())
        .containsExactlyInAnyOrder(UnionEntry.CREATE, UnionEntry.SORT, UnionEntry.RESET_ORDER);
    assertThat(bench.as(city, UnionUpkeep.class, u -> u.menu(second)).allowed())
        .containsExactlyInAnyOrder(
            UnionEntry.CREATE,
            UnionEntry.EDIT,
            UnionEntry.DELETE,
            UnionEntry.CUT,
            UnionEntry.DISABLE);
    assertThat(new UnionMenu(1, "某工会", UnionState.DISABLED, false, 0, false).allowed())
        .containsExactlyInAnyOrder(UnionEntry.EDIT, UnionEntry.DELETE, UnionEntry.ENABLE);
    assertThat(new UnionMenu(1, "某工会", UnionState.MOVING, false, 5, false).allowed()).isEmpty();
  }

  @Test
  @Tag("ORG-111")
  @Tag("ORG-112")
  void aUnionInAWrongPlaceCarriesAMarkAndIsGivenNoChildren() {
    long misplaced = bench.unions.union("直属县总工会" + bench.tag, bench.province, 3);
    UnionNode node = bench.as(bench.province, UnionTree.class, t -> t.node(misplaced, true));
    assertThat(node.toMend()).isTrue();
    assertThat(bench.as(bench.province, UnionTree.class, t -> t.node(city, true)).toMend())
        .isFalse();
    assertThatThrownBy(() -> bench.create(misplaced, "某镇工会", GRASSROOTS, "110102"))
        .hasMessageContaining("NOT_ALLOWED");
  }

  /** The view of the database and the rules in Java are one. */
  @Test
  @Tag("ORG-002")
  @Tag("ORG-111")
  void theMarkFollowsTheRuleForEveryPairOfLevels() {
    long[] above = new long[5];
    above[0] = bench.national;
    for (int level = 1; level < 5; level++) {
      above[level] = bench.unions.union("对照" + level + bench.tag, above[level - 1], level);
    }
    for (UnionLevel parent : UnionLevel.values()) {
      for (UnionLevel child : Arrays.asList(UnionLevel.values()).subList(1, 5)) {
        long id =
            bench.unions.union(
                "对" + parent.rank() + child.rank() + bench.tag, above[parent.rank()], child.rank());
        assertThat(
                bench.one(
                    "select count(*) from union_fault where id = ?1 and fault = 'PLACEMENT'", id))
            .as("%s below %s", child, parent)
            .isEqualTo(PlacementRules.allows(parent, child) ? 0 : 1);
      }
    }
  }

  private static List<UnionRow> page(UnionSort sort, boolean up) {
    return bench.as(
        city, UnionList.class, list -> list.children(city, new PageRequest<>(0, 20, sort, up)));
  }
}
