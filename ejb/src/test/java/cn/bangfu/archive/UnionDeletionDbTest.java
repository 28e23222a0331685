package cn.bangfu.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.kernel.Texts;
import cn.bangfu.unionorg.DeletionCheck;
import cn.bangfu.unionorg.UnionDeletion;
import cn.bangfu.unionorg.UnionHits;
import cn.bangfu.unionorg.UnionLookup;
import cn.bangfu.unionorg.UnionNotDeletable;
import cn.bangfu.unionorg.UnionRecordCount;
import cn.bangfu.unionorg.UnionTree;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Unions are deleted with all below them, unless rooms above keep records of them. */
class UnionDeletionDbTest {

  private ArchiveBench bench;
  private Caller admin;
  private long town;
  private long first;
  private long second;

  @BeforeEach
  void aTownWithTwoCommunities() {
    bench = new ArchiveBench();
    admin = bench.unions.caller(bench.county.unionId(), Permission.USER_ADMIN);
    town = bench.unions.union("A镇总工会", bench.county.unionId(), 4);
    first = bench.unions.union("一社区工会", town, 4);
    second = bench.unions.union("二社区工会", town, 4);
    bench.unions.user(second, "weg" + System.nanoTime(), "x");
  }

  @Test
  @Tag("ORG-048")
  @Tag("ORG-049")
  @Tag("ARC-167")
  @Tag("ORG-050")
  @Tag("ORG-051")
  @Tag("ORG-053")
  void workedExampleOfATownWithOneDeregisteredArchive() {
    Caller clerk = bench.unions.caller(first, Permission.ARCHIVE, Permission.REMINDER);
    long archive = bench.file(clerk, bench.household(0), ArchiveLevel.NATIONAL);
    sql(
        "update archive set life_state = 'DEREGISTERED', version = version + 1 where id = ?1",
        archive);
    for (UnionNotDeletable refused :
        List.of(refusal(deletion -> deletion.check(town)), refusal(d -> d.delete(town)))) {
      assertThat(Texts.of(refused)).isEqualTo("不允许删除:A镇总工会及其下属单位中存在职工档案1条。请先转移或删除这些数据。");
      assertThat(refused.records())
          .extracting(
              UnionRecordCount::unionId, UnionRecordCount::unionName, UnionRecordCount::count)
          .containsExactly(org.assertj.core.groups.Tuple.tuple(first, "一社区工会", 1L));
    }
    assertThat(state(town)).isEqualTo("NORMAL");

    long county = bench.county.unionId();
    sql(
        "update archive set filing_union_id = ?2, holder_union_id = ?2, holder_depth = 4,"
            + " filing_union_path = (select path from union_org where id = ?2),"
            + " version = version + 1 where id = ?1",
        archive,
        county);
    DeletionCheck check = bench.as(admin, UnionDeletion.class, d -> d.check(town));
    assertThat(check).isEqualTo(new DeletionCheck("A镇总工会", 2, 1));
    assertThat(Texts.format("unionorg.deletion.again", check.unionsBelow(), check.people()))
        .isEqualTo("将同时删除其下属的2个单位和1名人员,删除后不能恢复,确定继续吗?");
    Integer gone = bench.as(admin, UnionDeletion.class, d -> d.delete(town));
    assertThat(gone).isEqualTo(3);

    assertThat(List.of(state(town), state(first), state(second))).containsOnly("DELETED");
    assertThat(text("select state from app_user where union_id = ?1", second)).isEqualTo("DELETED");
    assertThat(text("select string_agg(kind, ',') from union_change where union_id = ?1", second))
        .isEqualTo("DELETED");
    assertThat(
            text(
                "select valid_to::text from union_org_history where id = ?1 and state = 'NORMAL'",
                town))
        .as("the version before stays readable")
        .isNotNull();
    UnionHits hits = bench.as(admin, UnionTree.class, tree -> tree.search("二社区工会"));
    assertThat(hits.total()).isZero();
    String shown =
        bench.services.inTransaction(
            em -> bench.services.get(UnionLookup.class).names(List.of(town)).get(town));
    assertThat(shown).isEqualTo("A镇总工会(已删除)");
  }

  @Test
  @Tag("ORG-050")
  void everythingThatStandsInTheWayIsToldAtOnce() {
    bench.file(
        bench.unions.caller(first, Permission.ARCHIVE), bench.household(0), ArchiveLevel.NATIONAL);
    bench.file(
        bench.unions.caller(second, Permission.ARCHIVE), bench.household(0), ArchiveLevel.NATIONAL);
    sql("update union_org set state = 'MOVING', version = version + 1 where id = ?1", second);
    UnionNotDeletable refused = refusal(deletion -> deletion.check(town));
    assertThat(Texts.of(refused)).isEqualTo("不允许删除:A镇总工会及其下属单位中存在职工档案2条、正在调整的单位1条。请先转移或删除这些数据。");
    assertThat(refused.records()).hasSize(3);
  }

  @Test
  @Tag("ORG-044")
  @Tag("ORG-025")
  void ownAndStrangeUnionsAreNotDeleted() {
    assertThatThrownBy(() -> bench.as(admin, UnionDeletion.class, d -> d.delete(admin.unionId())))
        .hasMessageContaining("NOT_ALLOWED");
    Caller stranger = bench.unions.caller(bench.otherProvince.unionId(), Permission.USER_ADMIN);
    assertThatThrownBy(() -> bench.as(stranger, UnionDeletion.class, d -> d.check(town)))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> bench.as(stranger, UnionDeletion.class, d -> d.delete(town)))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  @Tag("ORG-041")
  void ofTwoWhoDeleteTheSameUnionOneWinsAndTheOtherIsTold() throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    Callable<String> attempt =
        () -> {
          start.await();
          try {
            return "gone " + bench.as(admin, UnionDeletion.class, d -> d.delete(town));
          } catch (AccessDenied gone) {
            return Texts.of(gone);
          } catch (cn.bangfu.kernel.BusinessException refused) {
            return Texts.of(refused);
          }
        };
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      Future<String> one = two.submit(attempt);
      Future<String> other = two.submit(attempt);
      List<String> answers = List.of(one.get(), other.get());
      assertThat(answers).containsOnlyOnce("gone 3");
      assertThat(answers).anyMatch(a -> a.equals("当前单位不允许执行此操作。") || a.contains("没有权限"));
    } finally {
      two.shutdown();
    }
  }

  private UnionNotDeletable refusal(java.util.function.Function<UnionDeletion, Object> call) {
    UnionNotDeletable refused =
        catchThrowableOfType(
            () -> bench.as(admin, UnionDeletion.class, call), UnionNotDeletable.class);
    assertThat(refused).isNotNull();
    return refused;
  }

  private String state(long union) {
    return text("select state from union_org where id = ?1", union);
  }

  private String text(String sql, long id) {
    return bench.services.inTransaction(
        em -> (String) em.createNativeQuery(sql).setParameter(1, id).getSingleResult());
  }

  private void sql(String sql, Object... parameters) {
    bench.services.inTransaction(
        em -> {
          var query = em.createNativeQuery(sql);
          for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
          }
          return query.executeUpdate();
        });
  }
}
