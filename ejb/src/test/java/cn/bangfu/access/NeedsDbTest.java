package cn.bangfu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.testkit.Services;
import cn.bangfu.testkit.TestDatabase;
import cn.bangfu.testkit.TestUnions;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Right, act and audit of a service call, tried on a service of its own. */
class NeedsDbTest {

  /** Renames a union; stands for every service that writes. */
  @Stateless
  public static class Renaming {

    @PersistenceContext EntityManager em;
    @Inject CallerContext callers;
    @Inject AuditTrail audit;

    @Needs(Right.USER_ADMIN)
    public void rename(long union, String remark) {
      callers.about("union", union, union);
      callers.changed("remark: -> " + remark);
      em.createNativeQuery("update union_org set remark = ?1 where id = ?2")
          .setParameter(1, remark)
          .setParameter(2, union)
          .executeUpdate();
    }

    @Needs(Right.USER_ADMIN_VIEW)
    public String look() {
      return "seen";
    }
  }

  private final Services services = new Services();
  private final TestUnions unions = new TestUnions(services);
  private final Renaming renaming = services.get(Renaming.class);
  private long union;
  private Caller admin;

  @BeforeEach
  void anAdministrator() {
    union = unions.union("审计省总工会" + System.nanoTime(), unions.national(), 1);
    admin = unions.caller(union, Permission.USER_ADMIN);
  }

  @Test
  @Tag("USR-101")
  @Tag("USR-102")
  void aChangeHasOneActOneVersionAndOneAuditRecordThatNamesIt() {
    services.as(admin, () -> renaming.rename(union, "new"));
    Object[] row =
        (Object[])
            services.inTransaction(
                em ->
                    em.createNativeQuery(
                            "select a.event, a.object_id, a.changes, a.user_name, h.remark, b.kind"
                                + " from audit_record a join union_org_history h on h.act_id ="
                                + " a.act_id join business_act b on b.id = a.act_id where a.user_id"
                                + " = "
                                + admin.userId())
                        .getSingleResult());
    assertThat(row)
        .containsExactly(
            "USER_ADMIN",
            Long.toString(union),
            "remark: -> new",
            admin.name(),
            "new",
            "USER_ADMIN");
  }

  @Test
  @Tag("USR-022")
  @Tag("USR-024")
  void withoutTheRightNothingHappensAndTheRefusalIsRecorded() {
    Caller other = unions.caller(union, Permission.ARCHIVE);
    assertThatThrownBy(() -> services.as(other, () -> renaming.rename(union, "forged")))
        .isInstanceOfSatisfying(
            BusinessException.class,
            e -> assertThat(e.problem()).isEqualTo(AccessProblem.NO_PERMISSION));
    assertThatThrownBy(() -> services.as(null, () -> renaming.look()))
        .isInstanceOfSatisfying(
            BusinessException.class,
            e -> assertThat(e.problem()).isEqualTo(AccessProblem.NOT_LOGGED_IN));
    List<?> rows =
        services.inTransaction(
            em ->
                em.createNativeQuery(
                        "select reason from audit_record where not succeeded and user_id = "
                            + other.userId())
                    .getResultList());
    assertThat(rows.toString()).contains("access.AccessProblem.NO_PERMISSION");
    Object remark =
        services.inTransaction(
            em ->
                em.createNativeQuery("select remark from union_org where id = " + union)
                    .getSingleResult());
    assertThat(remark).isNull();
  }

  @Test
  @Tag("USR-042")
  void whoseFirstLogInIsOpenReachesNothing() {
    Caller open =
        new Caller(
            1,
            "x",
            "x",
            union,
            "x",
            "/1/",
            1,
            0,
            FirstLoginStage.VERIFY_UNION,
            admin.permissions());
    assertThatThrownBy(() -> services.as(open, () -> renaming.look()))
        .isInstanceOfSatisfying(
            BusinessException.class,
            e -> assertThat(e.problem()).isEqualTo(AccessProblem.FIRST_LOGIN_OPEN));
  }

  @Test
  @Tag("USR-106")
  void withoutItsAuditRecordAnActDoesNotHappen() throws SQLException {
    owner("alter table audit_record add constraint broken check (event <> 'USER_ADMIN') not valid");
    try {
      assertThatThrownBy(() -> services.as(admin, () -> renaming.rename(union, "unrecorded")))
          .isInstanceOfSatisfying(
              BusinessException.class,
              e -> assertThat(Texts.of(e)).isEqualTo("审计记录写入失败,操作未执行,请联系系统管理员。"));
    } finally {
      owner("alter table audit_record drop constraint broken");
    }
    Object remark =
        services.inTransaction(
            em ->
                em.createNativeQuery("select remark from union_org where id = " + union)
                    .getSingleResult());
    assertThat(remark).isNull();
  }

  @Test
  @Tag("USR-103")
  void theApplicationsDatabaseUserCannotChangeTheTrail() {
    for (String attempt :
        List.of(
            "update audit_record set event = 'X'",
            "delete from audit_record",
            "truncate audit_record",
            "insert into audit_record_202612 (at, event, succeeded) values ('2026-12-02', 'X', true)",
            "delete from audit_record_rest")) {
      assertThatThrownBy(() -> run(TestDatabase.APP, attempt))
          .as(attempt)
          .hasMessageContaining("permission denied");
    }
  }

  private static void owner(String statement) throws SQLException {
    run(TestDatabase.OWNER, statement);
  }

  private static void run(String role, String statement) throws SQLException {
    try (Connection c = TestDatabase.get().connect(role);
        Statement sql = c.createStatement()) {
      sql.execute(statement);
    }
  }
}
