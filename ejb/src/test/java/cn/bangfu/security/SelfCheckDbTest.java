package cn.bangfu.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.access.Role;
import cn.bangfu.security.SelfCheck.Finding;
import cn.bangfu.testkit.Services;
import cn.bangfu.testkit.TestUnions;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelfCheckDbTest {

  private final Services services = new Services();
  private final TestUnions unions = new TestUnions(services);
  private final SelfCheck check = services.get(SelfCheck.class);

  @Test
  void everyQuestionIsAnsweredAndAccountsAreCounted() {
    List<Finding> before = look();
    assertThat(before).extracting(Finding::item).containsExactly(SelfCheckItem.values());
    long user = unions.user(unions.national(), "idle" + System.nanoTime(), "-");
    services.inTransaction(
        em ->
            em.createNativeQuery(
                    "update app_user set must_change_password = true, entered_at = now() - interval"
                        + " '200 days', password_changed_at = now() - interval '200 days' where id ="
                        + " "
                        + user)
                .executeUpdate());
    List<Finding> after = look();
    for (SelfCheckItem item :
        List.of(
            SelfCheckItem.INITIAL_PASSWORDS,
            SelfCheckItem.INITIAL_PASSWORDS_EXPIRED,
            SelfCheckItem.DORMANT_ACCOUNTS)) {
      assertThat(number(after, item)).as(item.name()).isEqualTo(number(before, item) + 1);
      assertThat(after.get(item.ordinal()).good()).as(item.name()).isFalse();
    }
  }

  @Test
  void theApplicationsDatabaseAccountHasNoMoreThanItNeeds() {
    assertThat(look().get(SelfCheckItem.DATABASE_ROLE.ordinal()).good()).isTrue();
  }

  @Test
  void onlyTheSecurityAdministratorLooks() {
    for (Caller other :
        List.of(
            unions.platform(Role.SYSTEM_ADMIN),
            unions.platform(Role.AUDIT_ADMIN),
            unions.caller(unions.national(), Permission.USER_ADMIN))) {
      assertThatThrownBy(() -> services.as(other, check::all)).isInstanceOf(AccessDenied.class);
    }
  }

  private List<Finding> look() {
    return services.as(unions.platform(Role.SECURITY_ADMIN), check::all);
  }

  private static long number(List<Finding> findings, SelfCheckItem item) {
    return findings.get(item.ordinal()).number();
  }
}
