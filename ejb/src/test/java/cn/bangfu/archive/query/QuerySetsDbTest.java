package cn.bangfu.archive.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.Caller;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.kernel.BusinessException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sets of conditions are kept under a name, by their owner, for him or for his union. */
@Tag("ARC-140")
class QuerySetsDbTest {

  private final ArchiveBench bench = new ArchiveBench();

  @Test
  void aSetComesBackAsItWasAndTheSameNameReplacesIt() {
    QueryForm form = new QueryForm();
    form.setReportedOnly(true);
    form.setIncludeSubordinates(false);
    form.get("name").setText("张");
    form.get("headIncome").setNumberTo(new BigDecimal("1200.50"));
    form.get("filingDate").setDayFrom(LocalDate.of(2016, 1, 1));
    form.get("hukouType").setChoices(List.of("URBAN", "RURAL"));
    form.get("medicalInsurance").setAllOf(true);
    form.get("medicalInsurance").setChoices(List.of("7"));
    act(bench.street, sets -> sets.save(" 困难户 ", form));
    QueryForm opened = open(bench.street);
    assertThat(opened.isReportedOnly()).isTrue();
    assertThat(opened.isIncludeSubordinates()).isFalse();
    assertThat(opened.get("name").getText()).isEqualTo("张");
    assertThat(opened.get("headIncome").getNumberTo()).isEqualByComparingTo("1200.5");
    assertThat(opened.get("filingDate").getDayFrom()).isEqualTo(LocalDate.of(2016, 1, 1));
    assertThat(opened.get("hukouType").getChoices()).containsExactly("URBAN", "RURAL");
    assertThat(opened.get("medicalInsurance").isAllOf()).isTrue();
    assertThat(opened.query().conditions()).hasSize(5);
    form.get("name").setText("李");
    act(bench.street, sets -> sets.save("困难户", form));
    assertThat(offered(bench.street)).hasSize(1);
    assertThat(open(bench.street).get("name").getText()).isEqualTo("李");
  }

  @Test
  void othersOfTheUnionSeeASharedSetAndOnlyItsOwnerChangesIt() {
    act(bench.street, sets -> sets.save("共享", new QueryForm()));
    long id = id("共享");
    act(bench.street, sets -> sets.rename(id, "改名"));
    ArchiveBench.run("update archive_query_set set owner_id = 1 where id = " + id);
    assertThat(offered(bench.street)).isEmpty();
    ArchiveBench.run("update archive_query_set set shared = true where id = " + id);
    assertThat(offered(bench.street)).extracting(QuerySetRow::own).containsExactly(false);
    assertThat(offered(bench.street)).extracting(QuerySetRow::name).containsExactly("改名");
    assertThat(offered(bench.community)).isEmpty();
    assertThat(open(bench.street)).isNotNull();
    assertThatThrownBy(() -> act(bench.street, sets -> sets.delete(id)))
        .isInstanceOf(BusinessException.class);
    act(bench.street, sets -> sets.save("自己的", new QueryForm()));
    act(bench.street, sets -> sets.share(id("自己的"), true));
    act(bench.street, sets -> sets.delete(id("自己的")));
    assertThat(offered(bench.street)).hasSize(1);
  }

  @Test
  void thePageOpensWithThePreferredSet() {
    QueryForm form = new QueryForm();
    form.get("name").setText("王");
    act(bench.street, sets -> sets.save("一", new QueryForm()));
    act(bench.street, sets -> sets.save("二", form));
    assertThat(first().get("name").getText()).isNull();
    act(bench.street, sets -> sets.prefer(id("一")));
    act(bench.street, sets -> sets.prefer(id("二")));
    assertThat(first().get("name").getText()).isEqualTo("王");
    assertThat(offered(bench.street)).filteredOn(QuerySetRow::preferred).hasSize(1);
    act(bench.street, sets -> sets.prefer(id("二")));
    assertThat(first().get("name").getText()).isNull();
  }

  @Test
  @Tag("ARC-140")
  void aUserKeepsAtMostTwentySets() {
    for (int i = 1; i <= QuerySets.MAX; i++) {
      String name = "条件" + i;
      act(bench.street, sets -> sets.save(name, new QueryForm()));
    }
    assertThatThrownBy(() -> act(bench.street, sets -> sets.save("再一组", new QueryForm())))
        .isInstanceOf(BusinessException.class);
    act(bench.street, sets -> sets.save("条件1", new QueryForm()));
    assertThatThrownBy(() -> act(bench.street, sets -> sets.save(" ", new QueryForm())))
        .isInstanceOf(BusinessException.class);
    assertThatThrownBy(() -> act(bench.street, sets -> sets.rename(id("条件1"), "条件2")))
        .isInstanceOf(BusinessException.class);
  }

  private long id(String name) {
    return offered(bench.street).stream()
        .filter(row -> row.name().equals(name))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private QueryForm first() {
    return bench.as(bench.street, QuerySets.class, QuerySets::first);
  }

  private QueryForm open(Caller caller) {
    return bench.as(caller, QuerySets.class, sets -> sets.open(offered(caller).get(0).id()));
  }

  private List<QuerySetRow> offered(Caller caller) {
    return bench.as(caller, QuerySets.class, QuerySets::offered);
  }

  private void act(Caller caller, Consumer<QuerySets> act) {
    bench.services.as(caller, () -> act.accept(bench.services.get(QuerySets.class)));
  }
}
