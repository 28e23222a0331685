package cn.bangfu.assistance.entry;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.archive.HardshipCause;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.archive.closing.Exiting;
import cn.bangfu.archive.restoring.ArchiveRestoring;
import cn.bangfu.archive.restoring.RestoreSeveral;
import cn.bangfu.assistance.AssistanceBench;
import cn.bangfu.assistance.AssistanceFilter;
import cn.bangfu.assistance.AssistanceRow;
import cn.bangfu.assistance.AssistanceView;
import cn.bangfu.assistance.Assistances;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violations;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A household leaves hardship with the help that was recorded. */
class AssistanceExitsDbTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static final String STORED =
      """
      select (to_jsonb(a) - 'exit_id' - 'version' - 'changed_at' - 'changed_by')::text
      from assistance a where a.id = ?
      """;

  private final AssistanceBench bench = new AssistanceBench();

  private void exit(Caller caller, long id, LocalDate date) {
    Long way = bench.archives.services.get(CodeValues.class).values("exit_way").get(0).getId();
    bench.as(
        caller,
        AssistanceExits.class,
        e -> {
          e.exit(
              id,
              new Exiting(
                  way, date, new BigDecimal("60000.00"), new BigDecimal("40000.00"), "已就业", true));
          return null;
        });
  }

  private AssistanceView view(Caller caller, long id) {
    return bench.as(caller, Assistances.class, a -> a.view(id));
  }

  @Test
  @Tag("AST-082")
  @Tag("ARC-081")
  void recordAndArchiveLeaveHardshipInOneAct() {
    long archive = bench.household();
    long id = bench.help(bench.street, archive, "100.00");
    assertThat(view(bench.street, id).exitable()).isTrue();
    exit(bench.street, id, TODAY);
    AssistanceView view = view(bench.street, id);
    assertThat(view.exit().getExitedDate()).isEqualTo(TODAY);
    assertThat(view.exitable()).isFalse();
    assertThat(query("select life_state from archive where id = ?", archive))
        .containsExactly("EXITED");
    assertThat(
            query("select source || ' ' || note from archive_exit where archive_id = ?", archive))
        .containsExactly("ASSISTANCE 已就业");
  }

  @Test
  @Tag("AST-082")
  void aFailureAfterTheExitLeavesNeitherRecordNorArchiveOutOfHardship() {
    long archive = bench.household();
    long id = bench.help(bench.street, archive, "100.00");
    assertThatThrownBy(
            () ->
                bench.archives.services.inTransaction(
                    em -> {
                      exit(bench.street, id, TODAY);
                      throw new IllegalStateException("the server is killed");
                    }))
        .hasMessageContaining("killed");
    assertThat(view(bench.street, id).exit()).isNull();
    assertThat(query("select life_state from archive where id = ?", archive))
        .containsExactly("ACTIVE");
    assertThat(query("select count(*) from archive_exit where archive_id = ?", archive))
        .containsExactly("0");
  }

  @Test
  @Tag("AST-083")
  void anExitIsToldOfOwnRecordsWhereverTheyStandAndChangesNothingElse() {
    long archive = bench.household();
    bench.archives.report(bench.archives.street, archive);
    long id = bench.help(bench.street, archive, "100.00");
    ArchiveBench.run(
        "update assistance set holder_union_id = %d, holder_depth = %d where id = %d"
            .formatted(bench.county.unionId(), bench.county.unionDepth(), id));
    assertThat(bench.rows(bench.street, AssistanceFilter.OPENING))
        .as("the list of the page")
        .extracting(AssistanceRow::id)
        .containsExactly(id);
    for (Caller other : List.of(bench.county, bench.siblingStreet, bench.otherProvince)) {
      assertThatThrownBy(() -> exit(other, id, TODAY)).isInstanceOf(AccessDenied.class);
    }
    List<String> before = query(STORED, id);
    exit(bench.street, id, TODAY);
    assertThat(query(STORED, id)).isEqualTo(before);
    assertThat(view(bench.street, id).exit().getAnnualIncome()).isEqualByComparingTo("60000.00");
  }

  @Test
  @Tag("AST-080")
  void onlyTheFilingUnionRecordsAnExit() {
    long archive = bench.household();
    bench.archives.report(bench.archives.street, archive);
    long id = bench.help(bench.county, archive, "100.00");
    assertThat(view(bench.county, id).exitable()).isFalse();
    assertThatThrownBy(() -> exit(bench.county, id, TODAY))
        .isInstanceOfSatisfying(
            BusinessException.class, no -> assertThat(Texts.of(no)).isEqualTo("仅建档工会可以办理脱困。"));
    assertThat(query("select life_state from archive where id = ?", archive))
        .containsExactly("ACTIVE");
  }

  @Test
  @Tag("AST-081")
  void whatIsMissingIsToldAndNothingIsStored() {
    long archive = bench.household();
    long id = bench.help(bench.street, archive, "100.00");
    Violations wrong =
        catchThrowableOfType(
            Violations.class,
            () ->
                bench.as(
                    bench.street,
                    AssistanceExits.class,
                    e -> {
                      e.exit(id, new Exiting(null, null, null, null, null, false));
                      return null;
                    }));
    assertThat(wrong.all())
        .extracting(Texts::of)
        .containsExactlyInAnyOrder("脱困方式未填写。", "脱困日期未填写。", "目前家庭年度总收入未填写。", "目前家庭年度总支出未填写。");
    assertThatThrownBy(() -> exit(bench.street, id, TODAY.minusDays(1)))
        .isInstanceOfSatisfying(
            Violations.class,
            no -> assertThat(Texts.of(no.all().get(0))).isEqualTo("脱困日期不能早于帮扶日期(2026-11-22)。"));
    assertThat(view(bench.street, id).exit()).isNull();
  }

  @Test
  @Tag("AST-080")
  void anArchiveThatIsNotOnFileIsNotLetOutOfHardship() {
    long archive = bench.household();
    long id = bench.help(bench.street, archive, "100.00");
    ArchiveBench.run("update archive set life_state = 'DEREGISTERED' where id = " + archive);
    assertThat(view(bench.street, id).exitable()).isFalse();
    assertThatThrownBy(() -> exit(bench.street, id, TODAY)).isInstanceOf(BusinessException.class);
    assertThat(view(bench.street, id).exit()).isNull();
  }

  @Test
  @Tag("AST-051")
  void onceTheExitIsUndoneItsRecordCanBeDeleted() {
    long archive = bench.household();
    long id = bench.help(bench.street, archive, "100.00");
    exit(bench.street, id, TODAY);
    bench.as(
        bench.street,
        ArchiveRestoring.class,
        restoring ->
            restoring.restoreSeveral(
                new RestoreSeveral(
                    List.of(
                        new RestoreSeveral.Line(
                            archive, new BigDecimal("20000.00"), new BigDecimal("30000.00"))),
                    HardshipCause.CHILD_EDUCATION,
                    null)));
    assertThat(query("select life_state from archive where id = ?", archive))
        .containsExactly("ACTIVE");
    assertThat(bench.as(bench.street, AssistanceDesk.class, d -> d.delete(List.of(id))).done())
        .isEqualTo(1);
  }

  @Test
  @Tag("AST-084")
  @Tag("AST-051")
  void anExitIsUndoneInTheArchiveOnlyAndItsRecordStaysTillThen() {
    long archive = bench.household();
    long id = bench.help(bench.street, archive, "100.00");
    exit(bench.street, id, TODAY);
    assertThatThrownBy(() -> exit(bench.street, id, TODAY))
        .isInstanceOfSatisfying(
            BusinessException.class, no -> assertThat(Texts.of(no)).isEqualTo("请在档案管理中办理返困。"));
    AssistanceOutcome outcome =
        bench.as(bench.street, AssistanceDesk.class, d -> d.delete(List.of(id)));
    assertThat(outcome.refused())
        .extracting(one -> Texts.of(one.reason()))
        .containsExactly("请在档案管理中办理返困。");
  }
}
