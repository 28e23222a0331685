package cn.bangfu.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.kernel.Today;
import cn.bangfu.testkit.Services;
import cn.bangfu.testkit.TestDatabase;
import cn.bangfu.testkit.TestUnions;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("USR-072")
class DraftsDbTest {

  private static final String PAGE = "/archive/edit.xhtml?id=5";
  private static final String TYPED = "{\"form:idNo\":[\"360102195703150021\"]}";

  private final Services services = new Services();
  private final TestUnions unions = new TestUnions(services);
  private final Drafts drafts = services.get(Drafts.class);
  private Caller author;
  private Caller colleague;

  @BeforeEach
  void twoColleagues() {
    at("2026-11-20T08:00");
    author = person();
    colleague = person();
  }

  @Test
  void aDraftIsItsAuthorsOnlyAndGoneWhenSaved() {
    assertThat(services.as(author, () -> drafts.keep(PAGE, "编辑档案", TYPED))).isTrue();
    assertThat(services.as(author, () -> drafts.of(PAGE))).contains(TYPED);
    assertThat(services.as(author, drafts::all))
        .singleElement()
        .satisfies(draft -> assertThat(draft.title()).isEqualTo("编辑档案"));
    assertThat(services.as(colleague, () -> drafts.of(PAGE))).isEmpty();
    assertThat(services.as(colleague, drafts::all)).isEmpty();
    services.as(colleague, () -> drafts.discard(PAGE));
    assertThat(services.as(author, () -> drafts.of(PAGE))).as("still there").isPresent();
    services.as(author, () -> drafts.discard(PAGE));
    assertThat(services.as(author, () -> drafts.of(PAGE))).isEmpty();
    assertThatThrownBy(() -> services.as(null, () -> drafts.of(PAGE)))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  @Tag("USR-114")
  void nothingOfItStandsInTheDatabaseInClear() throws Exception {
    services.as(author, () -> drafts.keep(PAGE, "编辑档案", TYPED));
    try (Connection c = TestDatabase.get().connect(TestDatabase.OWNER);
        ResultSet row =
            c.createStatement()
                .executeQuery(
                    "select content from user_draft where user_id = " + author.userId())) {
      row.next();
      assertThat(new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
          .doesNotContain("360102195703150021", "form:idNo");
    }
  }

  @Test
  void aDraftVanishesAfterSevenDays() throws Exception {
    services.as(author, () -> drafts.keep(PAGE, "编辑档案", TYPED));
    at("2026-11-27T07:59");
    assertThat(services.as(author, () -> drafts.of(PAGE))).isPresent();
    at("2026-11-27T08:00");
    assertThat(services.as(author, () -> drafts.of(PAGE))).as("even without the sweep").isEmpty();
    assertThat(services.as(author, drafts::all)).isEmpty();
    OldDrafts old = services.get(OldDrafts.class);
    OffsetDateTime before = services.today().now().minusDays(7);
    long found = services.<Long>inTransaction(em -> old.found(before).number());
    assertThat(found).isPositive();
    services.inTransaction(em -> old.remove(before));
    try (Connection c = TestDatabase.get().connect(TestDatabase.OWNER);
        ResultSet row =
            c.createStatement()
                .executeQuery(
                    "select count(*) from user_draft where user_id = " + author.userId())) {
      row.next();
      assertThat(row.getInt(1)).isZero();
    }
  }

  @Test
  void theTwentyNewestOfAUserAreKeptAndNoneThatIsTooLong() {
    for (int i = 0; i < 22; i++) {
      at("2026-11-20T08:%02d".formatted(i));
      int id = i;
      services.as(author, () -> drafts.keep("/archive/edit.xhtml?id=" + id, "编辑档案", TYPED));
    }
    assertThat(services.as(author, drafts::all))
        .hasSize(20)
        .first()
        .satisfies(draft -> assertThat(draft.page()).endsWith("id=21"));
    String tooLong = "x".repeat(Drafts.CONTENT_MAX + 1);
    assertThat(services.as(author, () -> drafts.keep(PAGE, "编辑档案", tooLong))).isFalse();
  }

  private Caller person() {
    long id =
        unions.user(
            unions.national(), "d" + UUID.randomUUID().toString().substring(0, 8), "x:1:eA==:eA==");
    return services.as(null, () -> services.get(Callers.class).load(id, 0)).orElseThrow();
  }

  private void at(String moment) {
    services
        .today()
        .use(Clock.fixed(LocalDateTime.parse(moment).atZone(Today.ZONE).toInstant(), Today.ZONE));
  }
}
