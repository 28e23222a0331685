package cn.bangfu.unionorg;

import static cn.bangfu.unionorg.UnionLevel.GRASSROOTS;
import static cn.bangfu.unionorg.UnionLevel.PREFECTURAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.kernel.Violations;
import cn.bangfu.region.Region;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Information pages, the own contact values, and the report of wrong places. */
class UnionInformationDbTest {

  private static UnionBench bench;
  private static long city;
  private static long company;

  @BeforeAll
  static void aCity() {
    bench = new UnionBench();
    city = bench.create(bench.province, "信息市总工会", PREFECTURAL, "360100");
    company = bench.create(city, "信息企业工会", GRASSROOTS, "360102");
    bench.create(company, "信息车间工会", GRASSROOTS, "360102");
  }

  @Test
  @Tag("ORG-077")
  void theInformationOfALowerUnionHasItsRecordAndItsCounts() {
    UnionInfo info = bench.as(bench.province, UnionInformation.class, i -> i.of(city));
    assertThat(info.children()).isEqualTo(1);
    assertThat(info.below()).isEqualTo(2);
    assertThat(info.regionName()).isEqualTo("江西省南昌市");
    assertThat(info.fullPath()).endsWith("->信息市总工会");
    assertThat(info.changes()).extracting(UnionChange::getKind).contains(UnionChangeKind.CREATED);
    assertThat(info.changes().get(info.changes().size() - 1).getValueAfter())
        .isEqualTo("单位名称:信息市总工会;工会层级:2-地市级地方工会;基层工会类别:;行政区划:江西省南昌市");
    assertThatThrownBy(() -> bench.as(bench.otherProvince, UnionInformation.class, i -> i.of(city)))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  @Tag("ORG-076")
  @Tag("ORG-046")
  void everyUserSeesHisOwnUnionAndOnlyItsAdministratorCorrectsTheContactValues() {
    Caller clerk = bench.unions.caller(company, Permission.ARCHIVE);
    UnionInformation information = bench.services.get(UnionInformation.class);
    UnionInfo seen = bench.services.as(clerk, information::own);
    assertThat(seen.union().getName()).isEqualTo("信息企业工会");
    int version = seen.union().getVersion();
    assertThatThrownBy(
            () -> bench.services.as(clerk, () -> information.changeContact(version, contact("1"))))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> change(version, contact("1"))).isInstanceOf(Violations.class);
    change(version, contact("0791-85712345"));
    Union stored = bench.union(company);
    assertThat(stored.getOfficePhone()).isEqualTo("0791-85712345");
    assertThat(stored.getInfoUpdatedDate()).isEqualTo(bench.services.today().today());
    StaleUnion stale =
        catchThrowableOfType(() -> change(version, contact("0791-85712346")), StaleUnion.class);
    assertThat(stale.stored().contact().officePhone()).isEqualTo("0791-85712345");
  }

  private static void change(int version, UnionContact contact) {
    bench.as(
        company,
        UnionInformation.class,
        i -> {
          i.changeContact(version, contact);
          return null;
        });
  }

  private static UnionContact contact(String phone) {
    return new UnionContact(null, null, null, null, null, phone, null, null, null, null);
  }

  @ParameterizedTest(name = "below {1}, {2} with fault {0}: {3}")
  @CsvSource(
      nullValues = "-",
      value = {
        "PLACEMENT,PROVINCIAL,469002,460000,PREFECTURAL",
        "PLACEMENT,PROVINCIAL,360121,360100,-",
        "PLACEMENT,PREFECTURAL,360121,360100,COUNTY",
        "PLACEMENT,COUNTY,360121,360100,GRASSROOTS",
        "PLACEMENT,NATIONAL,650000,-,PROVINCIAL",
        "REGION,PROVINCIAL,469002,460000,-"
      })
  @Tag("ORG-111")
  void theProposalIsTheLevelThatFitsPlaceAndDivision(
      UnionFault fault, UnionLevel parent, String region, String above, UnionLevel proposal) {
    assertThat(MendRules.proposal(fault, parent, new Region(region, "某地", above, "2017")))
        .isEqualTo(java.util.Optional.ofNullable(proposal));
  }

  @Test
  @Tag("ORG-111")
  @Tag("ORG-112")
  void theNationalAdministratorTakesProposalsOverAndNobodyElseSeesTheReport() {
    long county = bench.unions.union("直管县总工会" + bench.tag, bench.province, 3);
    long wrongDivision = bench.unions.union("区划不符" + bench.tag, bench.province, 2);
    bench.services.inTransaction(
        em ->
            em.createNativeQuery(
                    "update union_org set region_code = '360121', version = version + 1 where id = ?1")
                .setParameter(1, wrongDivision)
                .executeUpdate());
    UnionToMend line = line(county);
    assertThat(line.fault()).isEqualTo(UnionFault.PLACEMENT);
    assertThat(line.proposal()).isEqualTo(PREFECTURAL);
    assertThat(line.fullPath()).startsWith("中华全国总工会->");
    assertThat(line(wrongDivision).fault()).isEqualTo(UnionFault.REGION);
    assertThat(line(wrongDivision).proposal()).isNull();
    assertThatThrownBy(() -> accept(bench.national, List.of(wrongDivision)))
        .hasMessageContaining("NO_PROPOSAL");

    assertThat(accept(bench.national, List.of(county))).isEqualTo(1);
    assertThat(bench.union(county).getUnionLevel()).isEqualTo(PREFECTURAL);
    assertThat(bench.changes(county)).containsExactly(UnionChangeKind.EDITED);
    assertThat(bench.create(county, "可以新建了", GRASSROOTS, "110102")).isPositive();

    assertThatThrownBy(() -> bench.as(bench.province, UnionMending.class, m -> m.page(0, 20)))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> bench.as(bench.province, UnionMending.class, UnionMending::count))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> accept(bench.province, List.of(county)))
        .isInstanceOf(AccessDenied.class);
  }

  private static int accept(long admin, List<Long> ids) {
    return bench.as(admin, UnionMending.class, m -> m.accept(ids));
  }

  private static UnionToMend line(long id) {
    return bench.as(
        bench.national,
        UnionMending.class,
        mending -> {
          for (int offset = 0; offset < mending.count(); offset += 200) {
            for (UnionToMend found : mending.page(offset, 200)) {
              if (found.id() == id) {
                return found;
              }
            }
          }
          throw new AssertionError("not in the report: " + id);
        });
  }
}
