package cn.bangfu.codetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.testkit.Services;
import cn.bangfu.testkit.TestUnions;
import java.util.List;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeTableUpkeepDbTest {

  private static final String TABLE = "grassroots_type";

  private final Services services = new Services();
  private final TestUnions unions = new TestUnions(services);
  private final CodeTableUpkeep upkeep = services.get(CodeTableUpkeep.class);
  private final CodeTables tables = services.get(CodeTables.class);
  private final String mark = Long.toString(System.nanoTime(), 36);
  private Caller admin;

  @BeforeEach
  void theNationalAdministrator() {
    admin = unions.caller(unions.national(), Permission.USER_ADMIN);
  }

  /** Other tests count the values that were delivered. */
  @AfterEach
  void whatWasAddedGoes() {
    for (CodeValue value : as(() -> tables.valuesWithDisabled(TABLE))) {
      if (value.getValueName().endsWith(mark)) {
        clearUse(value.getId());
        run(() -> upkeep.delete(value.getId(), now(value).getVersion()));
      }
    }
  }

  @Test
  @Tag("ORG-105")
  @Tag("ORG-103")
  @Tag("ORG-104")
  void aValueInUseIsNotDeletedButDisabledAndRenamedEverywhere() {
    CodeValue value = add("学习用品" + mark);
    for (int i = 0; i < 12; i++) {
      use(value.getId(), "代码" + i + mark);
    }
    assertRefused(
        "该代码已被12条数据使用,不能删除,可以停用。",
        () -> run(() -> upkeep.delete(value.getId(), value.getVersion())));

    run(() -> upkeep.disable(value.getId(), value.getVersion()));
    assertThat(as(() -> tables.values(TABLE))).doesNotContain(value);
    List<CodeValue> offered = as(() -> tables.valuesWithDisabled(TABLE));
    assertThat(offered.get(offered.size() - 1).getShownName()).isEqualTo("学习用品" + mark + "(停用)");
    assertThat(as(() -> tables.value(value.getId())).getValueName()).isEqualTo("学习用品" + mark);

    run(() -> upkeep.rename(value.getId(), now(value).getVersion(), "文具书籍" + mark));
    assertThat(as(() -> tables.value(value.getId())).getValueName()).isEqualTo("文具书籍" + mark);

    clearUse(value.getId());
    run(() -> upkeep.delete(value.getId(), now(value).getVersion()));
    assertThat(as(() -> tables.valuesWithDisabled(TABLE))).doesNotContain(value);
    assertThat(as(() -> tables.value(value.getId())).getValueName())
        .as("older versions of records still show it")
        .isEqualTo("文具书籍" + mark);
    assertThat(add("文具书籍" + mark).getId()).isNotEqualTo(value.getId());
  }

  @Test
  @Tag("ORG-106")
  void aValueThatARuleNamesIsNeitherRenamedNorDeletedNorDisabledButMoved() {
    CodeValue value = as(() -> tables.byConstant(TABLE, "CENTER_STATION"));
    long id = value.getId();
    String sentence = "该代码由系统规则使用,不能修改。";
    assertRefused(sentence, () -> run(() -> upkeep.rename(id, now(value).getVersion(), "x")));
    assertRefused(sentence, () -> run(() -> upkeep.delete(id, now(value).getVersion())));
    assertRefused(sentence, () -> run(() -> upkeep.disable(id, now(value).getVersion())));
    List<CodeValue> before = list(TABLE);
    int place = before.indexOf(value);
    run(() -> upkeep.move(id, now(value).getVersion(), place > 0));
    assertThat(list(TABLE).indexOf(value)).isEqualTo(place > 0 ? place - 1 : 1);
    run(() -> upkeep.move(id, now(value).getVersion(), place == 0));
    assertThat(list(TABLE)).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "DEATH, false",
    "UNAIDED_THREE_YEARS, false",
    "LABOR_RELATION_ENDED, true",
    "UNREACHABLE, true",
    "NOT_ELIGIBLE, true"
  })
  @Tag("ORG-106")
  void threeReasonsOfDeregistrationMayBeDisabledAndNotRenamed(String constant, boolean allowed) {
    CodeValue value = as(() -> tables.byConstant("deregistration_reason", constant));
    long id = value.getId();
    assertRefused(
        "该代码由系统规则使用,不能修改。", () -> run(() -> upkeep.rename(id, now(value).getVersion(), "x")));
    if (allowed) {
      run(() -> upkeep.disable(id, now(value).getVersion()));
      run(() -> upkeep.enable(id, now(value).getVersion()));
      assertThat(now(value).isEnabled()).isTrue();
    } else {
      assertRefused(
          "该代码由系统规则使用,不能修改。", () -> run(() -> upkeep.disable(id, now(value).getVersion())));
    }
  }

  @Test
  @Tag("ORG-102")
  @Tag("ORG-101")
  void aNewValueStandsAtTheEndAndWrongTextsAreRefused() {
    CodeValue value = add("  新值" + mark + " ");
    assertThat(value.getValueName()).isEqualTo("新值" + mark);
    assertThat(list(TABLE)).last().isEqualTo(value);
    assertRefused("请输入代码值。", () -> add("  "));
    assertRefused("代码值不能超过50个字。", () -> add("长".repeat(51)));
    run(() -> upkeep.disable(value.getId(), value.getVersion()));
    assertRefused("该代码表中已有“新值" + mark + "”。", () -> add("新值" + mark));
  }

  @Test
  @Tag("ORG-109")
  void aClosedTableTakesNoValue() {
    assertRefused("该代码表由国家标准或系统规则确定,不能增加代码。", () -> as(() -> upkeep.add("ethnicity", null, "新民族")));
  }

  @Test
  @Tag("ORG-108")
  void theRecordHoldsOldAndNewText() {
    CodeValue value = add("旧" + mark);
    run(() -> upkeep.rename(value.getId(), value.getVersion(), "新" + mark));
    List<?> changes =
        services.inTransaction(
            em ->
                em.createNativeQuery(
                        "select changes from audit_record where event = 'CODE_TABLE_EDIT' and"
                            + " object_id = ?1 order by id")
                    .setParameter(1, value.getId().toString())
                    .getResultList());
    assertThat(changes).hasSize(2);
    assertThat((String) changes.get(1)).endsWith("旧" + mark + " → 新" + mark);
  }

  @Test
  @Tag("ORG-107")
  void whoChangesAnOlderStateIsTold() {
    CodeValue value = add("甲" + mark);
    int version = value.getVersion();
    run(() -> upkeep.rename(value.getId(), version, "乙" + mark));
    assertRefused(
        "该代码刚被其他人修改,请重新选择后再操作。",
        () -> run(() -> upkeep.rename(value.getId(), version, "丙" + mark)));
  }

  @Test
  @Tag("ORG-100")
  void nobodyButTheNationalAdministratorKeepsTheTables() {
    long province = unions.union("代码省总工会" + mark, unions.national(), 1);
    Caller below = unions.caller(province, Permission.USER_ADMIN);
    Caller clerk = unions.caller(unions.national(), Permission.ARCHIVE);
    for (Caller other : List.of(below, clerk)) {
      for (ThrowingCallable call :
          List.<ThrowingCallable>of(
              () -> services.as(other, () -> upkeep.tables()),
              () -> services.as(other, () -> upkeep.values(TABLE, null)),
              () -> services.as(other, () -> upkeep.add(TABLE, null, "x")),
              () -> services.as(other, () -> upkeep.move(1, 0, true)),
              () -> services.as(other, () -> upkeep.rename(1, 0, "x")),
              () -> services.as(other, () -> upkeep.delete(1, 0)),
              () -> services.as(other, () -> upkeep.disable(1, 0)),
              () -> services.as(other, () -> upkeep.enable(1, 0)))) {
        AccessDenied refusal = catchThrowableOfType(AccessDenied.class, call);
        assertThat(Texts.of(refusal)).isEqualTo("只有全国总工会的用户管理员可以管理代码表。");
      }
    }
  }

  /** A new column with code values must be counted, or values in use could be taken away. */
  @Test
  @Tag("ORG-105")
  void everyColumnThatRefersToAValueIsRegistered() {
    List<?> forgotten =
        services.inTransaction(
            em ->
                em.createNativeQuery(
                        """
                        select c.conrelid::regclass || '.' || a.attname
                        from pg_constraint c
                        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                        where c.confrelid = 'code_value'::regclass and c.conrelid <> c.confrelid
                          and c.confdeltype <> 'c' -- what goes with its value is no use of it
                          and not exists (select from code_use u
                            where u.used_in = c.conrelid::regclass::text and u.used_column = a.attname)
                        """)
                    .getResultList());
    assertThat(forgotten).isEmpty();
  }

  private CodeValue add(String text) {
    return as(() -> upkeep.add(TABLE, null, text));
  }

  private List<CodeValue> list(String table) {
    return as(() -> upkeep.values(table, null));
  }

  private CodeValue now(CodeValue value) {
    return list(value.getTableKey()).get(list(value.getTableKey()).indexOf(value));
  }

  private void use(long value, String name) {
    long union = unions.union(name, unions.national(), 4);
    services.inTransaction(
        em ->
            em.createNativeQuery("update union_org set grassroots_type_id = ?1 where id = ?2")
                .setParameter(1, value)
                .setParameter(2, union)
                .executeUpdate());
  }

  private void clearUse(long value) {
    services.inTransaction(
        em ->
            em.createNativeQuery(
                    "update union_org set grassroots_type_id = null where grassroots_type_id = ?1")
                .setParameter(1, value)
                .executeUpdate());
  }

  private <T> T as(Callable<T> work) {
    return services.as(admin, work);
  }

  private void run(Runnable work) {
    services.as(admin, work);
  }

  private static void assertRefused(String sentence, ThrowingCallable work) {
    BusinessException refusal = catchThrowableOfType(BusinessException.class, work);
    assertThat(refusal).isNotNull();
    assertThat(Texts.of(refusal)).isEqualTo(sentence);
  }
}
