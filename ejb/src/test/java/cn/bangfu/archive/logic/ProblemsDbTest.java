package cn.bangfu.archive.logic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.archive.ArchiveAct;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.archive.builders.ContentBuilder;
import cn.bangfu.archive.builders.IdNos;
import cn.bangfu.archive.filing.ArchiveFiling;
import cn.bangfu.archive.filing.ArchiveForm;
import cn.bangfu.archive.filing.ArchiveForms;
import cn.bangfu.archive.filing.EditArchive;
import cn.bangfu.archive.problem.ProblemKind;
import cn.bangfu.archive.query.ChosenOrder;
import cn.bangfu.archive.query.SortKey;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Gender;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violations;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Problem archives on the real database (ARC-128 to ARC-133). */
class ProblemsDbTest {

  private final ArchiveBench bench = new ArchiveBench();

  @Test
  @Tag("ARC-128")
  @Tag("ARC-129")
  @Tag("ARC-133")
  void eachKindIsFoundToldAndKeepsTheArchiveFromBeingReported() {
    long id = bench.file(bench.street, ArchiveLevel.NATIONAL);
    assertThat(list(bench.street)).isEmpty();
    damage(id, content -> content.setHomeAddress(null));
    ArchiveBench.run("update archive_content set family_size = 5 where archive_id = " + id);
    review(id);
    ProblemArchive found = list(bench.street).get(0);
    assertThat(found.kinds())
        .containsExactly(ProblemKind.INCOMPLETE, ProblemKind.FAMILY_SIZE_MISMATCH);
    assertThat(found.defects())
        .extracting(ArchiveDefect::field, ArchiveDefect::text)
        .containsExactly(
            tuple("content.homeAddress", "家庭住址未填写。"),
            tuple("content.members", "家庭人口为5,家庭成员人数加1为3。"));
    assertThat(ArchiveBench.sentences(bench.report(bench.street, id)))
        .contains("该档案为有问题档案(信息填写不完整;家庭人口数不符),不能上报。");
  }

  @Test
  @Tag("ARC-128")
  @Tag("ARC-130")
  @Tag("ARC-132")
  void aSharedNumberMarksBothArchivesUntilOneIsCorrected() {
    long first = bench.file(bench.street, ArchiveLevel.NATIONAL);
    long second = bench.file(bench.otherCounty, ArchiveLevel.NATIONAL);
    IdNo right = stored(second).getIdNo();
    IdNo shared = stored(first).getIdNo();
    damage(second, content -> content.setIdNo(shared));
    review(first, second);
    ProblemArchive own = list(bench.street).get(0);
    assertThat(own.kinds()).containsExactly(ProblemKind.DUPLICATE_ID_NO);
    assertThat(own.defects().get(0).text())
        .startsWith("张伟的身份证号" + shared.masked() + "与“中华全国总工会->")
        .endsWith("->西湖区总工会”的档案重复(户主张*,在册)。");
    assertThat(own.mergeable()).isFalse();
    assertThat(own.advice()).startsWith("请与中华全国总工会->").endsWith("->西湖区总工会协商,或由共同的上级工会合并。");
    assertThat(below(bench.city).mergeable()).as("its clerk merges nothing").isFalse();
    Caller county =
        bench.unions.caller(bench.county.unionId(), Permission.ARCHIVE, Permission.USER_ADMIN);
    assertThat(below(county).mergeable()).as("the other one lies elsewhere").isFalse();
    Caller city =
        bench.unions.caller(bench.city.unionId(), Permission.ARCHIVE, Permission.USER_ADMIN);
    assertThat(below(city).mergeable()).isTrue();
    assertThat(below(city).advice()).isNull();
    assertThat(list(bench.otherCounty)).hasSize(1);

    ArchiveForm form = bench.as(bench.otherCounty, ArchiveForms.class, f -> f.open(second));
    form.getContent().setIdNo(right);
    bench.as(bench.otherCounty, ArchiveFiling.class, f -> f.edit(new EditArchive(form, true)));
    assertThat(list(bench.otherCounty)).isEmpty();
    assertThat(list(bench.street)).isEmpty();
  }

  @Test
  @Tag("ARC-128")
  void aNumberThatStandsTwiceInOneArchiveIsFound() {
    long id = bench.file(bench.street, ArchiveLevel.NATIONAL);
    damage(
        id, content -> content.getMembers().get(1).setIdNo(content.getMembers().get(0).getIdNo()));
    review(id);
    ProblemArchive found = list(bench.street).get(0);
    assertThat(found.kinds()).contains(ProblemKind.DUPLICATE_ID_NO);
    assertThat(found.defects())
        .filteredOn(one -> one.kind() == ProblemKind.DUPLICATE_ID_NO)
        .isNotEmpty()
        .allMatch(one -> one.text().contains("本档案中重复"))
        .allMatch(one -> one.field().startsWith("content.members"));
  }

  @Test
  @Tag("ARC-128")
  @Tag("ARC-131")
  void anOldNumberIsConvertedAfterItWasShown() {
    long id = bench.file(bench.street, ArchiveLevel.NATIONAL);
    IdNo number = IdNos.next(ContentBuilder.TODAY.minusYears(50), Gender.MALE);
    String old = number.value().substring(0, 6) + number.value().substring(8, 17);
    damage(id, content -> content.setIdNo(IdNo.of(old)));
    review(id);
    ProblemArchive found = list(bench.street).get(0);
    assertThat(found.kinds()).containsExactly(ProblemKind.INVALID_ID_NO);
    assertThat(found.fifteen()).containsExactly("content.idNo");
    Conversion shown =
        bench.as(bench.street, ProblemArchives.class, p -> p.preview(id, "content.idNo"));
    assertThat(shown.to()).isEqualTo(number.value());
    convert(bench.street, shown);
    assertThat(stored(id).getIdNo().value()).isEqualTo(number.value());
    assertThat(list(bench.street)).isEmpty();
    assertThatThrownBy(() -> convert(bench.street, shown))
        .isInstanceOf(BusinessException.class)
        .satisfies(
            no -> assertThat(Texts.of((BusinessException) no)).isEqualTo("该档案刚被修改,请刷新后再操作。"));
  }

  @Test
  @Tag("ARC-131")
  void aNumberThatSomebodyElseHasIsNotTakenByConverting() {
    long other = bench.file(bench.otherCounty, ArchiveLevel.NATIONAL);
    String taken = stored(other).getIdNo().value();
    long id = bench.file(bench.street, ArchiveLevel.NATIONAL);
    damage(id, content -> content.setIdNo(IdNo.of(taken.substring(0, 6) + taken.substring(8, 17))));
    review(id);
    Conversion shown =
        bench.as(bench.street, ProblemArchives.class, p -> p.preview(id, "content.idNo"));
    assertThatThrownBy(() -> convert(bench.street, shown))
        .isInstanceOfSatisfying(
            Violations.class,
            wrong ->
                assertThat(wrong.all())
                    .extracting(Texts::of)
                    .singleElement()
                    .asString()
                    .startsWith("该身份证号正在被中华全国总工会->")
                    .endsWith("->西湖区总工会使用。"));
    assertThat(stored(id).getIdNo().length()).isEqualTo(15);
  }

  @Test
  @Tag("ARC-129")
  void aPageOfAHundredRowsHoldsThemAll() {
    Long[] ids = new Long[51];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = bench.file(bench.community, ArchiveLevel.NATIONAL);
      ArchiveBench.run(
          "update archive_content set home_address = null where archive_id = " + ids[i]);
    }
    review(ids);
    List<ProblemArchive> page =
        bench.as(
            bench.community,
            ProblemArchives.class,
            p -> p.page(ArchiveType.URBAN_WORKER, null, null, 0, 100));
    assertThat(page).hasSize(51);
  }

  @Test
  @Tag("ARC-148")
  void problemArchivesComeInTheOrderThatTheUserHasChosen() {
    List<Long> ids = new ArrayList<>();
    for (String income : List.of("300.00", "900.00", "100.00")) {
      long id = bench.file(bench.street, ArchiveLevel.NATIONAL);
      damage(
          id,
          content -> {
            content.setHeadIncome(new BigDecimal(income));
            content.setHomeAddress(null);
          });
      ids.add(id);
    }
    review(ids.toArray(Long[]::new));
    assertThat(list(bench.street)).extracting(ProblemArchive::id).isEqualTo(ids);
    ChosenOrder poorest = new ChosenOrder(List.of(new SortKey("headIncome", true)));
    List<ProblemArchive> sorted =
        bench.as(
            bench.street,
            ProblemArchives.class,
            p -> p.page(ArchiveType.URBAN_WORKER, null, poorest, 0, 20));
    assertThat(sorted)
        .extracting(ProblemArchive::id)
        .containsExactly(ids.get(2), ids.get(0), ids.get(1));
  }

  @Test
  @Tag("ARC-129")
  void superiorsChooseASubordinateAndNobodySeesBeyondHisBranch() {
    long id = bench.file(bench.street, ArchiveLevel.NATIONAL);
    damage(id, content -> content.setHomeAddress(null));
    review(id);
    assertThat(list(bench.county)).isEmpty();
    List<ProblemArchive> below =
        bench.as(
            bench.county,
            ProblemArchives.class,
            p -> p.page(ArchiveType.URBAN_WORKER, bench.street.unionId(), null, 0, 20));
    assertThat(below).singleElement().satisfies(one -> assertThat(one.own()).isFalse());
    assertThat(below.get(0).acts()).as("a superior looks").containsExactly(ArchiveAct.VIEW);
    assertThat(list(bench.street).get(0).acts())
        .contains(ArchiveAct.EDIT, ArchiveAct.DELETE, ArchiveAct.DEREGISTER);
    assertThat(list(bench.reader(bench.street)).get(0).acts()).containsExactly(ArchiveAct.VIEW);
    assertThat(
            bench.<ProblemArchives, List<ProblemArchive>>as(
                bench.county,
                ProblemArchives.class,
                p -> p.page(ArchiveType.MIGRANT_WORKER, bench.street.unionId(), null, 0, 20)))
        .isEmpty();
    assertThatThrownBy(
            () ->
                bench.as(
                    bench.otherCounty,
                    ProblemArchives.class,
                    p -> p.page(ArchiveType.URBAN_WORKER, bench.street.unionId(), null, 0, 20)))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(
            () -> bench.as(bench.county, ProblemArchives.class, p -> p.preview(id, "content.idNo")))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  @Tag("ARC-130")
  void theNightlyWalkFindsWhatChangedBehindAndForgetsWhatIsGone() {
    long id = bench.file(bench.street, ArchiveLevel.NATIONAL);
    damage(id, content -> content.setHomeAddress(null));
    assertThat(list(bench.street)).isEmpty();
    night(id);
    assertThat(list(bench.street)).hasSize(1);
    bench.as(bench.street, ArchiveFiling.class, f -> f.delete(List.of(id)));
    assertThat(list(bench.street)).isEmpty();
    assertThat(ArchiveBench.query("select kind from archive_problem where archive_id = ?", id))
        .isEmpty();
  }

  /** The portion of the walk that begins with the archive. */
  private void night(long from) {
    bench.services.as(
        Caller.SYSTEM,
        () -> {
          ProblemReview review = bench.services.get(ProblemReview.class);
          List<Long> portion = review.archivesAfter(from - 1, 1);
          assertThat(portion).containsExactly(from);
          review.review(portion);
        });
  }

  private void review(Long... ids) {
    bench.services.as(
        Caller.SYSTEM, () -> bench.services.get(ProblemReview.class).review(List.of(ids)));
  }

  private void convert(Caller caller, Conversion conversion) {
    bench.as(
        caller,
        ProblemArchives.class,
        p -> {
          p.convert(conversion);
          return null;
        });
  }

  private List<ProblemArchive> list(Caller caller) {
    return bench.as(
        caller, ProblemArchives.class, p -> p.page(ArchiveType.URBAN_WORKER, null, null, 0, 20));
  }

  /** The problem archive of the street as a union above sees it. */
  private ProblemArchive below(Caller caller) {
    return bench
        .as(
            caller,
            ProblemArchives.class,
            p -> p.page(ArchiveType.URBAN_WORKER, bench.street.unionId(), null, 0, 20))
        .get(0);
  }

  /** Old data, as no service would store it. */
  private void damage(long id, Consumer<ArchiveContent> change) {
    bench.services.inTransaction(
        em -> {
          change.accept(em.find(ArchiveContent.class, id));
          return null;
        });
  }

  private ArchiveContent stored(long id) {
    return bench.services.inTransaction(
        em -> {
          ArchiveContent content = em.find(ArchiveContent.class, id);
          em.refresh(content);
          return content;
        });
  }
}
