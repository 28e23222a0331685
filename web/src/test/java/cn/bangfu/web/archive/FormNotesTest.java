package cn.bangfu.web.archive;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.kernel.Texts;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The whole explanation of the form (FLD-078). */
class FormNotesTest {

  @Test
  @Tag("FLD-078")
  void everyFieldNamedHasItsExplanationInOneTextOfTheForm() {
    List<FormNotes.Section> sections = new FormNotes().getSections();
    assertThat(sections)
        .extracting(section -> Texts.get(section.heading()))
        .containsExactly(
            "建档信息", "户主信息", "工作情况", "家庭经济状况", "家庭成员", "致困原因", "医疗救助信息", "银行卡信息", "立卡信息", "告知与同意");
    assertThat(sections)
        .flatExtracting(FormNotes.Section::notes)
        .hasSizeGreaterThan(75)
        .allSatisfy(
            note -> {
              assertThat(note.label()).doesNotContain("???");
              assertThat(note.text()).doesNotContain("???").endsWith("。");
            });
  }
}
