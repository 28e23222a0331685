package cn.bangfu.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.kernel.Texts;
import cn.bangfu.testkit.Services;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("USR-113")
class SecurityAlarmsDbTest {

  private final Services services = new Services();
  private final SecurityAlarms alarms = services.get(SecurityAlarms.class);
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

  @SuppressWarnings("unchecked")
  private List<Object[]> rows() {
    return services.inTransaction(
        em ->
            em.createNativeQuery(
                    "select kind, said, times from security_alarm where said like '%' || ?1 || '%'")
                .setParameter(1, who)
                .getResultList());
  }
}
