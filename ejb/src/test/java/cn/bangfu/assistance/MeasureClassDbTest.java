package cn.bangfu.assistance;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.assistance.entry.AssistanceEntry;
import cn.bangfu.codetable.CodeTableUpkeep;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.StaleException;
import cn.bangfu.kernel.Texts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Added measures belong to 其他帮扶类 until they are given another class. */
@Tag("AST-035")
class MeasureClassDbTest {

  private final AssistanceBench bench = new AssistanceBench();
  private final Caller administrator =
      bench.archives.unions.caller(bench.national.unionId(), Permission.USER_ADMIN);

  private MeasureClassRow row(long measure) {
    return bench.as(administrator, MeasureClassDesk.class, MeasureClassDesk::rows).stream()
        .filter(one -> one.measure() == measure)
        .findFirst()
        .orElseThrow();
  }

  private void set(Caller caller, long measure, SummaryClass summaryClass, int version) {
    bench.as(
        caller,
        MeasureClassDesk.class,
        desk -> {
          desk.set(measure, summaryClass, version);
          return null;
        });
  }

  private long added() {
    return bench
        .as(
            administrator,
            CodeTableUpkeep.class,
            upkeep -> upkeep.add("measure", null, "心理疏导" + System.nanoTime()))
        .getId();
  }

  private AssistanceEntry central(long archive, long measure) {
    AssistanceEntry entry = bench.money(bench.national, archive, "100.00");
    bench.line(entry, 0, "LIVING_AID", "100.00", "CENTRAL");
    entry.getLines().get(0).setMeasure(measure);
    return entry;
  }

  @Test
  void anAddedMeasureTakesCentralMoneyOnceItHasAClassOfTheSixTables() {
    long measure = added();
    long archive = bench.archives.file(bench.national, ArchiveLevel.NATIONAL);
    assertThat(row(measure).summaryClass()).isEqualTo(SummaryClass.OTHER);
    assertThat(row(measure).changeable()).isTrue();
    assertThat(bench.refused(bench.national, central(archive, measure)))
        .singleElement()
        .asString()
        .contains("不能使用中央财政资金");
    set(administrator, measure, SummaryClass.JOB_PLACEMENT, -1);
    long id = bench.save(bench.national, central(archive, measure));
    set(administrator, measure, SummaryClass.MEDICAL_AID, row(measure).version());
    assertThat(query("select summary_class from assistance_line where assistance_id = ?", id))
        .as("a line keeps the class that it was saved with")
        .containsExactly("JOB_PLACEMENT");
  }

  @Test
  void deliveredMeasuresAreFixedAndOfTwoChangesOneWins() {
    long delivered =
        Long.parseLong(
            query("select id from code_value where table_key = 'measure' and constant = 'GOODS'")
                .get(0));
    assertThat(row(delivered).summaryClass()).isEqualTo(SummaryClass.LIVING_AID);
    assertThatThrownBy(() -> set(administrator, delivered, SummaryClass.OTHER, -1))
        .isInstanceOfSatisfying(
            BusinessException.class,
            no -> assertThat(Texts.of(no)).isEqualTo("“送物”的汇总表类别是固定的,不能更改。"));
    long measure = added();
    set(administrator, measure, SummaryClass.LEGAL_AID, -1);
    assertThatThrownBy(() -> set(administrator, measure, SummaryClass.OTHER, -1))
        .isInstanceOf(StaleException.class);
    assertThat(row(measure).summaryClass()).isEqualTo(SummaryClass.LEGAL_AID);
  }

  @Test
  void onlyTheNationalAdministratorSeesAndChangesClasses() {
    Caller provincial =
        bench.archives.unions.caller(bench.province.unionId(), Permission.USER_ADMIN);
    long measure = added();
    for (Caller other : new Caller[] {provincial, bench.national}) {
      assertThatThrownBy(() -> set(other, measure, SummaryClass.LEGAL_AID, -1))
          .isInstanceOf(AccessDenied.class);
      assertThatThrownBy(() -> bench.as(other, MeasureClassDesk.class, MeasureClassDesk::rows))
          .isInstanceOf(AccessDenied.class);
    }
  }
}
