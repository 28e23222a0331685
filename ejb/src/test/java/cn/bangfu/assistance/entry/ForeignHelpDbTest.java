package cn.bangfu.assistance.entry;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.archive.Member;
import cn.bangfu.archive.filing.ArchiveForms;
import cn.bangfu.assistance.AssistCategory;
import cn.bangfu.assistance.AssistanceBench;
import cn.bangfu.assistance.AssistanceFilter;
import cn.bangfu.assistance.AssistanceRow;
import cn.bangfu.assistance.AssistanceView;
import cn.bangfu.assistance.Assistances;
import cn.bangfu.assistance.AssistancesOfArchive;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.kernel.Masks;
import cn.bangfu.kernel.Texts;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Households of other unions are helped by number, name and reason, and no more is told of them.
 */
class ForeignHelpDbTest {

  private final AssistanceBench bench = new AssistanceBench();

  @Test
  @Tag("AST-017")
  @Tag("AST-021")
  @Tag("INF-106")
  void aHouseholdOfOtherUnionsIsHelpedByNumberNameAndReason() {
    long archive = bench.household();
    IdNo number =
        bench.as(bench.street, ArchiveForms.class, one -> one.open(archive)).getContent().getIdNo();
    assertThatThrownBy(() -> begun(archive, null)).isInstanceOf(AccessDenied.class);
    assertThat(begun(archive, number)).isEqualTo("该职工档案由其他单位建立且尚未上报,请联系建档工会填写帮扶救助信息。");
    bench.archives.report(bench.archives.street, archive);
    AssistanceEntry entry =
        bench.as(bench.otherProvince, AssistanceDesk.class, d -> d.begin(archive, number));
    EntryOffers offers = bench.as(bench.otherProvince, AssistanceDesk.class, d -> d.offers(entry));
    assertThat(offers.name()).isEqualTo("张*");
    assertThat(offers.employeeNo()).isNull();
    assertThat(offers.level()).isNull();
    assertThat(offers.members()).isEmpty();
    entry.setCategory(AssistCategory.OTHER);
    bench.line(entry, 0, "LIVING_AID", "100.00", "CENTRAL");
    entry.prove(number, "张三");
    assertThat(bench.refused(bench.otherProvince, entry)).containsExactly("姓名与档案不一致,请核对。");
    entry.prove(number, "张伟");
    assertThat(bench.refused(bench.otherProvince, entry))
        .containsExactlyInAnyOrder("请填写跨单位帮扶说明。", "该档案不能使用“中央财政资金”。");
    entry.setCrossReason("在我省务工");
    bench.line(entry, 0, "LIVING_AID", "100.00", "UNION_FUND");
    long id = bench.save(bench.otherProvince, entry);
    assertThat(
            query(
                "select content from reminder where receiver_union_id = ? and subject ="
                    + " '外单位帮扶本单位档案'",
                bench.street.unionId()))
        .singleElement()
        .asString()
        .contains("湖南省总工会", "2026-11-22", "张伟");
    AssistanceEntry next =
        bench.as(bench.otherProvince, AssistanceDesk.class, d -> d.begin(archive, number));
    AssistedBefore told = bench.as(bench.otherProvince, AssistanceDesk.class, d -> d.before(next));
    assertThat(told)
        .as("no figures, not even of what the own union gave")
        .isEqualTo(new AssistedBefore(true, 0, null, null, null));
    AssistanceView foreign = bench.as(bench.otherProvince, Assistances.class, a -> a.view(id));
    assertThat(foreign.archiveSeen()).isFalse();
    assertThat(foreign.others()).isNull();
    assertThat(foreign.employeeNo()).isNull();
    AssistancesOfArchive all = bench.as(bench.street, Assistances.class, a -> a.ofArchive(archive));
    assertThat(all.rows())
        .extracting(AssistanceRow::ownerUnionId)
        .containsExactly(bench.otherProvince.unionId());
    assertThat(bench.rows(bench.street, AssistanceFilter.OPENING)).isEmpty();
  }

  @Test
  @Tag("AST-016")
  @Tag("AST-017")
  void aMemberOfAHouseholdOfOtherUnionsIsHelpedByHisNameAndNothingNamesTheHead() {
    long archive = bench.household();
    bench.archives.report(bench.archives.street, archive);
    Member member =
        bench
            .as(bench.street, ArchiveForms.class, f -> f.open(archive))
            .getContent()
            .getMembers()
            .get(0);
    AssistanceEntry entry =
        bench.as(
            bench.otherProvince, AssistanceDesk.class, d -> d.begin(archive, member.getIdNo()));
    assertThat(bench.as(bench.otherProvince, AssistanceDesk.class, d -> d.offers(entry)).name())
        .isEqualTo(Masks.name(member.getName()));
    entry.setCategory(AssistCategory.OTHER);
    entry.setCrossReason("在我省务工");
    bench.line(entry, 0, "LIVING_AID", "100.00", "UNION_FUND");
    entry.prove(member.getIdNo(), "张伟");
    assertThat(bench.refused(bench.otherProvince, entry)).containsExactly("姓名与档案不一致,请核对。");
    entry.prove(member.getIdNo(), member.getName());
    long id = bench.save(bench.otherProvince, entry);
    AssistanceEntry again = bench.as(bench.otherProvince, AssistanceDesk.class, d -> d.open(id));
    assertThat(bench.as(bench.otherProvince, AssistanceDesk.class, d -> d.offers(again)).name())
        .isEqualTo(Masks.name(member.getName()));
    AssistanceView seen = bench.as(bench.otherProvince, Assistances.class, a -> a.view(id));
    assertThat(seen.headName()).isEqualTo(member.getName());
    assertThat(seen.idNo()).isEqualTo(member.getIdNo().masked());
    assertThat(seen.beneficiary()).isNull();
    assertThat(seen.changes()).isNotEmpty().noneMatch(one -> one.label().equals("受益人"));
    AssistanceRow row =
        bench.as(
            bench.otherProvince,
            Assistances.class,
            a -> a.row(a.readable(id), Set.of("idNo", "beneficiary")));
    assertThat(row.headName()).isEqualTo(member.getName());
    assertThat(row.value("idNo")).isEqualTo(member.getIdNo());
    assertThat(row.value("beneficiary")).isNull();
    AssistanceRow own =
        bench.as(bench.street, Assistances.class, a -> a.ofArchive(archive)).rows().get(0);
    assertThat(own.headName()).as("the filing union reads of its household").isEqualTo("张伟");
  }

  /** Why no form can be begun for the archive; null if it can. */
  private String begun(long archive, IdNo number) {
    try {
      bench.as(bench.otherProvince, AssistanceDesk.class, d -> d.begin(archive, number));
      return null;
    } catch (AccessDenied denied) {
      throw denied;
    } catch (BusinessException no) {
      return Texts.of(no);
    }
  }
}
