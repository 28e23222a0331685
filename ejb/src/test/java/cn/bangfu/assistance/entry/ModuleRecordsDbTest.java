package cn.bangfu.assistance.entry;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.assistance.AssistanceAct;
import cn.bangfu.assistance.AssistanceBench;
import cn.bangfu.assistance.AssistanceFilter;
import cn.bangfu.assistance.AssistanceForm;
import cn.bangfu.assistance.AssistanceSearch;
import cn.bangfu.assistance.AssistanceView;
import cn.bangfu.assistance.Assistances;
import cn.bangfu.assistance.RecordSource;
import cn.bangfu.assistance.RecordSources;
import cn.bangfu.fund.FundBench;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violations;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Records that an event of another module makes. */
@Tag("AST-120")
class ModuleRecordsDbTest {

  /** A module that hands something out. */
  private static final RecordSource SHOP =
      new RecordSource() {
        @Override
        public String kind() {
          return "SHOP";
        }

        @Override
        public String text(long event) {
          return "领用单 " + event;
        }

        @Override
        public String page() {
          return "/shop/slip";
        }
      };

  /** Its service. */
  @Stateless
  public static class Shop {

    @Inject ModuleRecords records;

    @Needs(Right.ASSISTANCE_SAVE)
    public long handOut(long event, AssistanceEntry entry, boolean decided) {
      return records.make(SHOP, event, entry, decided).id();
    }

    @Needs(Right.ASSISTANCE_SAVE)
    public boolean arrived(long event) {
      records.decide(SHOP, event);
      return true;
    }

    @Needs(Right.ASSISTANCE_DELETE)
    public int takeBack(long event) {
      return records.undo(SHOP, event);
    }
  }

  private static final long EVENT = 77;

  private final AssistanceBench bench = new AssistanceBench();

  @BeforeEach
  void register() {
    bench.archives.services.use(
        RecordSources.class,
        new RecordSources() {
          @Override
          protected Stream<RecordSource> all() {
            return Stream.of(SHOP);
          }
        });
  }

  private long handOut(long archive, String amount, boolean decided) {
    AssistanceEntry entry = bench.money(bench.street, archive, amount);
    return bench.as(bench.street, Shop.class, shop -> shop.handOut(EVENT, entry, decided));
  }

  private int takenBack(Caller caller) {
    return bench.as(caller, Shop.class, shop -> shop.takeBack(EVENT));
  }

  private BigDecimal balance() {
    return FundBench.balance(bench.street.unionId(), "UNION_FUND");
  }

  private List<String> changed(long id, Consumer<AssistanceEntry> change) {
    AssistanceEntry entry = bench.as(bench.street, AssistanceDesk.class, desk -> desk.open(id));
    change.accept(entry);
    return bench.refused(bench.street, entry);
  }

  private List<String> reported(long id) {
    return bench
        .as(bench.street, AssistanceReporting.class, r -> r.report(List.of(id), null, null))
        .refused()
        .stream()
        .map(one -> Texts.of(one.reason()))
        .toList();
  }

  @Test
  void anEventMakesARecordUnderTheChecksOfTheFormThatCountsAndNamesItsSource() {
    long archive = bench.household();
    AssistanceEntry wrong = bench.money(bench.street, archive, "10.00");
    bench.line(wrong, 0, "LIVING_AID", "10.00", "PROVINCIAL");
    assertThatThrownBy(
            () -> bench.as(bench.street, Shop.class, shop -> shop.handOut(EVENT, wrong, true)))
        .isInstanceOf(Violations.class);
    final BigDecimal before = balance();
    long id = handOut(archive, "300.00", true);
    assertThat(balance()).isEqualByComparingTo(before.subtract(new BigDecimal("300.00")));
    assertThat(bench.rows(bench.street, AssistanceFilter.OPENING))
        .extracting(row -> row.id() + " " + row.totalAmount())
        .containsExactly(id + " 300.00");
    assertThat(query("select last_assist_date from archive where id = ?", archive))
        .containsExactly("2026-11-22");
    AssistanceView view = bench.as(bench.street, Assistances.class, a -> a.view(id));
    assertThat(view.source().text()).isEqualTo("领用单 77");
    assertThat(view.source().page()).isEqualTo("/shop/slip");
    assertThat(view.source().id()).isEqualTo(EVENT);
    assertThat(view.may(AssistanceAct.EDIT)).isTrue();
    assertThat(view.may(AssistanceAct.DELETE)).isFalse();
    assertThat(
            bench
                .as(
                    bench.street,
                    AssistanceSearch.class,
                    s -> s.page(AssistanceFilter.OPENING, null, Set.of("source"), 0, 10))
                .get(0)
                .value("source"))
        .as("a column of the list (AST-104)")
        .isEqualTo("领用单 77");
    long own = bench.help(bench.street, archive, "1.00");
    assertThat(bench.as(bench.street, Assistances.class, a -> a.view(own)).source()).isNull();
  }

  @Test
  void linesFormAndDayStayAndTheRecordGoesOnlyWithItsEvent() {
    long archive = bench.household();
    final BigDecimal before = balance();
    long id = handOut(archive, "300.00", true);
    assertThat(changed(id, entry -> entry.getLines().get(0).setAmount(new BigDecimal("299.00"))))
        .containsExactly("该信息由其他模块的业务生成,“帮扶措施一”请在来源业务中修改。");
    assertThat(changed(id, entry -> bench.line(entry, 1, "MEDICAL_AID", "5.00", "UNION_FUND")))
        .containsExactly("该信息由其他模块的业务生成,“帮扶措施二”请在来源业务中修改。");
    assertThat(changed(id, entry -> entry.setDate(LocalDate.of(2026, 11, 1))))
        .containsExactly("该信息由其他模块的业务生成,“帮扶日期”请在来源业务中修改。");
    assertThat(
            changed(
                id,
                entry -> {
                  entry.setForm(AssistanceForm.POLICY);
                  entry.setPolicyCategory(bench.value("policy_category", "就医"));
                  entry.setContent("协助办理");
                }))
        .containsExactly("该信息由其他模块的业务生成,“帮扶形式”请在来源业务中修改。");
    assertThat(
            changed(
                id,
                entry -> {
                  entry.setAssisted(false);
                  entry.setNotAssistedReason("本人婉拒");
                }))
        .containsExactly("该信息由其他模块的业务生成,“是否帮扶”请在来源业务中修改。");
    assertThat(changed(id, entry -> entry.setRemark("已签收"))).isEmpty();
    assertThat(
            bench
                .as(bench.street, AssistanceDesk.class, desk -> desk.delete(List.of(id)))
                .refused())
        .extracting(one -> Texts.of(one.reason()))
        .containsExactly("该信息由其他模块的业务生成,请在来源业务中撤销。");
    assertThat(takenBack(bench.county)).as("an event of another union").isZero();
    assertThat(takenBack(bench.street)).isEqualTo(1);
    assertThat(balance()).isEqualByComparingTo(before);
    assertThat(query("select last_assist_date from archive where id = ?", archive))
        .containsExactly((String) null);
  }

  @Test
  void aRecordWaitsForItsPaymentAndIsReportedAfterIt() {
    long archive = bench.household();
    bench.archives.report(bench.archives.street, archive);
    long id = handOut(archive, "300.00", false);
    assertThat(reported(id)).containsExactly("该笔帮扶资金尚未确认到账(签收)。");
    bench.as(bench.county, Shop.class, shop -> shop.arrived(EVENT));
    assertThat(reported(id)).as("another union decides nothing").hasSize(1);
    bench.as(bench.street, Shop.class, shop -> shop.arrived(EVENT));
    assertThat(reported(id)).isEmpty();
    assertThatThrownBy(() -> takenBack(bench.street))
        .isInstanceOfSatisfying(
            BusinessException.class, no -> assertThat(Texts.of(no)).isEqualTo("该信息已上报,不能删除。"));
    assertThat(query("select count(*) from assistance where id = ?", id)).containsExactly("1");
  }
}
