package cn.bangfu.archive.filing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.archive.builders.ContentBuilder;
import cn.bangfu.security.SecurityParameter.ConsentCheck;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("USR-132")
class ConsentChecksTest {

  private final CheckedFile file = CheckedFile.ofWorker(2);

  @Test
  void whatIsMissingIsAskedForOnceAndRefusedWhereItIsObligatory() {
    file.content.setInformedDate(null);
    file.content.setConsent(false);
    assertThat(found(ConsentCheck.WARNING))
        .containsExactly(
            "content.informedDate|W|尚未记录告知日期,请先向本人告知个人信息处理事项。",
            "content.consent|W|尚未取得本人(及成年家庭成员)的单独同意。");
    assertThat(found(ConsentCheck.ENFORCED))
        .hasSize(2)
        .allSatisfy(finding -> assertThat(finding).contains("|E|"));
    assertThat(found(ConsentCheck.OFF)).isEmpty();
  }

  @Test
  void guardiansAgreeForMembersWhoAreNotFourteenYet() {
    file.member(1).setBirthDate(ContentBuilder.TODAY.minusYears(14));
    assertThat(found(ConsentCheck.WARNING)).as("fourteen today").isEmpty();
    file.member(1).setBirthDate(ContentBuilder.TODAY.minusYears(14).plusDays(1));
    assertThat(found(ConsentCheck.WARNING))
        .containsExactly("content.guardianConsent|W|家庭成员张小明不满14周岁,尚未取得监护人同意。");
    file.content.setGuardianConsent(true);
    assertThat(found(ConsentCheck.WARNING)).isEmpty();
  }

  @Test
  void nobodyWasToldTomorrowWhateverTheParameterSays() {
    file.content.setInformedDate(ContentBuilder.TODAY.plusDays(1));
    assertThat(found(ConsentCheck.OFF)).containsExactly("content.informedDate|E|告知日期不能晚于今天。");
  }

  private List<String> found(ConsentCheck mode) {
    return ConsentChecks.check(file.toCheck(), mode).stream().map(CheckedFile::show).toList();
  }
}
