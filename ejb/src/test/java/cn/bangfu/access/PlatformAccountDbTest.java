package cn.bangfu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.testkit.Services;
import cn.bangfu.testkit.TestUnions;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the database keeps of the separation of platform accounts and staff. */
class PlatformAccountDbTest {

  private final Services services = new Services();
  private final TestUnions unions = new TestUnions(services);

  @Test
  @Tag("USR-089")
  void aPlatformAccountCanHoldNoPermissionAndStaffCan() {
    String grant =
        "insert into user_permission (user_id, permission, level, granted_at, granted_by)"
            + " values (%d, 'ARCHIVE', 'READ', now(), 'test')";
    long platform = platformAccount();
    assertThatThrownBy(() -> run(grant.formatted(platform)))
        .hasMessageContaining("holds no permission");
    long clerk = unions.user(unions.national(), "clerk" + System.nanoTime(), "-");
    assertThat(run(grant.formatted(clerk))).isEqualTo(1);
  }

  @Test
  @Tag("USR-089")
  void anAccountKeepsItsKind() {
    long platform = platformAccount();
    assertThatThrownBy(() -> run("update app_user set role = 'AUDIT_ADMIN' where id = " + platform))
        .hasMessageContaining("does not change");
    assertThatThrownBy(() -> run("update app_user set user_admin = true where id = " + platform))
        .hasMessageContaining("app_user_platform_is_no_user_admin");
  }

  private long platformAccount() {
    return services.inTransaction(
        em ->
            ((Number)
                    em.createNativeQuery(
                            """
                            insert into app_user (union_id, name, login_name, password_hash, phone, role,
                              password_changed_at, entered_at, entered_by, changed_at, changed_by)
                            values (?1, '系统管理员', ?2, '-', '-', 'SYSTEM_ADMIN', now(), now(), 'test',
                              now(), 'test') returning id
                            """)
                        .setParameter(1, unions.national())
                        .setParameter(2, "sys" + System.nanoTime())
                        .getSingleResult())
                .longValue());
  }

  private int run(String statement) {
    return services.inTransaction(
        (EntityManager em) -> em.createNativeQuery(statement).executeUpdate());
  }
}
