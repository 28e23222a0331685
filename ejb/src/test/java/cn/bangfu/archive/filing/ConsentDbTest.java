package cn.bangfu.archive.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.Archives;
import cn.bangfu.archive.ChangedField;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Notice and consent in the form of an archive. */
@Tag("USR-132")
class ConsentDbTest {

  private final ArchiveBench bench = new ArchiveBench();

  @AfterEach
  void asDelivered() {
    ArchiveBench.run(
        "delete from security_parameter where name = 'CONSENT_CHECK'",
        "delete from subsistence_standard");
  }

  @Test
  void theyAreStoredShownAndInTheRecordOfChanges() {
    long id = bench.file(bench.street, ArchiveLevel.GRASSROOTS);
    ArchiveForm form = bench.as(bench.street, ArchiveForms.class, f -> f.open(id));
    form.getContent().setGuardianConsent(true);
    bench.as(bench.street, ArchiveFiling.class, f -> f.edit(new EditArchive(form, true)));
    ArchiveContent shown = bench.as(bench.street, Archives.class, a -> a.view(id)).content();
    assertThat(shown.getConsent()).isTrue();
    assertThat(shown.getGuardianConsent()).isTrue();
    assertThat(shown.getInformedDate()).isEqualTo("2026-11-22");
    long act = bench.as(bench.street, Archives.class, a -> a.changes(id)).get(0).getActId();
    List<ChangedField> changed =
        bench.as(bench.street, Archives.class, a -> a.changedFields(id, act));
    assertThat(changed)
        .extracting(c -> c.field() + " " + c.before() + " " + c.after())
        .containsExactly("content.guardianConsent  是");
  }

  @Test
  void withoutThemAnArchiveIsSavedAfterAQuestionOrNotAtAllAsTheParameterSays() {
    ArchiveBench.run(
        "insert into subsistence_standard (region_code, kind, amount, first_day, entered_at,"
            + " entered_by, changed_at, changed_by)"
            + " values ('360102', 'URBAN', 700, '2016-01-01', now(), 't', now(), 't')");
    ArchiveForm form = bench.form(bench.street, bench.household(2), ArchiveLevel.GRASSROOTS);
    form.getContent().setConsent(null);
    assertThat(questions(form)).contains("content.consent");
    parameter("ENFORCED");
    assertThatThrownBy(() -> file(form, true))
        .isInstanceOfSatisfying(
            Violations.class,
            e -> assertThat(e.all()).extracting(v -> v.field()).containsExactly("content.consent"));
    parameter("OFF");
    assertThat(questions(form)).doesNotContain("content.consent");
  }

  @Test
  void whereTheyAreObligatoryAnOlderArchiveIsNotReportedWithoutThem() {
    ArchiveForm form = bench.form(bench.street, bench.household(2), ArchiveLevel.NATIONAL);
    form.getContent().setConsent(null);
    long id = file(form, true).id();
    parameter("ENFORCED");
    assertThat(ArchiveBench.sentences(bench.report(bench.street, id)))
        .singleElement()
        .asString()
        .contains("尚未取得本人(及成年家庭成员)的单独同意");
    parameter("WARNING");
    assertThat(bench.report(bench.street, id).refused()).isEmpty();
  }

  /** Fields that a save asks about before it is done; it may ask for other reasons too. */
  private List<String> questions(ArchiveForm form) {
    try {
      file(form, false);
      return List.of();
    } catch (WarningsToConfirm asked) {
      return asked.warnings().stream().map(Violation::field).toList();
    }
  }

  private Filed file(ArchiveForm form, boolean confirmed) {
    return bench.as(
        bench.street, ArchiveFiling.class, f -> f.file(new FileArchive(form, confirmed)));
  }

  private static void parameter(String value) {
    ArchiveBench.run(
        "insert into security_parameter (name, value) values ('CONSENT_CHECK', '"
            + value
            + "') on conflict (name) do update set value = excluded.value");
  }
}
