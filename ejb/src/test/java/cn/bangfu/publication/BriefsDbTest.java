package cn.bangfu.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Violations;
import cn.bangfu.testkit.Services;
import cn.bangfu.testkit.TestUnions;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Work briefs: published by the national union and the provinces, read by everybody. */
class BriefsDbTest {

  private final Services services = new Services();
  private final TestUnions unions = new TestUnions(services);
  private final BriefDesk desk = services.get(BriefDesk.class);
  private final BriefBoard board = services.get(BriefBoard.class);
  private final LocalDate today = services.today().today();
  private final String tag = UUID.randomUUID().toString().substring(0, 8);
  private final long province = unions.union("江西省总工会" + tag, unions.national(), 1);
  private final Caller publisher =
      unions.caller(province, Permission.PUBLICATION, Permission.USER_ADMIN);
  private final Caller anybody = unions.caller(unions.union("成都市总工会" + tag, unions.national(), 1));

  @Test
  @Tag("INF-005")
  @Tag("INF-006")
  @Tag("INF-039")
  @Tag("INF-040")
  void aSavedBriefIsReadByEveryUserOfTheCountryAtOnce() {
    long id = save("困难职工帮扶简报" + tag, "帮扶 送温暖", today);
    assertThat(services.as(anybody, board::newest))
        .extracting(row -> row.texts().title())
        .contains("困难职工帮扶简报" + tag);
    BriefRow read = services.as(anybody, () -> board.open(id));
    assertThat(read.publisher()).isEqualTo("江西省总工会" + tag);
    assertThat(read.texts().content()).isEqualTo("正文");
  }

  @Test
  @Tag("INF-037")
  @Tag("INF-038")
  @Tag("INF-041")
  void theOwnOnesAreListedAndAllAreFoundByTheirConditions() {
    save("春季" + tag, "就业", today.minusDays(40));
    save("夏季" + tag, "送温暖", today);
    List<BriefRow> own = services.as(publisher, () -> desk.page(0, 20));
    assertThat(own).extracting(row -> row.texts().title()).containsExactly("夏季" + tag, "春季" + tag);
    Caller successor = unions.caller(province, Permission.PUBLICATION, Permission.USER_ADMIN);
    assertThat(services.as(successor, () -> desk.page(0, 20))).hasSize(2);
    assertThat(found(new BriefFilter(tag, "送温", null, null, null, null)))
        .containsExactly("夏季" + tag);
    assertThat(found(new BriefFilter(null, null, null, tag, null, today.minusDays(1))))
        .containsExactly("春季" + tag);
    assertThatThrownBy(
            () -> found(new BriefFilter(null, null, null, null, today, today.minusDays(1))))
        .isInstanceOf(Violations.class);
  }

  @Test
  @Tag("INF-036")
  void onlyAdministratorsOfLevelZeroAndOnePublish() {
    Caller city =
        unions.caller(
            unions.union("南昌市总工会" + tag, province, 2),
            Permission.PUBLICATION,
            Permission.USER_ADMIN);
    assertThatThrownBy(() -> services.as(city, () -> desk.page(0, 20)))
        .isInstanceOf(AccessDenied.class);
    long id = save("本省", null, today);
    Caller other =
        unions.caller(
            unions.union("湖南省总工会" + tag, unions.national(), 1),
            Permission.PUBLICATION,
            Permission.USER_ADMIN);
    assertThatThrownBy(() -> services.as(other, () -> desk.delete(id, 1)))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  @Tag("INF-019")
  @Tag("INF-023")
  void theNumberIsProposedADayToComeRefusedAndADeletedBriefIsGone() {
    assertThat(services.as(publisher, desk::proposal).issueNo()).isEqualTo("第1期");
    services.as(
        publisher, () -> desk.save(null, 0, new BriefTexts("简报", "第7期", null, "正文", today)));
    assertThat(services.as(publisher, desk::proposal).issueNo()).isEqualTo("第8期");
    assertThatThrownBy(() -> save("明天", null, today.plusDays(1)))
        .isInstanceOfSatisfying(
            Violations.class,
            e -> assertThat(cn.bangfu.kernel.Texts.of(e.all().get(0))).isEqualTo("发布日期不能晚于今天。"));
    BriefRow row = services.as(publisher, () -> desk.page(0, 20)).get(0);
    services.as(publisher, () -> desk.delete(row.id(), row.version()));
    assertThatThrownBy(() -> services.as(anybody, () -> board.open(row.id())))
        .isInstanceOfSatisfying(
            BusinessException.class,
            e -> assertThat(e.problem()).isEqualTo(PublicationProblem.DELETED));
  }

  private List<String> found(BriefFilter filter) {
    return services.as(anybody, () -> board.page(filter, 0, 20)).stream()
        .map(row -> row.texts().title())
        .toList();
  }

  private long save(String title, String keywords, LocalDate day) {
    return services.as(
        publisher, () -> desk.save(null, 0, new BriefTexts(title, null, keywords, "正文", day)));
  }
}
