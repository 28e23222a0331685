package cn.bangfu.assistance.entry;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static cn.bangfu.archive.builders.ArchiveBench.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.LifeState;
import cn.bangfu.archive.closing.ArchiveClosing;
import cn.bangfu.archive.closing.Deregistering;
import cn.bangfu.archive.filing.ArchiveFiling;
import cn.bangfu.archive.filing.ArchiveForm;
import cn.bangfu.archive.filing.ArchiveForms;
import cn.bangfu.archive.filing.FileArchive;
import cn.bangfu.assistance.AssistanceBench;
import cn.bangfu.assistance.entry.FoundForHelp.Kind;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.reporting.ReportState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Help begins with an identity number. */
class HelpFinderDbTest {

  private final AssistanceBench bench = new AssistanceBench();

  private FoundForHelp find(Caller caller, IdNo number) {
    return bench.as(caller, HelpFinder.class, f -> f.find(number));
  }

  private ArchiveContent content(long archive) {
    return bench.as(bench.street, ArchiveForms.class, f -> f.open(archive)).getContent();
  }

  private String wrong(String typed) {
    try {
      find(bench.street, IdNo.of(typed));
      return null;
    } catch (Violations no) {
      return Texts.of(no.all().get(0));
    }
  }

  @Test
  @Tag("AST-013")
  void aNumberThatCannotBeOneIsRefusedWithItsFault() {
    assertThat(wrong("  ")).isEqualTo("请填写身份证号。");
    assertThat(wrong("36010219750612")).isEqualTo("身份证号不正确:身份证号必须是18位。现有14位。");
    assertThat(wrong("36010219750a120011")).isEqualTo("身份证号不正确:身份证号第12位不是有效字符。");
    assertThat(wrong("360102197513120011")).isEqualTo("身份证号不正确:身份证号中的出生日期无效。");
    assertThat(wrong("360102750612001")).as("15 digits are searched for").isNull();
    IdNo number = content(bench.household()).getIdNo();
    String typed = number.value();
    char last = typed.charAt(17);
    assertThat(wrong(typed.substring(0, 17) + (last == '1' ? '2' : '1')))
        .isEqualTo("身份证号不正确:身份证号校验位错误,请核对。");
    assertThat(find(bench.street, IdNo.of(" " + typed.toLowerCase() + " ")).kind())
        .isEqualTo(Kind.READY);
  }

  @Test
  @Tag("AST-014")
  @Tag("AST-015")
  @Tag("AST-016")
  void headsAndMembersOfTheOwnHouseholdsAreShown() {
    long archive = bench.household();
    ArchiveContent content = content(archive);
    FoundForHelp head = find(bench.street, content.getIdNo());
    assertThat(head.kind()).isEqualTo(Kind.READY);
    assertThat(head.sentence()).isNull();
    assertThat(head.archiveId()).isEqualTo(archive);
    assertThat(head.view().content().getIdNo()).as("class A is masked").isNull();
    FoundForHelp member = find(bench.street, content.getMembers().get(0).getIdNo());
    assertThat(member.sentence()).isEqualTo("该身份证号是 张伟 档案的家庭成员(妻子)。");
    AssistanceEntry entry =
        bench.as(
            bench.street,
            AssistanceDesk.class,
            d -> d.begin(archive, content.getMembers().get(0).getIdNo()));
    assertThat(entry.getBeneficiary()).isEqualTo(content.getMembers().get(0).getId());
  }

  @Test
  @Tag("AST-017")
  void ofOtherUnionsHouseholdsNoMoreIsToldThanAllowed() {
    long archive = bench.household();
    IdNo number = content(archive).getIdNo();
    assertThat(find(bench.otherProvince, number).kind()).isEqualTo(Kind.REFUSED);
    bench.archives.report(bench.archives.street, archive);
    FoundForHelp found = find(bench.otherProvince, number);
    assertThat(found.kind()).isEqualTo(Kind.READY);
    assertThat(found.view()).isNull();
    assertThat(found.foreign().name()).isEqualTo("张*");
    assertThat(found.foreign().lifeState()).isEqualTo(LifeState.ACTIVE);
    assertThat(found.sentence()).startsWith("该职工档案属于 中华全国总工会").endsWith("甲街道总工会。");
    FoundForHelp member = find(bench.otherProvince, content(archive).getMembers().get(0).getIdNo());
    assertThat(member.sentence()).as("nothing tells head from member").isEqualTo(found.sentence());
    assertThat(
            query(
                "select distinct purpose || '|' || object_union_id from audit_record where event ="
                    + " 'ASSISTANCE_LOOK_UP' and user_id = ?",
                bench.otherProvince.userId()))
        .as("each look tells what it is for and whose household was found")
        .containsExactly("增加帮扶救助信息前查询身份证号|" + bench.street.unionId());
    run(
        "insert into archive_problem (archive_id, kind, found_at) values (%d, 'INCOMPLETE', now())"
            .formatted(archive));
    assertThat(find(bench.otherProvince, number).sentence())
        .as("what is wrong with it is not told")
        .isEqualTo("该职工档案由其他单位建立,目前不能增加帮扶救助信息,请联系建档工会。");
    assertThat(
            query(
                "select count(*) from audit_record where event = 'ASSISTANCE_LOOK_UP' and user_id ="
                    + " ? and object_id = ?",
                bench.otherProvince.userId(),
                number.value()))
        .as("the trail has the number only in its protected form")
        .containsExactly("0");
  }

  @Test
  @Tag("ARC-075")
  @Tag("AST-018")
  @Tag("AST-019")
  void closedAndUnreportedAndDoubledArchivesSayWhy() {
    long archive = bench.household();
    IdNo number = content(archive).getIdNo();
    FoundForHelp below = find(bench.county, number);
    assertThat(below.kind()).isEqualTo(Kind.REFUSED);
    assertThat(below.sentence()).startsWith("该档案尚未上报到本单位");
    assertThat(below.view().position().state()).isEqualTo(ReportState.SUBORDINATE_UNREPORTED);

    long twin = bench.household();
    byte[] none = new byte[0];
    bench.archives.services.inTransaction(
        em -> {
          em.find(ArchiveContent.class, twin).setIdNo(number);
          return none;
        });
    FoundForHelp several = find(bench.street, number);
    assertThat(several.sentence()).isEqualTo("身份证号重复,请先由用户管理员合并重复档案。");
    assertThat(several.unions()).hasSize(2);
    run(
        "update archive set life_state = 'MERGED', loose_employee_no = employee_no, employee_no = null where id = "
            + twin);

    bench.as(
        bench.street,
        ArchiveClosing.class,
        c ->
            c.deregister(
                List.of(archive),
                new Deregistering(
                    bench.code("deregistration_reason", "MISSING"),
                    LocalDate.of(2026, 11, 22),
                    null,
                    null)));
    FoundForHelp closed = find(bench.street, number);
    assertThat(closed.kind()).isEqualTo(Kind.CLOSED);
    assertThat(closed.sentence()).isEqualTo("该职工档案已注销(2026-11-22,失踪),请先恢复(返困)后再填写帮扶救助信息。");
    assertThat(closed.restorable()).isTrue();
    Caller helper = bench.archives.unions.caller(bench.street.unionId(), Permission.ASSISTANCE);
    assertThat(find(helper, number).restorable())
        .as("who may not restore is not offered it")
        .isFalse();
    assertThat(find(bench.otherProvince, number).restorable())
        .as("whoever restores, from the whole country")
        .isTrue();
    assertThat(find(bench.otherProvince, number).sentence())
        .isEqualTo("该职工档案已注销,请先恢复(返困)后再填写帮扶救助信息。");
  }

  @Test
  @Tag("AST-020")
  @Tag("USR-027")
  void whoMayFileIsLedToANewArchiveAndOthersAreToldWhomToAsk() {
    IdNo number = new IdNo("360102197506120014");
    IdNo valid =
        number.isValid(LocalDate.of(2026, 11, 22))
            ? number
            : new IdNo("360102750612999").to18().orElseThrow();
    FoundForHelp nobody = find(bench.street, valid);
    assertThat(nobody.kind()).isEqualTo(Kind.NOT_FILED);
    assertThat(nobody.sentence()).isEqualTo("系统中没有该身份证号的档案,请先新增职工档案。");
    Caller helper = bench.archives.unions.caller(bench.street.unionId(), Permission.ASSISTANCE);
    FoundForHelp refused = find(helper, valid);
    assertThat(refused.kind()).isEqualTo(Kind.REFUSED);
    assertThat(refused.sentence()).isEqualTo("您没有建立职工档案的权限,请联系本单位档案管理人员。");
  }

  @Test
  @Tag("AST-023")
  void ofTwoWhoFileTheSameUnknownNumberAtOnceOneWinsAndTheOtherGoesOnWithIt() throws Exception {
    List<Caller> clerks = List.of(bench.street, bench.otherProvince);
    List<ArchiveForm> forms =
        clerks.stream()
            .map(
                one -> bench.archives.form(one, bench.archives.household(0), ArchiveLevel.NATIONAL))
            .toList();
    IdNo number = forms.get(0).getContent().getIdNo();
    forms.get(1).getContent().setIdNo(number);
    forms.get(1).getContent().fillFromIdNo(LocalDate.of(2026, 11, 22));
    for (Caller one : clerks) {
      assertThat(find(one, number).kind()).isEqualTo(Kind.NOT_FILED);
    }
    CountDownLatch go = new CountDownLatch(1);
    ExecutorService both = Executors.newFixedThreadPool(2);
    List<Future<List<String>>> ends = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      Caller clerk = clerks.get(i);
      FileArchive command = new FileArchive(forms.get(i), true);
      ends.add(
          both.submit(
              () -> {
                go.await();
                try {
                  bench.as(clerk, ArchiveFiling.class, filing -> filing.file(command));
                  return List.of();
                } catch (Violations wrong) {
                  return wrong.all().stream().map(Violation::field).toList();
                }
              }));
    }
    go.countDown();
    List<List<String>> said = new ArrayList<>();
    for (Future<List<String>> end : ends) {
      said.add(end.get());
    }
    both.shutdown();
    assertThat(said).containsExactlyInAnyOrder(List.of(), List.of("content.idNo"));
    boolean streetWon = said.get(0).isEmpty();
    Caller second = streetWon ? bench.otherProvince : bench.street;
    Optional<String> told = bench.as(second, HelpFinder.class, f -> f.filedMeanwhile(number));
    assertThat(told).hasValue(meanwhile(streetWon ? bench.street : bench.otherProvince));
    assertThat(find(second, number).foreign()).as("goes on as with any other archive").isNotNull();
    assertThatThrownBy(
            () ->
                bench.as(
                    bench.reader(bench.street), HelpFinder.class, f -> f.filedMeanwhile(number)))
        .isInstanceOf(cn.bangfu.access.AccessDenied.class);
    IdNo free = bench.archives.household(0).build().getIdNo();
    Optional<String> nobody = bench.as(second, HelpFinder.class, f -> f.filedMeanwhile(free));
    assertThat(nobody).isEmpty();
  }

  private static String meanwhile(Caller winner) {
    return "该身份证号刚刚已被 " + winner.unionName() + " 建档。";
  }

  @Test
  @Tag("AST-001")
  void aReaderDoesNotLookNumbersUp() {
    assertThatThrownBy(() -> find(bench.reader(bench.street), new IdNo("360102750612999")))
        .isInstanceOf(cn.bangfu.access.AccessDenied.class);
  }
}
