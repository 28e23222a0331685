package cn.bangfu.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.archive.filing.ArchiveForms;
import cn.bangfu.assistance.entry.AssistanceDesk;
import cn.bangfu.assistance.entry.AssistanceEntry;
import cn.bangfu.kernel.IdNo;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The detail of a record shows its household and what that was given by everybody. */
@Tag("AST-053")
class AssistanceDetailsDbTest {

  private static final int OFTEN = 201;

  private final AssistanceBench bench = new AssistanceBench();

  private AssistanceView view(long id) {
    return bench.as(bench.street, Assistances.class, a -> a.view(id));
  }

  @Test
  @Tag("AST-003")
  void helpOfEveryUnionStandsThereOldestFirstWithNumberAndAmount() {
    long archive = bench.household();
    bench.archives.report(bench.archives.street, archive);
    long latest = bench.help(bench.street, archive, "300.00");
    AssistanceEntry earlier = bench.money(bench.county, archive, "1000.50");
    earlier.setDate(LocalDate.of(2026, 11, 21));
    long first = bench.save(bench.county, earlier);
    IdNo number =
        bench.as(bench.street, ArchiveForms.class, f -> f.open(archive)).getContent().getIdNo();
    AssistanceEntry far =
        bench.as(bench.otherProvince, AssistanceDesk.class, desk -> desk.begin(archive, number));
    far.prove(far.getIdNo(), "张伟");
    far.setCategory(AssistCategory.OTHER);
    far.setCrossReason("在我省务工");
    far.setDate(LocalDate.of(2026, 11, 20));
    bench.line(far, 0, "LIVING_AID", "20.00", "UNION_FUND");
    long foreign = bench.save(bench.otherProvince, far);

    AssistanceView view = view(latest);
    assertThat(view.others().rows())
        .extracting(AssistanceRow::id)
        .containsExactly(foreign, first, latest);
    assertThat(view.others().total()).isEqualTo(3);
    assertThat(view.others().amount()).isEqualByComparingTo("1320.50");
    assertThat(view.household().archive().getId()).isEqualTo(archive);
    assertThat(view.household().content().getName()).isEqualTo("张伟");
    assertThat(view.household().content().getIdNo()).as("class A is masked").isNull();
    assertThat(view.holderUnion()).isEqualTo("甲街道总工会");
    assertThat(view(foreign).record().getId())
        .as("a record of a stranger beside an archive of one's own")
        .isEqualTo(foreign);
    assertThat(bench.as(bench.otherProvince, Assistances.class, a -> a.view(foreign)).household())
        .as("the stranger sees nothing of the household")
        .isNull();
    assertThatThrownBy(() -> bench.as(bench.siblingStreet, Assistances.class, a -> a.view(foreign)))
        .as("a third union sees nothing")
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  void aHouseholdThatWasHelpedOftenIsShownToTheLastTime() {
    long archive = bench.household();
    long last = 0;
    for (int i = 0; i < OFTEN; i++) {
      last = bench.help(bench.street, archive, "1.00");
    }
    AssistancesOfArchive all = view(last).others();
    assertThat(all.rows()).hasSize(OFTEN).last().extracting(AssistanceRow::id).isEqualTo(last);
    assertThat(all.total()).isEqualTo(OFTEN);
  }
}
