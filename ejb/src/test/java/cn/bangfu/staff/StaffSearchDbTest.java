package cn.bangfu.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.sheet.ExportMode;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.ExportTarget;
import cn.bangfu.sheet.Exported;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("USR-007")
class StaffSearchDbTest {

  private final StaffDbKit kit = new StaffDbKit();
  private final StaffSearch search = kit.services.get(StaffSearch.class);
  private final Caller admin = kit.admin(kit.prefecture);
  private long wang;
  private long li;
  private long zhao;

  @BeforeEach
  void threePeople() {
    wang = kit.holder(kit.county);
    li = kit.user(kit.county);
    zhao = kit.user(kit.sibling);
    kit.run("update app_user set name = '李百分%号', phone = '0791-87654321' where id = " + li);
    kit.run("update app_user set name = '赵一', state = 'DISABLED' where id = " + zhao);
    kit.run(
        "insert into user_permission values (%d, 'ARCHIVE', 'READ', now(), 'test')".formatted(li));
    kit.run(
        "insert into user_login (user_id, last_login_at, last_login_ip)"
            + " values (%d, '2017-03-05 23:59:59+08', '10.1.1.1')".formatted(li));
  }

  @Test
  void everyConditionNarrows() {
    assertThat(ids(filter(f -> {}))).containsExactly(wang, li, zhao);
    assertThat(ids(filter(f -> f.name = "百分%"))).containsExactly(li);
    assertThat(ids(filter(f -> f.name = "%"))).as("a sign stands for itself").containsExactly(li);
    assertThat(ids(filter(f -> f.name = "李%号"))).isEmpty();
    assertThat(ids(filter(f -> f.phone = "8765"))).containsExactly(li);
    assertThat(ids(filter(f -> f.permission = Permission.ARCHIVE))).containsExactly(li);
    assertThat(ids(filter(f -> f.state = AccountState.DISABLED))).containsExactly(zhao);
    assertThat(ids(filter(f -> f.userAdmin = true))).containsExactly(wang);
    assertThat(ids(filter(f -> f.userAdmin = false))).containsExactly(li, zhao);
    String login = kit.one("select login_name from app_user where id = " + wang);
    assertThat(ids(filter(f -> f.loginName = login.toUpperCase()))).containsExactly(wang);
  }

  @Test
  void theDaysOfTheLastLogInAreMeantWhole() {
    LocalDate day = LocalDate.parse("2017-03-05");
    assertThat(ids(filter(f -> f.from = day))).containsExactly(li);
    assertThat(ids(filter(f -> f.to = day))).containsExactly(li);
    assertThat(ids(filter(f -> f.to = day.minusDays(1)))).isEmpty();
    assertThat(ids(filter(f -> f.from = day.plusDays(1)))).isEmpty();
  }

  @Test
  void aLockedAccountIsFoundAsLocked() {
    kit.run(
        "insert into login_guard select lower(login_name), 5, now(), now() + interval '1 hour'"
            + " from app_user where id = "
            + li);
    assertThat(ids(filter(f -> f.state = AccountState.LOCKED))).containsExactly(li);
    assertThat(ids(filter(f -> f.state = AccountState.NORMAL))).containsExactly(wang);
  }

  @Test
  void lowerUnionsCountUnlessTheyAreLeftOut() {
    assertThat(ids(filter(f -> f.below = false))).isEmpty();
    assertThat(ids(filter(f -> f.union = kit.county))).containsExactly(wang, li);
    assertThat(
            ids(
                filter(
                    f -> {
                      f.union = kit.county;
                      f.below = false;
                    })))
        .containsExactly(wang, li);
  }

  @Test
  void aRowTellsWhatTheListShows() {
    StaffHit hit = page(admin, filter(f -> f.name = "李")).get(0);
    assertThat(hit.permissions()).containsExactly(Permission.ARCHIVE);
    assertThat(hit.loginMethod()).isEqualTo(LoginMethod.PASSWORD);
    assertThat(hit.lastLoginAt()).isEqualTo("2017-03-05T23:59:59+08:00");
    assertThat(hit.unionName()).startsWith("县总");
    assertThat(count(filter(f -> {}))).isEqualTo(3);
    kit.run("update app_user set state = 'DELETED', user_admin = false where id = " + wang);
    assertThat(count(filter(f -> {}))).as("the deleted are in no list").isEqualTo(2);
  }

  @Test
  @Tag("USR-124")
  void theListGoesOutWithItsRowsAndIsRecorded() {
    ExportOrder order = new ExportOrder(ExportMode.MASKED, ExportTarget.PRINT, null);
    Exported.Paper paper =
        (Exported.Paper)
            kit.services.as(admin, () -> search.export(filter(f -> f.name = "李"), order));
    assertThat(paper.rows()).singleElement().asList().contains("李百分%号", "0791-****4321");
    assertThat(
            kit.one(
                "select count(*) from audit_record where event = 'STAFF_EXPORT' and row_count = 1"
                    + " and user_id = "
                    + admin.userId()))
        .isEqualTo("1");
    assertThatThrownBy(
            () ->
                kit.services.as(
                    kit.unions.caller(kit.prefecture, Permission.ARCHIVE),
                    () -> search.export(filter(f -> {}), order)))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  @Tag("USR-006")
  @Tag("USR-024")
  @Tag("USR-079")
  void fromOutsideTheScopeNobodyIsFound() {
    StaffDbKit elsewhere = new StaffDbKit();
    assertThat(page(elsewhere.admin(elsewhere.province), filter(f -> {}))).isEmpty();
    assertThat(page(kit.admin(kit.sibling), filter(f -> {})))
        .extracting(StaffHit::id)
        .containsExactly(zhao);
    for (Caller stranger :
        List.of(
            kit.admin(kit.sibling),
            elsewhere.admin(elsewhere.province),
            kit.unions.caller(kit.county, Permission.ARCHIVE))) {
      assertThatThrownBy(() -> page(stranger, filter(f -> f.union = kit.county)))
          .isInstanceOf(AccessDenied.class);
    }
  }

  private static final class Asked {
    private Long union;
    private boolean below = true;
    private String name;
    private String loginName;
    private String phone;
    private Permission permission;
    private AccountState state;
    private Boolean userAdmin;
    private LocalDate from;
    private LocalDate to;
  }

  private static StaffFilter filter(java.util.function.Consumer<Asked> conditions) {
    Asked asked = new Asked();
    conditions.accept(asked);
    return new StaffFilter(
        asked.union,
        asked.below,
        asked.name,
        asked.loginName,
        asked.phone,
        asked.permission,
        asked.state,
        asked.userAdmin,
        asked.from,
        asked.to);
  }

  private List<Long> ids(StaffFilter filter) {
    List<Long> ids = page(admin, filter).stream().map(StaffHit::id).toList();
    assertThat(count(filter)).isEqualTo(ids.size());
    return ids;
  }

  private int count(StaffFilter filter) {
    return kit.services.as(admin, () -> search.count(filter)).value();
  }

  private List<StaffHit> page(Caller caller, StaffFilter filter) {
    return kit.services.as(caller, () -> search.page(filter, 0, 20));
  }
}
