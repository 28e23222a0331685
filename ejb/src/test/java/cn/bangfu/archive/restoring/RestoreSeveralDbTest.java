package cn.bangfu.archive.restoring;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static cn.bangfu.archive.builders.ArchiveBench.sentences;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.Archives;
import cn.bangfu.archive.HardshipCause;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.archive.filing.Outcome;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violations;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Restoring several archives at once, on the real database. */
class RestoreSeveralDbTest {

  private final RestoreBench restores = new RestoreBench();
  private final ArchiveBench bench = restores.bench;

  @Test
  @Tag("ARC-089")
  @Tag("ARC-090")
  void severalAreRestoredAtOnceAndTheDifficultOnesListed() {
    long missing = bench.file(bench.community, ArchiveLevel.NATIONAL);
    long exited = bench.file(bench.street, ArchiveLevel.NATIONAL);
    long dead = bench.file(bench.street, ArchiveLevel.NATIONAL);
    restores.deregister(bench.community, missing, "MISSING");
    restores.exit(exited);
    restores.headDied(dead);
    RestoreSeveral without =
        new RestoreSeveral(
            List.of(new RestoreSeveral.Line(missing, null, null)), HardshipCause.LAID_OFF, null);
    assertThat(
            catchThrowableOfType(
                    Violations.class,
                    () ->
                        bench.as(
                            bench.street, ArchiveRestoring.class, r -> r.restoreSeveral(without)))
                .all())
        .extracting(one -> one.field())
        .containsExactly("lines[0].annualIncome", "lines[0].annualExpense");
    Outcome outcome = restore(bench.street, line(missing), line(exited), line(dead));
    assertThat(outcome.done()).isEqualTo(2);
    assertThat(sentences(outcome)).containsExactly("原户主已死亡,请重新指定户主。");
    assertThat(
            query(
                "select returned_from from archive where id in (?, ?) and filing_union_id = ?"
                    + " order by returned_from",
                missing,
                exited,
                bench.street.unionId()))
        .containsExactly("DEREGISTERED", "EXITED");
    assertThatThrownBy(() -> restore(bench.otherProvince, line(dead)))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  @Tag("ARC-090")
  void whatConflictsOrFailsACheckIsLeftOutWithItsReason() {
    long good = filed(0);
    long member = filed(1);
    long taken = filed(0);
    long incomplete = filed(0);
    List.of(good, member, taken, incomplete)
        .forEach(id -> restores.deregister(bench.street, id, "MISSING"));
    long elsewhere = bench.file(bench.otherProvince, bench.household(1), ArchiveLevel.NATIONAL);
    IdNo wife = restores.member(elsewhere, 0);
    IdNo husband = restores.number(elsewhere);
    restores.store(member, content -> content.getMembers().get(0).setIdNo(wife));
    restores.store(taken, content -> content.setIdNo(husband));
    ArchiveBench.run("update archive set hardship_category = null where id = " + incomplete);
    Outcome outcome =
        restore(bench.street, line(good), line(member), line(taken), line(incomplete));
    assertThat(outcome.done()).isEqualTo(1);
    String path =
        bench.as(bench.otherProvince, Archives.class, a -> a.view(elsewhere)).filingUnionPath();
    assertThat(sentences(outcome))
        .containsExactlyInAnyOrder(
            "李秀英已在%s的档案中,恢复后将不再包含该成员。".formatted(bench.otherProvince.unionName()),
            "该身份证号正在被%s使用。".formatted(path),
            "困难类别未填写。");
    assertThat(
            query(
                "select id from archive where life_state = 'ACTIVE' and filing_union_id = ?",
                bench.street.unionId()))
        .containsExactly(Long.toString(good));
  }

  @Test
  @Tag("ARC-090")
  void atMost500AreRestoredAtOnce() {
    RestoreSeveral.Line[] lines =
        LongStream.rangeClosed(1, 501)
            .mapToObj(RestoreSeveralDbTest::line)
            .toArray(RestoreSeveral.Line[]::new);
    assertThatThrownBy(() -> restore(bench.street, lines))
        .isInstanceOfSatisfying(
            BusinessException.class, no -> assertThat(Texts.of(no)).contains("500"));
  }

  private long filed(int members) {
    return bench.file(bench.street, bench.household(members), ArchiveLevel.NATIONAL);
  }

  private Outcome restore(Caller caller, RestoreSeveral.Line... lines) {
    return bench.as(
        caller,
        ArchiveRestoring.class,
        r -> r.restoreSeveral(new RestoreSeveral(List.of(lines), HardshipCause.LAID_OFF, null)));
  }

  private static RestoreSeveral.Line line(long id) {
    return new RestoreSeveral.Line(id, new BigDecimal("34800.00"), new BigDecimal("40000.00"));
  }
}
