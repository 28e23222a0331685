package cn.bangfu.codetable;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.access.Caller;
import cn.bangfu.testkit.Services;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeTablesDbTest {

  private final Services services = new Services();
  private final CodeTables tables = services.get(CodeTables.class);

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "ethnicity,58,汉族,外国血统中国籍人士",
    "political_status,5,中共党员,其他",
    "disease_category,18,恶性肿瘤,严重运动神经元病",
    "work_status,8,在岗,内退",
    "model_worker,5,非劳模,其他",
    "housing_type,8,自建房,其他",
    "employer_nature,7,国家机关/事业单位,其他",
    "employer_status,5,亏损企业,其他",
    "medical_insurance,10,无医保,其他",
    "education,9,小学,其他",
    "deregistration_reason,6,死亡,不符合建档条件",
    "exit_way,9,实现就业,其他",
    "family_situation,7,零就业家庭,其他",
    "grassroots_type,11,乡镇(街道)工会,其他",
    "center_nature,4,事业单位,其他",
    "city_class,3,副省级城市,县级城市",
    "center_service,10,生活救助,其他"
  })
  @Tag("ORG-109")
  void theDeliveredValuesStandInTheirOrder(String key, int count, String first, String last) {
    List<CodeValue> values = services.as(Caller.SYSTEM, () -> tables.values(key));
    assertThat(values).hasSize(count).extracting(CodeValue::getValueName).doesNotHaveDuplicates();
    assertThat(values.get(0).getValueName()).isEqualTo(first);
    assertThat(values.get(count - 1).getValueName()).isEqualTo(last);
  }

  @Test
  @Tag("FLD-074")
  void industryHasTwentySectionsWithNinetySevenDivisions() {
    services.as(
        Caller.SYSTEM,
        () -> {
          List<CodeValue> sections = tables.valuesBelow("industry", null);
          assertThat(sections).hasSize(20).extracting(CodeValue::getCode).startsWith("A", "B", "C");
          assertThat(tables.values("industry")).hasSize(117);
          CodeValue textile = sections.get(2);
          assertThat(textile.getValueName()).isEqualTo("制造业");
          assertThat(tables.valuesBelow("industry", textile.getId()))
              .hasSize(31)
              .extracting(CodeValue::getCode)
              .startsWith("13", "14")
              .isSorted();
          assertThat(tables.values("industry").subList(0, 7))
              .extracting(CodeValue::getCode)
              .containsExactly("A", "01", "02", "03", "04", "05", "B");
        });
  }

  @ParameterizedTest
  @CsvSource({
    "grassroots_type,CENTER_STATION,帮扶中心(站、点)",
    "medical_insurance,NONE,无医保",
    "work_status,LAID_OFF,下(待)岗",
    "model_worker,NONE,非劳模",
    "deregistration_reason,UNAIDED_THREE_YEARS,3年未帮扶",
    "family_situation,SUPPORTED_ELDERS,有需赡养老人家庭",
    "center_nature,PUBLIC_INSTITUTION,事业单位",
    "city_class,SUB_PROVINCIAL,副省级城市"
  })
  @Tag("ORG-106")
  void aValueNamedByARuleIsLockedAndFoundByItsConstant(String key, String constant, String name) {
    CodeValue value = services.as(Caller.SYSTEM, () -> tables.byConstant(key, constant));
    assertThat(value.getValueName()).isEqualTo(name);
    assertThat(value.isLocked()).isTrue();
    assertThat(services.as(Caller.SYSTEM, () -> tables.value(value.getId()))).isEqualTo(value);
  }

  @Test
  @Tag("ORG-107")
  @Tag("ORG-105")
  void aChangeMadeElsewhereIsSeenWithinAMinuteAndADisabledValueGoesToTheEnd() {
    AtomicLong nanos = new AtomicLong();
    CodeValues copy = services.get(CodeValues.class);
    copy.nanos = nanos::get;
    copy.refresh();
    assertThat(names("education")).startsWith("小学");
    setState("DISABLED");
    try {
      assertThat(names("education")).as("still the copy").startsWith("小学");
      nanos.addAndGet(Duration.ofSeconds(60).toNanos());
      assertThat(names("education")).startsWith("初中").doesNotContain("小学");
      assertThat(services.as(Caller.SYSTEM, () -> tables.valuesWithDisabled("education")))
          .hasSize(9)
          .last()
          .extracting(CodeValue::getValueName)
          .isEqualTo("小学");
    } finally {
      setState("ENABLED");
    }
  }

  private List<String> names(String key) {
    return services.as(Caller.SYSTEM, () -> tables.values(key)).stream()
        .map(CodeValue::getValueName)
        .toList();
  }

  private void setState(String state) {
    services.inTransaction(
        em ->
            em.createNativeQuery(
                    "update code_value set state = ?1 where table_key = 'education' and value_name ="
                        + " '小学'")
                .setParameter(1, state)
                .executeUpdate());
  }
}
