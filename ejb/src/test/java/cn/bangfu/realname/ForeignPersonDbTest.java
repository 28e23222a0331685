package cn.bangfu.realname;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.archive.Member;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.archive.filing.ArchiveForms;
import cn.bangfu.assistance.AssistCategory;
import cn.bangfu.assistance.entry.AssistanceDesk;
import cn.bangfu.assistance.entry.AssistanceEntry;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.realname.use.FundPersons;
import cn.bangfu.realname.use.UseFilter;
import cn.bangfu.realname.use.UsePerson;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A member of a household of other unions stands in tables as the person who was helped; nothing
 * tells whose member it is.
 */
@Tag("AST-016")
@Tag("AST-017")
class ForeignPersonDbTest {

  private static final String HEAD = "张伟";

  private final RealnameBench bench = new RealnameBench();

  /** Members of a household of the street, which another province may help. */
  private List<Member> members(long archive) {
    bench.help.archives.report(bench.help.archives.street, archive);
    return bench
        .as(bench.help.street, ArchiveForms.class, forms -> forms.open(archive))
        .getContent()
        .getMembers();
  }

  private long help(long archive, IdNo number, String name) {
    AssistanceEntry entry =
        bench.as(
            bench.help.otherProvince, AssistanceDesk.class, desk -> desk.begin(archive, number));
    entry.setCategory(AssistCategory.OTHER);
    entry.setCrossReason("在我省务工");
    bench.help.line(entry, 0, "LIVING_AID", "100.00", "UNION_FUND");
    entry.prove(number, name);
    return bench.help.save(bench.help.otherProvince, entry);
  }

  private List<Long> free(long table, String name, IdNo number) {
    FreeFilter filter = new FreeFilter(name, number, null, null, null);
    return bench.as(bench.otherProvince, FreeLines.class, lines -> lines.ids(table, filter));
  }

  @Test
  @Tag("FND-054")
  @Tag("FND-058")
  void aMemberStandsInTheTableAsHimself() {
    long archive = bench.help.household();
    Member member = members(archive).get(0);
    long line = RealnameBench.lineOf(help(archive, member.getIdNo(), member.getName()), 1);
    IdNo head =
        bench
            .as(bench.help.street, ArchiveForms.class, forms -> forms.open(archive))
            .getContent()
            .getIdNo();
    long table = bench.table(bench.otherProvince);
    assertThat(bench.free(bench.otherProvince, table))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.name()).isEqualTo(member.getName());
              assertThat(one.idNo()).isEqualTo(member.getIdNo().masked());
            });
    assertThat(free(table, member.getName(), null)).containsExactly(line);
    assertThat(free(table, null, member.getIdNo())).containsExactly(line);
    assertThat(free(table, HEAD, null)).as("the head finds nothing").isEmpty();
    assertThat(free(table, null, head)).isEmpty();

    bench.take(bench.otherProvince, table, line);
    long second = bench.table(bench.otherProvince);
    assertThat(bench.take(bench.otherProvince, second, line).refused())
        .singleElement()
        .asString()
        .startsWith(member.getName());
    assertThat(bench.rows(bench.otherProvince, table))
        .singleElement()
        .satisfies(row -> himself(row, member));
    bench.report(bench.otherProvince, table);
    ArchiveBench.run("update archive_member set name = '另名' where id = " + member.getId());
    assertThat(bench.rows(bench.otherProvince, table))
        .singleElement()
        .as("as he was when the table was reported")
        .satisfies(row -> himself(row, member));
  }

  private static void himself(SummaryRow row, Member member) {
    assertThat(row.name()).isEqualTo(member.getName());
    assertThat(row.idNo()).isEqualTo(member.getIdNo().value());
    assertThat(row.gender()).isEqualTo(member.getGender());
    assertThat(row.place()).isNull();
    assertThat(row.phone()).isNull();
  }

  @Test
  @Tag("FND-059")
  void headAndMemberOfOneForeignHouseholdAreTwoPersons() {
    long archive = bench.help.household();
    Member member = members(archive).get(0);
    IdNo head =
        bench
            .as(bench.help.street, ArchiveForms.class, forms -> forms.open(archive))
            .getContent()
            .getIdNo();
    long table = bench.table(bench.otherProvince);
    bench.take(
        bench.otherProvince,
        table,
        RealnameBench.lineOf(help(archive, member.getIdNo(), member.getName()), 1),
        RealnameBench.lineOf(help(archive, head, HEAD), 1));
    assertThat(SummaryRows.merged(bench.rows(bench.otherProvince, table)))
        .extracting(SummaryRow::name)
        .containsExactlyInAnyOrder(member.getName(), HEAD);
  }

  @Test
  @Tag("FND-048")
  @Tag("FND-049")
  void thePersonsBehindTheMoneyAreThoseWhoWereHelped() {
    long archive = bench.help.household();
    Member member = members(archive).get(0);
    long id = help(archive, member.getIdNo(), member.getName());
    UseFilter all =
        new UseFilter(bench.otherProvince.unionId(), true, List.of(2026), List.of(), null, null);
    for (boolean merged : List.of(false, true)) {
      List<UsePerson> persons =
          bench.as(bench.otherProvince, FundPersons.class, p -> p.page(all, merged, 0, 20));
      assertThat(persons)
          .filteredOn(one -> one.assistanceId() == id)
          .singleElement()
          .satisfies(
              one -> {
                assertThat(one.name()).isEqualTo(member.getName());
                assertThat(one.idNo()).isEqualTo(member.getIdNo().value());
                assertThat(one.place()).isNull();
              });
    }
    assertThat(query("select head_name from archive where id = ?", archive)).containsExactly(HEAD);
  }
}
