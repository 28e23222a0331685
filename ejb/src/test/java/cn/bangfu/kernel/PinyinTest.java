package cn.bangfu.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {

  @ParameterizedTest
  @CsvSource({
    "回族, hz, true",
    "回族, h, true",
    "回族, HZ, true",
    "回族, z, false",
    "藏族, zz, true",
    "藏族, cz, true",
    "纺织业, fzy, true",
    "纺织业, fzz, false",
    "俄罗斯族, els, true",
    "GB回, gbh, true"
  })
  @Tag("FLD-074")
  void aTextIsFoundByItsFirstLetters(String text, String typed, boolean found) {
    assertThat(Pinyin.beginsWith(text, typed)).isEqualTo(found);
  }

  @Test
  void nothingTypedFindsNothingAndLongTextsEnd() {
    assertThat(Pinyin.beginsWith("回族", " ")).isFalse();
    assertThat(Pinyin.initials("乐".repeat(100))).hasSizeLessThanOrEqualTo(16);
    assertThat(Pinyin.initials("")).containsExactly("");
  }
}
