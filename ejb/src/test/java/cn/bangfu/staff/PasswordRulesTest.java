package cn.bangfu.staff;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.kernel.Texts;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("USR-049")
class PasswordRulesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Dewai#2017x      | ",
        "123456           | PASSWORD_TOO_SHORT PASSWORD_KINDS PASSWORD_WEAK PASSWORD_RUN",
        "abcXYZ12         | ",
        "aB3#aB3          | PASSWORD_TOO_SHORT",
        "lowercaseonly    | PASSWORD_KINDS",
        "Xlihua#77        | PASSWORD_CONTAINS_NAME",
        "Xauhil#77        | PASSWORD_CONTAINS_NAME",
        "Xx7777#a         | PASSWORD_RUN",
        "Xx4321#a         | PASSWORD_RUN",
        "Password@123     | PASSWORD_WEAK"
      })
  void everyBrokenRuleIsNamed(String password, String expected) {
    assertThat(PasswordRules.broken("password", password.strip(), "lihua", 8, 3, List.of()))
        .extracting(violation -> violation.problem().name())
        .containsExactlyElementsOf(
            expected == null ? List.of() : List.of(expected.strip().split(" ")));
  }

  @Test
  void theSentenceListsThem() {
    var broken = PasswordRules.broken("password", "123456", "lihua", 8, 3, List.of());
    assertThat(Texts.format(StaffProblem.PASSWORD_RULES.key(), broken.subList(0, 3)))
        .isEqualTo("密码不符合要求:长度不足8位;须含大写字母、小写字母、数字、符号中的3种;属于常见弱密码。");
  }

  @Test
  void aPasswordUsedBeforeIsRefused() {
    String hash = PasswordHash.of("Dewai#2017x");
    assertThat(PasswordRules.broken("password", "Dewai#2017x", "lihua", 8, 3, List.of(hash)))
        .extracting(violation -> violation.problem().name())
        .containsExactly("PASSWORD_USED_BEFORE");
  }

  @ParameterizedTest
  @CsvSource({"888888", "030021", "360102", "123456", "19700101", "a123456", "Admin@123"})
  void whatEverybodyGuessesFirstIsRefused(String password) {
    assertThat(PasswordRules.broken("password", password, "lihua", 8, 3, List.of())).isNotEmpty();
  }

  @Test
  void everyOneOfTheListIsRefusedHoweverItIsWritten() {
    assertThat(PasswordRules.weak())
        .allMatch(
            weak ->
                PasswordRules.broken("password", weak.toUpperCase(), "lihua", 1, 1, List.of())
                    .stream()
                    .anyMatch(broken -> broken.problem() == StaffProblem.PASSWORD_WEAK));
  }

  @Test
  void theListOfWeakPasswordsHasAtLeastAThousand() {
    assertThat(PasswordRules.weak().size()).isGreaterThanOrEqualTo(1000);
  }
}
