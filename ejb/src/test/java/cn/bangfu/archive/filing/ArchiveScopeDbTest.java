package cn.bangfu.archive.filing;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.Caller;
import cn.bangfu.archive.ArchiveAct;
import cn.bangfu.archive.ArchiveFilter;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchivePosition;
import cn.bangfu.archive.ArchiveRefusal;
import cn.bangfu.archive.ArchiveSearch;
import cn.bangfu.archive.ArchiveSort;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.Archives;
import cn.bangfu.archive.RevealedField;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.PageRequest;
import cn.bangfu.kernel.Problem;
import cn.bangfu.kernel.Texts;
import cn.bangfu.reporting.ReportState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every way into the archives with the number of an archive that is none of the caller's business:
 * of a sibling, cousin, superior, subordinate, another province. Refused, recorded, nothing
 * changed.
 */
@Tag("ARC-007")
@Tag("USR-024")
@Tag("USR-079")
class ArchiveScopeDbTest {

  private final ArchiveBench bench = new ArchiveBench();

  /** Acts that take a number. */
  private Map<String, Consumer<Caller>> entries(long id) {
    Map<String, Consumer<Caller>> entries = new LinkedHashMap<>();
    entries.put("view", c -> bench.as(c, Archives.class, a -> a.view(id)));
    entries.put("changes", c -> bench.as(c, Archives.class, a -> a.changes(id)));
    entries.put("changedFields", c -> bench.as(c, Archives.class, a -> a.changedFields(id, 1)));
    entries.put(
        "reveal", c -> bench.as(c, Archives.class, a -> a.reveal(id, RevealedField.ID_NO, null)));
    entries.put("open", c -> bench.as(c, ArchiveForms.class, f -> f.open(id)));
    entries.put("edit", c -> edit(c, id));
    entries.put("draft", c -> draft(c, id));
    entries.put("file", c -> file(c, id));
    entries.put("delete", c -> bench.as(c, ArchiveFiling.class, f -> f.delete(List.of(id))));
    entries.put("report", c -> bench.report(c, id));
    entries.put("sendBack", c -> bench.sendBack(c, "材料不全", id));
    entries.put(
        "previewReport",
        c -> bench.as(c, ArchiveReporting.class, r -> r.previewReport(List.of(id))));
    entries.put(
        "previewSendBack",
        c -> bench.as(c, ArchiveReporting.class, r -> r.previewSendBack(List.of(id))));
    return entries;
  }

  @Test
  void noArchiveOutsideTheScopeIsReachedByAnyEntryAndEachTryIsRecorded() {
    long id = bench.fileAndReport(ArchiveLevel.NATIONAL, bench.street);
    String before = state(id);
    Map<String, Caller> strangers =
        Map.of(
            "sibling", bench.siblingStreet,
            "cousin", bench.otherCounty,
            "subordinate", bench.community,
            "industry", bench.university,
            "other province", bench.otherProvince);
    strangers.forEach(
        (who, stranger) ->
            entries(id)
                .forEach(
                    (entry, call) -> {
                      int records = refusals(stranger, id);
                      assertDenied(
                          who + " " + entry,
                          () -> call.accept(stranger),
                          AccessProblem.OUT_OF_SCOPE);
                      assertThat(refusals(stranger, id))
                          .as("record of %s %s", who, entry)
                          .isEqualTo(records + 1);
                    }));
    assertThat(state(id)).isEqualTo(before);
  }

  @Test
  @Tag("ARC-005")
  @Tag("USR-080")
  void aSuperiorCannotDoWhatOnlyTheFilingUnionMay() {
    long id = bench.fileAndReport(ArchiveLevel.NATIONAL, bench.street);
    String before = state(id);
    for (Caller superior : List.of(bench.county, bench.city, bench.province, bench.national)) {
      for (String entry : List.of("open", "edit", "draft", "file", "delete")) {
        int records = refusals(superior, id);
        assertDenied(
            superior.unionName() + " " + entry,
            () -> entries(id).get(entry).accept(superior),
            ArchiveRefusal.OWN_UNION_ONLY);
        assertThat(refusals(superior, id)).isEqualTo(records + 1);
      }
    }
    assertThat(state(id)).isEqualTo(before);
  }

  @Test
  @Tag("USR-080")
  @Tag("USR-081")
  void whatIsNotReportedCanBeReadAboveAndNothingElse() {
    long id = bench.file(bench.street, ArchiveLevel.NATIONAL);
    for (Caller superior : List.of(bench.county, bench.city, bench.province, bench.national)) {
      ArchivePosition position = bench.as(superior, Archives.class, a -> a.view(id)).position();
      assertThat(position.state()).isEqualTo(ReportState.SUBORDINATE_UNREPORTED);
      assertThat(position.acts()).containsExactly(ArchiveAct.VIEW);
    }
    assertThat(bench.report(bench.county, id).done()).isZero();
    assertThat(bench.sendBack(bench.county, "材料不全", id).done()).isZero();
  }

  @Test
  @Tag("ARC-004")
  void aDraftExistsForItsOwnUnionOnly() {
    ArchiveForm form = bench.form(bench.street, bench.household(0), ArchiveLevel.NATIONAL);
    long id = bench.as(bench.street, ArchiveFiling.class, f -> f.saveDraft(form)).id();
    for (Caller superior : List.of(bench.county, bench.national)) {
      entries(id)
          .forEach(
              (entry, call) -> {
                if (!entry.equals("previewReport") && !entry.equals("report")
                    || superior != bench.national) {
                  assertDenied(entry, () -> call.accept(superior), AccessProblem.OUT_OF_SCOPE);
                }
              });
    }
  }

  @Test
  @Tag("ARC-096")
  void oneForeignNumberAmongManyStopsTheWholeForgedRequest() {
    long own = bench.file(bench.county, ArchiveLevel.NATIONAL);
    long foreign = bench.file(bench.otherProvince, ArchiveLevel.NATIONAL);
    assertDenied(
        "report", () -> bench.report(bench.county, own, foreign), AccessProblem.OUT_OF_SCOPE);
    assertThat(refusals(bench.county, foreign)).isEqualTo(1);
    assertThat(query("select holder_union_id from archive where id = ?", own))
        .containsExactly(Long.toString(bench.county.unionId()));
  }

  @Test
  @Tag("USR-083")
  void theListOfAUnionOutsideTheScopeIsRefused() {
    for (Caller stranger : List.of(bench.siblingStreet, bench.community, bench.otherProvince)) {
      ArchiveFilter filter = ArchiveFilter.OPENING.of(bench.street.unionId(), true);
      assertDenied(
          "page",
          () ->
              bench.as(
                  stranger,
                  ArchiveSearch.class,
                  s -> s.page(filter, new PageRequest<>(0, 20, ArchiveSort.FILING_DATE, false))),
          AccessProblem.OUT_OF_SCOPE);
      assertDenied(
          "counts",
          () -> bench.as(stranger, ArchiveSearch.class, s -> s.counts(filter)),
          AccessProblem.OUT_OF_SCOPE);
      assertDenied(
          "ids",
          () -> bench.as(stranger, ArchiveSearch.class, s -> s.ids(filter)),
          AccessProblem.OUT_OF_SCOPE);
    }
  }

  @Test
  @Tag("ARC-001")
  @Tag("USR-023")
  void readingAllowsNoActAndWithoutThePermissionThereIsNothing() {
    long id = bench.file(bench.street, ArchiveLevel.NATIONAL);
    Caller reader = bench.reader(bench.street);
    entries(id)
        .forEach(
            (entry, call) -> {
              if (List.of("view", "changes", "changedFields").contains(entry)) {
                call.accept(reader);
              } else {
                assertDenied(entry, () -> call.accept(reader), AccessProblem.NOT_PERMITTED);
              }
            });
    Caller without = bench.unions.caller(bench.street.unionId());
    entries(id)
        .forEach(
            (entry, call) ->
                assertDenied(entry, () -> call.accept(without), AccessProblem.NO_PERMISSION));
    assertThatThrownBy(() -> entries(id).get("view").accept(without))
        .satisfies(no -> assertThat(Texts.of((BusinessException) no)).isEqualTo("您没有“困难职工档案”权限。"));
    assertDenied(
        "newForm",
        () -> bench.as(reader, ArchiveForms.class, f -> f.newForm(ArchiveType.URBAN_WORKER)),
        AccessProblem.NOT_PERMITTED);
  }

  private void edit(Caller caller, long id) {
    ArchiveForm form = formOf(id);
    bench.as(caller, ArchiveFiling.class, f -> f.edit(new EditArchive(form, true)));
  }

  private void draft(Caller caller, long id) {
    ArchiveForm form = formOf(id);
    bench.as(caller, ArchiveFiling.class, f -> f.saveDraft(form));
  }

  private void file(Caller caller, long id) {
    ArchiveForm form = formOf(id);
    bench.as(caller, ArchiveFiling.class, f -> f.file(new FileArchive(form, true)));
  }

  /** What a forger sends who knows the form. */
  private ArchiveForm formOf(long id) {
    return bench.as(bench.street, ArchiveForms.class, f -> f.open(id));
  }

  private static void assertDenied(String what, Runnable call, Problem problem) {
    assertThatThrownBy(call::run)
        .as(what)
        .isInstanceOfSatisfying(
            AccessDenied.class, denied -> assertThat(denied.problem()).as(what).isEqualTo(problem));
  }

  private static int refusals(Caller caller, long id) {
    return Integer.parseInt(
        query(
                "select count(*) from audit_record where not succeeded and union_id = ? and"
                    + " object_kind = 'ARCHIVE' and object_id = ?",
                caller.unionId(),
                Long.toString(id))
            .get(0));
  }

  private static String state(long id) {
    return query(
            "select a::text || c::text from archive a join archive_content c on c.archive_id"
                + " = a.id where a.id = ?",
            id)
        .get(0);
  }
}
