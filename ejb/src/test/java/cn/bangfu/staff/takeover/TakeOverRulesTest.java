package cn.bangfu.staff.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.access.Permission;
import cn.bangfu.kernel.Gender;
import cn.bangfu.staff.StaffData;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of people of the old systems. */
class TakeOverRulesTest {

  private static OldUser user(
      long id,
      OldSystem source,
      String loginName,
      String mobile,
      String lastLogin,
      String... words) {
    return new OldUser(
        id,
        source,
        new StaffData(
            "李华", Gender.FEMALE, loginName, "010-12345678", mobile, null, null, null, null, null),
        new java.util.LinkedHashSet<>(List.of(words)),
        lastLogin == null ? null : OffsetDateTime.parse(lastLogin + "T09:00:00+08:00"));
  }

  @Test
  @Tag("USR-145")
  void theSameNameInTheSameUnionIsOnePersonWithBothSetsOfPermissions() {
    List<OldPerson> people =
        TakeOverRules.merge(
            List.of(
                user(1, OldSystem.EXIT, "LiHua", "13812345678", "2017-03-01", "困难职工档案"),
                user(2, OldSystem.FORMER, "lihua", null, "2016-03-01", "帮扶救助"),
                user(3, OldSystem.EXIT, "wang", null, null, "提醒信息")));
    assertThat(people).hasSize(2);
    OldPerson both = people.get(0);
    assertThat(both.former()).isTrue();
    assertThat(both.data().loginName()).as("as the former system writes it").isEqualTo("lihua");
    assertThat(both.data().mobile()).as("what it leaves empty").isEqualTo("13812345678");
    assertThat(both.words()).containsExactly("帮扶救助", "困难职工档案");
    assertThat(both.lastLogin().toLocalDate()).hasToString("2017-03-01");
    assertThat(people.get(1).former()).isFalse();
    assertThat(people.get(1).lastLogin()).isNull();
  }

  @Test
  @Tag("USR-145")
  void theSuffixFitsIntoTheNameAndIsNumberedOnlyIfNeeded() {
    assertThat(TakeOverRules.suffixed("lihua", Set.of()::contains)).isEqualTo("lihua_jk");
    assertThat(TakeOverRules.suffixed("lihua", Set.of("lihua_jk")::contains))
        .isEqualTo("lihua_jk2");
    String longest = "a".repeat(30);
    assertThat(TakeOverRules.suffixed(longest, Set.of()::contains))
        .isEqualTo("a".repeat(27) + "_jk");
  }

  @Test
  @Tag("USR-146")
  void whoHadAModuleWithStatisticsGetsThemAndWhoHelpedGetsOtherHelp() {
    assertThat(TakeOverRules.permissions(Set.of(Permission.ASSISTANCE), false))
        .containsExactlyInAnyOrder(
            Permission.ASSISTANCE, Permission.OTHER_ASSISTANCE, Permission.STATISTICS);
    assertThat(
            TakeOverRules.permissions(Set.of(Permission.REMINDER, Permission.PUBLICATION), false))
        .as("no statistics there")
        .containsExactlyInAnyOrder(Permission.REMINDER, Permission.PUBLICATION);
    assertThat(TakeOverRules.permissions(Set.of(Permission.EMPLOYMENT, Permission.TRAINING), false))
        .as("kept while their modules sleep")
        .contains(Permission.EMPLOYMENT, Permission.TRAINING);
    assertThat(TakeOverRules.permissions(Set.of(Permission.USER_ADMIN), true))
        .containsExactlyInAnyOrder(
            Permission.USER_ADMIN, Permission.WARNING, Permission.STATISTICS);
  }

  @Test
  @Tag("USR-147")
  void whoLoggedInLastAdministersAndTheOthersLoseIt() {
    OldPerson never = new OldPerson(List.of(user(1, OldSystem.FORMER, "never", null, null)));
    OldPerson early =
        new OldPerson(List.of(user(2, OldSystem.FORMER, "early", null, "2016-01-01")));
    OldPerson late = new OldPerson(List.of(user(3, OldSystem.EXIT, "late", null, "2017-01-01")));
    OldPerson asLate =
        new OldPerson(List.of(user(4, OldSystem.EXIT, "asLate", null, "2017-01-01")));
    assertThat(TakeOverRules.administrator(List.of(never, late, early, asLate))).contains(late);
    assertThat(TakeOverRules.administrator(List.of(never))).contains(never);
    assertThat(TakeOverRules.administrator(List.of())).isEmpty();
    assertThat(TakeOverRules.permissions(Set.of(Permission.USER_ADMIN, Permission.REMINDER), false))
        .containsExactlyInAnyOrder(Permission.REMINDER, Permission.STATISTICS);
  }
}
