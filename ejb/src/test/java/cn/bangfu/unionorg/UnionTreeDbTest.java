package cn.bangfu.unionorg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.testkit.Plan;
import cn.bangfu.testkit.Services;
import cn.bangfu.testkit.StatementCount;
import cn.bangfu.testkit.TestDatabase;
import cn.bangfu.testkit.TestUnions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A province of its own with 5,000 unions below one street, and the tree services on it. */
class UnionTreeDbTest {

  private static final int MANY = 5_000;
  private static Services services;
  private static TestUnions unions;
  private static UnionTree tree;
  private static long province;
  private static long city;
  private static long county;
  private static long street;
  private static long strange;

  @BeforeAll
  static void aTree() {
    services = new Services();
    unions = new TestUnions(services);
    tree = services.get(UnionTree.class);
    String mark = "试" + System.nanoTime();
    province = unions.union(mark + "省总工会", unions.national(), 1);
    city = unions.union("甲市总工会", province, 2);
    county = unions.union("甲县总工会", city, 3);
    street = unions.union("大街道总工会", county, 4);
    strange = unions.union(mark + "外省总工会", unions.national(), 1);
    services.inTransaction(
        em ->
            em.createNativeQuery(
                    """
                    insert into union_org (id, name, parent_id, path, depth, union_level, region_code,
                      sort_order, state, confirm_state, entered_at, entered_by, changed_at, changed_by)
                    select n.id, '第' || n.i || '企业工会', p.id, p.path || n.id || '/', p.depth + 1,
                      'GRASSROOTS', '110000', ?2 - n.i, case when n.i = 7 then 'DISABLED'
                      when n.i = 8 then 'DELETED' else 'NORMAL' end, 'UNCONFIRMED',
                      now(), 'test', now(), 'test'
                    from (select i, nextval('union_org_seq') as id from generate_series(1, ?2) i) n,
                      union_org p where p.id = ?1
                    """)
                .setParameter(1, street)
                .setParameter(2, MANY)
                .executeUpdate());
  }

  @Test
  @Tag("ORG-029")
  void theTopNodeIsTheOwnUnionAndItsChildrenAreLoadedAlone() {
    as(
        city,
        () -> {
          UnionNode top = tree.top();
          assertThat(top.id()).isEqualTo(city);
          assertThat(top.level()).isEqualTo(UnionLevel.PREFECTURAL);
          assertThat(top.childCount()).isEqualTo(1);
          assertThat(tree.children(city, 0, 200, false))
              .extracting(UnionNode::id)
              .containsExactly(county);
        });
  }

  @Test
  @Tag("ORG-030")
  @Tag("ORG-031")
  @Tag("ORG-034")
  void manyChildrenComeInPagesOfTwoHundredInStoredOrder() {
    as(
        street,
        () -> {
          assertThat(tree.top().childCount()).as("without disabled and deleted").isEqualTo(4998);
          List<UnionNode> first = tree.children(street, 0, 10_000, false);
          assertThat(first).hasSize(200).allMatch(UnionNode::leaf).allMatch(UnionNode::unconfirmed);
          assertThat(first.get(0).name()).isEqualTo("第5000企业工会");
          assertThat(tree.children(street, 200, 200, false).get(0).name()).isEqualTo("第4800企业工会");
          assertThat(tree.children(street, 4800, 200, false)).hasSize(198);
          assertThat(tree.children(street, 4800, 200, true))
              .hasSize(199)
              .anyMatch(node -> node.state() == UnionState.DISABLED)
              .noneMatch(node -> node.state() == UnionState.DELETED);
        });
  }

  @Test
  @Tag("ORG-033")
  void aSearchListsFiftyWithFullPathAndSaysHowManyThereAre() {
    as(
        province,
        () -> {
          UnionHits hits = tree.search("企业工会");
          assertThat(hits.hits()).hasSize(50);
          assertThat(hits.total()).isEqualTo(4999);
          assertThat(hits.more()).isTrue();
          assertThat(hits.hits().get(0).name()).isEqualTo("第5000企业工会");
          assertThat(hits.hits().get(0).fullPath())
              .startsWith("中华全国总工会->试")
              .endsWith("->甲市总工会->甲县总工会->大街道总工会->第5000企业工会");

          UnionHits byDepth = tree.search("总工会");
          assertThat(byDepth.hits())
              .extracting(UnionHit::id)
              .containsExactly(province, city, county, street);
          assertThat(byDepth.more()).isFalse();

          assertThat(tree.search("第８企业").total()).as("deleted").isZero();
          assertThat(tree.search(Long.toString(county)).hits())
              .extracting(UnionHit::id)
              .contains(county);
          assertThat(tree.search("%").total()).isZero();
          assertThat(tree.search("  ").total()).isZero();
        });
  }

  @Test
  @Tag("ORG-033")
  void theWayToAHitSaysWhereAmongItsSiblingsItStands() {
    as(
        city,
        () -> {
          long hit = tree.search("第4500企业工会").hits().get(0).id();
          List<UnionStep> way = tree.pathTo(hit, false);
          assertThat(way)
              .extracting(step -> step.node().id())
              .containsExactly(city, county, street, hit);
          assertThat(way.get(3).position()).isEqualTo(500);
          assertThat(tree.children(street, 400, 200, false).get(100).id()).isEqualTo(hit);
        });
  }

  @Test
  @Tag("ORG-025")
  @Tag("USR-079")
  void whatLiesOutsideTheOwnUnionIsRefusedAndAudited() {
    Caller caller = unions.caller(city);
    for (long other : List.of(province, strange, 999_999_999L)) {
      assertThatThrownBy(() -> services.as(caller, () -> tree.children(other, 0, 200, false)))
          .isInstanceOf(AccessDenied.class);
      assertThatThrownBy(() -> services.as(caller, () -> services.get(Unions.class).get(other)))
          .isInstanceOf(AccessDenied.class);
      assertThat(services.as(caller, () -> services.get(Unions.class).find(other))).isEmpty();
    }
    assertThat(services.as(caller, () -> tree.search("省总工会")).total()).isZero();
    int refusals =
        services.inTransaction(
            em ->
                ((Number)
                        em.createNativeQuery(
                                "select count(*) from audit_record where not succeeded and"
                                    + " object_kind = 'UNION' and object_id = ?1 and union_id = ?2")
                            .setParameter(1, Long.toString(strange))
                            .setParameter(2, city)
                            .getSingleResult())
                    .intValue());
    assertThat(refusals).isEqualTo(2);
  }

  @Test
  @Tag("ORG-017")
  void chainAndFullPathBeginAtTheRoot() {
    as(
        county,
        () -> {
          assertThat(services.get(Unions.class).chain(street))
              .extracting(UnionNode::depth)
              .containsExactly(1, 2, 3, 4, 5);
          assertThat(services.get(Unions.class).fullPath(county)).endsWith("->甲市总工会->甲县总工会");
          assertThat(services.get(Unions.class).superior())
              .get()
              .extracting(Union::getId)
              .isEqualTo(city);
        });
  }

  @Test
  @Tag("ORG-032")
  void aBranchOfManyIsReadAlongTheIndexOfItsChildrenInOneStatement() throws Exception {
    List<String> sent = sent(province, () -> tree.children(street, 200, 200, false));
    List<String> read = sent.stream().filter(sql -> sql.contains("limit")).toList();
    assertThat(read).hasSize(1);
    assertThat(sent).as("the union, its children").hasSize(2);
    assertThat(plan(read.get(0)))
        .contains("union_org_children")
        .doesNotContain("Seq Scan on union_org");
  }

  @Test
  @Tag("ORG-032")
  void aSearchTakesTwoStatementsHoweverManyAreFoundAndReadsTheUnionsOnce() throws Exception {
    String found = sent(province, () -> tree.search("企业")).get(0);
    assertThat(plan(found)).doesNotContain("Seq Scan on union_org u");
    assertThat(sent(province, () -> tree.search("企业工会"))).hasSize(2);
    assertThat(sent(province, () -> tree.search("第4500企业工会"))).hasSize(2);
    assertThat(sent(province, () -> tree.search("此名全无"))).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  @Tag("ORG-032")
  void theWayToAUnionIsOneStatementThatReadsItsSiblingsOnly() throws Exception {
    List<String> sent = sent(province, () -> tree.pathTo(street, false));
    assertThat(sent).hasSize(2);
    assertThat(plan(sent.get(1)))
        .contains("union_org_children")
        .doesNotContain("Seq Scan on union_org s");
  }

  private static List<String> sent(long union, Callable<?> work) throws Exception {
    Caller caller = unions.caller(union);
    return StatementCount.of(() -> services.as(caller, work));
  }

  /** In a country where others have unions too, which is given up at the end. */
  private static String plan(String statement) throws SQLException {
    try (Connection owner = TestDatabase.get().connect(TestDatabase.OWNER);
        Statement sql = owner.createStatement()) {
      owner.setAutoCommit(false);
      sql.execute("select begin_act(now(), 'TEST', null, null, 'test')");
      sql.execute(
          """
          insert into union_org (id, name, parent_id, path, depth, union_level, region_code, sort_order,
            entered_at, entered_by, changed_at, changed_by)
          select 700000000 + i, 'A' || i, p.id, p.path || (700000000 + i) || '/', p.depth + 1, 'GRASSROOTS',
            '110000', i, now(), 'test', now(), 'test'
          from union_org p, generate_series(1, 20000) i where p.id = %d
          """
              .formatted(strange));
      sql.execute("analyze union_org");
      String plan = Plan.of(owner, statement);
      owner.rollback();
      return plan;
    }
  }

  private static void as(long union, Runnable work) {
    services.as(unions.caller(union), work);
  }
}
