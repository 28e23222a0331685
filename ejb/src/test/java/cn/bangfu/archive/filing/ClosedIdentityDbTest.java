package cn.bangfu.archive.filing;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.bangfu.access.Caller;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.archive.builders.ContentBuilder;
import cn.bangfu.archive.builders.IdNos;
import cn.bangfu.archive.closing.ArchiveClosing;
import cn.bangfu.archive.closing.ClosedSearch;
import cn.bangfu.archive.closing.ClosingBlock;
import cn.bangfu.archive.closing.Deregistering;
import cn.bangfu.archive.closing.Exiting;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.Gender;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violations;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Numbers that stand in closed and former temporary archives (ARC-046, E-ARC-6). */
class ClosedIdentityDbTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final ArchiveBench bench = new ArchiveBench();
  private final IdNo head = number(Gender.MALE);
  private IdNo wife;

  @Test
  @Tag("ARC-046")
  @Tag("ARC-047")
  void theHeadOfAClosedArchiveIsRestoredAndNotFiledAnew() {
    closed("MISSING");
    assertThat(refused(bench.otherProvince, bench.household(0).withIdNo(head), null))
        .containsExactly("该职工已被甲街道总工会注销,可以恢复为本单位的困难职工。");
    IdentityHit hit =
        bench
            .as(bench.otherProvince, ArchiveForms.class, f -> f.lookUp(head, null, "content.idNo"))
            .orElseThrow();
    assertThat(hit.identityCase()).isEqualTo(IdentityCase.CLOSED_HEAD);
    assertThat(hit.archiveId()).isNull();
    assertThat(hit.name()).isEqualTo("张*");
  }

  @Test
  @Tag("ARC-047")
  void theHeadOfAnArchiveThatLeftHardshipIsRestoredToo() {
    long id = file(bench.street, household(), null);
    bench.as(
        bench.street,
        ArchiveClosing.class,
        c -> {
          c.exit(
              id,
              new Exiting(
                  bench.services.get(CodeValues.class).values("exit_way").get(0).getId(),
                  TODAY,
                  new BigDecimal("60000.00"),
                  BigDecimal.ZERO,
                  null,
                  true));
          return null;
        });
    assertThat(refused(bench.otherProvince, bench.household(0).withIdNo(head), null))
        .containsExactly("该职工已被甲街道总工会脱困,可以恢复为本单位的困难职工。");
  }

  @Test
  @Tag("ARC-050")
  @Tag("ARC-051")
  void aMemberOfAClosedArchiveGetsAHouseholdOfHisOwnForAReason() {
    long former = closed("MISSING");
    assertThat(refused(bench.otherProvince, bench.household(0).withIdNo(wife), null))
        .containsExactly("该人员在甲街道总工会已注销的档案(户主:张*)中。");
    assertThat(refused(bench.county, bench.household(0).withIdNo(wife), null))
        .containsExactly("该人员在甲街道总工会已注销的档案(户主:张伟)中。");
    assertThat(refused(bench.otherProvince, bench.household(0).withIdNo(wife), "离异"))
        .containsExactly("另立新户的原因应为5至200个字。");
    long own = file(bench.otherProvince, bench.household(0).withIdNo(wife), "离异后单独居住");
    assertThat(query("select to_archive_id from archive_departure where archive_id = ?", former))
        .containsExactly(Long.toString(own));
    assertThat(query("select name from archive_member where archive_id = ? and moved_out", former))
        .containsExactly("李秀英");
    List<ClosingBlock> blocks = bench.as(bench.street, ClosedSearch.class, s -> s.blocks(former));
    assertThat(blocks)
        .extracting(ClosingBlock::kind)
        .containsExactly(ClosingBlock.Kind.DEREGISTERED, ClosingBlock.Kind.DEPARTED);
    deregister(bench.otherProvince, own, new Deregistering(reason("MISSING"), TODAY, null, null));
    assertThat(refused(bench.county, bench.household(0).withIdNo(wife), null))
        .as("she counts in her own archive only")
        .containsExactly("该职工已被%s注销,可以恢复为本单位的困难职工。".formatted(bench.otherProvince.unionName()));
  }

  @Test
  @Tag("ARC-050")
  void theHeadOfAClosedArchiveTypedAsMemberIsAskedAboutLikeAMember() {
    long former = closed("MISSING");
    ArchiveForm form = form(bench.otherProvince, bench.household(1));
    form.getContent().getMembers().get(0).setIdNo(head);
    assertThat(refused(bench.otherProvince, form)).containsExactly("该人员在甲街道总工会已注销的档案(户主:张*)中。");
    form.separate(head, "再婚后迁入配偶家庭");
    assertThat(file(bench.otherProvince, form)).isPositive();
    assertThat(query("select member_id from archive_departure where archive_id = ?", former))
        .containsExactly((String) null);
    assertThat(refused(bench.county, bench.household(0).withIdNo(head), null))
        .singleElement()
        .asString()
        .startsWith("该身份证号正在被");
  }

  @Test
  @Tag("ARC-046")
  @Tag("FLD-072")
  void whoIsRecordedAsDeadIsRefusedEverywhere() {
    closed("DEATH");
    assertThat(refused(bench.otherProvince, bench.household(0).withIdNo(head), null))
        .containsExactly("该人员已因死亡注销,不能作为户主或家庭成员。");
    ArchiveForm form = form(bench.county, bench.household(1));
    form.getContent().getMembers().get(0).setIdNo(head);
    form.separate(head, "没有用处的原因");
    assertThat(refused(bench.county, form)).containsExactly("该人员已于2026-11-22因死亡注销,不能作为户主或家庭成员。");
  }

  @Test
  @Tag("ARC-046")
  @Tag("ARC-049")
  @Tag("ARC-172")
  @Tag("ARC-174")
  void aMemberOfAFormerTemporaryArchiveLeavesItWithoutBeingAsked() {
    long former = file(bench.street, household(), null);
    ArchiveBench.run(
        "update archive set former_temporary = true, hardship_category = null where id = "
            + former);
    assertThat(refused(bench.otherProvince, bench.household(0).withIdNo(head), null))
        .containsExactly("该职工曾被甲街道总工会临时帮扶,可以转为本单位的困难职工。");
    IdentityHit hit =
        bench
            .as(bench.otherProvince, ArchiveForms.class, f -> f.lookUp(wife, null, "content.idNo"))
            .orElseThrow();
    assertThat(Texts.of(hit.violation())).isEqualTo("该人员曾在甲街道总工会的临时救助档案中。");
    long own = file(bench.otherProvince, bench.household(0).withIdNo(wife), null);
    assertThat(query("select archive_id from archive_person_claim where archive_id = ?", own))
        .hasSize(1);
    assertThat(query("select archive_id from archive_person_claim where archive_id = ?", former))
        .hasSize(1);
  }

  private ContentBuilder household() {
    return bench.household(1).withIdNo(head);
  }

  /** A couple filed by the street and cancelled for this reason. */
  private long closed(String reason) {
    long id = file(bench.street, household(), null);
    deregister(
        bench.street,
        id,
        new Deregistering(reason(reason), TODAY, reason.equals("DEATH") ? TODAY : null, null));
    return id;
  }

  private void deregister(Caller caller, long id, Deregistering facts) {
    bench.as(caller, ArchiveClosing.class, c -> c.deregister(List.of(id), facts));
  }

  private long reason(String constant) {
    return bench
        .services
        .get(CodeValues.class)
        .byConstant("deregistration_reason", constant)
        .getId();
  }

  private ArchiveForm form(Caller caller, ContentBuilder household) {
    return bench.form(caller, household, ArchiveLevel.NATIONAL);
  }

  private long file(Caller caller, ContentBuilder household, String separation) {
    ArchiveForm form = form(caller, household);
    if (separation != null) {
      form.separate(form.getContent().getIdNo(), separation);
    }
    if (wife == null && !form.getContent().getMembers().isEmpty()) {
      wife = form.getContent().getMembers().get(0).getIdNo();
    }
    return file(caller, form);
  }

  private long file(Caller caller, ArchiveForm form) {
    return bench.as(caller, ArchiveFiling.class, f -> f.file(new FileArchive(form, true))).id();
  }

  private List<String> refused(Caller caller, ContentBuilder household, String separation) {
    ArchiveForm form = form(caller, household);
    if (separation != null) {
      form.separate(form.getContent().getIdNo(), separation);
    }
    return refused(caller, form);
  }

  private List<String> refused(Caller caller, ArchiveForm form) {
    return catchThrowableOfType(Violations.class, () -> file(caller, form)).all().stream()
        .map(Texts::of)
        .toList();
  }

  private static IdNo number(Gender gender) {
    return IdNos.next(LocalDate.of(1978, 11, 22), gender);
  }
}
