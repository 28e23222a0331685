package cn.bangfu.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.access.PermissionLevel;
import cn.bangfu.kernel.Today;
import java.time.Clock;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("USR-029")
class PermissionChecksDbTest {

  private final StaffDbKit kit = new StaffDbKit();
  private final PermissionChecks checks = kit.services.get(PermissionChecks.class);

  @Test
  void theListTellsWhoHoldsWhatSinceWhenAndByWhom() {
    long holder = kit.holder(kit.county);
    long reader = kit.user(kit.county);
    long nothing = kit.user(kit.county);
    kit.user(kit.sibling);
    kit.run(
        "insert into user_permission values (%d, 'ARCHIVE', 'READ', '2017-03-05 10:00+08', '王主任')"
            .formatted(reader));
    var list = kit.services.as(kit.as(holder), checks::list);
    assertThat(list).extracting(GrantRow::userId).containsExactly(holder, reader, nothing);
    assertThat(list.get(1).permission()).isEqualTo(Permission.ARCHIVE);
    assertThat(list.get(1).level()).isEqualTo(PermissionLevel.READ);
    assertThat(list.get(1).since()).isEqualTo("2017-03-05T10:00:00+08:00");
    assertThat(list.get(1).grantedBy()).isEqualTo("王主任");
    assertThat(list.get(2).permission()).isNull();
  }

  @Test
  void aCheckOlderThanTwelveMonthsIsDue() {
    Caller admin = kit.as(kit.holder(kit.county));
    at("2017-03-05T10:00");
    kit.services.as(admin, checks::markChecked);
    assertThat(kit.services.as(admin, checks::last).orElseThrow().by()).isEqualTo("王五");
    at("2018-03-05T10:00");
    assertThat(kit.services.as(admin, checks::isDue)).isFalse();
    at("2018-03-05T10:01");
    assertThat(kit.services.as(admin, checks::isDue)).isTrue();
    kit.services.as(admin, checks::markChecked);
    assertThat(kit.services.as(admin, checks::isDue)).isFalse();
  }

  @Test
  void withoutAnyCheckTheYearRunsFromTheAppointment() {
    long holder = kit.holder(kit.county);
    Caller admin = kit.as(holder);
    assertThat(kit.services.as(admin, checks::last)).isEmpty();
    assertThat(kit.services.as(admin, checks::isDue)).isFalse();
    kit.run(
        "update user_permission set granted_at = now() - interval '13 months' where user_id = "
            + holder);
    assertThat(kit.services.as(admin, checks::isDue)).isTrue();
  }

  @Test
  @Tag("USR-024")
  void onlyTheAdministratorSeesAndMarksAndOnlyHisOwnUnion() {
    kit.user(kit.county);
    Caller superior = kit.admin(kit.prefecture);
    assertThat(kit.services.as(superior, checks::list)).isEmpty();
    kit.services.as(superior, checks::markChecked);
    assertThat(kit.services.as(kit.admin(kit.county), checks::last)).isEmpty();
    Caller clerk = kit.unions.caller(kit.county, Permission.ARCHIVE);
    assertThatThrownBy(() -> kit.services.as(clerk, checks::list)).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> kit.services.as(clerk, checks::markChecked))
        .isInstanceOf(AccessDenied.class);
  }

  private void at(String moment) {
    kit.services
        .today()
        .use(Clock.fixed(LocalDateTime.parse(moment).atZone(Today.ZONE).toInstant(), Today.ZONE));
  }
}
