package cn.bangfu.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.kernel.StaleException;
import cn.bangfu.kernel.Violations;
import cn.bangfu.testkit.Services;
import cn.bangfu.testkit.TestUnions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("USR-131")
class PrivacyNoticeDbTest {

  private final Services services = new Services();
  private final TestUnions unions = new TestUnions(services);
  private final PrivacyNotices notices = services.get(PrivacyNotices.class);
  private final Caller national = unions.caller(unions.national(), Permission.USER_ADMIN);

  @Test
  void everyUnionGivesTheOneNoticeInItsOwnName() {
    long street = unions.union("八一街道总工会", unions.national(), 1);
    Caller clerk = unions.caller(street, Permission.ARCHIVE);
    NoticeTexts given = services.as(clerk, notices::given);
    assertThat(given.processor()).startsWith("个人信息处理者为八一街道总工会,联系电话:");
    assertThat(given.parts()).hasSize(6).allSatisfy((part, text) -> assertThat(text).isNotBlank());
    assertThat(String.join("", given.parts().values())).doesNotContain("{");
  }

  @Test
  void onlyTheNationalAdministratorWritesItAndEveryPartIsWritten() {
    WrittenNotice before = services.as(national, notices::written);
    NoticeTexts typed = before.texts().each(text -> text + "(修订)");
    services.as(national, () -> notices.write(typed, before.version()));
    WrittenNotice after = services.as(national, notices::written);
    assertThat(after.texts()).isEqualTo(typed);
    assertThat(after.changedBy()).isEqualTo(national.name());
    assertThatThrownBy(() -> services.as(national, () -> notices.write(typed, before.version())))
        .as("somebody else was first")
        .isInstanceOf(StaleException.class);
    assertThatThrownBy(
            () ->
                services.as(
                    national, () -> notices.write(typed.each(text -> "  "), after.version())))
        .isInstanceOfSatisfying(
            Violations.class,
            e ->
                assertThat(e.all())
                    .extracting(v -> v.field())
                    .hasSize(6)
                    .contains("notice.rights", "notice.sensitive"));
    services.as(national, () -> notices.write(before.texts(), after.version()));
    Caller province =
        unions.caller(
            unions.union("某省总工会" + System.nanoTime(), unions.national(), 1), Permission.USER_ADMIN);
    assertThatThrownBy(() -> services.as(province, notices::written))
        .isInstanceOf(AccessDenied.class);
  }
}
