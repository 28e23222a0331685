package cn.bangfu.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.StaleException;
import cn.bangfu.kernel.Violations;
import cn.bangfu.sheet.ExportMode;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.ExportTarget;
import cn.bangfu.sheet.Exported;
import cn.bangfu.testkit.Services;
import cn.bangfu.testkit.StatementCount;
import cn.bangfu.testkit.TestUnions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The worked example E1 of part 80 and what stands around it. */
class NoticesDbTest {

  private final Services services = new Services();
  private final TestUnions unions = new TestUnions(services);
  private final NoticeDesk desk = services.get(NoticeDesk.class);
  private final NoticeBoard board = services.get(NoticeBoard.class);
  private final LocalDate today = services.today().today();
  private final String tag = UUID.randomUUID().toString().substring(0, 8);
  private final long jiangxi = unions.union("江西省总工会" + tag, unions.national(), 1);
  private final long nanchang = unions.union("南昌市总工会" + tag, jiangxi, 2);
  private final long sichuan = unions.union("四川省总工会" + tag, unions.national(), 1);
  private final Caller national = publisher(unions.national());
  private final Caller province = publisher(jiangxi);
  private final Caller city = reader(nanchang);
  private final Caller elsewhere = reader(unions.union("成都市总工会" + tag, sichuan, 2));

  @Test
  @Tag("INF-017")
  void whatMayBeReadMayBeTakenAsAWordFileNamedAfterItsTitle() throws IOException {
    long id =
        save(province, "关于\u201C两节\u201D送温暖的通知:2026/12*?" + "长".repeat(70), true, today, null);
    Caller clerk = withId(city, unions.user(nanchang, "u" + System.nanoTime(), "-"));
    Exported.File file = services.as(clerk, () -> board.word(id));
    assertThat(file.name())
        .startsWith("关于\u201C两节\u201D送温暖的通知_2026_12__长")
        .endsWith("长.docx")
        .hasSizeLessThanOrEqualTo(85);
    try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file.content()))) {
      List<String> lines = word.getParagraphs().stream().map(p -> p.getText()).toList();
      assertThat(lines.get(0)).contains("送温暖的通知:2026/12*?");
      assertThat(lines.get(1)).contains("江西省总工会", today.toString());
      assertThat(lines).hasSizeGreaterThan(2);
    }
    assertThatThrownBy(() -> services.as(elsewhere, () -> board.word(id)))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  @Tag("INF-004")
  @Tag("INF-044")
  @Tag("INF-045")
  @Tag("INF-046")
  @Tag("INF-047")
  void noticesAreShownToWhomAndWhenTheExampleSays() {
    save(national, "N1", true, today, null);
    save(national, "N2", false, today, null);
    long n3 = save(province, "N3", true, today.plusDays(1), null);
    save(province, "N4", true, today.minusDays(9), today.minusDays(1));
    long n5 = save(province, "N5", true, today, null);

    assertThat(titles(national(city))).contains("N1").doesNotContain("N2");
    assertThat(titles(provincial(city))).containsExactly("N5");
    assertThat(titles(more(city))).contains("N1", "N4", "N5").doesNotContain("N2", "N3");
    assertThat(titles(provincial(reader(jiangxi)))).containsExactly("N5");
    assertThat(titles(provincial(elsewhere))).isEmpty();
    assertThat(titles(more(elsewhere))).contains("N1").doesNotContain("N4", "N5");
    assertThat(provincial(reader(unions.national()))).isEmpty();
    assertThatThrownBy(() -> services.as(elsewhere, () -> board.open(n5)))
        .isInstanceOfSatisfying(
            AccessDenied.class,
            e -> assertThat(e.problem()).isEqualTo(PublicationProblem.NOT_FOR_YOU));
    assertThatThrownBy(() -> services.as(city, () -> board.open(n3)))
        .as("not before its day")
        .isInstanceOf(AccessDenied.class);
    services
        .today()
        .use(java.time.Clock.offset(java.time.Clock.systemUTC(), java.time.Duration.ofDays(1)));
    assertThat(titles(provincial(city))).containsExactly("N3", "N5");
  }

  @Test
  @Tag("INF-044")
  @Tag("INF-049")
  void whatIsOnTopComesFirstAndOnlyThreeAre() {
    save(province, "later", true, today, null);
    for (int i = 0; i < 3; i++) {
      saveTop("top" + i);
    }
    assertThat(titles(provincial(city))).containsExactly("top2", "top1", "top0", "later");
    assertThatThrownBy(() -> saveTop("top3"))
        .isInstanceOfSatisfying(
            Violations.class,
            e -> {
              assertThat(e.all()).extracting(v -> v.field()).containsExactly("notice.top");
              assertThat(cn.bangfu.kernel.Texts.of(e.all().get(0))).isEqualTo("最多置顶3条通知。");
            });
  }

  @Test
  @Tag("INF-004")
  @Tag("INF-050")
  void aNoticeIsBoldUntilItIsReadAndThePublisherSeesWhoHas() {
    long id = save(province, "必读", true, today, null);
    unions.union("九江市总工会" + tag, jiangxi, 2);
    long user = unions.user(nanchang, "u" + System.nanoTime(), "-");
    Caller clerk = withId(city, user);
    NoticeLine before = provincial(clerk).get(0);
    assertThat(before.unread()).isTrue();
    assertThat(before.fresh()).isTrue();
    NoticeText text = services.as(clerk, () -> board.open(id));
    assertThat(text.content()).isEqualTo("内容");
    services.as(clerk, () -> board.open(id));
    assertThat(provincial(clerk).get(0).unread()).isFalse();
    assertThat(services.as(province, () -> desk.page(0, 20)).get(0).readers()).isEqualTo(1);
    List<BranchReading> readings = services.as(province, () -> desk.readings(id));
    assertThat(readings)
        .extracting(r -> r.unionName().replace(tag, "") + r.read())
        .containsExactly("南昌市总工会true", "九江市总工会false");
    Exported.Paper paper =
        (Exported.Paper)
            services.as(
                province,
                () ->
                    desk.export(id, new ExportOrder(ExportMode.MASKED, ExportTarget.PRINT, null)));
    assertThat(paper.rows()).hasSize(2);
  }

  @Test
  @Tag("INF-042")
  @Tag("INF-043")
  void onlyAdministratorsOfLevelZeroAndOnePublishAndOnlyTheirOwn() {
    long id = save(national, "全国", true, today, null);
    assertThatThrownBy(() -> services.as(province, () -> desk.get(id)))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> services.as(province, () -> desk.delete(id, 1)))
        .isInstanceOf(AccessDenied.class);
    Caller below = publisher(nanchang);
    assertThatThrownBy(() -> save(below, "市", true, today, null)).isInstanceOf(AccessDenied.class);
    Caller withoutAdmin = unions.caller(jiangxi, Permission.PUBLICATION);
    assertThatThrownBy(() -> save(withoutAdmin, "省", true, today, null))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  @Tag("INF-019")
  @Tag("INF-022")
  @Tag("INF-023")
  void aNoticeIsCheckedChangedAndDeleted() {
    assertThatThrownBy(
            () ->
                services.as(
                    province,
                    () ->
                        desk.save(
                            null,
                            0,
                            new NoticeTexts("x", " ", true, today, today.minusDays(1), false))))
        .isInstanceOfSatisfying(
            Violations.class,
            e ->
                assertThat(e.all())
                    .extracting(v -> v.field())
                    .containsExactly("notice.title", "notice.content", "notice.shownUntil"));
    long id = save(province, "原题", true, today, null);
    NoticeRow row = services.as(province, () -> desk.get(id));
    NoticeTexts changed = new NoticeTexts("新题", "内容", true, today, null, false);
    services.as(province, () -> desk.save(id, row.version(), changed));
    assertThatThrownBy(() -> services.as(province, () -> desk.save(id, row.version(), changed)))
        .isInstanceOf(StaleException.class);
    assertThat(
            cn.bangfu.archive.builders.ArchiveBench.query(
                "select title from notice_history where id = ? order by valid_from", id))
        .containsExactly("原题", "新题");
    NoticeRow now = services.as(province, () -> desk.get(id));
    services.as(province, () -> desk.delete(id, now.version()));
    assertThat(provincial(city)).isEmpty();
    assertThatThrownBy(() -> services.as(city, () -> board.open(id)))
        .isInstanceOfSatisfying(
            BusinessException.class,
            e -> assertThat(e.problem()).isEqualTo(PublicationProblem.DELETED));
  }

  @Test
  @Tag("INF-048")
  void whoIsMovedToAnotherProvinceReadsItsNotices() {
    save(province, "江西", true, today, null);
    save(publisher(sichuan), "四川", true, today, null);
    assertThat(titles(provincial(city))).containsExactly("江西");
    Caller moved = reader(unions.union("南昌市总工会" + tag, sichuan, 2));
    assertThat(titles(provincial(moved))).containsExactly("四川");
  }

  @Test
  @Tag("INF-011")
  void aBlockOfTheHomePageIsOneStatementHoweverManyNotices() throws Exception {
    for (int i = 0; i < 12; i++) {
      save(province, "通知" + i, true, today.minusDays(i), null);
    }
    List<NoticeLine> shown = provincial(city);
    assertThat(shown).hasSize(NoticeBoard.ON_HOME);
    assertThat(StatementCount.of(() -> provincial(city))).hasSize(1);
  }

  private Caller publisher(long union) {
    return unions.caller(union, Permission.PUBLICATION, Permission.USER_ADMIN);
  }

  /** No permission at all is needed to read (INF-006). */
  private Caller reader(long union) {
    return unions.caller(union);
  }

  private static Caller withId(Caller caller, long user) {
    return new Caller(
        user,
        caller.loginName(),
        caller.name(),
        caller.unionId(),
        caller.unionName(),
        caller.unionPath(),
        caller.unionDepth(),
        caller.unionLevel(),
        caller.stage(),
        caller.permissions());
  }

  private long save(Caller who, String title, boolean shown, LocalDate day, LocalDate until) {
    String two = title.length() < 2 ? title + title : title;
    return services.as(
        who, () -> desk.save(null, 0, new NoticeTexts(two, "内容", shown, day, until, false)));
  }

  private void saveTop(String title) {
    services.as(
        province,
        () ->
            desk.save(null, 0, new NoticeTexts(title, "内容", true, today.minusDays(1), null, true)));
  }

  private List<NoticeLine> national(Caller who) {
    return services.as(who, board::ofNation);
  }

  private List<NoticeLine> provincial(Caller who) {
    return services.as(who, board::ofProvince);
  }

  private List<NoticeLine> more(Caller who) {
    return services.as(who, () -> board.page(NoticeFilter.ALL, 0, 200));
  }

  private static List<String> titles(List<NoticeLine> lines) {
    return lines.stream().map(NoticeLine::title).toList();
  }
}
