package cn.bangfu.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.Caller;
import cn.bangfu.kernel.Violations;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("USR-144")
class OwnProfileDbTest {

  private final StaffDbKit kit = new StaffDbKit();
  private final OwnProfile profile = kit.services.get(OwnProfile.class);
  private final long user = kit.user(kit.county);
  private final Caller himself = kit.as(user);

  @Test
  void onlyContactDepartmentAndPositionAreOnesOwnToChange() {
    StaffData before = kit.services.as(himself, profile::file).data();
    kit.services.as(
        himself,
        () -> profile.save(new OwnData("0791-1234567", "13812345678", "a@b.cn", "办公室", "主任")));
    StaffFile after = kit.services.as(himself, profile::file);
    assertThat(after.data())
        .isEqualTo(
            new StaffData(
                before.name(),
                before.gender(),
                before.loginName(),
                "0791-1234567",
                "13812345678",
                "a@b.cn",
                "办公室",
                "主任",
                before.validTo(),
                before.remark()));
    assertThat(kit.as(user).userId()).as("the session goes on").isEqualTo(user);
  }

  @Test
  void aWrongValueIsNamed() {
    assertThatThrownBy(
            () ->
                kit.services.as(
                    himself, () -> profile.save(new OwnData("x", "1", "y", null, null))))
        .isInstanceOfSatisfying(
            Violations.class,
            e ->
                assertThat(e.all())
                    .extracting(v -> v.field())
                    .containsExactly("phone", "mobile", "email"));
  }

  @Test
  void theLastFiftyLogInsAreShownNewestFirst() {
    kit.run(
        "insert into login_record (login_key, user_id, at, ip, succeeded, reason)"
            + " select 'x', %d, timestamptz '2017-03-05 08:00+08' + i * interval '1 minute',"
                .formatted(user)
            + " '10.1.1.' || i, i %% 2 = 0, case when i %% 2 = 1 then 'WRONG' end"
                .replace("%%", "%")
            + " from generate_series(1, 60) i");
    long other = kit.user(kit.county);
    kit.run(
        "insert into login_record (login_key, user_id, at, ip, succeeded)"
            + " values ('y', %d, now(), '10.9.9.9', true)".formatted(other));
    var rows = kit.services.as(himself, profile::logIns);
    assertThat(rows).hasSize(50);
    assertThat(rows.get(0).ip()).isEqualTo("10.1.1.60");
    assertThat(rows.get(0).outcome()).isEqualTo(LogInResult.Outcome.SUCCEEDED);
    assertThat(rows.get(1).outcome()).isEqualTo(LogInResult.Outcome.WRONG);
    assertThat(rows.get(49).ip()).isEqualTo("10.1.1.11");
  }
}
