package cn.bangfu.assistance.entry;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static cn.bangfu.archive.builders.ArchiveBench.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.LifeState;
import cn.bangfu.archive.closing.ArchiveClosing;
import cn.bangfu.archive.closing.Deregistering;
import cn.bangfu.archive.filing.ArchiveForms;
import cn.bangfu.assistance.AssistanceBench;
import cn.bangfu.assistance.entry.FoundForHelp.Kind;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violations;
import java.time.LocalDate;
import java.util.List;
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
                "select count(*) from audit_record where event = 'ASSISTANCE_LOOK_UP' and user_id ="
                    + " ? and object_id = ?",
                bench.otherProvince.userId(),
                number.value()))
        .as("the trail has the number only in its protected form")
        .containsExactly("0");
  }

  @Test
  @Tag("AST-018")
  @Tag("AST-019")
  void closedAndUnreportedAndDoubledArchivesSayWhy() {
    long archive = bench.household();
    IdNo number = content(archive).getIdNo();
    FoundForHelp below = find(bench.county, number);
    assertThat(below.kind()).isEqualTo(Kind.REFUSED);
    assertThat(below.sentence()).startsWith("该档案尚未上报到本单位");
    assertThat(below.view()).as("read-only").isNotNull();

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
  @Tag("AST-001")
  void aReaderDoesNotLookNumbersUp() {
    assertThatThrownBy(() -> find(bench.reader(bench.street), new IdNo("360102750612999")))
        .isInstanceOf(cn.bangfu.access.AccessDenied.class);
  }
}
