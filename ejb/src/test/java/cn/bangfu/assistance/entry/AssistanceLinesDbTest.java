package cn.bangfu.assistance.entry;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.access.Caller;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.assistance.AssistanceBench;
import cn.bangfu.assistance.AssistanceView;
import cn.bangfu.assistance.Assistances;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What lines of money are taken from which archive. */
class AssistanceLinesDbTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final AssistanceBench bench = new AssistanceBench();

  @Test
  @Tag("AST-031")
  @Tag("AST-040")
  void anAmountThatCannotBeReadIsToldInTheSameWordsAndBesideTheOthers() {
    long archive = bench.household();
    for (String typed : List.of("abc", "1.234", "一百", "0", "10000000")) {
      AssistanceEntry entry = bench.money(bench.street, archive, "1.00");
      entry.getLines().get(0).getTypedAmount().setText(typed);
      entry.setDate(null);
      assertThat(bench.refused(bench.street, entry))
          .as(typed)
          .containsExactlyInAnyOrder("请填写帮扶日期。", "金额必须是0.01至9,999,999.99之间、最多两位小数的数字。");
      assertThat(entry.getLines().get(0).getTypedAmount().getText()).as("stays").startsWith(typed);
    }
    AssistanceEntry entry = bench.money(bench.street, archive, "1.00");
    entry.getLines().get(0).getTypedAmount().setText(" 1,234.5 ");
    assertThat(entry.getTotal()).isEqualByComparingTo("1234.50");
    entry.getLines().get(0).getTypedAmount().setText("");
    assertThat(bench.refused(bench.street, entry)).containsExactly("帮扶措施一:请填写金额。");
  }

  @Test
  @Tag("AST-032")
  @Tag("AST-037")
  void helpOfBeforeTheFirstYearIsRefusedAndMoneyOfEarlierYearsIsTakenWithoutQuestion() {
    long archive = bench.household();
    AssistanceEntry entry = bench.money(bench.street, archive, "1.00");
    entry.setDate(LocalDate.of(2006, 12, 31));
    assertThat(bench.refused(bench.street, entry)).contains("帮扶日期应在2007-01-01至2026-11-22之间。");
    entry.setDate(TODAY);
    entry.getLines().get(0).setFundYear(2025);
    assertThat(bench.refused(bench.street, entry)).isEmpty();
  }

  @Test
  @Tag("AST-033")
  void anArchiveThatIsHomeAgainTakesUnionMoneyAtOnceAndMoneyOfTheProvinceOnlyOnceItIsThereAgain() {
    long archive = bench.household();
    List<Caller> way = List.of(bench.archives.street, bench.archives.county, bench.archives.city);
    way.forEach(union -> bench.archives.report(union, archive));
    for (Caller union :
        List.of(bench.archives.province, bench.archives.city, bench.archives.county)) {
      bench.archives.sendBack(union, "两年未帮扶", archive);
    }
    AssistanceEntry entry = bench.money(bench.street, archive, "100.00");
    bench.line(entry, 0, "LIVING_AID", "100.00", "PROVINCIAL");
    assertThat(bench.refused(bench.street, entry))
        .containsExactly("帮扶措施一:档案层级为“基层”,不能使用“省级财政资金”(只有省级及以上档案可以使用)。");
    bench.help(bench.street, archive, "50.00");
    way.forEach(union -> bench.archives.report(union, archive));
    assertThat(bench.refused(bench.street, entry)).isEmpty();
  }

  @Test
  @Tag("AST-033")
  @Tag("AST-034")
  @Tag("AST-035")
  void theRealLevelOfTheArchiveDecidesAboutTheMoney() {
    long archive = bench.household();
    AssistanceEntry entry = bench.money(bench.street, archive, "100.00");
    bench.line(entry, 0, "LIVING_AID", "100.00", "PROVINCIAL");
    bench.line(entry, 1, "OTHER", "100.00", "CENTRAL");
    assertThat(bench.refused(bench.street, entry))
        .containsExactlyInAnyOrder(
            "帮扶措施一:档案层级为“基层”,不能使用“省级财政资金”(只有省级及以上档案可以使用)。",
            "帮扶措施二:档案层级为“基层”,不能使用“中央财政资金”(只有全国级档案可以使用)。",
            "中央财政资金不设“其他帮扶类”,帮扶措施“其他”不能使用中央财政资金。");
    EntryOffers offers = bench.as(bench.street, AssistanceDesk.class, d -> d.offers(entry));
    assertThat(offers.funds())
        .extracting(EntryOffers.Fund::name)
        .containsExactly("中央财政资金", "省级财政资金", "地市级财政资金", "区县级财政资金", "工会经费", "社会捐助资金", "其他资金");
    assertThat(offers.funds().get(3).reason()).isEqualTo("档案层级为“基层”,只有区县级及以上档案可以使用");
    assertThat(offers.funds().get(4).allowed()).isTrue();

    bench.archives.report(bench.archives.street, archive);
    bench.archives.report(bench.archives.county, archive);
    bench.archives.report(bench.archives.city, archive);
    AssistanceEntry atProvince = bench.money(bench.street, archive, "100.00");
    bench.line(atProvince, 0, "LIVING_AID", "100.00", "PROVINCIAL");
    long id = bench.save(bench.street, atProvince);
    assertThat(view(id).record().getLines().get(0).getLevelAtCheck())
        .isEqualTo(ArchiveLevel.PROVINCIAL);
    assertThat(view(id).record().getArchiveLevelAtAssist()).isEqualTo(ArchiveLevel.PROVINCIAL);
  }

  @Test
  @Tag("AST-047")
  @Tag("ARC-105")
  void anUnchangedLineIsNotCheckedAgainstALowerLevelAnyMore() {
    long archive = bench.household();
    bench.archives.report(bench.archives.street, archive);
    AssistanceEntry entry = bench.money(bench.street, archive, "100.00");
    bench.line(entry, 0, "LIVING_AID", "100.00", "COUNTY");
    long id = bench.save(bench.street, entry);
    bench.archives.sendBack(bench.archives.county, "材料不全", archive);
    bench.change(bench.street, id, one -> one.setRemark("补充说明"));
    bench.change(bench.street, id, one -> bench.line(one, 0, "GOODS", "90.00", "COUNTY"));
    AssistanceEntry more = bench.as(bench.street, AssistanceDesk.class, d -> d.open(id));
    bench.line(more, 1, "LIVING_AID", "1.00", "COUNTY");
    assertThat(bench.refused(bench.street, more))
        .containsExactly("帮扶措施二:档案层级为“基层”,不能使用“区县级财政资金”(只有区县级及以上档案可以使用)。");
  }

  private AssistanceView view(long id) {
    return bench.as(bench.street, Assistances.class, a -> a.view(id));
  }
}
