package cn.bangfu.center;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.crossregion.Directory;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.unionorg.StaleUnion;
import cn.bangfu.unionorg.Union;
import cn.bangfu.unionorg.UnionBench;
import cn.bangfu.unionorg.UnionContact;
import cn.bangfu.unionorg.UnionLevel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a centre tells about itself: by whom, when it is missing, who sees it. */
class CenterProfilesDbTest {

  private final CenterBench kit = new CenterBench();
  private final UnionBench bench = kit.bench;
  private long city;
  private long plain;

  @BeforeEach
  void aCityThatIsACentre() {
    city = kit.center(bench.province, "中心市总工会", UnionLevel.PREFECTURAL, "360100");
    plain = bench.create(city, "普通企业工会", UnionLevel.GRASSROOTS, "360102");
  }

  @Test
  @Tag("ORG-085")
  void aCentreIsAskedForItsDataUntilTheyAreThere() {
    assertThat(missing(city)).isTrue();
    assertThat(missing(plain)).as("no centre").isFalse();
    CenterView proposal = own(city);
    assertThat(proposal.filed()).isFalse();
    assertThat(proposal.data().centerName()).isEqualTo("中心市总工会");
    assertThat(proposal.level()).isEqualTo(CenterLevel.PREFECTURAL);

    kit.tell(city, kit.data("事业单位", "地级城市", 5, 3, "800.00"));

    assertThat(missing(city)).isFalse();
    CenterView stored = own(city);
    assertThat(stored.filed()).isTrue();
    assertThat(stored.data()).isEqualTo(kit.data("事业单位", "地级城市", 5, 3, "800.00"));
    assertThat(
            bench.one(
                "select count(*) from audit_record where event = 'CENTER_PROFILE_SAVE' and succeeded"
                    + " and object_id = ?1",
                Long.toString(city)))
        .isEqualTo(1);
    assertThat(bench.one("select count(*) from center_profile_history where union_id = ?1", city))
        .isEqualTo(1);
  }

  @Test
  @Tag("ORG-085")
  void anotherUnionMayTellSomethingButCountsAsACentreOnlyWhenItIsFlaggedAndHasToldAll() {
    CenterData little =
        new CenterData(
            "小站", null, null, null, null, null, null, null, null, null, null, null, null, "简介");
    kit.tell(plain, little);
    assertThat(own(plain).data().intro()).isEqualTo("简介");
    bench.services.inTransaction(
        em ->
            em.createNativeQuery("update union_org set center = true where id = ?1")
                .setParameter(1, plain)
                .executeUpdate());
    assertThat(missing(plain)).as("not all is there").isTrue();
    assertThatThrownBy(() -> save(plain, own(plain).version(), little))
        .isInstanceOfSatisfying(
            Violations.class,
            wrong ->
                assertThat(wrong.all())
                    .extracting(Violation::field)
                    .contains("nature", "services"));
  }

  @Test
  @Tag("ORG-085")
  void theContactValuesAreOneCopyWithThoseOfTheUnion() {
    UnionContact contact =
        new UnionContact(
            "八一大道1号", "330000", "0791", null, null, "0791-86221234", null, null, null, null);
    int version = bench.union(city).getVersion();
    bench.as(
        city,
        CenterProfiles.class,
        profiles -> {
          profiles.save(-1, kit.data("其他", null, 1, 0, "0"), version, contact);
          return null;
        });
    Union union = bench.union(city);
    assertThat(union.contact()).isEqualTo(contact);
    assertThat(union.getInfoUpdatedDate()).isEqualTo(bench.services.today().today());
    UnionContact other =
        new UnionContact("别处", null, null, null, null, null, null, null, null, null);
    assertThatThrownBy(
            () ->
                bench.as(
                    city,
                    CenterProfiles.class,
                    profiles -> {
                      profiles.save(
                          own(city).version(), kit.data("其他", null, 1, 0, "0"), version, other);
                      return null;
                    }))
        .isInstanceOf(StaleUnion.class);
    assertThat(bench.union(city).contact()).isEqualTo(contact);
  }

  @Test
  @Tag("ORG-022")
  void theSecondOfTwoToSaveIsToldAndChangesNothing() {
    kit.tell(city, kit.data("其他", null, 1, 0, "0"));
    assertThatThrownBy(() -> save(city, -1, kit.data("社会组织", null, 2, 0, "0")))
        .isInstanceOfSatisfying(
            StaleCenter.class,
            stale -> {
              assertThat(stale.version()).isEqualTo(own(city).version());
              assertThat(stale.stored().staffCount()).isEqualTo(1);
            });
    assertThat(own(city).data().staffCount()).isEqualTo(1);
  }

  @Test
  @Tag("ORG-107")
  void aValueThatWasDisabledIsNotChosenAnewButStays() {
    kit.tell(city, kit.data("工会内设机构", null, 1, 0, "0"));
    long nature = kit.code("center_nature", "工会内设机构");
    state(nature, "DISABLED");
    try {
      save(city, own(city).version(), kit.data("工会内设机构", null, 2, 0, "0"));
      assertThat(own(city).data().staffCount()).isEqualTo(2);
      long other = kit.center(bench.province, "另市总工会", UnionLevel.PREFECTURAL, "360200");
      assertThatThrownBy(() -> kit.tell(other, kit.data("工会内设机构", null, 1, 0, "0")))
          .isInstanceOfSatisfying(
              Violations.class,
              wrong ->
                  assertThat(wrong.all())
                      .extracting(Violation::problem)
                      .containsExactly(CenterProblem.VALUE_DISABLED));
    } finally {
      state(nature, "ENABLED");
    }
  }

  @Test
  @Tag("ORG-077")
  @Tag("ORG-088")
  void aSuperiorSeesItAndAStrangerDoesNot() {
    kit.tell(city, kit.data("事业单位", null, 5, 3, "800.00"));
    CenterView seen = bench.as(bench.province, CenterProfiles.class, p -> p.of(city));
    assertThat(seen.data().staffCount()).isEqualTo(8);
    assertThatThrownBy(() -> bench.as(bench.otherProvince, CenterProfiles.class, p -> p.of(city)))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> bench.as(plain, CenterProfiles.class, p -> p.of(city)))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  @Tag("ORG-078")
  void theDirectoryShowsTheIntroductionWithItsLines() {
    kit.tell(city, kit.data("事业单位", null, 5, 3, "800.00"));
    String intro = bench.as(bench.otherProvince, Directory.class, d -> d.entry(city)).intro();
    assertThat(intro).isEqualTo("为困难职工服务。\n地址见上。");
  }

  private CenterView own(long union) {
    return bench.as(union, CenterProfiles.class, CenterProfiles::own);
  }

  private boolean missing(long union) {
    return bench.as(union, CenterProfiles.class, CenterProfiles::isMissing);
  }

  private void save(long union, int version, CenterData data) {
    Union now = bench.union(union);
    bench.as(
        union,
        CenterProfiles.class,
        profiles -> {
          profiles.save(version, data, now.getVersion(), now.contact());
          return null;
        });
  }

  private void state(long value, String state) {
    bench.services.inTransaction(
        em ->
            em.createNativeQuery("update code_value set state = ?1 where id = ?2")
                .setParameter(1, state)
                .setParameter(2, value)
                .executeUpdate());
    bench.services.get(cn.bangfu.codetable.CodeValues.class).refresh();
  }
}
