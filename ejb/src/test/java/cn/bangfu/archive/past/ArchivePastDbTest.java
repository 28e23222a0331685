package cn.bangfu.archive.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.archive.ArchiveChange;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.Archives;
import cn.bangfu.archive.ChangedField;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.archive.filing.ArchiveFiling;
import cn.bangfu.archive.filing.ArchiveForm;
import cn.bangfu.archive.filing.ArchiveForms;
import cn.bangfu.archive.filing.EditArchive;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violations;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One file as it was. */
class ArchivePastDbTest {

  private final ArchiveBench bench = new ArchiveBench();
  private long id;

  @BeforeEach
  void aFileWithALife() {
    bench.at("2026-11-01T09:00:00");
    id =
        bench.file(
            bench.street, bench.household(2).on(LocalDate.of(2026, 11, 1)), ArchiveLevel.NATIONAL);
    bench.at("2026-11-05T23:59:59");
    bench.report(bench.street, id);
    bench.at("2026-11-09T09:00:00");
    ArchiveForm form = bench.as(bench.street, ArchiveForms.class, f -> f.open(id));
    form.getContent().setHeadIncome(new BigDecimal("2100.00"));
    form.getContent().setMobile("13912345670");
    form.getContent().removeMember(form.getContent().getMembers().get(1));
    form.getContent().setMainCause(cn.bangfu.archive.HardshipCause.NATURAL_DISASTER);
    bench.as(bench.street, ArchiveFiling.class, f -> f.edit(new EditArchive(form, true)));
    bench.at("2026-11-20T09:00:00");
  }

  @Test
  @Tag("ARC-171")
  void aFileIsShownAsItWasAtTheEndOfADay() {
    PastArchive before = onDay("2026-11-04");
    assertThat(values(before, 0)).contains("甲街道总工会", "基层", "低保边缘户");
    assertThat(values(before, 1)).contains("2000.00", "138****5678").doesNotContain("2100.00");
    assertThat(before.sections()).extracting(PastSection::member).contains("李秀英", "张小明");
    assertThat(values(onDay("2026-11-05"), 0)).contains("东湖区总工会", "区县级");
    PastArchive after = onDay("2026-11-09");
    assertThat(values(after, 1)).contains("2100.00", "139****5670").doesNotContain("2000.00");
    assertThat(after.sections()).extracting(PastSection::member).doesNotContain("张小明");
  }

  @Test
  @Tag("ARC-171")
  void beforeItsFilingAHouseholdHasNoFile() {
    assertThatThrownBy(() -> onDay("2026-10-31"))
        .isInstanceOf(BusinessException.class)
        .satisfies(e -> assertThat(Texts.of((BusinessException) e)).isEqualTo("该日期尚未建档。"));
    assertThatThrownBy(() -> onDay("2026-11-21"))
        .isInstanceOf(Violations.class)
        .satisfies(e -> assertThat(Texts.of((BusinessException) e)).isEqualTo("日期不能晚于今天。"));
    assertThatThrownBy(() -> bench.as(bench.street, ArchivePast.class, p -> p.onDay(id, null)))
        .isInstanceOf(Violations.class);
  }

  @Test
  @Tag("ARC-060")
  void theCompleteFileIsShownAsEachActLeftIt() {
    List<ArchiveChange> changes = bench.as(bench.county, Archives.class, a -> a.changes(id));
    long filed = changes.get(2).getActId();
    long edited = changes.get(0).getActId();
    assertThat(values(after(filed), 1)).contains("2000.00");
    assertThat(values(after(edited), 1)).contains("2100.00");
    assertThat(after(edited).sections().stream().flatMap(s -> s.fields().stream()))
        .extracting(PastField::value)
        .noneMatch(value -> value.matches(".*\\d{17}[0-9X].*"));
  }

  @Test
  @Tag("ARC-060")
  void twoEntriesAreComparedWhicheverIsTickedFirst() {
    List<ArchiveChange> changes = bench.as(bench.county, Archives.class, a -> a.changes(id));
    long filed = changes.get(2).getActId();
    long edited = changes.get(0).getActId();
    List<ChangedField> found = compare(filed, edited);
    assertThat(found)
        .contains(
            new ChangedField("archiveLevel", null, "基层", "区县级"),
            new ChangedField("content.headIncome", null, "2000.00", "2100.00"),
            new ChangedField("content.mobile", null, "138****5678", "139****5670"),
            new ChangedField("content.members[1].name", "张小明", "张小明", ""))
        .extracting(ChangedField::field)
        .doesNotContain("content.members[0].name", "content.name");
    assertThat(compare(edited, filed)).isEqualTo(found);
    assertThat(compare(edited, edited)).isEmpty();
  }

  @Test
  @Tag("ARC-007")
  @Tag("ARC-171")
  void thePastOfAForeignFileIsNotShown() {
    LocalDate day = LocalDate.parse("2026-11-05");
    assertThatThrownBy(
            () -> bench.as(bench.siblingStreet, ArchivePast.class, p -> p.onDay(id, day)))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> bench.as(bench.otherProvince, ArchivePast.class, p -> p.after(id, 1)))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(
            () -> bench.as(bench.otherCounty, ArchivePast.class, p -> p.compare(id, 1, 2)))
        .isInstanceOf(AccessDenied.class);
  }

  private PastArchive onDay(String day) {
    return bench.as(bench.county, ArchivePast.class, p -> p.onDay(id, LocalDate.parse(day)));
  }

  private PastArchive after(long act) {
    return bench.as(bench.county, ArchivePast.class, p -> p.after(id, act));
  }

  private List<ChangedField> compare(long act, long other) {
    return bench.as(bench.county, ArchivePast.class, p -> p.compare(id, act, other));
  }

  private static List<String> values(PastArchive file, int section) {
    return file.sections().get(section).fields().stream().map(PastField::value).toList();
  }
}
