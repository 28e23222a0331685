package cn.bangfu.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.access.Role;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.testkit.Services;
import cn.bangfu.testkit.TestUnions;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("USR-113")
class SecurityAlarmsDbTest {

  private final Services services = new Services();
  private final SecurityAlarms alarms = services.get(SecurityAlarms.class);
  private final AlarmDesk desk = services.get(AlarmDesk.class);
  private final TestUnions unions = new TestUnions(services);
  private final String who = "user" + System.nanoTime();

  @Test
  void anAlarmStaysWhenTheActThatCausedItIsRolledBack() {
    assertThatThrownBy(
            () ->
                services.inTransaction(
                    em -> {
                      alarms.raise(AlarmKind.ACCOUNT_LOCKED, who, "某市总工会");
                      throw new IllegalStateException("rolled back");
                    }))
        .hasMessage("rolled back");
    assertThat(rows()).hasSize(1);
    assertThat((String) rows().get(0)[1]).contains(who, "某市总工会");
  }

  @Test
  void theSameAlarmThatIsStillOpenIsCountedAndNotRepeated() {
    alarms.raise(AlarmKind.REFUSED_REQUESTS, who, "某市总工会", 10);
    alarms.raise(AlarmKind.REFUSED_REQUESTS, who, "某市总工会", 10);
    assertThat(rows()).hasSize(1);
    assertThat(rows().get(0)[2]).isEqualTo(2);
    services.inTransaction(
        em ->
            em.createNativeQuery(
                    "update security_alarm set handled_at = last_at, handled_by = 'x' where said"
                        + " like '%' || ?1 || '%'")
                .setParameter(1, who)
                .executeUpdate());
    alarms.raise(AlarmKind.REFUSED_REQUESTS, who, "某市总工会", 10);
    assertThat(rows()).as("a handled one is over: the next is new").hasSize(2);
  }

  @Test
  void everyKindHasItsNameAndItsSentence() {
    for (AlarmKind kind : AlarmKind.values()) {
      assertThat(Texts.has(Texts.keyOf(kind))).as(kind.name()).isTrue();
      assertThat(Texts.has("security.alarm." + kind.name())).as(kind.name()).isTrue();
    }
  }

  @Test
  void theSecurityAdministratorHandlesAnAlarmOnceWithANote() {
    alarms.raise(AlarmKind.ADDRESS_BLOCKED, who, 100);
    long id = ((Number) rows().get(0)[3]).longValue();
    Caller security = unions.platform(Role.SECURITY_ADMIN);
    assertThatThrownBy(() -> services.as(security, () -> desk.handle(id, " ")))
        .isInstanceOfSatisfying(
            BusinessException.class,
            e -> assertThat(e.problem()).isEqualTo(SecurityProblem.NOTE_MISSING));
    services.as(security, () -> desk.handle(id, "已核实"));
    assertThat(services.as(security, () -> desk.page(true, 0, 200)))
        .noneMatch(alarm -> alarm.getId() == id);
    assertThat(services.as(security, () -> desk.page(false, 0, 200)))
        .anyMatch(
            alarm ->
                alarm.getId() == id
                    && alarm.getNote().equals("已核实")
                    && alarm.getHandledBy().equals(security.name()));
    assertThatThrownBy(() -> services.as(security, () -> desk.handle(id, "again")))
        .isInstanceOfSatisfying(
            BusinessException.class,
            e -> assertThat(e.problem()).isEqualTo(SecurityProblem.ALARM_HANDLED));
  }

  @Test
  @Tag("USR-090")
  void theAuditAdministratorReadsAlarmsAndOthersDoNot() {
    alarms.raise(AlarmKind.ADDRESS_BLOCKED, who, 100);
    long id = ((Number) rows().get(0)[3]).longValue();
    Caller audit = unions.platform(Role.AUDIT_ADMIN);
    assertThat(services.as(audit, () -> desk.count(true))).isPositive();
    assertThatThrownBy(() -> services.as(audit, () -> desk.handle(id, "x")))
        .isInstanceOf(AccessDenied.class);
    for (Caller other :
        List.of(
            unions.platform(Role.SYSTEM_ADMIN),
            unions.caller(unions.national(), Permission.USER_ADMIN))) {
      assertThatThrownBy(() -> services.as(other, () -> desk.page(true, 0, 20)))
          .isInstanceOf(AccessDenied.class);
    }
  }

  @SuppressWarnings("unchecked")
  private List<Object[]> rows() {
    return services.inTransaction(
        em ->
            em.createNativeQuery(
                    "select kind, said, times, id from security_alarm where said like '%' || ?1 || '%'")
                .setParameter(1, who)
                .getResultList());
  }
}
