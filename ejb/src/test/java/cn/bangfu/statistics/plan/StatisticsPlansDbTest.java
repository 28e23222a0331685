package cn.bangfu.statistics.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.access.PermissionLevel;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.testkit.Services;
import cn.bangfu.testkit.TestUnions;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Plans of statistics belong to their user alone. */
class StatisticsPlansDbTest {

  private static final String PAGE = "archive";
  private static final Map<String, String> CHOSEN =
      Map.of("first", "gender", "day", "LAST_MONTH_END", "c.gender.choices", "MALE");

  private final Services services = new Services();
  private final TestUnions unions = new TestUnions(services);
  private final long union =
      unions.union("方案工会" + java.util.UUID.randomUUID(), unions.national(), 1);
  private final Caller me = account("plan");
  private final Caller other = account("planOther");

  private Caller account(String login) {
    Caller known = unions.caller(union, PermissionLevel.READ, Permission.STATISTICS);
    return new Caller(
        unions.user(union, login + union, "-"),
        known.loginName(),
        known.name(),
        union,
        known.unionName(),
        known.unionPath(),
        known.unionDepth(),
        known.unionLevel(),
        known.stage(),
        known.permissions());
  }

  private StatisticsPlans plans() {
    return services.get(StatisticsPlans.class);
  }

  private void save(Caller caller, String name, Map<String, String> chosen) {
    services.as(caller, () -> plans().save(PAGE, name, chosen));
  }

  private long only(Caller caller) {
    return services.as(caller, () -> plans().own(PAGE)).get(0).id();
  }

  private static void refused(Runnable act, String sentence) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            BusinessException.class, no -> assertThat(Texts.of(no)).isEqualTo(sentence));
  }

  @Test
  @Tag("STA-012")
  void aPlanIsKeptOpenedRenamedReplacedAndDeletedByItsUserOnly() {
    save(me, " 月报 ", CHOSEN);
    assertThat(services.as(me, () -> plans().own(PAGE)))
        .extracting(PlanRow::name)
        .containsExactly("月报");
    assertThat(services.as(me, () -> plans().own("otherassistance"))).isEmpty();
    assertThat(services.as(other, () -> plans().own(PAGE))).isEmpty();
    long id = only(me);
    assertThat(services.as(me, () -> plans().open(PAGE, id))).isEqualTo(CHOSEN);
    save(me, "月报", Map.of("first", "nation"));
    assertThat(services.as(me, () -> plans().open(PAGE, id))).isEqualTo(Map.of("first", "nation"));
    services.as(me, () -> plans().rename(PAGE, id, "年报"));
    save(me, "另一个", CHOSEN);
    refused(() -> services.as(me, () -> plans().rename(PAGE, id, "另一个")), "已有名称为“另一个”的方案。");
    refused(() -> save(me, " ", CHOSEN), "请填写方案名称,最多30个字。");
    refused(() -> save(me, "长".repeat(31), CHOSEN), "请填写方案名称,最多30个字。");

    String gone = "该方案已被删除,请刷新页面。";
    refused(() -> services.as(other, () -> plans().open(PAGE, id)), gone);
    refused(() -> services.as(other, () -> plans().rename(PAGE, id, "偷")), gone);
    refused(() -> services.as(other, () -> plans().delete(PAGE, id)), gone);
    refused(() -> services.as(me, () -> plans().open("otherassistance", id)), gone);
    services.as(me, () -> plans().delete(PAGE, id));
    refused(() -> services.as(me, () -> plans().open(PAGE, id)), gone);
  }

  @Test
  @Tag("STA-012")
  void nobodyKeepsMoreThanTwentyPlans() {
    for (int i = 0; i < StatisticsPlans.MAX; i++) {
      save(me, "方案" + i, CHOSEN);
    }
    refused(() -> save(me, "再一个", CHOSEN), "最多保存20个方案,请先删除不用的。");
    save(me, "方案3", Map.of());
    Caller without = unions.caller(union, PermissionLevel.READ, Permission.ARCHIVE);
    assertThatThrownBy(() -> services.as(without, () -> plans().own(PAGE)))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  @Tag("STA-012")
  void aDayThatMovesIsFoundWhenThePlanIsOpened() {
    LocalDate today = LocalDate.of(2027, 3, 31);
    assertThat(PlannedDay.of("TODAY", today)).isEqualTo(today);
    assertThat(PlannedDay.of("LAST_MONTH_END", today)).isEqualTo("2027-02-28");
    assertThat(PlannedDay.of("LAST_YEAR_END", today)).isEqualTo("2026-12-31");
    assertThat(PlannedDay.of("2026-05-06", today)).isEqualTo("2026-05-06");
  }
}
